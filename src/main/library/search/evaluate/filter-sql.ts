import { assertNever } from '../../../../shared/app-error';
import type { Comparison, HasWhat, IsFlag, QueryNode, ValueField } from '../../../../shared/model/query';
import { findTag, subtree } from '../../organise/tag-table';
import type { LibraryDatabase, SqlValue } from '../../storage/library-database';
import { fieldIsSql, fieldIsSetSql } from './field-sql';
import type { SqlCondition } from './sql-condition';
import { urlSql } from './url-sql';

/** A part of a query that SQL answers by itself. */
export type FilterNode = Exclude<
  QueryNode,
  { kind: 'and' | 'or' | 'not' | 'word' | 'phrase' | 'saved-search' | 'name' }
>;

const OTHERS: ReadonlySet<QueryNode['kind']> = new Set<QueryNode['kind']>([
  'and',
  'or',
  'not',
  'word',
  'phrase',
  'saved-search',
  'name',
]);

/** True for a node that is one condition. */
export function isFilter(node: QueryNode): node is FilterNode {
  return !OTHERS.has(node.kind);
}

const condition = (sql: string, ...values: SqlValue[]): SqlCondition => ({ sql, values });
const NEVER = condition('false');

/** The condition of one filter. It reads the database to learn which tags, spellings and addresses are meant. */
export function filterSql(node: FilterNode, db: LibraryDatabase): SqlCondition {
  switch (node.kind) {
    case 'everything':
      return condition('true');
    case 'tag':
      return tagSql(node.path, node.withChildren, db);
    case 'exact':
      return fieldIsSql(node.field, node.value, db);
    case 'any':
      return condition(fieldIsSetSql(node.field));
    case 'value':
      return valueSql(node.field, node.op, node.value);
    case 'date':
      return node.field === 'published' ? publishedSql(node.from, node.to) : addedSql(node.from, node.to);
    case 'is':
      return condition(IS[node.flag]);
    case 'has':
      return condition(HAS[node.what]);
    case 'url':
      return urlSql(node.url, db);
    default:
      return assertNever(node);
  }
}

// A plus keeps SQLite from seeking in the index by status: half of all clippings share one, and then have to be sorted.
const IS: Readonly<Record<IsFlag, string>> = {
  starred: 'c.starred = 1',
  inbox: "+c.status = 'inbox'",
  kept: "+c.status = 'kept'",
  excluded: "+c.status = 'excluded'",
  trashed: 'c.trashed_at IS NOT NULL',
  untagged: 'NOT EXISTS (SELECT 1 FROM clipping_tag t WHERE t.seq = c.seq)',
  // The first clipping of a family is its lead, the others are its duplicates.
  duplicate: `c.family_id IS NOT NULL AND EXISTS (SELECT 1 FROM clipping f WHERE f.family_id = c.family_id AND f.seq < c.seq)`,
  lead: `c.family_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM clipping f WHERE f.family_id = c.family_id AND f.seq < c.seq)`,
};

const HAS: Readonly<Record<HasWhat, string>> = {
  highlight: "c.highlights <> '[]'",
  image: "EXISTS (SELECT 1 FROM json_each(c.media) m WHERE m.value ->> '$.kind' = 'image')",
  pdf: "EXISTS (SELECT 1 FROM original o WHERE o.sha256 = c.original_sha256 AND o.mime_type = 'application/pdf')",
  note: "coalesce(c.notes, '') <> '' OR EXISTS (SELECT 1 FROM json_each(c.highlights) h WHERE coalesce(h.value ->> '$.note', '') <> '')",
};

function tagSql(path: string, withChildren: boolean, db: LibraryDatabase): SqlCondition {
  const id = findTag(db, path);
  if (id === null) return NEVER;
  const ids = withChildren ? subtree(db, id) : [id];
  return condition(
    'c.seq IN (SELECT seq FROM clipping_tag WHERE tag_id IN (SELECT value FROM json_each(?)))',
    JSON.stringify(ids),
  );
}

/**
 * A coarse date (`2019-09`) counts as its first day. The first two comparisons are for the index by date: as texts,
 * every date of the range lies between the year it begins in and the last day with anything after it.
 */
function publishedSql(from: string | null, to: string | null): SqlCondition {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const firstDay = "substr(c.published_value || '-01-01', 1, 10)";
  if (from !== null) {
    parts.push(`c.published_value >= ? AND ${firstDay} >= ?`);
    values.push(from.slice(0, 4), from);
  }
  if (to !== null) {
    parts.push(`c.published_value < ? AND ${firstDay} <= ?`);
    values.push(`${to}~`, to);
  }
  return condition(`c.published_value IS NOT NULL AND ${parts.join(' AND ')}`, ...values);
}

/** Days are the calendar days of the person; the column holds instants. */
function addedSql(from: string | null, to: string | null): SqlCondition {
  const parts: string[] = ['true'];
  const values: SqlValue[] = [];
  if (from !== null) {
    parts.push('c.added_at >= ?');
    values.push(localMidnight(from, 0));
  }
  if (to !== null) {
    parts.push('c.added_at < ?');
    values.push(localMidnight(to, 1));
  }
  return condition(parts.join(' AND '), ...values);
}

function localMidnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const midnight = new Date(2000, 0, 1);
  midnight.setFullYear(year, month - 1, date + later);
  return midnight.toISOString();
}

function valueSql(field: ValueField, op: Comparison, value: string): SqlCondition {
  switch (field) {
    case 'words':
      return condition(`c.word_count ${op} ?`, Number(value));
    case 'reach':
      return condition(`(c.reach ->> '$.value') ${op} ?`, Number(value));
    case 'page':
      return op === '='
        ? condition('c.page = ? COLLATE NOCASE', value)
        : condition(`c.page GLOB '[0-9]*' AND CAST(c.page AS INTEGER) ${op} ?`, Number(value));
    case 'tone':
      return toneSql(op, value);
    case 'lang':
      return condition(
        "(c.language = ? COLLATE NOCASE OR c.language LIKE ? ESCAPE '\\')",
        value,
        `${escapeLike(value)}-%`,
      );
    case 'type':
      return condition('(c.media_type = ? OR c.type = ?)', value, value);
    case 'country':
      return condition('c.country = ? COLLATE NOCASE', value);
    case 'prominence':
      return condition('c.prominence = ?', value);
    case 'id':
      // Read as hexadecimal digits only: nothing in it is a pattern.
      return condition('c.id GLOB ?', `${value}*`);
    case 'licence':
      return condition("(c.licence ->> '$.scheme') = ? COLLATE NOCASE", value);
    case 'domain':
      return condition(
        `c.url IS NOT NULL AND (${HOST} = ? OR ${HOST} LIKE ? ESCAPE '\\')`,
        value,
        `%.${escapeLike(value)}`,
      );
    default:
      return assertNever(field);
  }
}

/** The host of the clipping's address: what stands between `//` and the next `/`. */
const AFTER_SCHEME = "substr(c.url, instr(c.url, '://') + 3)";
const HOST = `lower(substr(${AFTER_SCHEME}, 1, instr(${AFTER_SCHEME} || '/', '/') - 1))`;

function toneSql(op: Comparison, value: string): SqlCondition {
  const some = (test: string): string =>
    `EXISTS (SELECT 1 FROM json_each(c.tone) t WHERE (t.value ->> '$.value') ${test})`;
  switch (value) {
    case 'positive':
      return condition(some('> 0'));
    case 'negative':
      return condition(some('< 0'));
    case 'neutral':
      return condition(some('= 0'));
    case 'unrated':
      return condition(`(c.tone = '[]' OR ${some('IS NULL')})`);
    default:
      return condition(some(`${op} ?`), Number(value));
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
