import type { ClippingFields } from '../../../../shared/model/clipping';
import type { QueryNode, Sort } from '../../../../shared/model/query';
import { readClippings } from '../../storage/clipping-table';
import { evaluateQuery } from '../evaluate/evaluate-query';
import { FilterSets } from '../evaluate/filter-sets';
import { TouchedClippings } from '../evaluate/touched-clippings';
import { readDocument } from '../index/read-documents';
import { SegmentedIndex } from '../index/segmented-index';
import { findBruteForce } from './find-brute-force';
import type { FullClipping } from './full-clipping';
import { seededRandom } from './random-texts';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from './temporary-library';

const WORDS =
  'flood floods river Río co-operation cooperation U.S. us COVID-19 beijing 环境合作 合作 北京2019年 naïve environment environnement 1,234 Straße 평양에서 ภาษาไทย a of women woman'.split(
    ' ',
  );
const TAGS = ['Environment', 'Environment/Water', 'Environment/Air', 'Politics'];
const DATES = ['2019', '2019-09', '2019-09-01', '2019-09-18T16:34:09', '2018-12-31', null] as const;
const DAY = 86_400_000;

/** A library of random clippings with every field set here and there, an index of it, and both ways to answer a query. */
export interface RandomLibrary {
  readonly library: TemporaryLibrary;
  readonly sets: FilterSets;
  /** The ids the search finds, sorted. */
  readonly found: (query: QueryNode, within: QueryNode, sort?: Sort) => string[];
  /** The ids that reading every clipping finds, sorted. */
  readonly expected: (query: QueryNode, within: QueryNode) => string[];
}

/** Makes one; the same seed gives the same library. */
export async function openRandomLibrary(seed: number, size: number): Promise<RandomLibrary> {
  const library = await openTemporaryLibrary();
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const perhaps = <T>(share: number, value: () => T): T | null => (random() < share ? value() : null);
  const text = (n: number): string =>
    Array.from({ length: Math.floor(random() * n) }, () => pick(WORDS)).join(pick([' ', ', ', ' – ', '\n']));
  for (let i = 0; i < size; i += 1) {
    const { seq } = library.add(randomFields({ random, pick, perhaps, text }), {
      tags: TAGS.filter(() => random() < 0.25),
      mimeType: pick(['application/pdf', 'text/html']),
      addedAt: TEST_NOW - Math.floor(random() * 40) * DAY,
    });
    if (random() < 0.1)
      library.db.run('UPDATE clipping SET trashed_at = ? WHERE seq = ?', '2019-09-18T00:00:00Z', seq);
    if (random() < 0.3)
      library.db.run('UPDATE clipping SET family_id = ? WHERE seq = ?', pick(['f1', 'f2', 'f3']), seq);
  }
  return readLibrary(library, size);
}

interface Dice {
  readonly random: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly perhaps: <T>(share: number, value: () => T) => T | null;
  readonly text: (n: number) => string;
}

function randomFields({ random, pick, perhaps, text }: Dice): Partial<ClippingFields> {
  const date = pick(DATES);
  return {
    type: pick(['webpage', 'article-newspaper', 'broadcast']),
    headline: text(4),
    subheadline: perhaps(0.2, () => text(3)),
    body: text(12),
    summary: perhaps(0.3, () => text(4)),
    outlet: pick(['China Daily', 'china daily', 'China Daily Asia', 'El País', null]),
    source: pick(['Xinhua', 'AFP', null]),
    authors: random() < 0.5 ? [pick(['Ana Río', 'Bo Li'])] : [],
    editor: pick(['MXJ', 'Bo Li', null]),
    campaign: pick(['Clean rivers', null]),
    place: pick(['Beijing', '北海', null]),
    section: pick(['World', null, null]),
    sectionPath: random() < 0.3 ? ['News', pick(['World', 'Guangxi News'])] : [],
    page: pick(['1', '12', '12A', 'B3', null]),
    datePublished:
      date === null ? null : { raw: date, value: date, precision: 'day', zoneGiven: false, inferred: false },
    wordCount: Math.floor(random() * 500),
    language: pick(['en', 'en-GB', 'zh', null]),
    mediaType: pick(['print', 'online', 'tv']),
    starred: random() < 0.2,
    status: pick(['inbox', 'kept', 'excluded']),
    url: pick([
      'https://www.example.com/a?utm_source=x',
      'http://example.com/b/',
      'https://news.example.com/c',
      null,
    ]),
    reach: perhaps(0.3, () => ({
      value: Math.floor(random() * 1000),
      metric: 'readership' as const,
      asOf: null,
      source: null,
    })),
    licence: perhaps(0.3, () => ({ scheme: pick(['CLA', 'PMG Gold']), expires: null })),
    tone: random() < 0.3 ? [{ subject: 'us', value: pick([-1, 0, 1, null]), coder: null, note: null }] : [],
    notes: perhaps(0.2, () => text(3)),
    highlights:
      random() < 0.2
        ? [{ start: 0, end: 5, text: pick(['flood', 'river']), note: pick(['to the minister', null]) }]
        : [],
    media: random() < 0.3 ? [{ kind: 'image', caption: null, creditLine: null, file: null }] : [],
    country: pick(['CN', 'TH', null]),
    prominence: pick(['lead', 'body', null]),
    spokespersons: random() < 0.3 ? [{ name: pick(['Ana Río', 'Chen Wu']), quoted: true }] : [],
  };
}

function readLibrary(library: TemporaryLibrary, size: number): RandomLibrary {
  const seqs = Array.from({ length: size }, (_, i) => i + 1);
  const clippings = readClippings(library.db, seqs);
  const all: FullClipping[] = seqs.flatMap((seq, i) => {
    const document = readDocument(library.db, seq);
    const clipping = clippings[i];
    return document === null || clipping === undefined ? [] : [{ clipping, document }];
  });
  const index = new SegmentedIndex();
  for (const [i, { document }] of all.entries()) {
    index.put(document);
    if (i % 40 === 39) index.freezeLive();
  }
  const sets = new FilterSets(library.db, new TouchedClippings(library.db));
  return {
    library,
    sets,
    found: (query, within, sort = 'relevance') => {
      const { hits } = evaluateQuery(
        { query, within, sort, growing: false, strict: true },
        { index, db: library.db, sets },
      );
      return [...hits.all().seqs].map((seq) => all[seq - 1]?.clipping.id ?? `no clipping ${seq}`).sort();
    },
    expected: (query, within) => {
      const asks = (flag: string): boolean => [query, within].some((node) => asksFor(node, flag));
      const found = new Set(findBruteForce({ kind: 'and', nodes: [query, within] }, all));
      return all
        .filter((one) => found.has(one))
        .filter(({ clipping: { status, trashedAt } }) =>
          trashedAt !== null ? asks('trashed') : status !== 'excluded' || asks('excluded'),
        )
        .map(({ clipping }) => clipping.id)
        .sort();
    },
  };
}

/** An excluded flag (`-is:trashed`) asks for nothing. */
function asksFor(node: QueryNode, flag: string): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some((child) => asksFor(child, flag));
  return node.kind === 'is' && node.flag === flag;
}
