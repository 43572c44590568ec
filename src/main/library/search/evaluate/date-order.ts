import type { LibraryDatabase } from '../../storage/library-database';

/** Both are read off the index by date. A clipping without a date comes last either way. */
export const ORDER_BY = {
  newest: 'published_value DESC, seq DESC',
  oldest: 'published_value ASC NULLS LAST, seq ASC',
} as const;

interface Dated {
  readonly seq: number;
  readonly date: string | null;
}

/** An order by date after some clippings came, went or got other dates; those are looked at, and a few beside them. */
export function moveInOrder(
  db: LibraryDatabase,
  seqs: Uint32Array,
  changed: readonly number[],
  order: keyof typeof ORDER_BY,
): Uint32Array {
  const gone = new Set(changed);
  const rest = seqs.filter((seq) => !gone.has(seq));
  const moved = db
    .all<Dated>(
      'SELECT seq, published_value AS date FROM clipping WHERE seq IN (SELECT value FROM json_each(?))',
      JSON.stringify(changed),
    )
    .sort((a, b) => compare(a, b, order));
  const result = new Uint32Array(rest.length + moved.length);
  let from = 0;
  for (const [i, one] of moved.entries()) {
    const place = placeOf(db, rest, one, from, order);
    result.set(rest.subarray(from, place), from + i);
    result[place + i] = one.seq;
    from = place;
  }
  result.set(rest.subarray(from), from + moved.length);
  return result;
}

/**
 * True when clippings that changed still are where they belong, which most changes leave them at: only they and their neighbours are
 * looked at.
 *
 * @param rank the place of each clipping in `seqs`
 */
export function isStillInOrder(
  db: LibraryDatabase,
  seqs: Uint32Array,
  rank: Uint32Array,
  changed: readonly number[],
  order: keyof typeof ORDER_BY,
): boolean {
  return changed.every((seq) => {
    const place = rank[seq] ?? 0;
    if (seqs[place] !== seq) return false;
    const around = [seqs[place - 1], seq, seqs[place + 1]].filter((one) => one !== undefined);
    const dated = around.map((one) =>
      db.get<Dated>('SELECT seq, published_value AS date FROM clipping WHERE seq = ?', one),
    );
    return dated.every((one, i) => {
      const next = dated[i + 1];
      return (
        one !== undefined && (next === undefined ? i === dated.length - 1 : compare(one, next, order) < 0)
      );
    });
  });
}

/** Where a clipping belongs among others, not before place `from`. */
function placeOf(
  db: LibraryDatabase,
  seqs: Uint32Array,
  one: Dated,
  from: number,
  order: keyof typeof ORDER_BY,
): number {
  let [low, high] = [from, seqs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const seq = seqs[middle] ?? 0;
    const date =
      db.get<{ date: string | null }>('SELECT published_value AS date FROM clipping WHERE seq = ?', seq)
        ?.date ?? null;
    if (compare({ seq, date }, one, order) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As SQLite compares them: texts by their bytes, which for dates are their characters. */
function compare(a: Dated, b: Dated, order: keyof typeof ORDER_BY): number {
  if (a.date === null || b.date === null) {
    if (a.date !== b.date) return a.date === null ? 1 : -1;
    return order === 'newest' ? b.seq - a.seq : a.seq - b.seq;
  }
  const ascending = a.date < b.date ? -1 : a.date > b.date ? 1 : a.seq - b.seq;
  return order === 'newest' ? -ascending : ascending;
}
