import type { ClippingFieldName, ClippingFields } from '../../../shared/model/clipping';
import type { SqlValue } from './library-database';

/** How a field's value is written in its column: as it is, as JSON, or as 0 and 1. */
type ColumnForm = 'plain' | 'json' | 'boolean';

/** The fields of a clipping that are columns of the table `clipping`; the body stands in `clipping_text`. */
export type ClippingColumnField = Exclude<ClippingFieldName, 'body'>;

interface ClippingColumn {
  readonly column: string;
  readonly form: ColumnForm;
}

const plain = (column: string): ClippingColumn => ({ column, form: 'plain' });
const json = (column: string): ClippingColumn => ({ column, form: 'json' });

/** Every field with its column. The type makes sure that none is forgotten. */
export const clippingColumns: Readonly<Record<ClippingColumnField, ClippingColumn>> = {
  type: plain('type'),
  headline: plain('headline'),
  subheadline: plain('subheadline'),
  outlet: plain('outlet'),
  source: plain('source'),
  authors: json('authors'),
  editor: plain('editor'),
  datePublished: json('date_published'),
  dateModified: json('date_modified'),
  dateAccessed: json('date_accessed'),
  dateline: plain('dateline'),
  place: plain('place'),
  country: plain('country'),
  edition: plain('edition'),
  section: plain('section'),
  sectionPath: json('section_path'),
  page: plain('page'),
  summary: plain('summary'),
  wordCount: plain('word_count'),
  language: plain('language'),
  url: plain('url'),
  externalId: plain('external_id'),
  media: json('media'),
  rightsHolder: plain('rights_holder'),
  copyrightNotice: plain('copyright_notice'),
  licence: json('licence'),
  mediaType: plain('media_type'),
  reach: json('reach'),
  tone: json('tone'),
  prominence: plain('prominence'),
  spokespersons: json('spokespersons'),
  keyMessages: json('key_messages'),
  campaign: plain('campaign'),
  origin: plain('origin'),
  starred: { column: 'starred', form: 'boolean' },
  status: plain('status'),
  notes: plain('notes'),
  highlights: json('highlights'),
  pageViews: plain('page_views'),
};

/** The fields in the order their columns are written. */
export const clippingColumnFields = Object.keys(clippingColumns) as readonly ClippingColumnField[];

/** What SQLite stores for a field's value. A missing object is NULL, an empty list is `[]`. */
export function columnValue(
  field: ClippingColumnField,
  value: ClippingFields[ClippingColumnField],
): SqlValue {
  switch (clippingColumns[field].form) {
    case 'json':
      return value === null ? null : JSON.stringify(value);
    case 'boolean':
      return value === true ? 1 : 0;
    case 'plain':
      return value as SqlValue;
  }
}

/** The value of a field from its column; it was valid when it was written, and nobody else writes here. */
export function fieldValue(field: ClippingColumnField, stored: SqlValue): unknown {
  switch (clippingColumns[field].form) {
    case 'json':
      return stored === null ? null : JSON.parse(String(stored));
    case 'boolean':
      return stored === 1;
    case 'plain':
      return stored;
  }
}

/** The field that a column of `clipping` holds, for people who read the history; null for a column of our own. */
export function fieldOfColumn(column: string): ClippingColumnField | null {
  return clippingColumnFields.find((field) => clippingColumns[field].column === column) ?? null;
}
