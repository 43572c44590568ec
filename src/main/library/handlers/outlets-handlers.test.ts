import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importClipping, temporaryEngine, type TemporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { readClipping } from '../storage/clipping-table';
import { clippingsHandlers } from './clippings-handlers';
import { historyHandlers } from './history-handlers';
import { importHandlers } from './import-handlers';
import { outletsHandlers } from './outlets-handlers';

const TEXT = `The council agreed on eleven thousand trees along the harbour road on Tuesday evening.

Opponents said the money was needed for the drains, which overflowed twice last spring and once in autumn.`;

async function importPage(engine: TemporaryEngine, siteName: string, url: string): Promise<string> {
  const file = join(temporaryFolder(), 'page.html');
  const paragraphs = TEXT.split('\n\n').map((text) => `<p>${text} ${text}</p>`);
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><head><meta property="og:site_name" content="${siteName}"><link rel="canonical" href="${url}">` +
      `</head><body><article><h1>Harbour road gets eleven thousand trees</h1>${paragraphs.join('')}</article></body></html>`,
  );
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({ paths: [file], tags: [], dryRun: false, resumable: true });
  const { imported } = await calls['import.result']({ job });
  const id = imported[0]?.id;
  if (id === undefined || id === null) throw new Error('not imported');
  return id;
}

describe('outlets of a library', () => {
  it('What comes in gets the one name of its outlet, and keeps what the page called it', async () => {
    const engine = await temporaryEngine();
    const id = await importPage(engine, 'guangxi daily ', 'http://www.gxrb.com.cn/1.html');
    const clipping = readClipping(engine.db, id);
    expect(clipping.outlet).toBe('Guangxi Daily');
    expect(clipping.provenance['outlet']).toMatchObject({
      via: 'outlet-registry',
      evidence: 'guangxi daily',
      certainty: 'sure',
    });
  });

  it('An outlet nobody knows keeps the name the page gives', async () => {
    const engine = await temporaryEngine();
    const id = await importPage(engine, 'Rivermouth Post', 'https://rivermouth.example/1');
    expect(readClipping(engine.db, id).outlet).toBe('Rivermouth Post');
  });

  it('One set by a person counts for what comes in, and renames what is there, as one step', async () => {
    const engine = await temporaryEngine();
    const one = await importClipping(engine, { headline: 'A', outlet: 'the rivermouth  post' });
    const other = await importClipping(engine, { headline: 'B', outlet: 'Another' });
    const chosen = await importClipping(engine, { headline: 'C' });
    await clippingsHandlers(engine)['clippings.edit']({
      target: { ids: [chosen.id] },
      changes: { outlet: 'The Post' },
    });
    const calls = outletsHandlers(engine);
    const outlet = { name: 'Rivermouth Post', domains: ['rivermouth.example'], otherNames: ['The Post'] };
    const done = await calls['outlets.set']({ outlet, replaces: null });
    expect(done).toMatchObject({ changed: 1 });
    expect([one, other, chosen].map(({ id }) => readClipping(engine.db, id).outlet)).toEqual([
      'Rivermouth Post',
      'Another',
      'The Post',
    ]);
    const id = await importPage(engine, 'Whatever', 'https://news.rivermouth.example/1');
    expect(readClipping(engine.db, id).outlet).toBe('Rivermouth Post');

    await historyHandlers(engine)['history.undo']({ batch: done.batch });
    expect(readClipping(engine.db, one.id).outlet).toBe('the rivermouth  post');
    expect((await calls['outlets.list']({})).outlets.some(({ own }) => own)).toBe(false);
  });

  it('One that is renamed takes the clippings of its old name along, and undoing brings both back', async () => {
    const engine = await temporaryEngine();
    const calls = outletsHandlers(engine);
    const outlet = { name: 'Rivermouth Post', domains: ['rivermouth.example'], otherNames: [] };
    await calls['outlets.set']({ outlet, replaces: null });
    const { id } = await importClipping(engine, { headline: 'A', outlet: 'Rivermouth Post' });
    const own = async (): Promise<string[]> =>
      (await calls['outlets.list']({})).outlets.filter((one) => one.own).map(({ name }) => name);

    const renamed = { ...outlet, name: 'The Post', otherNames: ['Rivermouth Post'] };
    const { changed, batch } = await calls['outlets.set']({ outlet: renamed, replaces: 'Rivermouth Post' });
    expect(changed).toBe(1);
    expect(readClipping(engine.db, id).outlet).toBe('The Post');
    expect(await own()).toEqual(['The Post']);

    await historyHandlers(engine)['history.undo']({ batch });
    expect(readClipping(engine.db, id).outlet).toBe('Rivermouth Post');
    expect(await own()).toEqual(['Rivermouth Post']);
  });

  it('Its own outlets are listed first, in place of the known ones they name', async () => {
    const engine = await temporaryEngine();
    const calls = outletsHandlers(engine);
    await calls['outlets.set']({
      outlet: { name: '广西日报', domains: [], otherNames: ['Guangxi Daily'] },
      replaces: null,
    });
    const { outlets } = await calls['outlets.list']({});
    expect(outlets[0]).toMatchObject({ name: '广西日报', own: true });
    expect(outlets.filter(({ name }) => name === 'Guangxi Daily')).toEqual([]);
    await calls['outlets.remove']({ name: '广西日报' });
    expect((await calls['outlets.list']({})).outlets.some(({ name }) => name === 'Guangxi Daily')).toBe(true);
    expect(() => calls['outlets.remove']({ name: '广西日报' })).toThrow('outlet-not-found');
  });
});
