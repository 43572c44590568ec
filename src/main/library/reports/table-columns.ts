import { AppError } from '../../../shared/app-error';
import type { Clipping, ClippingFieldName } from '../../../shared/model/clipping';
import { toneValueInWords } from './clip-header';

/** One column of a table: a clipping's value as the text of one cell. */
export interface TableColumn {
  readonly name: string;
  readonly cell: (clipping: Clipping) => string;
  /** What a spreadsheet should calculate or sort with: a number, a date as written. Without it, the cell is text. */
  readonly kind?: 'number' | 'date' | 'link';
}

const list = (values: readonly string[]): string => values.join('; ');
const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** How each field of a clipping is written; the compiler sees to it that none is forgotten. */
const fieldCells: { readonly [F in ClippingFieldName]: (clipping: Clipping) => string } = {
  type: ({ type }) => type,
  headline: ({ headline }) => headline,
  subheadline: ({ subheadline }) => subheadline ?? '',
  outlet: ({ outlet }) => outlet ?? '',
  source: ({ source }) => source ?? '',
  authors: ({ authors }) => list(authors),
  editor: ({ editor }) => editor ?? '',
  datePublished: ({ datePublished }) => datePublished?.value ?? '',
  dateModified: ({ dateModified }) => dateModified?.value ?? '',
  dateAccessed: ({ dateAccessed }) => dateAccessed?.value ?? '',
  dateline: ({ dateline }) => dateline ?? '',
  place: ({ place }) => place ?? '',
  country: ({ country }) => country ?? '',
  edition: ({ edition }) => edition ?? '',
  section: ({ section }) => section ?? '',
  sectionPath: ({ sectionPath }) => sectionPath.join(' / '),
  page: ({ page }) => page ?? '',
  body: ({ body }) => body,
  summary: ({ summary }) => summary ?? '',
  wordCount: ({ wordCount }) => String(wordCount),
  language: ({ language }) => language ?? '',
  url: ({ url }) => url ?? '',
  externalId: ({ externalId }) => externalId ?? '',
  media: ({ media }) =>
    list(
      media.map(({ kind, caption, creditLine, file }) =>
        [`${kind}:`, caption, creditLine && `[${creditLine}]`, file].filter(Boolean).join(' '),
      ),
    ),
  rightsHolder: ({ rightsHolder }) => rightsHolder ?? '',
  copyrightNotice: ({ copyrightNotice }) => copyrightNotice ?? '',
  licence: ({ licence }) => licence?.scheme ?? '',
  mediaType: ({ mediaType }) => mediaType,
  reach: ({ reach }) => (reach === null ? '' : String(reach.value)),
  tone: ({ tone }) => list(tone.map(({ subject, value }) => `${subject}: ${toneValueInWords(value)}`)),
  prominence: ({ prominence }) => prominence ?? '',
  spokespersons: ({ spokespersons }) =>
    list(spokespersons.map(({ name, quoted }) => (quoted ? `${name} (quoted)` : name))),
  keyMessages: ({ keyMessages }) => list(keyMessages),
  campaign: ({ campaign }) => campaign ?? '',
  origin: ({ origin }) => origin ?? '',
  starred: ({ starred }) => yes(starred),
  status: ({ status }) => status,
  notes: ({ notes }) => notes ?? '',
  highlights: ({ highlights }) =>
    list(highlights.map(({ text, note }) => (note === null ? text : `${text} (${note})`))),
  pageViews: ({ pageViews }) => (pageViews === null ? '' : String(pageViews)),
};

const kinds: Partial<Record<ClippingFieldName, NonNullable<TableColumn['kind']>>> = {
  ...{ datePublished: 'date', dateModified: 'date', dateAccessed: 'date' },
  ...{ wordCount: 'number', reach: 'number', pageViews: 'number', url: 'link' },
};

/** What stands beside a field because the field alone would say too little. */
const companions: Partial<Record<ClippingFieldName, readonly TableColumn[]>> = {
  datePublished: [
    {
      name: 'dateInferred',
      cell: ({ datePublished }) => (datePublished === null ? '' : yes(datePublished.inferred)),
    },
  ],
  licence: [{ name: 'licenceExpires', cell: ({ licence }) => licence?.expires ?? '' }],
  reach: [
    { name: 'reachMetric', cell: ({ reach }) => reach?.metric ?? '' },
    { name: 'reachAsOf', cell: ({ reach }) => reach?.asOf ?? '' },
    { name: 'reachSource', cell: ({ reach }) => reach?.source ?? '' },
  ],
};

/** Every column a table can have, in its usual order: id, the fields of PRODUCT, tags, then what the library knows. */
export const tableColumns: readonly TableColumn[] = [
  { name: 'id', cell: ({ id }) => id },
  ...(Object.keys(fieldCells) as ClippingFieldName[]).flatMap((name): readonly TableColumn[] => [
    { name, cell: fieldCells[name], ...(kinds[name] === undefined ? {} : { kind: kinds[name] }) },
    ...(companions[name] ?? []),
  ]),
  { name: 'tags', cell: ({ tags }) => list(tags) },
  { name: 'familyId', cell: ({ familyId }) => familyId ?? '' },
  { name: 'originalName', cell: ({ original }) => original.name },
  { name: 'originalSha256', cell: ({ original }) => original.sha256 },
  { name: 'addedAt', cell: ({ addedAt }) => addedAt },
  { name: 'updatedAt', cell: ({ updatedAt }) => updatedAt },
];

/**
 * The columns asked for by name, in the order asked for; `otherwise` when none is.
 *
 * @throws AppError `invalid-input`, naming the unknown column and those there are.
 */
export function chooseColumns(
  names: readonly string[],
  otherwise: readonly TableColumn[] = tableColumns,
): readonly TableColumn[] {
  if (names.length === 0) return otherwise;
  return names.map((name) => {
    const column = tableColumns.find((one) => one.name === name);
    if (column === undefined)
      throw unknownColumn(
        name,
        tableColumns.map((one) => one.name),
      );
    return column;
  });
}

/** The refusal of a column nobody knows. */
export function unknownColumn(name: string, known: readonly string[]): AppError {
  return new AppError({
    code: 'invalid-input',
    detail: `There is no column “${name}”. The columns are: ${known.join(', ')}.`,
  });
}
