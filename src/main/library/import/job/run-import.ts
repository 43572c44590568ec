import type { ImportResult } from '../../../../shared/model/job';
import { findByOriginal } from '../../storage/clipping-table';
import type { Engine } from '../../engine';
import type { JobProgress } from '../../jobs/job-runner';
import { importLimits } from '../limits';
import { expandPaths, fileName } from './expand-paths';
import type { HeldOriginals } from './held-originals';
import type { ImportSource } from './import-source';
import { createImportWriter, importedOf } from './import-writer';
import type { ParsePool } from './parse-pool';
import { prepareSource, type PreparedSource } from './prepare-source';

/** What imports of one library share. */
export interface ImportServices {
  readonly engine: Engine;
  readonly pool: ParsePool;
  readonly held: HeldOriginals;
}

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly inputs: { readonly paths: readonly string[] } | { readonly source: ImportSource };
  readonly tags: readonly string[];
  readonly dryRun: boolean;
}

/** Sources being stored and read while others are written: enough to keep every reader busy. */
const AHEAD = importLimits.readers * 2 + 2;

/**
 * Runs an import: each source on its own, results in the order of the inputs, everything that was added under one undo step.
 * Cancelling keeps what is written and drops what is not.
 */
export async function runImport(
  services: ImportServices,
  order: ImportOrder,
  progress: JobProgress,
): Promise<ImportResult> {
  const { engine, held } = services;
  const { signal } = progress;
  const refused: ImportResult['refused'] = [];
  const sources: (ImportSource | PreparedSource)[] = [];
  if ('source' in order.inputs) sources.push(order.inputs.source);
  else {
    for (const { path, refusal } of await expandPaths(order.inputs.paths, signal)) {
      const source: ImportSource = { kind: 'file', path, name: fileName(path) };
      sources.push(refusal === null ? source : { kind: 'refused', source, refusal });
    }
  }

  let done = 0;
  const settled = (count: number): void => {
    done += count;
    progress.report({ done });
  };
  const writer = createImportWriter(engine, held, order.tags, settled);
  const dry: { imported: ImportResult['imported'] } = { imported: [] };
  const known: ImportResult['duplicates'] = [];
  progress.report({ total: sources.length });

  const prepare = (source: ImportSource | PreparedSource): Promise<PreparedSource> => {
    if (source.kind !== 'file' && source.kind !== 'bytes') return Promise.resolve(source);
    progress.report({ current: source.name });
    return prepareSource(source, {
      ...services,
      db: engine.db,
      originals: engine.originals,
      signal,
      dryRun: order.dryRun,
    });
  };
  const settle = (prepared: PreparedSource): void => {
    switch (prepared.kind) {
      case 'cancelled':
        return;
      case 'refused':
        refused.push({ path: prepared.source.path, refusal: prepared.refusal });
        settled(1);
        return;
      case 'duplicate': {
        // Results keep the order of the inputs: what waits comes before.
        writer.flush();
        const [id] = findByOriginal(engine.db, prepared.sha256);
        if (id !== undefined) known.push({ path: prepared.source.path, id });
        settled(1);
        return;
      }
      case 'parsed':
        if (!order.dryRun) {
          writer.add(prepared);
          return;
        }
        dry.imported.push(
          ...prepared.articles.map((article, i) =>
            importedOf(prepared.source.path, prepared.articles.length > 1 ? i + 1 : null, null, article),
          ),
        );
        settled(1);
    }
  };

  const ahead: Promise<PreparedSource>[] = [];
  const queue = sources.values();
  const fill = (): void => {
    while (ahead.length < AHEAD && !signal.aborted) {
      const next = queue.next();
      if (next.done === true) return;
      const prepared = prepare(next.value);
      // Its failure is met when its turn comes.
      prepared.catch(() => undefined);
      ahead.push(prepared);
    }
  };
  try {
    fill();
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
      settle(await next);
      fill();
    }
  } finally {
    // Also when the library itself failed: what was read before is kept.
    for (const left of await Promise.allSettled(ahead)) {
      if (left.status === 'fulfilled' && left.value.kind === 'parsed' && left.value.held)
        held.letGo(left.value.stored.sha256);
    }
    writer.flush();
  }
  return {
    imported: order.dryRun ? dry.imported : [...writer.written.imported],
    duplicates: mergeInOrder(known, writer.written.duplicates, sources),
    refused,
    batch: writer.written.batch,
    cancelled: signal.aborted,
  };
}

/** Known bytes are found at once or only when written; the result has them in the order of the inputs. */
function mergeInOrder(
  known: ImportResult['duplicates'],
  written: ImportResult['duplicates'] | readonly ImportResult['duplicates'][number][],
  sources: readonly (ImportSource | PreparedSource)[],
): ImportResult['duplicates'] {
  const order = new Map(sources.map((source, i) => [pathOf(source), i]));
  return [...known, ...written].sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
}

function pathOf(source: ImportSource | PreparedSource): string {
  if (source.kind === 'cancelled') return '';
  return 'source' in source ? source.source.path : source.path;
}
