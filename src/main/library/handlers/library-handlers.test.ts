import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importClipping, temporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { libraryHandlers } from './library-handlers';
import { SUPPORTED_VERSION } from '../storage/inspect-database';
import { originalHandlers } from './original-handlers';

describe('the library', () => {
  it('tells its place, its size and its version', async () => {
    const engine = await temporaryEngine();
    await importClipping(engine, { headline: 'Flood' });
    expect(await libraryHandlers(engine)['library.status']({})).toMatchObject({
      folder: engine.folder,
      clippings: 1,
      notices: [],
      version: SUPPORTED_VERSION,
    });
  });

  it('is found sound when it is', async () => {
    const engine = await temporaryEngine();
    await importClipping(engine, { headline: 'Flood in Hue', body: 'Water' });
    await importClipping(engine, { headline: '环境', body: '合作' });
    expect(await libraryHandlers(engine)['library.check']({})).toMatchObject({
      ok: true,
      problems: [],
      counts: { clippings: 2, originals: 2 },
    });
  });

  it('names what is wrong with it, and repairs what can be repaired', async () => {
    const engine = await temporaryEngine();
    const { sha256 } = await importClipping(engine, { headline: 'Flood in Hue' });
    chmodSync(engine.originals.pathOf(sha256), 0o600);
    writeFileSync(engine.originals.pathOf(sha256), 'changed');
    writeFileSync(join(engine.folder, 'originals', 'x.partial'), 'half');
    const calls = libraryHandlers(engine);
    const before = await calls['library.check']({});
    expect(before).toMatchObject({ ok: false, counts: { partialFiles: 1 } });
    expect(before.problems).toEqual([
      expect.stringContaining('pasted.txt'),
      expect.stringContaining('never finished: 1'),
    ]);
    const after = await calls['library.repair']({});
    expect(after).toMatchObject({ ok: false, counts: { partialFiles: 0, removedPartialFiles: 1 } });
    expect(after.problems).toHaveLength(1);
  });

  it('finds out when the search index does not know its clippings', async () => {
    const engine = await temporaryEngine();
    await importClipping(engine, { headline: 'Flood in Hue' });
    await engine.search.whenReady();
    const deaf = {
      ...engine,
      search: { ...engine.search, whenReady: () => Promise.resolve(), seqs: () => Promise.resolve([]) },
    };
    expect((await libraryHandlers(deaf)['library.check']({})).problems).toEqual([
      expect.stringContaining('search index'),
    ]);
  });

  it('writes a backup and says when that lacks what the library lacks', async () => {
    const engine = await temporaryEngine();
    const { sha256 } = await importClipping(engine, { headline: 'Flood' });
    const file = join(temporaryFolder(), 'Clips.backup');
    const { 'library.backup': backup } = libraryHandlers(engine);
    expect(await backup({ file })).toEqual({ file, clippings: 1 });
    expect(existsSync(file)).toBe(true);
    expect(engine.events).toEqual([]);
    engine.originals.remove(sha256);
    await backup({ file });
    expect(engine.events).toMatchObject([
      { name: 'library.notice', payload: { text: expect.stringContaining('lacks 1 original') as unknown } },
    ]);
  });
});

describe('an original', () => {
  it('is given back byte for byte, and copied to a file', async () => {
    const engine = await temporaryEngine();
    const { id, sha256 } = await importClipping(engine, { headline: 'Flood' });
    const calls = originalHandlers(engine);
    const original = await calls['original.read']({ id });
    expect(original).toMatchObject({ name: 'pasted.txt', mimeType: 'text/plain', sha256 });
    const file = join(temporaryFolder(), 'copy.txt');
    expect(await calls['original.copyTo']({ id, file })).toEqual({ sha256 });
    expect(readFileSync(file).equals(original.bytes)).toBe(true);
  });
});
