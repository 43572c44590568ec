import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { createImportServices } from '../handlers/import-handlers';
import { createLibraryWatcher, watchHandlers } from '../handlers/watch-handlers';
import { createFolderWatcher, restAfter } from './folder-watcher';
import { addWatchedFolder, listWatchedFolders } from './watched-folders';

const story = (name: string): string =>
  `Harbour road gets ${name} trees\nUpdated: 2019-09-18 16:34\n\nThe council agreed on ${name} trees along the harbour road.\n\nOpponents said the money was needed for the drains.`;

const headlines = ({ db }: TemporaryEngine): string[] =>
  db.all<{ headline: string }>('SELECT headline FROM clipping ORDER BY seq').map(({ headline }) => headline);

async function watching(): Promise<{
  engine: TemporaryEngine;
  folder: string;
  services: ReturnType<typeof createImportServices>;
  look: () => Promise<number>;
}> {
  const engine = await temporaryEngine();
  const folder = temporaryFolder();
  const services = createImportServices(engine);
  onTestFinished(() => services.pool.close());
  addWatchedFolder(engine.db, folder, engine.folder, engine.now());
  const watcher = createLibraryWatcher(services);
  return { engine, folder, services, look: () => watcher.look() };
}

describe('a watched folder', () => {
  it('gives a new file to the import once it stopped growing, and only once', async () => {
    const { engine, folder, look } = await watching();
    writeFileSync(join(folder, 'a.txt'), story('eleven'));
    await look();
    expect(headlines(engine)).toEqual([]);
    // It still grows: it has to stand still again.
    appendFileSync(join(folder, 'a.txt'), '\n\nMore follows.');
    await look();
    expect(headlines(engine)).toEqual([]);
    await look();
    expect(headlines(engine)).toEqual(['Harbour road gets eleven trees']);
    await look();
    await look();
    expect(headlines(engine)).toHaveLength(1);
    expect(engine.jobs.list()).toHaveLength(1);
  });

  it('finds files in its folders, and leaves alone what is not finished or hidden', async () => {
    const { engine, folder, look } = await watching();
    mkdirSync(join(folder, 'monday'));
    writeFileSync(join(folder, 'monday', 'a.txt'), story('twelve'));
    writeFileSync(join(folder, 'b.txt.crdownload'), story('thirteen'));
    writeFileSync(join(folder, '.hidden.txt'), story('fourteen'));
    writeFileSync(join(folder, 'empty.txt'), '');
    await look();
    await look();
    expect(headlines(engine)).toEqual(['Harbour road gets twelve trees']);
    renameSync(join(folder, 'b.txt.crdownload'), join(folder, 'b.txt'));
    await look();
    await look();
    expect(headlines(engine)).toEqual(['Harbour road gets twelve trees', 'Harbour road gets thirteen trees']);
  });

  it('does not try a refused file again until it changes', async () => {
    const { engine, folder, look } = await watching();
    writeFileSync(join(folder, 'a.txt'), Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'));
    for (let i = 0; i < 4; i += 1) await look();
    expect(engine.jobs.list()).toHaveLength(1);
    writeFileSync(join(folder, 'a.txt'), story('fifteen'));
    await look();
    await look();
    expect(headlines(engine)).toEqual(['Harbour road gets fifteen trees']);
  });

  it('is remembered over a restart, with what came from it and what came meanwhile', async () => {
    const { engine, folder, services, look } = await watching();
    writeFileSync(join(folder, 'a.txt'), story('sixteen'));
    await look();
    await look();
    writeFileSync(join(folder, 'b.txt'), story('seventeen'));
    const again = createLibraryWatcher(services);
    await again.look();
    await again.look();
    expect(headlines(engine)).toEqual([
      'Harbour road gets sixteen trees',
      'Harbour road gets seventeen trees',
    ]);
    expect(engine.jobs.list()).toHaveLength(2);
  });

  it('that is gone says so, disturbs no other, and goes on when it is back', async () => {
    const { engine, folder, services } = await watching();
    const other = temporaryFolder();
    addWatchedFolder(engine.db, other, engine.folder, engine.now());
    const watcher = createLibraryWatcher(services);
    renameSync(folder, `${folder}-away`);
    writeFileSync(join(other, 'a.txt'), story('eighteen'));
    await watcher.look();
    await watcher.look();
    expect(watcher.list().find(({ path }) => path === folder)).toEqual({ path: folder, present: false });
    expect(headlines(engine)).toEqual(['Harbour road gets eighteen trees']);
    renameSync(`${folder}-away`, folder);
    await watcher.look();
    expect(watcher.list().every(({ present }) => present)).toBe(true);
  });

  it('is looked at as often after a long import as after none, and less often only when looking takes long', async () => {
    const { engine, folder } = await watching();
    let now = 0;
    const watcher = createFolderWatcher({
      db: engine.db,
      importFiles: () => {
        now += 60_000;
        return Promise.resolve(true);
      },
      onChange: () => undefined,
      onFailure: (thrown) => {
        throw thrown;
      },
      clock: () => now,
    });
    writeFileSync(join(folder, 'a.txt'), story('nineteen'));
    await watcher.look();
    expect(await watcher.look()).toBe(0);
    expect(now).toBe(60_000);
    expect([0, 1_000, 60_000].map(restAfter)).toEqual([3_000, 20_000, 120_000]);
  });

  it('is neither the library nor around it', async () => {
    const { engine, services } = await watching();
    const calls = watchHandlers(services, createLibraryWatcher(services));
    const before = listWatchedFolders(engine.db);
    for (const path of [engine.folder, join(engine.folder, 'originals'), join(engine.folder, '..')])
      expect(() => calls['watch.add']({ path }), path).toThrow('invalid-input');
    expect(listWatchedFolders(engine.db)).toEqual(before);
  });
});
