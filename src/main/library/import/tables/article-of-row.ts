import type { Clipping, ClippingFields, ImportWarning } from '../../../../shared/model/clipping';
import { readByline } from '../databases/byline';
import { foldSpace } from '../html/dom';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { behindRedirect } from '../redirect-link';
import { RecordFields, settleArticle } from '../settle-article';
import { bodyOfHtml } from '../standards/body-of-html';
import { tagsOfWords } from '../tag-names';
import { mediaTypeOf, readFigure, typeOfMedia } from './cell-values';
import { readColumnDate, withTimeOfDay, type ColumnDate } from './column-dates';
import type { MappedColumn, TableField } from './column-mapping';
import { tagsOfOwn, takeOwnFields, type OwnRow } from './own-table';
import type { RowGroup } from './row-groups';
import { cellText, type Cell } from './table';

/** One row as its mapping sees it. */
export interface MappedRow {
  /** The language of the columns' names. */
  readonly language: string | null;
  /** The columns of a field that are filled in this row, the preferred first. */
  readonly columns: (field: TableField) => readonly MappedColumn[];
  readonly cell: (column: MappedColumn) => Cell;
  /** The text of the first of them; empty when there is none. */
  readonly text: (field: TableField) => string;
  /** What stands above the row, or names its sheet. */
  readonly group: RowGroup;
  /** The row by Clipdesk's own names of columns, where they are those. */
  readonly own: OwnRow | null;
  readonly tone: (text: string) => Pick<Clipping['tone'][number], 'value' | 'note'> | null;
}

/** What an article can be known by, besides its address. */
const TEXTS: readonly TableField[] = ['headline', 'body', 'summary', 'subheadline'];

/** Whether the row says anything of what an article reads. */
function hasText(row: MappedRow): boolean {
  return TEXTS.some((field) => row.text(field) !== '');
}

/** Whether a row is a clipping: it has a headline, a text, or at least an address. */
export function isArticle(row: MappedRow): boolean {
  return hasText(row) || addressOf(row) !== null;
}

/** Folders of read-later services that say nothing of an article. */
const PLAIN_FOLDER = /^(?:unread|archive|starred|unsorted|home|inbox|read later)$/iu;
const MARKED = /^(?:1|true|yes|ja|oui|sí|x|★|✓|是)$/iu;

/** The clipping of one row; `warnings` are those of its whole file. */
export function articleOfRow(row: MappedRow, warnings: readonly ImportWarning[]): ParsedArticle {
  const taken = new RecordFields('table-column');
  const found = new Set(warnings);
  const take = <K extends TableField & keyof ClippingFields>(
    field: K,
    value: ClippingFields[K] | null,
  ): void => {
    taken.take(field, value, evidence(row, field));
  };
  const line = (field: TableField): string => cutWhole(plainText(row.text(field)), fieldLimits.name);

  const url = addressOf(row);
  take('headline', plainText(row.text('headline')));
  // In a list of links the address is all there is to call an article by.
  if (!hasText(row)) taken.take('headline', cutWhole(url ?? '', fieldLimits.headline), evidence(row, 'url'));
  take('subheadline', cutWhole(plainText(row.text('subheadline')), fieldLimits.headline));
  taken.take('url', url, evidence(row, 'url') || (url ?? ''));
  takeStation(row, taken);
  for (const field of ['outlet', 'source', 'country', 'place', 'page', 'section', 'edition'] as const)
    take(field, line(field));
  const named = languageOfName(row.text('language'));
  const by = row.text('authors');
  take('authors', readByline(by, by.includes(';'), named).authors);
  const written = row.text('body');
  // What Clipdesk wrote itself comes back to the letter.
  const text = row.own === null ? withoutHead(written, row.text('headline')) : written;
  const { body, bodyHtml } = bodyOfHtml(text, url);
  take('body', body);
  take('summary', summaryOf(row, body));
  take(
    'notes',
    row
      .columns('notes')
      .map((column) => cellText(row.cell(column)))
      .join('\n\n'),
  );
  const externalId = row.text('externalId');
  // A running number names nothing outside its table.
  if (!/^\d{1,6}$/u.test(externalId)) take('externalId', cutWhole(externalId, fieldLimits.name));

  const published = dateOf(row, 'date');
  if (published !== null) {
    taken.take('datePublished', withTimeOfDay(published.date, row.text('time')), evidence(row, 'date'));
    if (published.ambiguous) found.add('date-ambiguous');
  } else if (row.text('date') === '' && row.group.day !== null) {
    const { date, ambiguous, heading } = row.group.day;
    taken.take('datePublished', withTimeOfDay(date, row.text('time')), heading);
    if (ambiguous) found.add('date-ambiguous');
  }
  taken.take('dateModified', dateOf(row, 'modified')?.date, evidence(row, 'modified'));
  taken.take('dateAccessed', dateOf(row, 'accessed')?.date, evidence(row, 'accessed'));
  takeMediaType(row, taken);
  takeReach(row, taken);
  takeTone(row, taken);
  const views = readFigure(row.text('pageViews'));
  take('pageViews', views);
  taken.fields.starred = MARKED.test(row.text('starred'));

  if (row.own !== null) takeOwnFields(taken, row.own);

  if (named !== null && body === '') take('language', named);
  return settleArticle(taken, {
    bodyHtml,
    isReference: true,
    typeFrom: ['', evidence(row, 'mediaType')],
    declaredLanguage: named ?? row.language,
    warnings: [...found],
    tags: row.own === null ? tagsOf(row) : tagsOfOwn(row.own),
  });
}

const LONGEST_DAY = 40;

/** A text without the headline that stands above it once more, and the day below that. */
function withoutHead(text: string, headline: string): string {
  const [first, second] = text.split(/\n\s*/u).filter((line) => line.trim() !== '');
  if (first === undefined || headline === '' || foldSpace(first) !== foldSpace(headline)) return text;
  const rest = text.slice(text.indexOf(first) + first.length);
  const isDay =
    second !== undefined &&
    second.length <= LONGEST_DAY &&
    readColumnDate(second.trim(), null, null) !== null;
  const body = isDay ? rest.slice(rest.indexOf(second) + second.length) : rest;
  return body.trim() === '' ? text : body.trimStart();
}

function evidence(row: MappedRow, field: TableField): string {
  const [column] = row.columns(field);
  return column === undefined ? '' : `${column.header}: ${cellText(row.cell(column))}`;
}

function addressOf(row: MappedRow): string | null {
  for (const column of row.columns('url')) {
    const cell = row.cell(column);
    const text = cellText(cell);
    const url =
      webAddress(/^www\./iu.test(text) ? `https://${text}` : text, null) ??
      linkOf(cell) ??
      webAddress(ADDRESS_WITHIN.exec(text)?.[0] ?? null, null);
    if (url !== null) return behindRedirect(url);
  }
  const [headline] = row.columns('headline');
  return headline === undefined ? null : linkOf(row.cell(headline));
}

/** An address with words around it: `[open](https://…)`, `Online: https://…`. */
const ADDRESS_WITHIN = /https?:\/\/[^\s<>"\])}]+/iu;

function linkOf(cell: Cell): string | null {
  return typeof cell === 'string' ? null : webAddress(cell.link, null);
}

/** Every summary of the row that is not part of another one or of the text. */
function summaryOf(row: MappedRow, body: string): string {
  const texts = row.columns('summary').map((column) => plainText(cellText(row.cell(column))));
  const own = texts.filter(
    (text, index) =>
      !body.includes(text) &&
      !texts.some((other, at) => at !== index && other.includes(text) && (other !== text || at < index)),
  );
  return cutWhole(own.join('\n\n'), fieldLimits.summary);
}

function dateOf(row: MappedRow, field: 'date' | 'modified' | 'accessed'): ColumnDate | null {
  for (const column of row.columns(field)) {
    const cell = row.cell(column);
    if (typeof cell !== 'string' && cell.date !== null) return { date: cell.date, ambiguous: false };
    const text = cellText(cell);
    if (text === '0') continue;
    const date = readColumnDate(text, column.dayOrder, row.language);
    if (date !== null) return date;
  }
  return null;
}

function takeMediaType(row: MappedRow, taken: RecordFields): void {
  const media =
    mediaTypeOf(row.text('mediaType')) ??
    row.group.media?.kind ??
    (row.text('page') !== '' && taken.fields.url === null ? 'print' : null);
  if (media === null) return;
  const heading = row.group.media?.heading ?? '';
  taken.take('mediaType', media, evidence(row, 'mediaType') || heading || evidence(row, 'page'));
  taken.fields.type = typeOfMedia(media);
}

const STATION =
  /\b(?:station|sender|sendestation|channel|emisora|cadena|chaîne|emittente|emissora|zender|kanał|stacja)\b|电视台|频道|телеканал/iu;

/** Where a table names stations beside its papers or programmes, the outlet of a broadcast is the station, and its programme stands as its section. */
function takeStation(row: MappedRow, taken: RecordFields): void {
  const columns = row.columns('outlet');
  const station = columns.find(({ header }) => STATION.test(header) && !/\/|[Pp]rogram/u.test(header));
  const other = columns.find((column) => column !== station);
  if (station === undefined || other === undefined) return;
  const name = plainText(cellText(row.cell(station)));
  taken.take('outlet', cutWhole(name, fieldLimits.name), `${station.header}: ${name}`);
  const programme = plainText(cellText(row.cell(other)));
  if (/program|sendung|émission|emisión|trasmissione|节目/iu.test(other.header))
    taken.take('section', cutWhole(programme, fieldLimits.name), `${other.header}: ${programme}`);
}

/** The first figure of the row above zero: services write 0 for what they do not know. */
function takeReach(row: MappedRow, taken: RecordFields): void {
  for (const column of row.columns('reach')) {
    const value = readFigure(cellText(row.cell(column)));
    if (value === null || value === 0 || column.metric === null) continue;
    // "Circulation / Audience" has the audience of what is not printed.
    const isAudience =
      /audience|reichweite|audiencia/iu.test(column.header) && taken.fields.mediaType !== 'print';
    taken.take(
      'reach',
      { value, metric: isAudience ? 'audience' : column.metric, asOf: null, source: null },
      `${column.header}: ${cellText(row.cell(column))}`,
    );
    return;
  }
}

/** Tone is about somebody: the client or search of the row, else what the column's name says in brackets or is. */
function takeTone(row: MappedRow, taken: RecordFields): void {
  const tones = row.columns('sentiment').flatMap((column) => {
    const tone = row.tone(cellText(row.cell(column)));
    const named = /[([（:–-]\s*([^)\]）]+)[)\]）]?\s*$/u.exec(column.header)?.[1]?.trim();
    // "Tone (+/0/-)" says in brackets how it is written.
    const said =
      named !== undefined && /\p{L}{2}/u.test(named) ? named : column.header.replace(/\s*[([（].*$/u, '');
    const subject = plainText(row.text('subject')) || said;
    return tone === null
      ? []
      : [{ subject: cutWhole(subject, fieldLimits.name), value: tone.value, coder: null, note: tone.note }];
  });
  taken.take('tone', tones.slice(0, 1), evidence(row, 'sentiment'));
}

function tagsOf(row: MappedRow): string[] {
  const words = row.columns('tags').flatMap((column) => {
    const text = cellText(row.cell(column))
      .replace(/^\[|\]$/gu, '')
      .replace(/["']/gu, (mark) => (mark === '"' ? '' : mark));
    return text.split(/[;|\n]/u.test(text) ? /[;|\n]/u : /[,，、]/u);
  });
  const folder = row.text('folder');
  return tagsOfWords(PLAIN_FOLDER.test(folder) ? words : [...words, folder]);
}
