import type { QueryNode, Sort } from '../../../../shared/model/query';
import { parseNumbers, readSeqs } from '../index/read-seqs';
import type { LibraryDatabase } from '../../storage/library-database';
import { filterSql, isFilter } from './filter-sql';
import { intersect, setOf, unite, without, type SeqSet } from './seq-set';

/** An order of all clippings, and the place of each in it. */
export interface SeqOrder {
  readonly seqs: Uint32Array;
  /** By `seq`. */
  readonly rank: Uint32Array;
}

/** More sets than this are not kept: each costs a byte for every clipping. */
const SETS_KEPT = 64;

/** The sets and orders SQL gives, kept until the database changes. */
export class FilterSets {
  private version = -1;
  private limitNow = 0;
  private readonly sets = new Map<string, SeqSet>();
  private readonly orders = new Map<Sort, SeqOrder>();

  constructor(
    private readonly db: LibraryDatabase,
    /** A number that changes when the content of the database does. */
    private readonly versionOf: () => number,
  ) {}

  /** Forgets what is out of date. To be called before each evaluation, whose sets then belong together. */
  refresh(): void {
    const version = this.versionOf();
    if (version === this.version) return;
    this.version = version;
    this.sets.clear();
    this.orders.clear();
    this.limitNow =
      (this.db.get<{ last: number | null }>('SELECT max(seq) AS last FROM clipping')?.last ?? 0) + 1;
  }

  /** The length of every set: one more than the highest `seq`. */
  get limit(): number {
    return this.limitNow;
  }

  /** All clippings there are. Not to be changed. */
  everything(): SeqSet {
    return this.where('true', []);
  }

  /** The clippings for which a condition on `c` is true. Not to be changed. */
  where(sql: string, values: readonly (string | number | bigint | null | Uint8Array)[]): SeqSet {
    const key = `${sql}\u0000${JSON.stringify(values)}`;
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    if (this.sets.size >= SETS_KEPT) this.sets.clear();
    const set = setOf(
      readSeqs(this.db, `SELECT c.seq FROM clipping c WHERE ${sql}`, ...values),
      this.limitNow,
    );
    this.sets.set(key, set);
    return set;
  }

  /** The clippings of a query without words or phrases. Not to be changed. */
  of(node: QueryNode): SeqSet {
    switch (node.kind) {
      case 'and':
        return node.nodes.reduce<SeqSet>(
          (set, child) => intersect(set, this.of(child)),
          this.everything().slice(),
        );
      case 'or':
        return node.nodes.reduce<SeqSet>(
          (set, child) => unite(set, this.of(child)),
          new Uint8Array(this.limitNow),
        );
      case 'not':
        return without(this.everything(), this.of(node.node));
      default: {
        if (!isFilter(node)) throw new Error(`A ${node.kind} is no filter.`);
        const { sql, values } = filterSql(node, this.db);
        return this.where(sql, values);
      }
    }
  }

  /** All clippings in an order; relevance without words is the newest first. */
  order(sort: Sort): SeqOrder {
    const key = sort === 'relevance' ? 'newest' : sort;
    const known = this.orders.get(key);
    if (known !== undefined) return known;
    const seqs =
      key === 'outlet'
        ? this.byOutlet()
        : readSeqs(this.db, `SELECT seq FROM clipping ORDER BY ${ORDER_BY[key]}`);
    const rank = new Uint32Array(this.limitNow);
    for (const [place, seq] of seqs.entries()) rank[seq] = place;
    const order = { seqs, rank };
    this.orders.set(key, order);
    return order;
  }

  private byOutlet(): Uint32Array {
    const groups = this.db.all<{ outlet: string | null; seqs: string }>(
      `SELECT outlet, group_concat(seq) AS seqs
       FROM (SELECT nullif(outlet, '') AS outlet, seq FROM clipping ORDER BY outlet, ${ORDER_BY.newest}) GROUP BY outlet`,
    );
    groups.sort((a, b) => compareOutlets(a.outlet, b.outlet));
    const seqs = new Uint32Array(this.order('newest').seqs.length);
    let at = 0;
    for (const group of groups) {
      const numbers = parseNumbers(group.seqs);
      seqs.set(numbers, at);
      at += numbers.length;
    }
    return seqs;
  }
}

/** Both are read off the index by date. A clipping without a date comes last either way. */
export const ORDER_BY = {
  newest: 'published_value DESC, seq DESC',
  oldest: 'published_value ASC NULLS LAST, seq ASC',
} as const;

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Unknown outlets come last. */
function compareOutlets(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
