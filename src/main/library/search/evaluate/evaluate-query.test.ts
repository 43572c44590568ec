import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryNode, Sort } from '../../../../shared/model/query';
import { isText, parseQuery } from '../query/parse-query';
import { openRandomLibrary, type RandomLibrary } from '../testing/random-library';
import { TEST_NOW } from '../testing/temporary-library';
import { FilterAnswer } from './filter-answer';

let made: RandomLibrary;
beforeAll(async () => {
  made = await openRandomLibrary(7, 150);
});
afterAll(() => made.library.remove());

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
    'wom?n',
    'wo*n',
    '*ment',
    '-*ment',
    'headline:*ooper*',
    'wo*n river',
    'M*A*S*H',
  ];
  it.each(queries)('%s', (text) => {
    const { node } = parseQuery(text, { now: TEST_NOW });
    expect(made.found(node, EVERYTHING)).toEqual(made.expected(node, EVERYTHING));
    const within = parseQuery('is:inbox OR is:kept', { now: TEST_NOW }).node;
    expect(made.found(node, within)).toEqual(made.expected(node, within));
  });
  it('finds something for most of these queries, so that the comparison means something', () => {
    const finds = queries.filter(
      (text) => made.expected(parseQuery(text, { now: TEST_NOW }).node, EVERYTHING).length > 0,
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
        expect(made.found(node, within)).toEqual(made.expected(node, within));
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
          const answer = new FilterAnswer(asked, made.sets, made.library.db);
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
