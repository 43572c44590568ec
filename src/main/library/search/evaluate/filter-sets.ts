import type { QueryNode, Sort } from '../../../../shared/model/query';
import { parseNumbers, readSeqs } from '../index/read-seqs';
import { isStillInOrder, moveInOrder, ORDER_BY } from './date-order';
import type { LibraryDatabase } from '../../storage/library-database';
import { filterSql, isFilter } from './filter-sql';
import type { ChangeLog } from './touched-clippings';
import { HIDDEN, VISIBLE } from './visible-sql';
import { intersect, setOf, unite, without, type SeqSet } from './seq-set';

/** An order of all clippings, and the place of each in it. */
export interface SeqOrder {
  readonly seqs: Uint32Array;
  /** By `seq`. */
  readonly rank: Uint32Array;
}

/** More sets than this are not kept: each costs a byte for every clipping. */
const SETS_KEPT = 64;
/** So many changed clippings are put right one by one; more are read anew with all others. */
const FEW_CHANGES = 256;
/** A condition that looks at other clippings may change for one that did not. */
const LOOKS_AT_OTHERS = /\bFROM clipping\b/u;

interface KeptSet {
  readonly set: SeqSet;
  readonly version: number;
}

interface KeptOrder extends SeqOrder {
  readonly version: number;
}

/**
 * The sets and orders SQL gives, kept while the database is used. After a change only the clippings that changed are looked at again:
 * to read a hundred thousand of them takes longer than to answer most queries.
 */
export class FilterSets {
  private version = -1;
  private limitNow = 0;
  private readonly sets = new Map<string, KeptSet>();
  private readonly orders = new Map<Sort, KeptOrder>();

  constructor(
    private readonly db: LibraryDatabase,
    private readonly changes: ChangeLog,
  ) {}

  /** Takes note of what has changed. To be called before each evaluation, whose sets then belong together. */
  refresh(): void {
    const version = this.changes.version();
    if (version === this.version) return;
    this.version = version;
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

  /** The clippings for which a condition on `c` is true. Not to be changed, and to be used before the next refresh. */
  where(sql: string, values: readonly (string | number | bigint | null | Uint8Array)[]): SeqSet {
    const key = `${sql}\u0000${JSON.stringify(values)}`;
    const known = this.sets.get(key);
    if (known !== undefined && known.version === this.version) return known.set;
    const changed =
      known === undefined || LOOKS_AT_OTHERS.test(sql) ? null : this.changedSince(known.version);
    const read = (among: string, ...more: readonly string[]): Uint32Array =>
      readSeqs(this.db, `SELECT c.seq FROM clipping c WHERE ${among}(${sql})`, ...more, ...values);
    let set: SeqSet;
    if (known === undefined || changed === null) {
      set = this.readShort(sql) ?? setOf(read(''), this.limitNow);
    } else {
      set = resized(known.set, this.limitNow);
      for (const seq of changed) if (seq < set.length) set[seq] = 0;
      if (changed.length > 0) for (const seq of read(`${AMONG} AND `, JSON.stringify(changed))) set[seq] = 1;
    }
    if (known === undefined && this.sets.size >= SETS_KEPT) this.sets.clear();
    this.sets.set(key, { set, version: this.version });
    return set;
  }

  /** The sets every answer needs, read in a tenth of the time; null for others. */
  private readShort(sql: string): SeqSet | null {
    if (sql === VISIBLE) {
      const set = this.everything().slice();
      for (const seq of readSeqs(this.db, `SELECT c.seq FROM clipping c WHERE ${HIDDEN}`)) set[seq] = 0;
      return set;
    }
    const count = sql === 'true' ? this.db.get<{ n: number }>('SELECT count(*) AS n FROM clipping')?.n : null;
    // No number is missing: nothing was ever taken out for good.
    return count === this.limitNow - 1 ? new Uint8Array(this.limitNow).fill(1, 1) : null;
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
    if (known !== undefined && known.version === this.version) return known;
    const changed = known === undefined || key === 'outlet' ? null : this.changedSince(known.version);
    let seqs: Uint32Array;
    if (known !== undefined && changed !== null && key !== 'outlet') {
      const isSame =
        known.rank.length === this.limitNow && isStillInOrder(this.db, known.seqs, known.rank, changed, key);
      if (isSame) {
        const same = { ...known, version: this.version };
        this.orders.set(key, same);
        return same;
      }
      seqs = moveInOrder(this.db, known.seqs, changed, key);
    } else
      seqs =
        key === 'outlet'
          ? this.byOutlet()
          : readSeqs(this.db, `SELECT seq FROM clipping ORDER BY ${ORDER_BY[key]}`);
    const rank = new Uint32Array(this.limitNow);
    for (let place = 0; place < seqs.length; place += 1) rank[seqs[place] ?? 0] = place;
    const order = { seqs, rank, version: this.version };
    this.orders.set(key, order);
    return order;
  }

  /** Null when there are too many, or when they are not known. */
  private changedSince(version: number): readonly number[] | null {
    const changed = this.changes.since(version);
    return changed === null || changed.length > FEW_CHANGES ? null : changed;
  }

  private byOutlet(): Uint32Array {
    const groups = this.db.all<{ outlet: string | null; seqs: string }>(
      `SELECT outlet, group_concat(seq) AS seqs
       FROM (SELECT nullif(outlet, '') AS outlet, seq FROM clipping ORDER BY outlet, ${ORDER_BY.newest}) GROUP BY outlet`,
    );
    groups.sort((a, b) => compareOutlets(a.outlet, b.outlet));
    const all = groups.map((group) => parseNumbers(group.seqs));
    const seqs = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const numbers of all) {
      seqs.set(numbers, at);
      at += numbers.length;
    }
    return seqs;
  }
}

/** The clippings of a JSON list. */
const AMONG = 'c.seq IN (SELECT value FROM json_each(?))';

/** The set itself, or a longer copy. */
function resized(set: SeqSet, limit: number): SeqSet {
  if (set.length === limit) return set;
  const copy = new Uint8Array(limit);
  copy.set(set.subarray(0, limit));
  return copy;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Unknown outlets come last. */
function compareOutlets(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
