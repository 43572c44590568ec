import type { QueryNode, TextField } from '../../../../shared/model/query';
import type { LibraryDatabase } from '../../storage/library-database';
import { fold } from '../words/fold';
import type { SqlCondition } from './sql-condition';

/** Columns with one text each. */
const COLUMNS: Readonly<Record<TextField, readonly string[]>> = {
  headline: ['headline', 'subheadline'],
  body: [],
  summary: ['summary'],
  notes: ['notes'],
  highlight: [],
  author: [],
  editor: ['editor'],
  outlet: ['outlet'],
  source: ['source'],
  campaign: ['campaign'],
  spokesperson: [],
  section: ['section'],
  place: ['place'],
};
/** Columns with a JSON list of texts or of objects with texts. */
const LISTS: Partial<Record<TextField, { readonly column: string; readonly items: readonly string[] }>> = {
  author: { column: 'authors', items: ['j.value'] },
  spokesperson: { column: 'spokespersons', items: ["j.value ->> '$.name'"] },
  highlight: { column: 'highlights', items: ["j.value ->> '$.text'", "j.value ->> '$.note'"] },
  section: { column: 'section_path', items: ['j.value'] },
};

/**
 * The condition that one of a field's texts is exactly `value`, but for case and accents. SQLite cannot fold them: the
 * spellings there are, which are few, are compared here.
 */
export function fieldIsSql(field: TextField, value: string, db: LibraryDatabase): SqlCondition {
  const wanted = fold(value).trim();
  if (field === 'body') return bodyIsSql(wanted, db);
  const conditions: string[] = [];
  const values: string[] = [];
  const add = (each: string, sql: string): void => {
    conditions.push(sql);
    values.push(JSON.stringify(spellingsOf(each, wanted, db)));
  };
  for (const column of COLUMNS[field])
    add(
      column === 'outlet' ? EACH_OUTLET : `SELECT ${column} AS text FROM clipping`,
      `c.${column} IN (SELECT value FROM json_each(?))`,
    );
  const list = LISTS[field];
  for (const item of list?.items ?? [])
    add(
      `SELECT ${item} AS text FROM clipping, json_each(${list?.column ?? ''}) j`,
      `EXISTS (SELECT 1 FROM json_each(c.${list?.column ?? ''}) j WHERE ${item} IN (SELECT value FROM json_each(?)))`,
    );
  return { sql: `(${conditions.join(' OR ')})`, values };
}

/** Bodies are long and many: only those short enough to be it are read. */
const LONGEST_SPELLING = 4;

function bodyIsSql(wanted: string, db: LibraryDatabase): SqlCondition {
  const rows = db
    .all<{ seq: number; body: string }>(
      'SELECT seq, body FROM clipping_text WHERE length(body) BETWEEN 1 AND ?',
      wanted.length * LONGEST_SPELLING,
    )
    .filter(({ body }) => fold(body).trim() === wanted);
  return {
    sql: 'c.seq IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(rows.map(({ seq }) => seq))],
  };
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
export function fieldIsSetSql(field: Extract<QueryNode, { kind: 'any' }>['field']): string {
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
    case 'added':
      return 'true';
    case 'published':
      return 'c.published_value IS NOT NULL';
    case 'headline':
      return "(c.headline <> '' OR coalesce(c.subheadline, '') <> '')";
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
