import type { QueryNode, Sort } from '../../../../shared/model/query';
import { readSeqs } from '../index/read-seqs';
import type { LibraryDatabase, SqlValue } from '../../storage/library-database';
import { filterSql, isFilter } from './filter-sql';
import { ORDER_BY } from './date-order';
import type { FilterSets } from './filter-sets';
import { intersect } from './seq-set';
import { visibleSql } from './visible-sql';

/** A query without words or phrases. */
export interface FilterQuery {
  readonly query: QueryNode;
  readonly within: QueryNode;
  readonly sort: Sort;
}

/** So many are read by SQL itself before all clippings are put in order. */
const HEAD = 1000;
/** A condition of more parts is not left to SQLite's planner. */
const MAX_CONDITIONS = 8;

/**
 * The clippings of a query without words, in order. The beginning comes straight from an index of the database, in a
 * few milliseconds and without anything having been loaded before; further down, sets and orders are made and kept.
 */
export class FilterAnswer {
  readonly total: number;
  private readonly head: Uint32Array | null;
  private whole: Uint32Array | null = null;

  constructor(
    private readonly asked: FilterQuery,
    private readonly sets: FilterSets,
    db: LibraryDatabase,
  ) {
    const condition = asked.sort === 'outlet' ? null : conjunction(asked, db);
    if (condition === null) {
      this.head = null;
      this.total = this.all().length;
      return;
    }
    const order = ORDER_BY[asked.sort === 'oldest' ? 'oldest' : 'newest'];
    const { where, values } = condition;
    this.head = readSeqs(
      db,
      `SELECT c.seq FROM clipping c WHERE ${where} ORDER BY ${order} LIMIT ${HEAD}`,
      ...values,
    );
    this.total =
      this.head.length < HEAD
        ? this.head.length
        : (db.get<{ n: number }>(`SELECT count(*) AS n FROM clipping c WHERE ${where}`, ...values)?.n ?? 0);
  }

  /** The clippings from place `offset` on, at most `limit`. */
  slice(offset: number, limit: number): Uint32Array {
    const { head } = this;
    if (head !== null && (offset + limit <= head.length || head.length === this.total))
      return head.subarray(offset, offset + limit);
    return this.all().subarray(offset, offset + limit);
  }

  /** Every one of them. */
  all(): Uint32Array {
    if (this.whole !== null) return this.whole;
    const { sets, asked } = this;
    sets.refresh();
    const found = sets.where(visibleSql([asked.query, asked.within]), []).slice();
    intersect(intersect(found, sets.of(asked.query)), sets.of(asked.within));
    return (this.whole = sets.order(asked.sort).seqs.filter((seq) => found[seq] === 1));
  }
}

function conjunction(
  { query, within }: FilterQuery,
  db: LibraryDatabase,
): { where: string; values: SqlValue[] } | null {
  const conditions = [visibleSql([query, within])];
  const values: SqlValue[] = [];
  const nodes = [query, within].flatMap((node) => (node.kind === 'and' ? node.nodes : [node]));
  if (nodes.length > MAX_CONDITIONS) return null;
  for (const node of nodes) {
    const inner = node.kind === 'not' ? node.node : node;
    if (!isFilter(inner)) return null;
    const { sql, values: more } = filterSql(inner, db);
    // Unknown (NULL) is not a match, so its opposite is one.
    conditions.push(node.kind === 'not' ? `(${sql}) IS NOT TRUE` : sql);
    values.push(...more);
  }
  return { where: conditions.map((sql) => `(${sql})`).join(' AND '), values };
}
