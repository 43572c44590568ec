import type { TextField } from '../../../../shared/model/query';
import { languageNumber } from '../words/languages';
import type { LibraryDatabase } from '../../storage/library-database';
import { INDEX_FIELDS } from './index-fields';

/** The searchable texts of a clipping. A field may hold several, which a phrase never spans. */
export interface IndexedDocument {
  readonly seq: number;
  /** Its language, by number: whose endings its words have. */
  readonly language: number;
  readonly fields: Readonly<Record<TextField, readonly string[]>>;
}

interface DocumentRow {
  readonly seq: number;
  readonly language: string | null;
  readonly headline: string;
  readonly subheadline: string | null;
  readonly body: string | null;
  readonly summary: string | null;
  readonly notes: string | null;
  readonly highlights: string;
  readonly authors: string;
  readonly editor: string | null;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly spokespersons: string;
  readonly section: string | null;
  readonly section_path: string;
  readonly place: string | null;
}

const SELECT = `
SELECT c.seq, language, headline, subheadline, t.body, summary, notes, highlights, authors, editor, outlet, source, campaign,
  spokespersons, section, section_path, place
FROM clipping c LEFT JOIN clipping_text t USING (seq) WHERE c.seq = ?`;

/** A clipping's texts as they are now; null when there is no such clipping any more. */
export function readDocument(db: LibraryDatabase, seq: number): IndexedDocument | null {
  const row = db.get<DocumentRow>(SELECT, seq);
  if (row === undefined) return null;
  const fields = Object.fromEntries(INDEX_FIELDS.map((field) => [field, TEXTS[field](row)]));
  // Every field of the index was set just now.
  return { seq, language: languageNumber(row.language), fields: fields as IndexedDocument['fields'] };
}

/** The texts of one field as they are now; none when there is no such clipping any more. */
export function readFieldTexts(db: LibraryDatabase, seq: number, field: TextField): readonly string[] {
  // Bodies are read by the thousand, and are a table of their own.
  if (field === 'body')
    return texts(db.get<{ body: string }>('SELECT body FROM clipping_text WHERE seq = ?', seq)?.body ?? null);
  const row = db.get<DocumentRow>(SELECT, seq);
  return row === undefined ? [] : TEXTS[field](row);
}

const TEXTS: Readonly<Record<TextField, (row: DocumentRow) => readonly string[]>> = {
  headline: (row) => texts(row.headline, row.subheadline),
  body: (row) => texts(row.body),
  summary: (row) => texts(row.summary),
  notes: (row) => texts(row.notes),
  highlight: (row) => listOf(row.highlights, 'text', 'note'),
  author: (row) => listOf(row.authors),
  editor: (row) => texts(row.editor),
  outlet: (row) => texts(row.outlet),
  source: (row) => texts(row.source),
  campaign: (row) => texts(row.campaign),
  spokesperson: (row) => listOf(row.spokespersons, 'name'),
  section: (row) => texts(row.section, ...listOf(row.section_path)),
  place: (row) => texts(row.place),
};

function texts(...values: readonly (string | null)[]): readonly string[] {
  return values.filter((value): value is string => value !== null && value !== '');
}

/** The strings of a JSON array, or the named strings of its objects. */
function listOf(json: string, ...names: readonly string[]): readonly string[] {
  const items: unknown = json === '[]' ? [] : JSON.parse(json);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    if (typeof item === 'string') return item === '' ? [] : [item];
    if (typeof item !== 'object' || item === null) return [];
    const record = item as Record<string, unknown>;
    return names
      .map((name) => record[name])
      .filter((value): value is string => typeof value === 'string' && value !== '');
  });
}
