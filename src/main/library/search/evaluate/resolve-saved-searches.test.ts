import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../../shared/model/query';
import { setKnownName } from '../../organise/known-name-table';
import { saveSearch } from '../../organise/saved-search-table';
import { parseQuery } from '../query/parse-query';
import { printQuery } from '../query/print-query';
import { simplifyQuery } from '../query/simplify-query';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from '../testing/temporary-library';
import { findCycle, resolveSavedSearches, type DeadSavedSearch } from './resolve-saved-searches';

let library: TemporaryLibrary;
beforeEach(async () => {
  library = await openTemporaryLibrary();
});
afterEach(() => library.remove());

const clock = { now: TEST_NOW };
const save = (name: string, query: string): void =>
  library.db.transaction(() => {
    saveSearch(library.db, name, query);
  });
const resolve = (query: string): { meaning: string; dead: DeadSavedSearch[] } => {
  const dead: DeadSavedSearch[] = [];
  const node: QueryNode = resolveSavedSearches(parseQuery(query, clock).node, library.db, clock, (one) =>
    dead.push(one),
  );
  return { meaning: printQuery(simplifyQuery(node)), dead };
};

describe('saved searches in a query', () => {
  it('stand for their queries, also in each other, with their own dates and brackets', () => {
    save('Water', 'flood OR river');
    save('Water this week', 'search:"water" published:this-week');
    expect(resolve('search:"Water this week" -search:Water minister')).toEqual({
      meaning: '(flood OR river) published:2019-09-16..2019-09-22 -(flood OR river) minister',
      dead: [],
    });
  });
  it('may be named twice side by side: that is no circle', () => {
    save('Water', 'flood');
    save('Two', 'search:Water OR search:Water');
    expect(resolve('search:Two').dead).toEqual([]);
  });
  it('find nothing when there is none of the name, and say so by the name in the query', () => {
    save('Outer', 'search:Gone');
    expect(resolve('flood OR search:"No such"').dead).toEqual([{ name: 'No such', why: 'missing' }]);
    expect(resolve('search:outer').dead).toEqual([{ name: 'outer', why: 'missing' }]);
  });
  it('find nothing when they contain themselves over whatever way', () => {
    save('A', 'search:B');
    save('B', 'flood OR search:C');
    save('C', 'search:A');
    expect(resolve('search:b')).toMatchObject({ dead: [{ name: 'b', why: 'circular' }] });
  });
});

describe('saved searches that name each other twice, thirty deep', () => {
  it.each([' OR ', ' '])('are looked up once each, joined by %j', (join) => {
    save('S0', 'flood');
    for (let n = 1; n <= 30; n += 1) save(`S${n}`, `search:S${n - 1}${join}search:S${n - 1}`);
    let lookedUp = 0;
    const counted: TemporaryLibrary['db'] = Object.create(library.db, {
      all: {
        value: (...args: Parameters<typeof library.db.all>) => {
          lookedUp += 1;
          return library.db.all(...args);
        },
      },
    }) as TemporaryLibrary['db'];
    const dead: DeadSavedSearch[] = [];
    const node = resolveSavedSearches(parseQuery('search:S30', clock).node, counted, clock, (one) =>
      dead.push(one),
    );
    expect(printQuery(simplifyQuery(node))).toBe('flood');
    expect(dead).toEqual([]);
    expect(lookedUp).toBeLessThanOrEqual(2 * 31);
    expect(findCycle(counted, clock, { name: 'New', query: 'search:S30' })).toBeNull();
    expect(findCycle(counted, clock, { name: 'S0', query: 'search:S30' })?.slice(0, 2)).toEqual([
      'S0',
      'S30',
    ]);
    expect(lookedUp).toBeLessThanOrEqual(6 * 31);
  });
  it('tell once of one that there is not, and nothing else is lost', () => {
    save('A', 'search:Gone OR flood');
    save('B', 'search:A OR search:A OR river');
    expect(resolve('search:B').dead).toEqual([{ name: 'B', why: 'missing' }]);
    expect(resolve('search:B').meaning).toContain('flood OR river');
  });
});

describe('a name in a query', () => {
  it('stands for every spelling of the entry, by whichever of them it is asked for', () => {
    library.db.transaction(() =>
      setKnownName(library.db, { name: 'Beihai', kind: 'place', spellings: ['北海', 'Pei-hai', 'beihai'] }),
    );
    const meaning = '"Beihai" OR "北海" OR "Pei-hai"';
    expect(resolve('name:beihai').meaning).toBe(meaning);
    expect(resolve('name:"北海" -flood').meaning).toBe(`(${meaning}) -flood`);
  });
  it('is itself where there is no entry, and goes on in saved searches', () => {
    save('Mine', 'name:"Ana Ruiz"');
    expect(resolve('search:Mine').meaning).toBe('"Ana Ruiz"');
    expect(parseQuery('name:*', clock).node).toMatchObject({ kind: 'word' });
  });
});

describe('a circle', () => {
  it('is found before it is kept, with its way', () => {
    save('A', 'search:B');
    save('B', 'flood -search:"c"');
    expect(findCycle(library.db, clock, { name: 'C', query: 'river search:A' })).toEqual([
      'C',
      'A',
      'B',
      'C',
    ]);
    expect(findCycle(library.db, clock, { name: 'a', query: 'search:A' })).toEqual(['a', 'a']);
    expect(findCycle(library.db, clock, { name: 'D', query: 'search:A' })).toBeNull();
  });
  it('that lies among others already is not this one’s', () => {
    save('X', 'search:Y');
    save('Y', 'search:X');
    expect(findCycle(library.db, clock, { name: 'Z', query: 'search:X' })).toBeNull();
  });
});
