import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTags, removeTags } from '../../organise/tag-table';
import { ClippingColumns } from '../facets/clipping-columns';
import { COLUMN_NAMES, readColumns, type Columns } from '../facets/read-columns';
import { latestRevision } from '../index/latest-revision';
import { seededRandom } from '../testing/random-texts';
import { openTemporaryLibrary, type TemporaryLibrary } from '../testing/temporary-library';
import { FilterSets } from './filter-sets';
import { TouchedClippings } from './touched-clippings';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openTemporaryLibrary();
});
afterAll(() => library.remove());

const CONDITIONS = [
  'true',
  'c.starred = 1',
  "+c.status = 'kept'",
  "c.published_value >= '2018'",
  'EXISTS (SELECT 1 FROM clipping_tag t WHERE t.seq = c.seq)',
  'c.family_id IS NOT NULL AND EXISTS (SELECT 1 FROM clipping f WHERE f.family_id = c.family_id AND f.seq < c.seq)',
];
const DATES = ['2017', '2018-05', '2019-09-01', '2019-09-18T10:00', null];

/** What each clipping has in each column, whatever numbers stand for it. */
function valuesOf(columns: Columns, seqs: readonly number[]): unknown {
  return seqs.map((seq) =>
    COLUMN_NAMES.map((name) => columns[name].values[(columns[name].codes[seq] ?? 0) - 1] ?? null),
  );
}

describe('what is kept of the database in memory', () => {
  it('is what reading it anew gives, after any changes', async () => {
    const { db } = library;
    const random = seededRandom(11);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const date = (): string | null => {
      const value = pick(DATES);
      return (
        value && JSON.stringify({ raw: value, value, precision: 'day', zoneGiven: false, inferred: false })
      );
    };
    const seqs = (): number[] =>
      db.all<{ seq: number }>('SELECT seq FROM clipping ORDER BY seq').map(({ seq }) => seq);
    const add = (): void => {
      library.add(
        { headline: `A ${String(random())}`, outlet: pick(['Post', 'Globe', null]) },
        { tags: pick([[], ['A/B'], ['C']]) },
      );
    };
    for (let i = 0; i < 30; i += 1) add();
    const changes = new TouchedClippings(db);
    const sets = new FilterSets(db, changes);
    const columns = new ClippingColumns(db, changes, () => Promise.resolve(readColumns(db)));
    const changeOne = (): void => {
      const seq = pick(seqs());
      const set = (column: string, value: string | number | null): void => {
        db.run(`UPDATE clipping SET ${column} = ? WHERE seq = ?`, value, seq);
      };
      pick([
        add,
        () => set('starred', pick([0, 1])),
        () => set('status', pick(['kept', 'inbox'])),
        () => set('date_published', date()),
        () => set('family_id', pick(['f1', 'f2', null])),
        () => set('outlet', pick(['Post', 'A new one', null])),
        () => addTags(db, [seq], [pick(['A/B', 'A', 'D/E'])], 'person'),
        () => removeTags(db, [seq], [pick(['A/B', 'C'])]),
        () => db.run('DELETE FROM clipping WHERE seq = ?', seq),
        () => db.run("UPDATE tag SET name = name || 'x' WHERE id = (SELECT min(id) FROM tag)"),
      ])();
    };
    const check = async (): Promise<void> => {
      sets.refresh();
      const fresh = new FilterSets(db, changes);
      fresh.refresh();
      for (const sql of CONDITIONS) expect([...sets.where(sql, [])], sql).toEqual([...fresh.where(sql, [])]);
      for (const sort of ['newest', 'oldest', 'outlet'] as const) {
        const { seqs: ordered, rank } = sets.order(sort);
        expect([...ordered], sort).toEqual([...fresh.order(sort).seqs]);
        expect([...rank], sort).toEqual([...fresh.order(sort).rank]);
      }
      expect(valuesOf(await columns.read(), seqs())).toEqual(valuesOf(readColumns(db), seqs()));
    };
    for (let round = 0; round < 60; round += 1) {
      const count = pick([0, 1, 2, 7]);
      for (let i = 0; i < count; i += 1) changeOne();
      await check();
    }
    // Far more than is remembered one by one.
    for (let i = 0; i < 5; i += 1)
      db.run('UPDATE clipping SET page_views = coalesce(page_views, 0) + 1, starred = 1 - starred');
    db.exec(
      'WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300) UPDATE clipping SET page_views = (SELECT count(*) FROM n)',
    );
    await check();
    expect(sets.where('c.starred = 1', []).includes(1)).toBe(true);
  });

  it('does not hide how far the changes of the library have come', () => {
    const other = new TouchedClippings(library.db);
    library.add({ headline: 'One more' });
    const last = library.db.get<{ last: number }>('SELECT max(revision) AS last FROM search_change')?.last;
    expect(other.since(other.version())).toEqual([]);
    expect(latestRevision(library.db)).toBe(last);
    expect(library.db.get('SELECT 1 FROM sqlite_sequence WHERE name = ?', 'search_change')).toBeDefined();
  });

  it('is right again when a change somebody looked at is rolled back', () => {
    const { db } = library;
    const sets = new FilterSets(db, new TouchedClippings(db));
    const starred = (): number => {
      sets.refresh();
      return sets.where('c.starred = 1', []).reduce((sum, one) => sum + one, 0);
    };
    const before = starred();
    db.exec('BEGIN');
    db.run('UPDATE clipping SET starred = 1 - starred');
    const meanwhile = starred();
    db.exec('ROLLBACK');
    expect(meanwhile).not.toBe(before);
    expect(starred()).toBe(before);
  });
});
