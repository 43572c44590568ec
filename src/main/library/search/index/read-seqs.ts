import type { LibraryDatabase, SqlValue } from '../../storage/library-database';

/**
 * The numbers a query with one column gives, in its order.
 *
 * They come as one string: SQLite joins a hundred thousand of them in a tenth of the time that as many rows take to
 * become objects (12 against 200 ms, measured).
 */
export function readSeqs(db: LibraryDatabase, select: string, ...values: SqlValue[]): Uint32Array {
  const joined = db.get<{ joined: string | null }>(
    `SELECT group_concat(seq) AS joined FROM (${select})`,
    ...values,
  )?.joined;
  return parseNumbers(joined ?? '');
}

/** `3,1,2` as numbers. */
export function parseNumbers(joined: string): Uint32Array {
  if (joined === '') return new Uint32Array(0);
  let count = 1;
  for (let i = 0; i < joined.length; i += 1) if (joined.charCodeAt(i) === COMMA) count += 1;
  const numbers = new Uint32Array(count);
  let value = 0;
  let at = 0;
  for (let i = 0; i < joined.length; i += 1) {
    const character = joined.charCodeAt(i);
    if (character === COMMA) {
      numbers[at++] = value;
      value = 0;
    } else {
      value = value * 10 + character - DIGIT_ZERO;
    }
  }
  numbers[at] = value;
  return numbers;
}

const COMMA = 44;
const DIGIT_ZERO = 48;
