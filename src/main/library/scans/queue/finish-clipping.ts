import type { ClippingId, ImportWarning } from '../../../../shared/model/clipping';
import type { Engine } from '../../engine';
import { announceClippings } from '../../handlers/announce-clippings';
import type { ParsedArticle } from '../../import/parsed-article';
import { continueStep, recordStep } from '../../organise/history';
import { applyRulesToNew } from '../../organise/rules/apply-rules';
import { readClipping } from '../../storage/clipping-table';
import { applyReading } from './apply-reading';
import type { ComposedPage } from '../article/compose-scan';
import type { ScanPools } from '../worker/scan-pool';
import { readReading, scanPagesOf, scanWorkOf, settleWork, type ScanWorkRow } from './scan-table';

/**
 * Gives a clipping the text of its pages, once all of them are recognised or failed: in one transaction with the readings,
 * under the import's step or one of its own. What a person corrected stays.
 */
export async function finishClipping(engine: Engine, pools: ScanPools, seq: number): Promise<void> {
  const { db } = engine;
  const id = db.get<{ id: ClippingId }>('SELECT id FROM clipping WHERE seq = ?', seq)?.id;
  const work = scanWorkOf(db, seq);
  const [first] = work;
  if (id === undefined || first === undefined) return;
  const clipping = readClipping(db, id);
  const pages = composedPages(engine, seq, work);
  let article: ParsedArticle | null = null;
  let problem: string | null = null;
  if (pages.length > 0) {
    const { sha256, name, mimeType } = clipping.original;
    const outcome = await pools.recognition.run({
      kind: 'compose',
      original: { file: engine.originals.pathOf(sha256), name, mimeType },
      pages,
    });
    if (outcome.kind === 'composed') article = outcome.article;
    else problem = outcome.kind === 'failed' ? outcome.detail : 'it gave no article';
  }

  const now = engine.now();
  const change = (): readonly string[] => {
    const failed = problem !== null || work.some(({ failure }) => failure !== null);
    const extra: ImportWarning[] = failed ? ['text-not-recognised'] : [];
    applyReading(db, seq, article, extra, now);
    settleWork(db, seq);
    if (problem !== null)
      db.run('UPDATE scan_work SET failure = ? WHERE seq = ? AND failure IS NULL', problem, seq);
    return first.askedBy === 'import' ? applyRulesToNew(db, [seq], now) : [];
  };
  const step =
    first.askedBy === 'import' && first.batch !== null
      ? continueStep(
          db,
          { actor: 'import', batch: first.batch, now, label: () => importLabel(engine, first.batch) },
          change,
        )
      : recordStep(
          db,
          { actor: first.askedBy, now, label: `Recognise the text of “${clipping.headline.slice(0, 60)}”` },
          change,
        );
  announceClippings(engine, [seq]);
  engine.emit('tags.changed', {});
  for (const text of new Set(step.value)) engine.emit('library.notice', { text });
}

/** The step keeps the label the import gave it. */
function importLabel({ db }: Engine, batch: number | null): string {
  const label = db.get<{ label: string }>('SELECT label FROM history_batch WHERE id = ?', batch)?.label;
  return label ?? 'Recognise text';
}

/** The newest reading of every page that has one. */
function composedPages({ db }: Engine, seq: number, work: readonly ScanWorkRow[]): ComposedPage[] {
  const areas = new Map(scanPagesOf(db, seq).map((row) => [row.page, row] as const));
  const numbers = new Set([...areas.keys(), ...work.map(({ page }) => page)]);
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((page) => {
      const row = areas.get(page);
      const reading = work.find((one) => one.page === page)?.reading ?? row?.reading ?? null;
      if (reading === null) return [];
      return [{ page, area: row?.area ?? null, recognised: readReading(db, reading) }];
    });
}
