import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTemporaryLibrary, type TemporaryLibrary } from '../testing/temporary-library';
import { StoredRows } from './stored-rows';

let library: TemporaryLibrary;
beforeEach(async () => {
  library = await openTemporaryLibrary();
});
afterEach(() => library.remove());

it('Rows and bodies are kept until the database changes, and are then what it says', () => {
  const { seq } = library.add({ headline: 'Old', body: 'A flood.' }, { tags: ['Water'] });
  let version = 1;
  const stored = new StoredRows(library.db, () => version);
  const row = stored.of([seq]).get(seq);
  const body = stored.bodiesOf([seq]).get(seq);
  expect([row?.headline.text, row?.lead.text, body?.text]).toEqual(['Old', 'A flood.', 'A flood.']);
  expect(row?.tags.map(({ path }) => path)).toEqual(['Water']);
  expect(stored.of([seq]).get(seq)).toBe(row);
  expect(stored.bodiesOf([seq]).get(seq)).toBe(body);
  library.db.run('UPDATE clipping SET headline = ? WHERE seq = ?', 'New', seq);
  version = 2;
  expect(stored.of([seq, seq + 1]).get(seq)?.headline.text).toBe('New');
  expect([...stored.of([seq, seq + 1]).keys()]).toEqual([seq]);
});

it('However many long texts are asked for, each is given as it is', () => {
  const body = 'A flood of the river. '.repeat(3_000);
  const seqs = Array.from({ length: 40 }, (_, i) => library.add({ headline: `Number ${i}`, body }).seq);
  const stored = new StoredRows(library.db, () => 1);
  for (let turn = 0; turn < 2; turn += 1) {
    for (const [i, seq] of seqs.entries()) {
      expect(stored.of([seq]).get(seq)?.headline.text).toBe(`Number ${i}`);
      expect(body.startsWith(stored.bodiesOf([seq]).get(seq)?.text ?? '-')).toBe(true);
    }
  }
});
