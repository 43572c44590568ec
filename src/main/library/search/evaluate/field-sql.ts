import type { TextField, ValueField } from '../../../../shared/model/query';
import type { LibraryDatabase } from '../../storage/library-database';
import { fold } from '../words/fold';
import type { SqlCondition } from './sql-condition';

/** Columns with one short text each, and columns with a JSON list of texts or of objects that have a name. */
const COLUMNS: Partial<Record<TextField, string>> = {
  headline: 'headline',
  summary: 'summary',
  notes: 'notes',
  editor: 'editor',
  outlet: 'outlet',
  source: 'source',
  campaign: 'campaign',
  section: 'section',
  place: 'place',
};
const LISTS: Partial<Record<TextField, { readonly column: string; readonly item: string }>> = {
  author: { column: 'authors', item: 'j.value' },
  spokesperson: { column: 'spokespersons', item: "j.value ->> '$.name'" },
  highlight: { column: 'highlights', item: "j.value ->> '$.text'" },
};

/**
 * The condition that a field is exactly `value`, but for case and accents. SQLite cannot fold them: the spellings there
 * are, which are few, are compared here.
 */
export function fieldIsSql(field: TextField, value: string, db: LibraryDatabase): SqlCondition {
  const wanted = fold(value).trim();
  const list = LISTS[field];
  if (list !== undefined) {
    const each = `SELECT ${list.item} AS text FROM clipping, json_each(${list.column}) j`;
    const spellings = spellingsOf(each, wanted, db);
    return {
      sql: `EXISTS (SELECT 1 FROM json_each(c.${list.column}) j WHERE ${list.item} IN (SELECT value FROM json_each(?)))`,
      values: [JSON.stringify(spellings)],
    };
  }
  const column = COLUMNS[field];
  if (column === undefined) {
    return {
      sql: 'EXISTS (SELECT 1 FROM clipping_text t WHERE t.seq = c.seq AND t.body = ?)',
      values: [value],
    };
  }
  const spellings = spellingsOf(
    column === 'outlet' ? EACH_OUTLET : `SELECT ${column} AS text FROM clipping`,
    wanted,
    db,
  );
  return { sql: `c.${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(spellings)] };
}

/** From one outlet to the next in their index: there are hundreds of them, and hundreds of clippings of each. */
const EACH_OUTLET = `
  WITH RECURSIVE each (text) AS (
    SELECT min(outlet) FROM clipping
    UNION ALL SELECT (SELECT min(outlet) FROM clipping WHERE outlet > text) FROM each WHERE text IS NOT NULL)
  SELECT text FROM each`;

function spellingsOf(select: string, wanted: string, db: LibraryDatabase): string[] {
  const rows = db.all<{ text: string }>(`SELECT DISTINCT text FROM (${select}) WHERE text IS NOT NULL`);
  return rows.map(({ text }) => text).filter((text) => fold(text).trim() === wanted);
}

/** The condition that a field has any value at all. */
export function fieldIsSetSql(field: TextField | ValueField | 'tag'): string {
  switch (field) {
    case 'tag':
      return 'EXISTS (SELECT 1 FROM clipping_tag t WHERE t.seq = c.seq)';
    case 'body':
      return "EXISTS (SELECT 1 FROM clipping_text t WHERE t.seq = c.seq AND t.body <> '')";
    case 'author':
      return "c.authors <> '[]'";
    case 'spokesperson':
      return "c.spokespersons <> '[]'";
    case 'highlight':
      return "c.highlights <> '[]'";
    case 'section':
      return "(coalesce(c.section, '') <> '' OR c.section_path <> '[]')";
    case 'tone':
      return "c.tone <> '[]'";
    case 'words':
      return 'c.word_count > 0';
    case 'type':
      return 'true';
    case 'domain':
      return "coalesce(c.url, '') <> ''";
    case 'lang':
      return "coalesce(c.language, '') <> ''";
    case 'reach':
    case 'licence':
      return `c.${field} IS NOT NULL`;
    default:
      return `coalesce(c.${field}, '') <> ''`;
  }
}
