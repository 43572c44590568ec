import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryNode, Sort } from '../../../../shared/model/query';
import { readClippings } from '../../storage/clipping-table';
import { readDocument } from '../index/read-documents';
import { SegmentedIndex } from '../index/segmented-index';
import { parseQuery } from '../query/parse-query';
import { findBruteForce, type FullClipping } from '../testing/find-brute-force';
import { seededRandom } from '../testing/random-texts';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from '../testing/temporary-library';
import { evaluateQuery } from './evaluate-query';
import { FilterAnswer } from './filter-answer';
import { FilterSets } from './filter-sets';
import { TouchedClippings } from './touched-clippings';
import { isText } from '../query/parse-query';

const WORDS = [
  'flood',
  'floods',
  'river',
  'Río',
  'co-operation',
  'cooperation',
  'U.S.',
  'us',
  'COVID-19',
  'beijing',
  '环境合作',
  '合作',
  '北京2019年',
  'naïve',
  'environment',
  'environnement',
  '1,234',
  'Straße',
  '평양에서',
  'ภาษาไทย',
  'a',
  'of',
];
const OUTLETS = ['China Daily', 'china daily', 'China Daily Asia', 'El País', null];
const TAGS = ['Environment', 'Environment/Water', 'Environment/Air', 'Politics'];
const DATES = ['2019', '2019-09', '2019-09-01', '2019-09-18T16:34:09', '2018-12-31', null] as const;

let library: TemporaryLibrary;
let all: FullClipping[];
let index: SegmentedIndex;
let sets: FilterSets;

beforeAll(async () => {
  library = await openTemporaryLibrary();
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const text = (n: number): string =>
    Array.from({ length: Math.floor(random() * n) }, () => pick(WORDS)).join(pick([' ', ', ', ' – ', '\n']));
  for (let i = 0; i < 150; i += 1) {
    const date = pick(DATES);
    const { seq } = library.add(
      {
        headline: text(4),
        body: text(12),
        summary: random() < 0.3 ? text(4) : null,
        outlet: pick(OUTLETS),
        authors: random() < 0.5 ? [pick(['Ana Río', 'Bo Li'])] : [],
        datePublished:
          date === null
            ? null
            : { raw: date, value: date, precision: 'day', zoneGiven: false, inferred: false },
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
        reach:
          random() < 0.3
            ? { value: Math.floor(random() * 1000), metric: 'readership', asOf: null, source: null }
            : null,
        tone:
          random() < 0.3 ? [{ subject: 'us', value: pick([-1, 0, 1, null]), coder: null, note: null }] : [],
        notes: random() < 0.2 ? text(3) : null,
        media: random() < 0.3 ? [{ kind: 'image', caption: null, creditLine: null, file: null }] : [],
        country: pick(['CN', 'TH', null]),
        prominence: pick(['lead', 'body', null]),
      },
      {
        tags: TAGS.filter(() => random() < 0.25),
        mimeType: pick(['application/pdf', 'text/html']),
        addedAt: TEST_NOW - Math.floor(random() * 40) * 86_400_000,
      },
    );
    if (random() < 0.1)
      library.db.run('UPDATE clipping SET trashed_at = ? WHERE seq = ?', '2019-09-18T00:00:00Z', seq);
  }
  const seqs = Array.from({ length: 150 }, (_, i) => i + 1);
  const clippings = readClippings(library.db, seqs);
  all = seqs.flatMap((seq, i) => {
    const document = readDocument(library.db, seq);
    const clipping = clippings[i];
    return document === null || clipping === undefined ? [] : [{ clipping, document }];
  });
  index = new SegmentedIndex();
  for (const [i, { document }] of all.entries()) {
    index.put(document);
    if (i % 40 === 39) index.freezeLive();
  }
  sets = new FilterSets(library.db, new TouchedClippings(library.db));
});
afterAll(() => library.remove());

function expectedIds(query: QueryNode, within: QueryNode): string[] {
  const asks = (flag: string): boolean => [query, within].some((node) => asksFor(node, flag));
  const visible = all.filter(({ clipping: { status, trashedAt } }) => {
    if (trashedAt !== null) return asks('trashed');
    return status !== 'excluded' || asks('excluded');
  });
  const found = new Set(findBruteForce({ kind: 'and', nodes: [query, within] }, all));
  return visible
    .filter((one) => found.has(one))
    .map(({ clipping }) => clipping.id)
    .sort();
}

/** An excluded flag (`-is:trashed`) asks for nothing. */
function asksFor(node: QueryNode, flag: string): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some((child) => asksFor(child, flag));
  return node.kind === 'is' && node.flag === flag;
}

function foundIds(query: QueryNode, within: QueryNode, sort: Sort = 'relevance'): string[] {
  const answer = evaluateQuery(
    { query, within, sort, growing: false, strict: true },
    { index, db: library.db, sets },
  );
  return [...answer.hits.all().seqs].map((seq) => all[seq - 1]?.clipping.id ?? `no clipping ${seq}`).sort();
}

const EVERYTHING: QueryNode = { kind: 'everything' };

describe('every operator finds what reading every clipping finds', () => {
  const queries = [
    'flood',
    'floods',
    'rio',
    'RÍO',
    'cooperation',
    'co-operation',
    'us',
    'U.S.',
    'covid19',
    'covid-19',
    '1234',
    'strasse',
    'naive',
    '合作',
    '环境合作',
    '境合',
    '年',
    '2019年',
    '평양',
    'ไทย',
    'flod',
    'enviroment',
    'zzzz',
    'cooparation',
    'flo*',
    'co*',
    'environment~',
    'flood~',
    'ri~',
    '-flood',
    'flood OR river',
    '(flood OR river) -beijing',
    'flood -"river flood"',
    '"flood river"',
    '"river us"',
    '"环境合作"',
    '"co operation"',
    '"U.S. flood"',
    '"flood beijing"~3',
    '"of flood"~1',
    '"合作 flood"',
    '"合作 flood"~4',
    '"境合作"~2',
    '"ไทย"',
    '"ท"',
    '"cooperation"',
    '"flood flood"~3',
    'headline:flood',
    'body:flood',
    'outlet:china',
    'outlet:"china daily"',
    'outlet:="China Daily"',
    'author:rio',
    'author:="ana rio"',
    'headline:flo*',
    'summary:*',
    '-summary:*',
    'outlet:*',
    'author:*',
    'body:*',
    'reach:*',
    'tag:*',
    '-tag:*',
    'tag:Environment',
    'tag:=Environment',
    'tag:environment/water',
    'tag:"Environment/Air" flood',
    'tag:none',
    '-tag:Politics',
    'words:>=250',
    'words:<100',
    'words:100..200',
    'reach:>500',
    'lang:en',
    'lang:en-GB',
    'type:print',
    'tone:positive',
    'tone:<0',
    'tone:0',
    'domain:example.com',
    'domain:news.example.com',
    'country:cn',
    'prominence:lead',
    'published:2019',
    'published:2019-09',
    'published:2019-09-18',
    '2018-01-01..2019-01-01',
    'after:2019-09-01',
    'before:2019',
    'after:2019-08-31 flood',
    'added:today',
    'added:yesterday',
    'added:this-week',
    'added:last-week',
    'added:last-month',
    'added:2019-09-01..2019-09-10',
    'is:starred',
    'is:inbox',
    'is:kept',
    'is:excluded',
    'is:untagged',
    'is:trashed',
    'is:trashed is:excluded',
    '-is:starred flood',
    'has:image',
    'has:pdf',
    'has:note',
    'has:highlight',
    '-has:image',
    'https://example.com/a',
    'http://www.example.com/b',
    'example.com/b',
    'https://other.example/',
    '',
    '-(flood OR is:starred)',
    'flood (tag:Environment OR is:starred OR "river us")',
    '-(-flood)',
  ];
  it.each(queries)('%s', (text) => {
    const { node } = parseQuery(text, { now: TEST_NOW });
    expect(foundIds(node, EVERYTHING)).toEqual(expectedIds(node, EVERYTHING));
    const within = parseQuery('is:inbox OR is:kept', { now: TEST_NOW }).node;
    expect(foundIds(node, within)).toEqual(expectedIds(node, within));
  });
  it('finds something for most of these queries, so that the comparison means something', () => {
    const finds = queries.filter(
      (text) => expectedIds(parseQuery(text, { now: TEST_NOW }).node, EVERYTHING).length > 0,
    );
    expect(finds.length / queries.length).toBeGreaterThan(0.85);
  });
});

const leaf = fc.constantFrom(
  ...[
    'flood',
    'river',
    'rio',
    'us',
    'coop*',
    '合作',
    '"flood river"',
    '"of flood"~4',
    'headline:flood',
    'tag:Environment',
    'words:>200',
    'is:starred',
    'outlet:china',
    'published:2019',
    'enviroment',
    'is:trashed',
    'lang:en',
    'floood~',
  ],
);
const query: fc.Arbitrary<string> = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('query'), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join(' ')})`),
    fc.array(tie('query'), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join(' OR ')})`),
    tie('query').map((part) => `-(${part})`),
  ),
})).query;

describe('any combination of operators', () => {
  it('finds what reading every clipping finds', () => {
    fc.assert(
      fc.property(query, query, (text, place) => {
        const [node, within] = [
          parseQuery(text, { now: TEST_NOW }).node,
          parseQuery(place, { now: TEST_NOW }).node,
        ];
        expect(foundIds(node, within)).toEqual(expectedIds(node, within));
      }),
      { numRuns: 60 },
    );
  });
  it('is answered alike by SQL alone and by sets, in the same order', () => {
    const filters = fc.array(
      fc.constantFrom(
        'is:starred',
        'tag:Environment',
        '-tag:Politics',
        'words:>200',
        'published:2019',
        '-outlet:="china daily"',
        '-reach:>500',
        'is:trashed',
        '-lang:en',
        'domain:example.com',
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        filters,
        fc.constantFrom<Sort>('newest', 'oldest', 'outlet', 'relevance'),
        (parts, sort) => {
          const asked = {
            query: parseQuery(parts.join(' '), { now: TEST_NOW }).node,
            within: EVERYTHING,
            sort,
          };
          expect(isText(asked.query)).toBe(false);
          const answer = new FilterAnswer(asked, sets, library.db);
          const whole = [...answer.all()];
          expect([...answer.slice(0, 1000)]).toEqual(whole);
          expect(answer.total).toBe(whole.length);
          expect([...answer.slice(3, 5)]).toEqual(whole.slice(3, 8));
        },
      ),
      { numRuns: 100 },
    );
  });
});
