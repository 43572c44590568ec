import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchWindow } from '../../../shared/contract';
import { textOfParts } from '../../../shared/model/text-parts';
import { updateClipping } from '../storage/clipping-table';
import { createSearchService, type SearchService } from './search-service';
import { openTemporaryLibrary, TEST_NOW, type TemporaryLibrary } from './testing/temporary-library';

let library: TemporaryLibrary;
let search: SearchService;
/** What was heard of the thread that keeps the index. */
const states: unknown[] = [];

const start = (): SearchService =>
  createSearchService({
    folder: library.folder,
    db: library.db,
    now: () => TEST_NOW,
    onState: (state) => states.push(state),
  });

beforeEach(async () => {
  library = await openTemporaryLibrary();
  search = start();
});
afterEach(async () => {
  await search.close();
  await library.remove();
});

const ask = (
  query: string,
  more: Partial<Parameters<SearchService['window']>[0]> = {},
): Promise<SearchWindow> =>
  search.window({ query, within: '', sort: 'relevance', offset: 0, limit: 50, wait: true, ...more });
const headlines = (window: SearchWindow): string[] =>
  window.rows.map(({ headline }) => textOfParts(headline));
const find = async (query: string, more: Parameters<typeof ask>[1] = {}): Promise<string[]> =>
  headlines(await ask(query, more));

describe('a window', () => {
  it('shows the newest first when nothing is asked, without waiting for the index', async () => {
    library.add({ headline: 'Old', datePublished: dated('2018-01-01') });
    library.add({ headline: 'Undated' });
    library.add({ headline: 'New', datePublished: dated('2019-01-01') });
    expect(await find('')).toEqual(['New', 'Old', 'Undated']);
    expect(await find('', { sort: 'oldest' })).toEqual(['Old', 'New', 'Undated']);
  });
  it('says which dates are inferred, whatever was written where they come from', async () => {
    const raw = '{"inferred":true}';
    library.add({ headline: 'sure', datePublished: { ...dated('2019-01-02'), raw } });
    library.add({ headline: 'inferred', datePublished: { ...dated('2019-01-01'), inferred: true } });
    library.add({ headline: 'undated' });
    expect((await ask('')).rows.map(({ dateInferred }) => dateInferred)).toEqual([false, true, false]);
  });
  it('leaves out what is excluded or in the Trash unless asked for it', async () => {
    library.add({ headline: 'kept flood', status: 'kept' });
    library.add({ headline: 'excluded flood', status: 'excluded' });
    const { seq } = library.add({ headline: 'trashed flood' });
    library.db.run('UPDATE clipping SET trashed_at = ? WHERE seq = ?', '2019-09-18T00:00:00Z', seq);
    expect(await find('')).toEqual(['kept flood']);
    expect(await find('flood')).toEqual(['kept flood']);
    expect(await find('flood is:excluded')).toEqual(['excluded flood']);
    expect(await find('flood', { within: 'is:trashed' })).toEqual(['trashed flood']);
    expect(await find('is:trashed')).toEqual(['trashed flood']);
  });
  it('finds other forms of a word and marks them, and leaves words that say nothing unmarked', async () => {
    library.add({ headline: 'The floods of the year', language: 'en' });
    library.add({ headline: 'Flood plan', language: 'en' });
    library.add({ headline: 'Blood of the year', language: 'en' });
    const window = await ask('the flood of');
    expect(headlines(window)).toEqual(['Flood plan', 'The floods of the year']);
    expect(window.rows[1]?.headline.filter(({ match }) => match)).toEqual([{ text: 'floods', match: true }]);
    expect(await find('"flood"')).toEqual(['Flood plan']);
    expect(await find('year -flood')).toEqual(['Blood of the year', 'The floods of the year']);
  });
  it('sees a change that was committed just before', async () => {
    const { seq } = library.add({ headline: 'Nothing yet' });
    expect(await find('volcano')).toEqual([]);
    updateClipping(library.db, seq, { headline: 'Volcano erupts' }, TEST_NOW, 'person');
    expect(await find('volcano')).toEqual(['Volcano erupts']);
    library.db.run('DELETE FROM clipping WHERE seq = ?', seq);
    expect(await find('volcano')).toEqual([]);
  });
  it('follows a corrected language: its words have the endings of that language then', async () => {
    const { seq } = library.add({ headline: 'Les conseils nationaux', language: 'zh' });
    library.add({ headline: 'Un conseil national', language: 'fr' });
    expect(await find('national')).toEqual(['Un conseil national']);
    updateClipping(library.db, seq, { language: 'fr' }, TEST_NOW, 'person');
    expect(await find('national')).toEqual(['Un conseil national', 'Les conseils nationaux']);
  });
  it('puts those with all the words first and those with some of them after', async () => {
    library.add({ headline: 'Flood in Beijing' });
    library.add({ headline: 'Flood in Shanghai' });
    library.add({ headline: 'Fair weather' });
    const window = await ask('flood beijing');
    expect(window).toMatchObject({ total: 1, some: 1 });
    expect(window.rows.map(({ allWords }) => allWords)).toEqual([true, false]);
    expect(headlines(window)).toEqual(['Flood in Beijing', 'Flood in Shanghai']);
    expect(await ask('flood AND beijing')).toMatchObject({ total: 1, some: 0 });
  });
  it('finds the words that fit a pattern, and marks them', async () => {
    library.add({ headline: 'Women of the groundwater board', body: 'A woman said: ground.' });
    library.add({ headline: 'Men' });
    const window = await ask('wom?n *water');
    expect(window.rows.map(({ headline }) => headline.filter(({ match }) => match))).toEqual([
      [
        { text: 'Women', match: true },
        { text: 'groundwater', match: true },
      ],
    ]);
    expect(await find('wo*n')).toEqual(['Women of the groundwater board']);
  });
  it('finds a misspelt word, and marks what stands for it', async () => {
    library.add({ headline: 'Environmental forum' });
    const window = await ask('enviromental ');
    expect(window.rows[0]?.headline).toEqual([
      { text: 'Environmental', match: true },
      { text: ' forum', match: false },
    ]);
  });
  it('gives the passage where the words are', async () => {
    library.add({
      headline: 'Long',
      body: `${'Nothing of note happened here today. '.repeat(40)}Then the dam of Xijin broke at night. ${'The rest is silence. '.repeat(20)}`,
    });
    const [row] = (await ask('xijin dam')).rows;
    const text = textOfParts(row?.snippet ?? []);
    expect(text).toMatch(/^…/);
    expect(text).toMatch(/…$/);
    expect(text.length).toBeLessThanOrEqual(204);
    expect(row?.snippet.filter(({ match }) => match).map((part) => part.text)).toEqual(['dam', 'Xijin']);
  });
  it('cuts windows that follow each other without gaps', async () => {
    for (let i = 0; i < 25; i += 1) library.add({ headline: `flood ${i}` });
    const all = await find('flood', { limit: 25 });
    const pages = [
      await find('flood', { limit: 10 }),
      await find('flood', { limit: 10, offset: 10 }),
      await find('flood', { limit: 10, offset: 20 }),
    ];
    expect(pages.flat()).toEqual(all);
    expect(await find('flood', { offset: 99 })).toEqual([]);
  });
});

describe('saved searches', () => {
  const save = (name: string, query: string): unknown =>
    library.db.run('INSERT INTO saved_search (position, name, query) VALUES (0, ?, ?)', name, query);
  it('stand for their query', async () => {
    library.add({ headline: 'Flood in Beijing' });
    library.add({ headline: 'Fire in Beijing' });
    save('Water', 'flood OR drought');
    expect(await find('search:water beijing')).toEqual(['Flood in Beijing']);
    expect(await find('-search:Water')).toEqual(['Fire in Beijing']);
  });
  it('that contain themselves find nothing, and say why', async () => {
    library.add({ headline: 'Flood' });
    save('A', 'search:B');
    save('B', 'search:A OR drought');
    const window = await ask('search:A');
    expect(window.total).toBe(0);
    expect((await ask('search:"none such"')).understood).toEqual([
      { text: 'search:"none such"', kind: 'missing' },
    ]);
    expect((await ask('search:B')).understood).toEqual([{ text: 'search:"B"', kind: 'circular' }]);
  });
});

describe('the index file', () => {
  const files = (): string[] => readdirSync(library.folder).filter((name) => name.startsWith('search.'));
  const reopen = async (): Promise<void> => {
    await search.close();
    search = start();
  };
  beforeEach(async () => {
    library.db.transaction(() => {
      for (let i = 0; i < 600; i += 1) library.add({ headline: `flood number${i}` });
    });
    await search.whenReady();
    await reopen();
  });
  it('is written, and the changes in it are forgotten', async () => {
    expect(files().length).toBeGreaterThan(1);
    expect(library.db.get('SELECT count(*) AS n FROM search_change')).toEqual({ n: 0 });
    expect((await ask('flood')).total).toBe(600);
  });
  it('answers the first search by itself, before the thread that keeps it has begun', async () => {
    states.length = 0;
    library.add({ headline: 'flood afterwards' });
    expect((await ask('flood')).total).toBe(601);
    expect(states).toEqual([]);
    await search.whenReady();
    library.db.run("UPDATE clipping SET headline = 'drought' WHERE headline = 'flood number7'");
    expect((await ask('flood')).total).toBe(600);
  });
  it('that lacks a clipping is completed before it answers', async () => {
    library.add({ headline: 'flood nobody noted' });
    library.db.exec(
      "DELETE FROM search_change; UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'search_change'",
    );
    await reopen();
    expect((await ask('flood')).total).toBe(601);
  });
  it('is written again at the end of a day of some changes', async () => {
    await ask('flood');
    for (let i = 0; i < 20; i += 1) library.add({ headline: `flood today${i}` });
    await search.whenReady();
    await reopen();
    expect(library.db.get('SELECT count(*) AS n FROM search_change')).toEqual({ n: 0 });
    expect((await ask('flood')).total).toBe(620);
  });
  it('is caught up with what changed while nobody searched', async () => {
    library.add({ headline: 'flood afterwards' });
    library.db.run("UPDATE clipping SET headline = 'drought' WHERE headline = 'flood number7'");
    expect((await ask('flood')).total).toBe(600);
    expect((await ask('number7 ')).rows.map(({ headline }) => textOfParts(headline))).not.toContain(
      'flood number7',
    );
    expect(await find('"drought"')).toEqual(['drought']);
  });
  it('may be deleted, cut off or spoilt, and search is right again', async () => {
    for (const name of files()) rmSync(join(library.folder, name));
    await reopen();
    expect((await ask('flood')).total).toBe(600);
    await search.rebuild();
    await reopen();
    for (const name of files()) {
      const file = join(library.folder, name);
      const bytes = readFileSync(file);
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 255;
      writeFileSync(file, bytes);
    }
    await reopen();
    expect((await ask('flood')).total).toBe(600);
  });
  it('cut by the dictionaries of another program is used as it is', async () => {
    const manifest = join(library.folder, 'search.json');
    const made = files().sort();
    const other = { ...(JSON.parse(readFileSync(manifest, 'utf8')) as object), icu: '1.0' };
    writeFileSync(manifest, JSON.stringify(other));
    await reopen();
    await search.whenReady();
    expect((await ask('flood')).total).toBe(600);
    expect(files().sort()).toEqual(made);
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toEqual(other);
  });
  it('of another library is not taken for ours', async () => {
    library.db.run("UPDATE search_snapshot SET token = 'another'");
    library.db.run("UPDATE clipping SET headline = 'changed elsewhere' WHERE seq = 1");
    library.db.run('DELETE FROM search_change');
    await reopen();
    expect(await find('"changed elsewhere"')).toEqual(['changed elsewhere']);
  });
  it('lets go of the database when it is closed', async () => {
    await ask('flood');
    await search.close();
    // SQLite leaves write-ahead logging only for a connection that is alone.
    expect(library.db.get('PRAGMA journal_mode = DELETE')).toEqual({ journal_mode: 'delete' });
    await expect(ask('flood')).rejects.toThrow('library-stopped');
  });
});

function dated(value: string): {
  raw: string;
  value: string;
  precision: 'day';
  zoneGiven: boolean;
  inferred: boolean;
} {
  return { raw: value, value, precision: 'day', zoneGiven: false, inferred: false };
}
