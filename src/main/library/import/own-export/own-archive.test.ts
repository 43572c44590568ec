import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import type { ImportResult } from '../../../../shared/model/job';
import { reportOptionsSchema } from '../../../../shared/model/report';
import { clippingsHandlers } from '../../handlers/clippings-handlers';
import { historyHandlers } from '../../handlers/history-handlers';
import { createImportServices, importHandlers } from '../../handlers/import-handlers';
import { reportsHandlers } from '../../handlers/reports-handlers';
import { tagsHandlers } from '../../handlers/tags-handlers';
import { importLimits } from '../limits';
import { listKnownNames, setKnownName } from '../../organise/known-name-table';
import { checkLibrary } from '../../storage/check-library';
import { readBodyHtml, readClipping } from '../../storage/clipping-table';

const PAGE = `<!doctype html><html><head><title>Trees</title><meta property="og:title" content="Eleven trees for the harbour road"></head><body><article><h1>Eleven trees for the harbour road</h1>${'<p>The council agreed on <b>eleven</b> trees along the harbour road before the winter comes.</p>'.repeat(6)}</article></body></html>`;
const TABLE = 'Date,Title,Outlet\n2021-04-03,Drains overflow,Post\n2021-04-04,Ferry runs again,Courier\n';

const pools = new WeakMap<TemporaryEngine, ReturnType<typeof importHandlers>>();

async function take(
  engine: TemporaryEngine,
  paths: readonly string[],
  dryRun = false,
): Promise<ImportResult> {
  let calls = pools.get(engine);
  if (calls === undefined) {
    const services = createImportServices(engine);
    onTestFinished(() => services.pool.close());
    calls = importHandlers(engine, services);
    pools.set(engine, calls);
  }
  const { job } = await calls['import.paths']({ paths: [...paths], tags: [], dryRun, resumable: true });
  return calls['import.result']({ job });
}

/** A library with a page and a table of two, corrected and tagged; and all of it as an archive. */
async function archived(
  words = { notes: 'Call the mayor.', headline: 'Trees' },
): Promise<{ engine: TemporaryEngine; ids: string[]; file: string }> {
  const engine = await temporaryEngine();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'page.html'), PAGE);
  writeFileSync(join(folder, 'table.csv'), TABLE);
  const { imported } = await take(engine, [join(folder, 'page.html'), join(folder, 'table.csv')]);
  const ids = imported.flatMap(({ id }) => id ?? []);
  expect(ids).toHaveLength(3);
  await clippingsHandlers(engine)['clippings.edit']({
    target: { ids: ids.slice(0, 1) },
    changes: { ...words, starred: true, status: 'kept' },
  });
  await tagsHandlers(engine)['tags.add']({ target: { ids: ids.slice(1) }, tags: ['City/Drains', 'Press'] });
  const file = join(folder, 'archive.zip');
  const { clippings } = await reportsHandlers(engine)['reports.write']({
    target: { ids },
    format: 'zip',
    options: reportOptionsSchema.parse({}),
    file,
  });
  expect(clippings).toBe(3);
  return { engine, ids, file };
}

/** What an archive is to bring back of a clipping. */
async function wholeOf(engine: TemporaryEngine, id: string): Promise<unknown> {
  const { updatedAt, ...clipping } = readClipping(engine.db, id);
  expect(updatedAt).not.toBe('');
  const bytes = await engine.originals.read(clipping.original.sha256);
  return { ...clipping, html: readBodyHtml(engine.db, id), bytes: Buffer.from(bytes).toString('latin1') };
}

describe('an archive of Clipdesk', () => {
  it('comes back in another library whole: fields, tags, corrections, text with its markup, and the originals', async () => {
    const { engine, ids, file } = await archived();
    const other = await temporaryEngine();
    const result = await take(other, [file]);
    expect(result).toMatchObject({ refused: [], duplicates: [] });
    expect(result.imported.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const id of ids) expect(await wholeOf(other, id)).toEqual(await wholeOf(engine, id));
    // The archive itself is not kept; the three clippings have two originals.
    expect(await checkLibrary(other)).toMatchObject({
      strayOriginals: [],
      lostOriginals: [],
      counts: { clippings: 3, originals: 2 },
    });
  });

  it('larger than a file that is held as a whole comes back whole, some clippings at a time', async () => {
    const { engine, ids, file } = await archived();
    setKnownName(engine.db, { name: 'Beihai', kind: 'place', spellings: ['北海'] });
    const table = join(temporaryFolder(), 'list.csv');
    const rows = Array.from({ length: 450 }, (_, i) => `2021-04-03,Bridge ${String(i)} opens,Post`);
    writeFileSync(table, `Date,Title,Outlet\n${rows.join('\n')}\n`);
    await take(engine, [table]);
    await reportsHandlers(engine)['reports.write']({
      target: { query: '' },
      format: 'zip',
      options: reportOptionsSchema.parse({}),
      file,
    });
    const entries = unzipSync(readFileSync(file));
    const list = strFromU8(entries['clippings.json'] ?? new Uint8Array());
    const filler = new Uint8Array(importLimits.fileBytes);
    const damaged = list.replace(/\n\]\n$/u, ',\n{"id":"0"}\n]\n');
    expect(damaged).not.toBe(list);
    writeFileSync(file, zipSync({ ...entries, 'clippings.json': strToU8(damaged), filler }, { level: 0 }));

    const other = await temporaryEngine();
    const result = await take(other, [file]);
    expect(result.refused).toMatchObject([{ path: `${file}#454`, refusal: { reason: 'unreadable' } }]);
    expect(result.imported).toHaveLength(453);
    const parts = result.imported.map(({ path }) => path.slice(file.length + 1).split('#')[0]);
    expect([...new Set(parts)]).toEqual(['1-200.zip', '201-400.zip', '401-453.zip']);
    for (const id of ids) expect(await wholeOf(other, id)).toEqual(await wholeOf(engine, id));
    expect(await checkLibrary(other)).toMatchObject({
      strayOriginals: [],
      lostOriginals: [],
      counts: { clippings: 453, originals: 3 },
    });
    expect(listKnownNames(other.db)).toEqual(listKnownNames(engine.db));
    expect(await take(other, [file])).toMatchObject({ imported: [], batch: null });
  }, 60_000);

  it('brings the names that its library knows: what is known here keeps its own name and gains the spellings, under the import’s Undo', async () => {
    const { engine } = await archived();
    const file = join(temporaryFolder(), 'named.zip');
    for (const entry of [
      { name: 'Beihai', kind: 'place', spellings: ['北海'] },
      { name: 'Ann Doe', kind: 'person', spellings: ['A. Doe'] },
    ] as const)
      setKnownName(engine.db, { ...entry, spellings: [...entry.spellings] });
    await reportsHandlers(engine)['reports.write']({
      target: { query: '' },
      format: 'zip',
      options: reportOptionsSchema.parse({}),
      file,
    });
    const other = await temporaryEngine();
    const own = { name: 'Pei-hai', kind: 'other', spellings: ['Pakhoi', 'beihai'] } as const;
    setKnownName(other.db, { ...own, spellings: [...own.spellings] });
    await take(other, [file]);
    expect(listKnownNames(other.db)).toEqual([
      { name: 'Ann Doe', kind: 'person', spellings: ['A. Doe'] },
      { name: 'Pei-hai', kind: 'place', spellings: ['Pakhoi', 'beihai', '北海'] },
    ]);
    expect(await take(other, [file])).toMatchObject({ imported: [], refused: [], batch: null });
    await historyHandlers(other)['history.undo']({ batch: null });
    expect(listKnownNames(other.db)).toEqual([own]);

    const entries = unzipSync(readFileSync(file));
    writeFileSync(file, zipSync({ ...entries, 'names.json': strToU8('[{"name":7}]') }));
    const third = await take(await temporaryEngine(), [file]);
    expect(third.imported).toHaveLength(3);
    expect(third.refused).toMatchObject([{ path: `${file}#names.json`, refusal: { reason: 'unreadable' } }]);
  });

  it('adds nothing where its clippings are, there and where they came back', async () => {
    const { engine, file } = await archived();
    const other = await temporaryEngine();
    await take(other, [file]);
    for (const library of [engine, other]) {
      const again = await take(library, [file]);
      expect(again).toMatchObject({ imported: [], refused: [], batch: null });
      expect(again.duplicates.map(({ by }) => by)).toEqual(['export', 'export', 'export']);
      expect((await checkLibrary(library)).strayOriginals).toEqual([]);
    }
    expect((await take(await temporaryEngine(), [file], true)).imported).toHaveLength(3);
  });

  it('keeps whatever was written in it, in every script', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(text, text, async (headline, notes) => {
        const { engine, ids, file } = await archived({ headline, notes });
        const other = await temporaryEngine();
        await take(other, [file]);
        for (const id of ids) expect(await wholeOf(other, id)).toEqual(await wholeOf(engine, id));
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('with an original that was changed says so and brings the clipping with the archive as its original', async () => {
    const { ids, file } = await archived();
    const entries = unzipSync(readFileSync(file));
    const name = Object.keys(entries).find((path) => path.endsWith('/page.html')) ?? '';
    writeFileSync(file, zipSync({ ...entries, [name]: strToU8('<p>Something else</p>') }));
    const other = await temporaryEngine();
    const result = await take(other, [file]);
    expect(result.imported).toHaveLength(3);
    expect(result.refused).toMatchObject([{ refusal: { reason: 'unreadable' } }]);
    expect(readClipping(other.db, ids[0] ?? '').original.name).toBe('archive.zip');
    expect((await checkLibrary(other)).lostOriginals).toEqual([]);
  });

  it('with a script in an article’s markup brings the text alone', async () => {
    const { ids, file } = await archived();
    const entries = unzipSync(readFileSync(file));
    const body = `bodies/${ids[0] ?? ''}.html`;
    expect(strFromU8(entries[body] ?? new Uint8Array())).toContain('<b>eleven</b>');
    writeFileSync(
      file,
      zipSync({
        ...entries,
        [body]: strToU8('<p>Trees<script>alert(1)</script><img src=x onerror=alert(1)></p>'),
      }),
    );
    const other = await temporaryEngine();
    await take(other, [file]);
    expect(readBodyHtml(other.db, ids[0] ?? '')).not.toMatch(/script|onerror/u);
  });

  it('of a later version, or damaged, is refused', async () => {
    const { file } = await archived();
    const entries = unzipSync(readFileSync(file));
    const manifest = strToU8('{"format":"clipdesk-export","version":2,"parts":{}}');
    writeFileSync(file, zipSync({ ...entries, 'clipdesk-export.json': manifest }));
    expect((await take(await temporaryEngine(), [file])).refused).toMatchObject([
      { refusal: { reason: 'unreadable' } },
    ]);
  });
});
