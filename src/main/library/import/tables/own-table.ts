import type { ClippingFields } from '../../../../shared/model/clipping';
import { normaliseTagPath } from '../../../../shared/model/tag';
import { keptFieldsSchema, type KeptFields } from '../own-export/kept-fields';
import { fieldLimits } from '../limits';
import { cutWhole } from '../parsed-article';
import type { RecordFields } from '../settle-article';
import { cellText, type Cell, type Table } from './table';

/** Names of columns that Clipdesk alone writes so (`export --format csv` and `xlsx`); some of them make a table one of its own. */
const OWN_NAMES = new Set(
  (
    'datePublished dateInferred dateModified dateAccessed sectionPath wordCount externalId copyrightNotice rightsHolder ' +
    'licenceExpires mediaType reachMetric reachAsOf reachSource keyMessages spokespersons pageViews familyId originalName ' +
    'originalSha256 addedAt updatedAt'
  ).split(' '),
);
const ENOUGH_NAMES = 6;
/** What the table puts before a cell that a spreadsheet would run. */
const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/u;

/** A row of Clipdesk's own table: its cells by the names of their columns. */
export type OwnRow = ReadonlyMap<string, string>;

/** Reads rows of a table by Clipdesk's own names; null for a table of other makers. */
export function ownRows(table: Table, headerRow: number): ((row: readonly Cell[]) => OwnRow) | null {
  const names = (table.rows[headerRow] ?? []).map(cellText);
  if (names.filter((name) => OWN_NAMES.has(name)).length < ENOUGH_NAMES) return null;
  return (row) => new Map(names.map((name, column) => [name, withoutGuard(cellText(row[column]))]));
}

/** A cell as it was before it was made harmless for spreadsheets. */
export function withoutGuard(text: string): string {
  return text.replace(GUARD, '');
}

/** Puts what a row of our own says into the fields, where tables of other makers have no such columns or say less. */
export function takeOwnFields(taken: RecordFields, row: OwnRow): void {
  for (const [name, value] of Object.entries(valuesOf(row))) {
    const parsed = keptFieldsSchema.shape[name as keyof KeptFields].safeParse(value);
    if (!parsed.success || parsed.data === undefined) continue;
    Object.assign(taken.fields, { [name]: parsed.data });
    if (parsed.data !== null) taken.notes.note(name as keyof ClippingFields, taken.via, name);
  }
  const { datePublished } = taken.fields;
  if (datePublished !== null && row.get('dateInferred') === 'yes')
    taken.fields.datePublished = { ...datePublished, inferred: true };
}

const TEXTS = [
  'outlet',
  'source',
  'editor',
  'dateline',
  'externalId',
  'rightsHolder',
  'copyrightNotice',
  'campaign',
];
const CHOICES = ['type', 'mediaType', 'prominence', 'origin', 'status'];

/** The paths of a row's tags. */
export function tagsOfOwn(row: OwnRow): readonly string[] {
  return listOf(row.get('tags') ?? '')
    .map(normaliseTagPath)
    .filter((path) => path !== '');
}

/** The fields a row names, as the export wrote them; a column that is not there says nothing. */
function valuesOf(row: OwnRow): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const take = (name: string, read: (text: string) => unknown): void => {
    const text = row.get(name);
    if (text !== undefined) values[name] = read(text);
  };
  for (const name of TEXTS) take(name, (text) => (text === '' ? null : cutWhole(text, fieldLimits.name)));
  for (const name of CHOICES) take(name, (text) => (text === '' ? undefined : text));
  take('sectionPath', (text) => (text === '' ? [] : text.split(' / ')));
  take('keyMessages', listOf);
  take('spokespersons', (text) =>
    listOf(text).map((one) => ({
      name: one.replace(/ \(quoted\)$/u, ''),
      quoted: one.endsWith(' (quoted)'),
    })),
  );
  take('tone', (text) => listOf(text).map(toneOf));
  const [licence, metric] = [row.get('licence') ?? '', row.get('reachMetric') ?? ''];
  const orNull = (name: string): string | null => row.get(name) || null;
  if (licence !== '') values['licence'] = { scheme: licence, expires: orNull('licenceExpires') };
  if (metric !== '')
    values['reach'] = {
      value: Number(row.get('reach')),
      metric,
      asOf: orNull('reachAsOf'),
      source: orNull('reachSource'),
    };
  return values;
}

/** Values as the export joins them. */
function listOf(text: string): string[] {
  return text === '' ? [] : text.split(/;\s+/u);
}

/** "River Trust: +1", "River Trust: unrated". */
function toneOf(text: string): ClippingFields['tone'][number] {
  const at = text.lastIndexOf(': ');
  const value = Number(text.slice(at + 2).replace('\u2212', '-'));
  return {
    subject: text.slice(0, Math.max(at, 0)),
    value: Number.isInteger(value) ? value : null,
    coder: null,
    note: null,
  };
}
