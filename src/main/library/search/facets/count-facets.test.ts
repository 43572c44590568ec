import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetNames, facetTerm, type FacetName } from '../../../../shared/model/facets';
import { createSearchService, type SearchService } from '../search-service';
import { seededRandom } from '../testing/random-texts';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from '../testing/temporary-library';
import { countFound } from './count-facets';
import { readColumns } from './read-columns';

let library: TemporaryLibrary;
let search: SearchService;

const day = (value: string) => ({
  raw: value,
  value,
  precision: 'day' as const,
  zoneGiven: false,
  inferred: false,
});

beforeAll(async () => {
  library = await openTemporaryLibrary();
  const random = seededRandom(3);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let i = 0; i < 120; i += 1) {
    const date = pick(['2017', '2018-05', '2019-09-01', '2019-09-18T10:00:00Z', null]);
    library.add(
      {
        headline: pick(['flood', 'river', 'flood river']),
        outlet: pick(['China Daily', 'China Daily Asia', 'The "Post"', null]),
        datePublished: date === null ? null : day(date),
        language: pick(['en', 'en-GB', 'zh-Hans', null]),
        mediaType: pick(['print', 'online', 'tv']),
        status: pick(['inbox', 'kept', 'excluded']),
        tone: pick([
          [],
          [{ subject: 'us', value: 1 as const, coder: null, note: null }],
          [
            { subject: 'us', value: -1 as const, coder: null, note: null },
            { subject: 'them', value: 0 as const, coder: null, note: null },
          ],
          [{ subject: 'us', value: null, coder: null, note: null }],
        ]),
      },
      { tags: ['Environment', 'Environment/Water', 'Politics'].filter(() => random() < 0.3) },
    );
  }
  search = createSearchService({
    folder: library.folder,
    db: library.db,
    now: () => TEST_NOW,
    onState: () => undefined,
  });
});
afterAll(async () => {
  await search.close();
  await library.remove();
});

const facets = (query: string, limit = 100) => search.facets({ query, within: '', limit, wait: true });
const total = async (query: string): Promise<number> =>
  (await search.window({ query, within: '', sort: 'newest', offset: 0, limit: 0, wait: true })).total;

describe('the counts beside a search', () => {
  it.each(['', 'flood', 'flood river', 'tag:Environment', '-flood', 'is:excluded'])(
    'are what the search limited to each value finds: %j',
    async (query) => {
      const found = await facets(query);
      expect(found.total).toBe(await total(query));
      for (const name of facetNames) {
        expect(found.facets[name].length).toBeGreaterThan(0);
        for (const { value, count } of found.facets[name]) {
          // A mark that no term can write is found by the words around it.
          if (value.includes('"')) continue;
          const term: [FacetName, string, number] = [name, value, count];
          expect(term).toEqual([name, value, await total(`${query} ${facetTerm(name, value)}`)]);
        }
      }
    },
  );
  it('follow a change that was committed just before', async () => {
    const before = (await facets('volcano')).total;
    library.add({ headline: 'A volcano', outlet: 'New Outlet' });
    const after = await facets('volcano');
    expect([before, after.total]).toEqual([0, 1]);
    expect(after.facets.outlet).toEqual([{ value: 'New Outlet', count: 1 }]);
  });
  it('name the most frequent first, and no more than are asked for', async () => {
    const { outlet } = (await facets('', 2)).facets;
    expect(outlet).toHaveLength(2);
    expect(outlet[0]?.count).toBeGreaterThanOrEqual(outlet[1]?.count ?? 0);
  });
});

describe('the bars by date', () => {
  it('hold every dated clipping once, without gaps, each what its days find', async () => {
    const { histogram, total: found } = await facets('flood');
    const { unit, bars, undated } = histogram;
    expect(unit).toBe('month');
    expect(bars[0]?.from).toBe('2017-01-01');
    expect(bars.at(-1)?.to).toBe('2019-09-30');
    expect(bars).toHaveLength(33);
    expect(bars.reduce((sum, { count }) => sum + count, 0) + undated).toBe(found);
    for (const { from, to, count } of bars) expect(await total(`flood ${from}..${to}`)).toBe(count);
  });
  it.each([
    [['2019-09-01', '2019-09-30'], 'day', 30],
    [['2019-01-31', '2019-12-01'], 'month', 12],
    [['1999-01-31', '2024-02-29'], 'year', 26],
    [['0001-01-01', '2024-02-29'], 'year', 401],
    [['2020-02-29'], 'day', 1],
    [[], 'year', 0],
  ] as const)('of %j are by %s: %i', async (days, unit, count) => {
    const other = await openTemporaryLibrary();
    const seqs = days.map((date) => other.add({ headline: 'x', datePublished: day(date) }).seq);
    const { histogram } = countFound(Uint32Array.from(seqs), readColumns(other.db), new Map(), 1);
    expect([histogram.unit, histogram.bars.length]).toEqual([unit, count]);
    await other.remove();
  });
});
