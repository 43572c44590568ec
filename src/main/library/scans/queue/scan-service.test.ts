import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { clippingIdSchema, emptyClippingFields, type Clipping } from '../../../../shared/model/clipping';
import { importHandlers } from '../../handlers/import-handlers';
import { undoStep } from '../../organise/undo-step';
import { readClipping, seqOf, updateClipping } from '../../storage/clipping-table';
import { recordStep } from '../../organise/history';
import { emptyTrash } from '../../organise/empty-trash';
import type { ScanPoolOptions } from '../worker/scan-pool';
import { cropPage } from './crop-page';
import { listScanPages } from './list-scan-pages';
import { createScanService, type ScanService } from './scan-service';
import { waitingCount } from './scan-table';

const scan = resolve(import.meta.dirname, '../../../../../test/scans/phototest.tif');

/** A worker that recognises as its original's name says, at once. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
const word = (text, x) => ({ text, x, y: 10, width: 40, height: 12, sure: 96 });
const line = { block: 1, paragraph: 1, y: 10, height: 12, words: [word('Harbour', 10), word('road', 60)] };
parentPort.on('message', ({ id, input }) => {
  const answer = (outcome) => parentPort.postMessage({ id, outcome });
  if (input.kind === 'count') return answer({ kind: 'counted', pages: 1 });
  if (input.kind === 'compose') return answer({ kind: 'composed', article: { fields: { ...${JSON.stringify(emptyClippingFields())},
    headline: 'Composed of ' + input.pages.length, body: 'Harbour road in ' + input.pages.map((p) => p.recognised.languages.join('+')).join(),
    outlet: 'The Courier', language: 'en',
  }, bodyHtml: null, provenance: { outlet: { via: 'header-line', evidence: 'The Courier' } }, warnings: [] } });
  if (input.original.name.startsWith('hang')) for (;;);
  if (input.original.name.startsWith('crash')) process.exit(3);
  answer({ kind: 'recognised', recognised: { width: 100, height: 50, turned: 0, confidence: 96, knownScript: true,
    languages: input.languages.length > 0 ? input.languages : ['eng'], lines: [line] } });
});`;

interface Scans {
  readonly engine: TemporaryEngine;
  readonly service: ScanService;
  /** Imports copies of the scan under these names, each with bytes of its own. */
  readonly take: (...names: string[]) => Promise<Clipping[]>;
  readonly read: (clipping: Clipping) => Clipping;
}

async function scans(options: ScanPoolOptions = {}): Promise<Scans> {
  const engine = await temporaryEngine();
  const workerFile = join(temporaryFolder(), 'worker.cjs');
  writeFileSync(workerFile, WORKER);
  const service = createScanService(engine, { workerFile, ...options });
  onTestFinished(async () => {
    await Promise.all([service.close(), engine.jobs.close()]);
  });
  const handlers = importHandlers(engine);
  let copies = 0;
  return {
    engine,
    service,
    read: ({ id }) => readClipping(engine.db, id),
    async take(...names) {
      const folder = temporaryFolder();
      const paths = names.map((name) => {
        copies += 1;
        const path = join(folder, name);
        // What follows the last page of a TIFF is nothing to it.
        writeFileSync(path, Buffer.concat([readFileSync(scan), Buffer.alloc(copies)]));
        return path;
      });
      const { job } = handlers['import.paths']({
        paths,
        tags: [],
        dryRun: false,
        resumable: true,
        languages: [],
      }) as {
        job: string;
      };
      const { imported } = await handlers['import.result']({ job });
      return imported.map(({ id }) => readClipping(engine.db, clippingIdSchema.parse(id)));
    },
  };
}

describe('a scan', () => {
  it('is a clipping at once, under its file’s name, and gets its text later in the same step', async () => {
    const { engine, service, take, read } = await scans();
    const [clipping] = await take('Front_page.tif');
    if (clipping === undefined) throw new Error('nothing came in');
    expect(clipping).toMatchObject({ headline: 'Front page', body: '', warnings: ['text-pending'] });
    expect(listScanPages(engine.db, seqOf(engine.db, clipping.id))).toMatchObject([
      { page: 1, state: 'waiting' },
    ]);

    await service.whenRead([seqOf(engine.db, clipping.id)]);
    expect(read(clipping)).toMatchObject({
      headline: 'Composed of 1',
      body: 'Harbour road in eng',
      outlet: 'The Courier',
      warnings: [],
      corrected: [],
    });
    expect(listScanPages(engine.db, seqOf(engine.db, clipping.id))).toMatchObject([
      { page: 1, state: 'read', width: 100, height: 50, languages: ['eng'], confidence: 96, failure: null },
    ]);
    expect(engine.db.all('SELECT id FROM history_batch')).toHaveLength(1);
    undoStep(engine.db, null, 0);
    expect(engine.db.all('SELECT seq FROM clipping')).toEqual([]);
    expect(engine.db.all('SELECT seq FROM scan_page')).toEqual([]);
  });

  it('that a person corrected meanwhile keeps the correction', async () => {
    const { engine, service, take, read } = await scans();
    const [clipping] = await take('a.tif');
    if (clipping === undefined) throw new Error('nothing came in');
    const seq = seqOf(engine.db, clipping.id);
    recordStep(engine.db, { actor: 'person', label: 'x', now: 0 }, () =>
      updateClipping(engine.db, seq, { headline: 'My own words' }, 0, 'person'),
    );
    await service.whenRead([seq]);
    expect(read(clipping)).toMatchObject({ headline: 'My own words', body: 'Harbour road in eng' });
  });

  it('whose recognition hangs or dies is told so, and the others are read', async () => {
    const { engine, service, take, read } = await scans({ seconds: 1 });
    const clippings = await take('hang.tif', 'a.tif', 'crash.tif', 'b.tif');
    await service.whenRead(clippings.map(({ id }) => seqOf(engine.db, id)));
    expect(clippings.map((one) => read(one).warnings)).toEqual([
      ['text-not-recognised'],
      [],
      ['text-not-recognised'],
      [],
    ]);
    const failures = clippings.map(({ id }) => listScanPages(engine.db, seqOf(engine.db, id))[0]?.failure);
    expect(failures).toEqual(['it was stopped after 1 seconds', null, 'the recognition stopped', null]);
  });

  it('that took the program with it twice is left alone', async () => {
    const { engine, service, take, read } = await scans();
    const [clipping] = await take('a.tif');
    if (clipping === undefined) throw new Error('nothing came in');
    engine.db.run('UPDATE scan_work SET attempts = 2');
    await service.whenRead([seqOf(engine.db, clipping.id)]);
    expect(read(clipping).warnings).toEqual(['text-not-recognised']);
  });

  it('is gone on with after the library was closed, and stays unread when a person stops it', async () => {
    const { engine, service, take, read } = await scans();
    const clippings = await take('hang.tif', 'a.tif');
    service.wake();
    await service.close();
    await engine.jobs.close();
    expect(waitingCount(engine.db)).toBeGreaterThan(0);

    const workerFile = join(temporaryFolder(), 'worker.cjs');
    writeFileSync(workerFile, WORKER);
    const again = createScanService(engine, { workerFile });
    onTestFinished(() => again.close());
    again.wake();
    const job = engine.jobs.list().find(({ kind, state }) => kind === 'scan' && state === 'running');
    engine.jobs.cancel(job?.id ?? '');
    await engine.jobs.result(job?.id ?? '');
    expect(waitingCount(engine.db)).toBe(0);
    expect(read(clippings[0] as Clipping).warnings).toEqual(['text-not-recognised']);
  });

  it('is recognised again in another language as a step of its own', async () => {
    const { engine, service, take, read } = await scans();
    const [clipping] = await take('a.tif');
    if (clipping === undefined) throw new Error('nothing came in');
    const seq = seqOf(engine.db, clipping.id);
    await service.whenRead([seq]);
    expect(await service.recognise([seq], ['deu'])).toBe(1);
    await service.whenRead([seq]);
    expect(read(clipping).body).toBe('Harbour road in deu');
    undoStep(engine.db, null, 0);
    expect(read(clipping).body).toBe('Harbour road in eng');
    expect(listScanPages(engine.db, seq)).toMatchObject([{ languages: ['eng'] }]);
  });

  it('gives an article of its own to a part of its page, with what the page says about itself', async () => {
    const { engine, service, take, read } = await scans();
    const [clipping] = await take('a.tif');
    if (clipping === undefined) throw new Error('nothing came in');
    await service.whenRead([seqOf(engine.db, clipping.id)]);
    const area = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const cut = await cropPage(engine, service.pools(), clipping.id, 1, area);
    expect(readClipping(engine.db, cut.id)).toMatchObject({
      headline: 'Composed of 1',
      original: { sha256: clipping.original.sha256 },
    });
    expect(listScanPages(engine.db, cut.seq)).toMatchObject([{ page: 1, area, state: 'read' }]);
    undoStep(engine.db, cut.batch, 0);
    expect(read(clipping).body).toBe('Harbour road in eng');
  });

  it('leaves nothing of its readings when it is removed for good', async () => {
    const { engine, service, take } = await scans();
    const [clipping] = await take('a.tif');
    if (clipping === undefined) throw new Error('nothing came in');
    await service.whenRead([seqOf(engine.db, clipping.id)]);
    engine.db.run("UPDATE clipping SET trashed_at = '2026-01-01'");
    emptyTrash(engine.db, 'person', 0);
    for (const table of ['scan_page', 'scan_reading', 'scan_work'])
      expect(engine.db.all(`SELECT * FROM ${table}`)).toEqual([]);
  });
});
