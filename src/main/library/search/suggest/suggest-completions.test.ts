import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSearch } from '../../organise/saved-search-table';
import { createSearchService, type SearchService } from '../search-service';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from '../testing/temporary-library';

let library: TemporaryLibrary;
let search: SearchService;

beforeAll(async () => {
  library = await openTemporaryLibrary();
  library.add(
    {
      headline: 'The environment and its environs',
      body: 'environment environmental',
      outlet: 'Environs Weekly',
    },
    { tags: ['Nature/Environment', 'Politics'] },
  );
  library.add({ headline: 'Environment again', body: '环境合作。การประชุมของรัฐบาล', outlet: 'China Daily' });
  saveSearch(library.db, 'Our environment', 'environment tag:Politics');
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

const suggest = async (text: string, limit = 20): Promise<string[]> =>
  (await search.suggest({ text, limit, wait: true })).map((suggestion) => suggestion.text);

describe('what is suggested while typing', () => {
  it.each([
    [
      'envir',
      [
        'environment',
        'environs',
        'environmental',
        'tag:"Nature/Environment"',
        'outlet:="Environs Weekly"',
        'search:"Our environment"',
      ],
    ],
    [
      'flood ENVIRONM',
      [
        'flood environment',
        'flood environmental',
        'flood tag:"Nature/Environment"',
        'flood search:"Our environment"',
      ],
    ],
    ['-envirom', []],
    ['-pol', ['-tag:"Politics"']],
    ['(flood OR dai', ['(flood OR daily', '(flood OR outlet:="China Daily"']],
    ['tag:', ['tag:"Nature/Environment"', 'tag:"Politics"', 'tag:"Nature"']],
    ['outlet:chi', ['outlet:="China Daily"']],
    ['outlet:"china d', ['outlet:="China Daily"']],
    ['search:our', ['search:"Our environment"']],
    ['is:st', ['is:starred']],
    ['type:po', ['type:podcast']],
    ['flood spok', ['flood spokesperson:']],
    ['环境', []],
    ['环', ['环境']],
    ['-合', ['-合作']],
    ['環', []],
    ['境', []],
    ['ประ', ['ประชุม']],
    ['รัฐ', ['รัฐบาล']],
    ['e', []],
    ['', []],
  ])('%j: %j', async (text, expected) => {
    const found = await suggest(text);
    expect([...found].sort()).toEqual([...expected].sort());
  });
  it('is no more than asked for, the most usual word first', async () => {
    expect(await suggest('envir', 3)).toEqual(['environment', 'environs', 'tag:"Nature/Environment"']);
  });
});

describe('a word that nobody wrote', () => {
  it('is put right in the query that is offered instead', async () => {
    const window = (query: string) =>
      search.window({ query, within: '', sort: 'relevance', offset: 0, limit: 10, wait: true });
    expect((await window('enviroment dayly -x')).corrections).toEqual(['environment daily -x']);
    expect((await window('environment')).corrections).toEqual([]);
    expect((await window('zzzzzzzz')).corrections).toEqual([]);
  });
});
