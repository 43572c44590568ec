import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListRow } from '../../../../shared/model/list-row';
import { PlainRows } from './plain-rows';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function rowsOver(database: { version: number; gone?: number }): { plain: PlainRows; read: number[][] } {
  const read: number[][] = [];
  const plain = new PlainRows(
    () => database.version,
    (seqs) => {
      read.push([...seqs]);
      return new Map(
        seqs
          .filter((seq) => seq !== database.gone)
          .map((seq) => [seq, { id: `${seq} at ${database.version}` } as unknown as ListRow]),
      );
    },
  );
  return { plain, read };
}

const ids = (rows: readonly ListRow[]): string[] => rows.map(({ id }) => id);

it('Rows are read once and given in the order they are asked for', () => {
  const { plain, read } = rowsOver({ version: 1 });
  expect(ids(plain.of([3, 1]))).toEqual(['3 at 1', '1 at 1']);
  expect(ids(plain.of([1, 2, 3]))).toEqual(['1 at 1', '2 at 1', '3 at 1']);
  expect(read).toEqual([[3, 1], [2]]);
});

it('After a change of the database every row is read again, and a clipping that is gone has none', () => {
  const database = { version: 1, gone: 0 };
  const { plain } = rowsOver(database);
  plain.of([1, 2]);
  database.version = 2;
  database.gone = 1;
  expect(ids(plain.of([1, 2]))).toEqual(['2 at 2']);
});

it('The windows after and before one are read ahead, unless the database has changed', () => {
  const database = { version: 1 };
  const { plain, read } = rowsOver(database);
  const window = (place: number): number[] => [place, place + 1];
  plain.readBeside(2, 2, window);
  expect(read).toEqual([]);
  vi.runAllTimers();
  expect(read).toEqual([
    [4, 5],
    [0, 1],
  ]);
  plain.readBeside(6, 2, window);
  database.version = 2;
  vi.runAllTimers();
  plain.readBeside(8, 2, window);
  plain.close();
  vi.runAllTimers();
  expect(read).toHaveLength(2);
});
