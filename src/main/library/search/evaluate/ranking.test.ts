import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readDocument } from '../index/read-documents';
import { SegmentedIndex } from '../index/segmented-index';
import { parseQuery } from '../query/parse-query';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from '../testing/temporary-library';
import { evaluateQuery } from './evaluate-query';
import { FilterSets } from './filter-sets';
import { TouchedClippings } from './touched-clippings';

let library: TemporaryLibrary;
beforeEach(async () => {
  library = await openTemporaryLibrary();
});
afterEach(() => library.remove());

/** Words that no query asks for. */
const other = (count: number): string => Array.from({ length: count }, (_, i) => `other${i}`).join(' ');

/**
 * The names of clippings in the order in which a query finds them, each with all of its words. They come into the library in every order of
 * their list and its reverse, so that it says nothing; the index has them frozen and alive.
 */
function ranked(query: string, clippings: Readonly<Record<string, Partial<ClippingFields>>>): string[][] {
  const names = Object.keys(clippings);
  return [names, names.toReversed()].flatMap((order) => {
    library.db.run('DELETE FROM clipping');
    const index = new SegmentedIndex();
    const bySeq = new Map<number, string>();
    for (let i = 0; i < 10; i += 1) library.add({ headline: other(4), body: other(60), outlet: 'Nowhere' });
    for (const name of order) bySeq.set(library.add(clippings[name] ?? {}).seq, name);
    for (const { seq } of library.db.all<{ seq: number }>('SELECT seq FROM clipping')) {
      const document = readDocument(library.db, seq);
      if (document !== null) index.put(document);
    }
    const ask = (): string[] => {
      const { node } = parseQuery(query, { now: TEST_NOW });
      const { hits, total } = evaluateQuery(
        {
          query: node,
          within: { kind: 'everything' },
          sort: 'relevance',
          growing: !query.endsWith(' '),
          strict: false,
        },
        {
          index,
          db: library.db,
          sets: new FilterSets(library.db, new TouchedClippings(library.db)),
        },
      );
      return [...hits.slice(0, total).seqs].map((seq) => bySeq.get(seq) ?? '');
    };
    const alive = ask();
    index.freezeLive();
    return [alive, ask()];
  });
}

const text = (words: string, before = 0): string => `${other(before)} ${words} ${other(120 - before)}`;

const apart = (a: string, b: string): string => `${other(60)} ${a} ${other(30)} ${b} ${other(90)}`;

describe('Clippings with all the words are ranked', () => {
  it.each<[string, string, Record<string, Partial<ClippingFields>>]>([
    [
      'with the word in the headline before the lead, and the lead before the rest of the text',
      'flood ',
      {
        headline: { headline: 'The flood of other0', body: other(121) },
        lead: { headline: other(4), body: text('flood', 6) },
        body: { headline: other(4), body: text('flood', 100) },
      },
    ],
    [
      'with two words in the headline before the lead, and the lead before the rest of the text',
      'flood barrier ',
      {
        headline: { headline: 'flood barrier other0', body: other(121) },
        lead: { headline: other(4), body: text('flood barrier', 6) },
        body: { headline: other(4), body: text('flood barrier', 100) },
      },
    ],
    [
      'with the word itself before its other form, and before one that only begins so',
      'flood',
      {
        exact: { headline: other(4), body: text('flood', 90) },
        form: { headline: other(4), body: text('floods', 90) },
        beginning: { headline: other(4), body: text('floodlight', 90) },
      },
    ],
    [
      'with the word itself before one spelt like it',
      'flood~ ',
      {
        exact: { headline: other(4), body: text('flood', 90) },
        similar: { headline: other(4), body: text('floord', 90) },
      },
    ],
    [
      'with words side by side before near ones, near ones before distant ones, in any order',
      'flood minister ',
      {
        beside: { headline: other(4), body: text('flood minister', 90) },
        near: { headline: other(4), body: text('minister for the flood', 90) },
        far: { headline: other(4), body: apart('flood', 'for the minister') },
      },
    ],
    [
      'with Chinese words side by side before distant ones',
      '北京 洪水 ',
      {
        beside: { headline: other(4), body: text('北京洪水', 90) },
        far: { headline: other(4), body: apart('北京', '洪水') },
      },
    ],
    [
      'newest first where they match alike, without a date last',
      'flood ',
      {
        newer: { headline: 'flood', body: other(20), datePublished: dated('2019-09-02') },
        older: { headline: 'flood', body: other(20), datePublished: dated('2019-09-01') },
        undated: { headline: 'flood', body: other(20) },
      },
    ],
    [
      'by how well they match, however old they are',
      'flood ',
      {
        better: { headline: 'flood', body: other(20), datePublished: dated('1999-09-01') },
        newer: { headline: other(4), body: text('flood', 90), datePublished: dated('2019-09-01') },
      },
    ],
  ])('%s', (_, query, clippings) => {
    for (const order of ranked(query, clippings)) expect(order).toEqual(Object.keys(clippings));
  });
});

function dated(value: string): NonNullable<ClippingFields['datePublished']> {
  return { raw: value, value, precision: 'day', zoneGiven: false, inferred: false };
}
