import { AppError } from '../../../../shared/app-error';
import type { ClippingId } from '../../../../shared/model/clipping';
import type { PageArea, ScanLanguage } from '../../../../shared/model/scan';
import type { Engine } from '../../engine';
import type { JobProgress } from '../../jobs/job-runner';
import { readClipping } from '../../storage/clipping-table';
import { pictureKindOf } from '../pictures/picture-kind';
import { scanLimits } from '../scan-limits';
import type { ScannedOriginal } from '../worker/scan-messages';
import { createScanPools, type ScanPoolOptions, type ScanPools } from '../worker/scan-pool';
import { finishClipping } from './finish-clipping';
import {
  askForRecognition,
  beginWork,
  finishedClippings,
  keepFailure,
  keepReading,
  readReading,
  scanPagesOf,
  scanWorkOf,
  stopWaiting,
  waitingCount,
  waitingWork,
  type ScanWorkRow,
} from './scan-table';

/** Recognition of one library's scans. */
export interface ScanService {
  /** Goes on with what is waiting, as a job. Nothing is loaded when nothing is. */
  wake: () => void;
  /** Resolves when none of these clippings waits for recognition any more. */
  whenRead: (seqs: readonly number[]) => Promise<void>;
  /** Recognises pages (again) in these languages; empty: the pages decide. Returns how many. */
  recognise: (seqs: readonly number[], languages: readonly ScanLanguage[]) => Promise<number>;
  /** A page of a clipping as a PNG file, upright. */
  picture: (id: ClippingId, page: number, area: PageArea | null, turned: number) => Promise<Uint8Array>;
  /** How many pages the original of a clipping has that can be looked at; 0 for one without. */
  pageCount: (id: ClippingId) => Promise<number>;
  pools: () => ScanPools;
  /** Stops; what was begun is done again the next time. */
  close: () => Promise<void>;
}

const STOPPED = 'it was stopped';
const TWICE = 'the program ended twice while it was recognised';

/** Makes the service; threads start with the first page. */
export function createScanService(engine: Engine, options: ScanPoolOptions = {}): ScanService {
  const { db } = engine;
  let pools: ScanPools | undefined;
  let running: Promise<void> | null = null;
  let closing = false;
  let lastLanguages: readonly ScanLanguage[] = [];
  const urgent = new Set<number>();
  const poolsNow = (): ScanPools => (pools ??= createScanPools(options));

  const recogniseOne = async (work: ScanWorkRow, signal: AbortSignal): Promise<void> => {
    const known = scanPagesOf(db, work.seq).find(({ page }) => page === work.page);
    const area = known?.area ?? null;
    const previous = known?.reading ?? null;
    const turned = previous === null ? 0 : readReading(db, previous).turned;
    beginWork(db, work);
    const outcome = await poolsNow().recognition.run(
      {
        kind: 'recognise',
        original: originalOf(engine, idOf(engine, work.seq)),
        page: work.page,
        languages: work.languages,
        expected: lastLanguages,
        part: area === null ? null : { area, turned },
      },
      signal,
    );
    if (outcome.kind === 'recognised') {
      keepReading(db, work, outcome.recognised);
      if (outcome.recognised.confidence > 0) lastLanguages = outcome.recognised.languages;
    } else if (!closing)
      keepFailure(db, work, outcome.kind === 'failed' ? outcome.detail : 'it gave no text');
  };

  const finishAll = async (): Promise<void> => {
    for (const seq of finishedClippings(db)) await finishClipping(engine, poolsNow(), seq);
  };

  const work = async (progress: JobProgress): Promise<void> => {
    const atWork = new Map<string, Promise<void>>();
    let done = 0;
    const failures: Error[] = [];
    const next = (): ScanWorkRow | undefined =>
      waitingWork(db, atWork.size + 1, [...urgent]).find((row) => !atWork.has(keyOf(row)));
    for (;;) {
      while (!progress.signal.aborted && atWork.size < poolsNow().atOnce) {
        const row = next();
        if (row === undefined) break;
        if (row.attempts >= scanLimits.attempts) {
          keepFailure(db, row, TWICE);
          continue;
        }
        progress.report({ current: headlineOf(engine, row.seq) });
        const key = keyOf(row);
        atWork.set(
          key,
          recogniseOne(row, progress.signal)
            .catch((thrown: unknown) => {
              if (!progress.signal.aborted)
                failures.push(thrown instanceof Error ? thrown : new Error(String(thrown)));
            })
            .finally(() => {
              atWork.delete(key);
              done += 1;
            }),
        );
      }
      progress.report({ done, total: done + waitingCount(db) });
      if (atWork.size === 0) break;
      await Promise.race(atWork.values());
      const [failure] = failures;
      if (failure !== undefined) throw failure;
      if (!progress.signal.aborted) await finishAll();
    }
    if (closing) return;
    if (progress.signal.aborted) stopWaiting(db, STOPPED);
    await finishAll();
  };

  const wake = (): void => {
    if (closing || running !== null) return;
    if (waitingCount(db) === 0 && finishedClippings(db).length === 0) return;
    const job = engine.jobs.start('scan', work);
    running = engine.jobs.result(job).then(
      () => undefined,
      () => undefined,
    );
    void running.then(() => {
      running = null;
      // What came in while the last page was finished.
      if (waitingCount(db) > 0) wake();
    });
  };

  return {
    wake,
    async whenRead(seqs) {
      for (const seq of seqs) urgent.add(seq);
      const left = (): boolean =>
        seqs.some((seq) =>
          scanWorkOf(db, seq).some(({ failure, reading }) => failure === null || reading !== null),
        );
      while (!closing && left()) {
        wake();
        if (running === null) break;
        await running;
      }
      for (const seq of seqs) urgent.delete(seq);
    },
    async recognise(seqs, languages) {
      const wanted: { seq: number; pages: number[] }[] = [];
      for (const seq of seqs) {
        const known = scanPagesOf(db, seq).map(({ page }) => page);
        const count = known.length > 0 ? 0 : await countPages(engine, poolsNow, idOf(engine, seq));
        const pages = known.length > 0 ? known : Array.from({ length: count }, (_, i) => i + 1);
        if (pages.length > 0) wanted.push({ seq, pages });
      }
      db.transaction(() => {
        for (const { seq, pages } of wanted) askForRecognition(db, seq, pages, languages);
      });
      for (const { seq } of wanted) urgent.add(seq);
      wake();
      return wanted.reduce((sum, { pages }) => sum + pages.length, 0);
    },
    async picture(id, page, area, turned) {
      const outcome = await poolsNow().pictures.run({
        kind: 'picture',
        original: originalOf(engine, id),
        page,
        area,
        turned,
      });
      if (outcome.kind === 'picture') return outcome.png;
      throw new AppError({
        code: 'page-not-shown',
        page,
        detail: outcome.kind === 'failed' ? outcome.detail : 'it has no picture',
      });
    },
    pageCount: (id) => countPages(engine, poolsNow, id),
    pools: poolsNow,
    async close() {
      closing = true;
      await Promise.all([pools?.recognition.close(), pools?.pictures.close()]);
    },
  };
}

const keyOf = ({ seq, page }: ScanWorkRow): string => `${seq}/${page}`;

async function countPages(engine: Engine, pools: () => ScanPools, id: ClippingId): Promise<number> {
  const original = originalOf(engine, id);
  if (original.mimeType !== 'application/pdf' && pictureKindOf(original.mimeType) === null) return 0;
  const outcome = await pools().pictures.run({ kind: 'count', original });
  return outcome.kind === 'counted' ? outcome.pages : 0;
}

function originalOf(engine: Engine, id: ClippingId): ScannedOriginal {
  const { sha256, name, mimeType } = readClipping(engine.db, id).original;
  return { file: engine.originals.pathOf(sha256), name, mimeType };
}

function idOf({ db }: Engine, seq: number): ClippingId {
  const id = db.get<{ id: ClippingId }>('SELECT id FROM clipping WHERE seq = ?', seq)?.id;
  if (id === undefined) throw new AppError({ code: 'clipping-not-found', id: String(seq) });
  return id;
}

function headlineOf({ db }: Engine, seq: number): string {
  return db.get<{ headline: string }>('SELECT headline FROM clipping WHERE seq = ?', seq)?.headline ?? '';
}
