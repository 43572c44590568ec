import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { zipOf } from '../../../../../test/zip-of';
import type { ImportResult } from '../../../../shared/model/job';
import { clippingsHandlers } from '../../handlers/clippings-handlers';
import { historyHandlers } from '../../handlers/history-handlers';
import { importHandlers } from '../../handlers/import-handlers';
import { tagsHandlers } from '../../handlers/tags-handlers';
import { readClipping } from '../../storage/clipping-table';
import { libraryFiles } from '../../storage/library-files';

const forumReport = resolve(import.meta.dirname, '../../../../../assets/samples/forum-report.txt');

/** A short article that reads as no other does. */
function story(name: string): string {
  return `Harbour road gets ${name} trees\nUpdated: 2019-09-18 16:34\n\nThe council agreed on ${name} trees along the harbour road.\n\nOpponents said the money was needed for the drains, which overflowed twice.`;
}

async function importPaths(
  engine: TemporaryEngine,
  paths: readonly string[],
  more: { tags?: string[]; dryRun?: boolean } = {},
): Promise<ImportResult> {
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({
    paths: [...paths],
    tags: more.tags ?? [],
    dryRun: more.dryRun ?? false,
    languages: [],
    resumable: true,
  });
  return calls['import.result']({ job });
}

function storedOriginals(engine: TemporaryEngine): string[] {
  const folder = libraryFiles(engine.folder).originals;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

describe('an import', () => {
  it('of the forum report keeps its bytes, its fields, and one undo step', async () => {
    const engine = await temporaryEngine();
    const result = await importPaths(engine, [forumReport], { tags: ['Environment/Forums'] });
    expect(result).toMatchObject({
      imported: [
        {
          path: forumReport,
          headline: 'Environmental cooperation forum focuses on regional green growth',
          warnings: ['date-inferred', 'outlet-unknown'],
        },
      ],
      duplicates: [],
      refused: [],
      cancelled: false,
    });
    const clipping = readClipping(engine.db, result.imported[0]?.id ?? '');
    const bytes = readFileSync(forumReport);
    expect(clipping.original).toMatchObject({
      name: 'forum-report.txt',
      mimeType: 'text/plain',
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(Buffer.from(await engine.originals.read(clipping.original.sha256)).equals(bytes)).toBe(true);
    expect(clipping.tags).toEqual(['Environment/Forums']);
    expect(clipping.wordCount).toBeGreaterThan(200);

    const undone = historyHandlers(engine)['history.undo']({ batch: result.batch });
    expect(await undone).toMatchObject({
      label: 'Import “Environmental cooperation forum focuses on regional green g…”',
    });
    expect(() => readClipping(engine.db, clipping.id)).toThrow('clipping-not-found');
    expect((await tagsHandlers(engine)['tags.list']({})).tags).toEqual([]);
  });

  it('of a mixed ZIP archive takes the good, refuses the bad, finds the duplicate, and adds nothing the second time', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    const known = join(folder, 'known.txt');
    writeFileSync(known, story('known'));
    await importPaths(engine, [known]);
    const bundle = join(folder, 'week.zip');
    const nested = zipOf([{ path: 'deep/thirteen.txt', content: story('thirteen') }]);
    writeFileSync(
      bundle,
      zipOf([
        { path: 'a/eleven.txt', content: story('eleven') },
        { path: 'b/known.txt', content: story('known') },
        { path: 'c/damaged.txt', content: story('damaged'), checksum: 1 },
        { path: 'd/secret.txt', content: story('secret'), flags: 0x801 },
        { path: 'e/more.zip', content: nested, method: 0 },
        { path: '../up.txt', content: story('up') },
        { path: 'z.txt', content: story('twelve') },
      ]),
    );
    const result = await importPaths(engine, [bundle]);
    expect(result.imported.map(({ path }) => path)).toEqual([
      `${bundle}#a/eleven.txt`,
      `${bundle}#z.txt`,
      // Put in after those already under way.
      `${bundle}#e/more.zip#deep/thirteen.txt`,
    ]);
    expect(result.duplicates.map(({ path }) => path)).toEqual([`${bundle}#b/known.txt`]);
    expect(result.refused.map(({ path, refusal }) => [path, refusal.reason])).toEqual([
      [`${bundle}#../up.txt`, 'unsafe-path'],
      [`${bundle}#c/damaged.txt`, 'unreadable'],
      [`${bundle}#d/secret.txt`, 'password-protected'],
    ]);
    // Neither archive is kept: what they held is.
    expect(storedOriginals(engine)).toHaveLength(4);
    expect(readClipping(engine.db, result.imported[0]?.id ?? '').original.name).toBe('eleven.txt');

    const again = await importPaths(engine, [bundle]);
    expect(again.imported).toEqual([]);
    expect(again.duplicates).toHaveLength(4);
    expect(storedOriginals(engine)).toHaveLength(4);
  }, 60_000);

  it('of archives in archives stops at the depth that is allowed', async () => {
    const engine = await temporaryEngine();
    const bundle = join(temporaryFolder(), 'deep.zip');
    let content: Uint8Array = Buffer.from(story('deep'));
    for (let i = 0; i < 8; i += 1) content = zipOf([{ path: `${i}.zip`, content }]);
    writeFileSync(bundle, content);
    const result = await importPaths(engine, [bundle]);
    expect(result.imported).toEqual([]);
    expect(result.refused).toMatchObject([{ refusal: { reason: 'too-deep', limit: 5 } }]);
    expect(storedOriginals(engine)).toEqual([]);
  });

  it('goes through folders in order of name, and one bad file disturbs no other', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.txt'), story('secret'));
    mkdirSync(join(folder, 'b', 'page_files'), { recursive: true });
    writeFileSync(join(folder, 'a.txt'), story('eleven'));
    writeFileSync(join(folder, 'b', '1.txt'), story('twelve'));
    writeFileSync(join(folder, 'b', 'page.html'), '<html><body><p>Home</p></body></html>');
    writeFileSync(join(folder, 'b', 'page_files', 'style.css'), 'p{}');
    writeFileSync(join(folder, 'c.pdf'), '%PDF-1.7 …');
    writeFileSync(join(folder, 'd.txt'), '');
    writeFileSync(
      join(folder, 'e.txt'),
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
    );
    writeFileSync(join(folder, 'f.txt'), '\n \n');
    writeFileSync(join(folder, '.hidden.txt'), story('hidden'));
    writeFileSync(join(folder, 'Thumbs.db'), 'x');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'g.txt'));
    symlinkSync(folder, join(folder, 'h'));
    writeFileSync(join(folder, 'z.txt'), story('thirteen'));
    const missing = join(folder, 'missing.txt');
    const result = await importPaths(engine, [folder, missing]);
    expect(result.imported.map(({ path }) => path)).toEqual([
      join(folder, 'a.txt'),
      join(folder, 'b', '1.txt'),
      join(folder, 'z.txt'),
    ]);
    expect(result.refused).toEqual([
      {
        path: join(folder, 'b', 'page.html'),
        refusal: { reason: 'not-an-article', instead: 'too-little-text' },
      },
      { path: join(folder, 'c.pdf'), refusal: { reason: 'unreadable', detail: 'it is damaged or cut off' } },
      { path: join(folder, 'd.txt'), refusal: { reason: 'empty' } },
      { path: join(folder, 'e.txt'), refusal: { reason: 'binary' } },
      { path: join(folder, 'f.txt'), refusal: { reason: 'empty' } },
      {
        path: join(folder, 'g.txt'),
        refusal: { reason: 'unreadable', detail: 'it is a link to a place outside this folder' },
      },
      { path: missing, refusal: { reason: 'not-found' } },
    ]);
    // Only what became a clipping is kept.
    expect(storedOriginals(engine)).toHaveLength(3);
  });

  // Elsewhere the system keeps no such names.
  it.runIf(process.platform === 'linux')(
    'of a file whose name is in an old charset is refused, and says why',
    async () => {
      const folder = temporaryFolder();
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/r`), Buffer.from([0xe9]), Buffer.from('.txt')]),
        'x',
      );
      const { refused } = await importPaths(await temporaryEngine(), [folder]);
      expect(refused.map(({ refusal }) => refusal)).toEqual([
        { reason: 'unreadable', detail: 'its name is not written in UTF-8; give it another name' },
      ]);
    },
  );

  it('of the same bytes adds nothing and names the clipping, in the Trash too', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    const [a, b, c] = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name));
    for (const file of [a, b, c]) writeFileSync(file ?? '', story('eleven'));
    const first = await importPaths(engine, [a ?? '', b ?? '']);
    const id = first.imported[0]?.id ?? '';
    expect(first).toMatchObject({ imported: [{ path: a }], duplicates: [{ path: b, id }] });
    await clippingsHandlers(engine)['clippings.trash']({
      target: { ids: [first.imported[0]?.id ?? ('' as never)] },
    });
    expect(await importPaths(engine, [c ?? ''])).toMatchObject({
      imported: [],
      duplicates: [{ path: c, id }],
      batch: null,
    });
    expect(storedOriginals(engine)).toHaveLength(1);
  });

  it('tried dry says the same and leaves no trace', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), story('eleven'));
    writeFileSync(join(folder, 'b.txt'), '');
    const result = await importPaths(engine, [folder], { dryRun: true, tags: ['T'] });
    expect(result).toMatchObject({
      imported: [{ id: null, headline: 'Harbour road gets eleven trees' }],
      refused: [{ refusal: { reason: 'empty' } }],
      batch: null,
    });
    expect(storedOriginals(engine)).toEqual([]);
    expect(engine.db.get('SELECT 1 FROM clipping')).toBeUndefined();
    expect(engine.db.get('SELECT 1 FROM tag')).toBeUndefined();
  });

  it('of many commits in pieces, under one step, and tells in order', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    const names = Array.from({ length: 120 }, (_, i) => join(folder, `${String(i).padStart(3, '0')}.txt`));
    for (const [i, name] of names.entries()) writeFileSync(name, story(`tree ${i}`));
    const result = await importPaths(engine, [folder]);
    expect(result.imported.map(({ path }) => path)).toEqual(names);
    expect(engine.events.filter(({ name }) => name === 'clippings.changed').length).toBeGreaterThan(1);
    expect(engine.db.all('SELECT id, label FROM history_batch')).toEqual([
      { id: result.batch, label: 'Import 120 clippings' },
    ]);
    await historyHandlers(engine)['history.undo']({ batch: result.batch });
    expect(engine.db.get('SELECT 1 FROM clipping')).toBeUndefined();
    await historyHandlers(engine)['history.redo']({});
    expect(engine.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 120 });
  });

  it('that is cancelled keeps what is written and drops the rest without traces', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    for (let i = 0; i < 200; i += 1) writeFileSync(join(folder, `${i}.txt`), story(`tree ${i}`));
    const calls = importHandlers({
      ...engine,
      emit: (name) => {
        if (name === 'clippings.changed') engine.jobs.cancel(job);
      },
    });
    const { job } = await calls['import.paths']({
      paths: [folder],
      tags: [],
      dryRun: false,
      resumable: true,
    });
    const result = await calls['import.result']({ job });
    expect(result.cancelled).toBe(true);
    expect(result.imported.length).toBeGreaterThan(0);
    expect(result.imported.length).toBeLessThan(200);
    expect(engine.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: result.imported.length });
    expect(storedOriginals(engine)).toHaveLength(result.imported.length);
  });

  it('of pasted text and pasted HTML works by content', async () => {
    const engine = await temporaryEngine();
    const calls = importHandlers(engine);
    const text = story('eleven');
    const html = `<html><head><title>Trees</title></head><body><article><h1>Trees on harbour road</h1>${'<p>The council agreed on eleven thousand trees along the harbour road, after a long debate about drains, money and shade.</p>'.repeat(4)}</article></body></html>`;
    for (const [pasted, mimeType] of [
      [text, 'text/plain'],
      [html, 'text/html'],
    ] as const) {
      const { job } = await calls['import.text']({ text: pasted, tags: [], dryRun: false });
      const result = await calls['import.result']({ job });
      expect(result).toMatchObject({ imported: [{ path: 'pasted text' }], refused: [] });
      const { original } = readClipping(engine.db, result.imported[0]?.id ?? '');
      expect(original).toMatchObject({ name: 'pasted-text.txt', mimeType });
      expect(Buffer.from(await engine.originals.read(original.sha256)).toString()).toBe(pasted);
    }
  });

  it('whose file goes away while it waits its turn is refused by name', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), story('eleven'));
    mkdirSync(join(folder, 'gone'));
    rmSync(join(folder, 'gone'), { recursive: true });
    expect(await importPaths(engine, [join(folder, 'gone'), join(folder, 'a.txt')])).toMatchObject({
      refused: [{ path: join(folder, 'gone'), refusal: { reason: 'not-found' } }],
      imported: [{ path: join(folder, 'a.txt') }],
    });
  });
});
