import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../../shared/model/query';
import { parseQuery } from './parse-query';
import { printQuery } from './print-query';

/** Wednesday, 18 September 2019, noon, on whatever clock this machine has. */
const clock = { now: new Date(2019, 8, 18, 12).getTime() };
const parse = (text: string): QueryNode => parseQuery(text, clock).node;
const word = (
  text: string,
  mode: 'plain' | 'prefix' | 'fuzzy' = 'plain',
  field: 'headline' | null = null,
): QueryNode => ({
  kind: 'word',
  text,
  mode,
  field,
});

it('A question mark at an end of a word is no wildcard: it ends a question, or was a quotation mark once', () => {
  for (const typed of ['slip?', '?slip', '?slip?'])
    expect(parseQuery(typed, clock).node).toMatchObject({ kind: 'word', mode: 'plain' });
  expect(parseQuery('is it wom?n?', clock).node).toMatchObject({
    nodes: [{ text: 'is' }, { text: 'it' }, { text: 'wom?n', mode: 'pattern' }],
  });
});

describe('the grammar', () => {
  const cases: [string, QueryNode][] = [
    ['', { kind: 'everything' }],
    ['   ', { kind: 'everything' }],
    ['flood', word('flood')],
    ['flood beijing', { kind: 'and', nodes: [word('flood'), word('beijing')] }],
    ['flood AND beijing', { kind: 'and', nodes: [word('flood'), word('beijing')] }],
    ['flood OR fire', { kind: 'or', nodes: [word('flood'), word('fire')] }],
    ['a b OR c', { kind: 'or', nodes: [{ kind: 'and', nodes: [word('a'), word('b')] }, word('c')] }],
    ['a (b OR c)', { kind: 'and', nodes: [word('a'), { kind: 'or', nodes: [word('b'), word('c')] }] }],
    ['NATO OR EU', { kind: 'or', nodes: [word('NATO'), word('EU')] }],
    [
      'THE BRIDGE OR THE ROAD',
      { kind: 'and', nodes: ['THE', 'BRIDGE', 'or', 'THE', 'ROAD'].map((text) => word(text)) },
    ],
    ['-flood', { kind: 'not', node: word('flood') }],
    ['NOT flood', { kind: 'not', node: word('flood') }],
    ['NOT NOT flood', word('flood')],
    ['-(a b)', { kind: 'not', node: { kind: 'and', nodes: [word('a'), word('b')] } }],
    ['"green growth"', { kind: 'phrase', text: 'green growth', near: null, field: null }],
    ['“green growth”', { kind: 'phrase', text: 'green growth', near: null, field: null }],
    ['"green growth"~5', { kind: 'phrase', text: 'green growth', near: 5, field: null }],
    ['pre*', word('pre', 'prefix')],
    ['word~', word('word', 'fuzzy')],
    ['headline:flood', word('flood', 'plain', 'headline')],
    ['Headline:flo*', word('flo', 'prefix', 'headline')],
    ['headline:"two words"', { kind: 'phrase', text: 'two words', near: null, field: 'headline' }],
    ['headline:*', { kind: 'any', field: 'headline' }],
    ['-headline:*', { kind: 'not', node: { kind: 'any', field: 'headline' } }],
    ['outlet:="China Daily"', { kind: 'exact', field: 'outlet', value: 'China Daily' }],
    ['id:0ABC', { kind: 'value', field: 'id', op: '=', value: '0abc' }],
    ['words:>=300', { kind: 'value', field: 'words', op: '>=', value: '300' }],
    [
      'words:100..300',
      {
        kind: 'and',
        nodes: [
          { kind: 'value', field: 'words', op: '>=', value: '100' },
          { kind: 'value', field: 'words', op: '<=', value: '300' },
        ],
      },
    ],
    ['tone:>-1', { kind: 'value', field: 'tone', op: '>', value: '-1' }],
    ['lang:EN', { kind: 'value', field: 'lang', op: '=', value: 'en' }],
    ['lang:Chinese', { kind: 'value', field: 'lang', op: '=', value: 'zh' }],
    ['lang:"Traditional Chinese"', { kind: 'value', field: 'lang', op: '=', value: 'zh-hant' }],
    ['country:Ireland', { kind: 'value', field: 'country', op: '=', value: 'ie' }],
    ['country:"south korea"', { kind: 'value', field: 'country', op: '=', value: 'kr' }],
    ['country:uk', { kind: 'value', field: 'country', op: '=', value: 'gb' }],
    ['country:nowhere', { kind: 'value', field: 'country', op: '=', value: 'nowhere' }],
    ['tag:Environment', { kind: 'tag', path: 'Environment', withChildren: true }],
    ['tag:=Environment', { kind: 'tag', path: 'Environment', withChildren: false }],
    ['tag:"Climate policy/Water"', { kind: 'tag', path: 'Climate policy/Water', withChildren: true }],
    ['tag:="Climate policy"', { kind: 'tag', path: 'Climate policy', withChildren: false }],
    ['tag:*', { kind: 'any', field: 'tag' }],
    ['is:starred', { kind: 'is', flag: 'starred' }],
    ['has:pdf', { kind: 'has', what: 'pdf' }],
    ['search:"A saved search"', { kind: 'saved-search', name: 'A saved search' }],
    ['published:2019-09', { kind: 'date', field: 'published', from: '2019-09-01', to: '2019-09-30' }],
    ['2019-09-01..2019-09-30', { kind: 'date', field: 'published', from: '2019-09-01', to: '2019-09-30' }],
    ['published:2019-09-01..', { kind: 'date', field: 'published', from: '2019-09-01', to: null }],
    ['published:>=2019', { kind: 'date', field: 'published', from: '2019-01-01', to: null }],
    ['after:2019-09-01', { kind: 'date', field: 'published', from: '2019-09-02', to: null }],
    ['before:2019-09', { kind: 'date', field: 'published', from: null, to: '2019-08-31' }],
    ['added:today', { kind: 'date', field: 'added', from: '2019-09-18', to: '2019-09-18' }],
    ['added:yesterday', { kind: 'date', field: 'added', from: '2019-09-17', to: '2019-09-17' }],
    ['added:this-week', { kind: 'date', field: 'added', from: '2019-09-16', to: '2019-09-22' }],
    ['added:last-week', { kind: 'date', field: 'added', from: '2019-09-09', to: '2019-09-15' }],
    ['added:this-month', { kind: 'date', field: 'added', from: '2019-09-01', to: '2019-09-30' }],
    ['added:last-month', { kind: 'date', field: 'added', from: '2019-08-01', to: '2019-08-31' }],
    ['published:this-year', { kind: 'date', field: 'published', from: '2019-01-01', to: '2019-12-31' }],
    ['https://example.com/a_(b)?x=1', { kind: 'url', url: 'https://example.com/a_%28b%29?x=1' }],
    ['www.example.com/news', { kind: 'url', url: 'www.example.com/news' }],
  ];
  it.each(cases)('understands %s', (text, node) => {
    expect(parse(text)).toEqual(node);
  });
});

describe('what is no operator', () => {
  const cases: [string, QueryNode][] = [
    ['C++', word('C++')],
    ['h52.1 - word', { kind: 'and', nodes: [word('h52.1'), word('word')] }],
    ['"green grow', { kind: 'and', nodes: [word('green'), word('grow')] }],
    ['unknown:thing', word('unknown:thing')],
    ['words:many', word('words:many')],
    ['id:nothing', word('id:nothing')],
    ['is:purple', word('is:purple')],
    ['published:2019-09-31', word('published:2019-09-31')],
    ['headline:', word('headline:')],
    ['Source: Xinhua', { kind: 'and', nodes: [word('Source:'), word('Xinhua')] }],
    ['Portland OR', word('Portland')],
    ['OR', { kind: 'everything' }],
    ['(', { kind: 'everything' }],
    ['a ) b (', { kind: 'and', nodes: [word('a'), word('b')] }],
    ['today', word('today')],
    ['a -- b', { kind: 'and', nodes: [word('a'), word('b')] }],
    ['🌊 !!!', { kind: 'everything' }],
  ];
  it.each(cases)('takes %s as text or leaves it out', (text, node) => {
    expect(parse(text)).toEqual(node);
  });
  it('shows what it left out as a chip of its own', () => {
    expect(parseQuery('h52.1 - word', clock).understood).toEqual([
      { text: 'h52.1', kind: 'text' },
      { text: 'word', kind: 'text' },
      { text: '-', kind: 'ignored' },
    ]);
  });
  it('tells text from filters in its chips', () => {
    expect(parseQuery('flood -tag:Water', clock).understood).toEqual([
      { text: 'flood', kind: 'text' },
      { text: '-tag:Water', kind: 'filter' },
    ]);
  });
});

describe('the last word', () => {
  it.each([
    ['flo', true],
    ['a flo', true],
    ['flo ', false],
    ['flo*', false],
    ['"flo"', false],
    ['tag:flo', false],
    ['"unclosed flo', true],
    ['flo -', false],
  ])('of %j may still grow: %s', (text, growing) => {
    expect(parseQuery(text, clock).growing).toBe(growing);
  });
});

/** Strings with every piece of the grammar in them, whole and broken. */
const grammarish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '(',
          ')',
          '-',
          '--',
          'OR',
          'AND',
          'NOT',
          '"',
          '“',
          '~',
          '*',
          ':',
          '=',
          '..',
          ' ',
          ' ',
          ' ',
          '\t',
          '/',
          'www.',
          'https://a.b/',
        ],
        ...[
          'tag:',
          'headline:',
          'words:>',
          'words:1..',
          'is:starred',
          'is:',
          'has:pdf',
          'published:',
          '2019-09',
          'today',
          'search:',
          'tone:-1',
          'page:',
        ],
        ...['flood', '洪水', 'ภาษา', 'é', '3.5', 'C++', '<', '>=', '>'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('every string', () => {
  it('can be parsed, and its printed form means the same', () => {
    fc.assert(
      fc.property(grammarish, (text) => {
        const node = parse(text);
        expect(parse(printQuery(node))).toEqual(node);
      }),
      { numRuns: 2000 },
    );
  });
  it('can be parsed when it is nothing but noise', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parse(text)));
  });
  it('can be parsed however deep it is nested', () => {
    const deep = `${'('.repeat(10_000)}a${')'.repeat(10_000)}`;
    expect(parse(deep)).toEqual(word('a'));
    expect(parse(`${'-('.repeat(6_000)}a`)).toBeDefined();
    expect(parse('NOT '.repeat(5_001) + 'a')).toEqual({ kind: 'not', node: word('a') });
  });
});
