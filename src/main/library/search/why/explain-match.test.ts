import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WhyPart } from '../../../../shared/model/why-part';
import { addTags } from '../../organise/tag-table';
import { saveSearch } from '../../organise/saved-search-table';
import { createSearchService, type SearchService } from '../search-service';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from '../testing/temporary-library';

let library: TemporaryLibrary;
let search: SearchService;
beforeEach(async () => {
  library = await openTemporaryLibrary();
  search = createSearchService({
    folder: library.folder,
    db: library.db,
    now: () => TEST_NOW,
    onState: () => undefined,
  });
});
afterEach(async () => {
  await search.close();
  await library.remove();
});

/** Asks once the index is there, as somebody who sees the row does. */
async function why(seq: number, query: string, within = ''): Promise<WhyPart[]> {
  await search.whenReady();
  return search.why(seq, query, within);
}

describe('why a clipping is found', () => {
  it('is told by the fields and the words as they are written there, in other forms and misspelt too', async () => {
    const { seq } = library.add({
      headline: 'Three floods',
      body: 'The Flood reached the environment agency, floods followed.',
      outlet: 'Flood Times',
      language: 'en',
    });
    library.add({ headline: 'River', body: 'no more of it' });
    expect(await why(seq, 'flood enviroment river')).toEqual([
      {
        asked: 'flood',
        found: [
          { field: 'headline', words: ['floods'] },
          { field: 'body', words: ['Flood', 'floods'] },
          { field: 'outlet', words: ['Flood'] },
        ],
        rule: null,
      },
      { asked: 'enviroment', found: [{ field: 'body', words: ['environment'] }], rule: null },
    ]);
  });
  it('names the rule that set a tag, and the filters that hold, also those of a saved search', async () => {
    const { seq } = library.add({ headline: 'Gate', starred: true });
    library.db.transaction(() => {
      addTags(library.db, [seq], ['Water/Gates'], 'rule:Sluices');
      saveSearch(library.db, 'Mine', 'is:starred OR is:kept');
    });
    expect(await why(seq, 'tag:Water -berlin', 'search:Mine')).toEqual([
      { asked: 'is:starred', found: [], rule: null },
      { asked: 'tag:Water', found: [], rule: 'Sluices' },
    ]);
  });
});
