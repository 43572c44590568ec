import type { ImportResult } from '../../../../shared/model/job';
import { fingerprintOf } from '../../organise/families/fingerprint';
import type { ScanLanguage } from '../../../../shared/model/scan';
import { findByOriginal } from '../../storage/clipping-table';
import type { Engine } from '../../engine';
import type { JobProgress } from '../../jobs/job-runner';
import { importLimits } from '../limits';
import { expandPaths, fileName } from './expand-paths';
import type { HeldOriginals } from './held-originals';
import { innerSource, partPath, type ImportSource } from './import-source';
import { createImportWriter, duplicateOf, importedOf } from './import-writer';
import type { ParsePool } from './parse-pool';
import { knownArticle } from './known-article';
import { prepareSource, type PreparedSource } from './prepare-source';
import { createSourceQueue, type QueuedSource } from './source-queue';

/** What imports of one library share. */
export interface ImportServices {
  readonly engine: Engine;
  readonly pool: ParsePool;
  readonly held: HeldOriginals;
  /** Hears of scans that came in. */
  readonly scans?: { readonly wake: () => void };
}

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly inputs:
    | { readonly paths: readonly string[] }
    | { readonly source: ImportSource }
    | { readonly links: readonly { readonly url: string; readonly tags: readonly string[] }[] };
  readonly tags: readonly string[];
  readonly dryRun: boolean;
  /** Languages that scans are recognised in; empty: each page decides. */
  readonly languages?: readonly ScanLanguage[] | undefined;
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
  const sources = await sourcesOf(order, signal);

  let done = 0;
  const settled = (count: number): void => {
    done += count;
    progress.report({ done });
  };
  const writer = createImportWriter(
    engine,
    held,
    { tags: order.tags, languages: order.languages ?? [] },
    settled,
  );
  const dry: { imported: ImportResult['imported'] } = { imported: [] };
  const known: ImportResult['duplicates'] = [];

  const queue = createSourceQueue(sources, {
    ahead: AHEAD,
    signal,
    prepare: (source) => {
      progress.report({ current: source.name });
      return prepareSource(source, {
        ...services,
        db: engine.db,
        originals: engine.originals,
        signal,
        dryRun: order.dryRun,
        surroundings: engine,
      });
    },
  });
  progress.report({ total: queue.count });

  const settle = (prepared: PreparedSource): void => {
    switch (prepared.kind) {
      case 'cancelled':
        return;
      case 'refused':
        refused.push({ path: prepared.source.path, refusal: prepared.refusal });
        settled(1);
        return;
      case 'known':
        writer.flush();
        known.push({ path: prepared.source.path, id: prepared.id, by: 'page' });
        settled(1);
        return;
      case 'duplicate': {
        // Results keep the order of the inputs: what waits comes before.
        writer.flush();
        const [id] = findByOriginal(engine.db, prepared.sha256);
        if (id !== undefined) known.push({ path: prepared.source.path, id, by: 'bytes' });
        settled(1);
        return;
      }
      case 'parsed':
        settleParsed(prepared);
    }
  };
  const settleParsed = (parsed: Extract<PreparedSource, { kind: 'parsed' }>): void => {
    const { source, document } = parsed;
    for (const { name, refusal } of document.refusedParts ?? [])
      refused.push({ path: partPath(source.path, name), refusal });
    if (document.inner !== undefined && document.inner.length > 0) {
      queue.putIn(document.inner.map((inner) => innerSource(source, inner)));
      progress.report({ total: queue.count });
    }
    if (document.articles.length === 0) {
      // A mere container: what it held is kept, each as its own original.
      if (parsed.held) held.letGo(parsed.stored.sha256);
      settled(1);
    } else if (order.dryRun) {
      const many = document.articles.length > 1;
      for (const [i, article] of document.articles.entries()) {
        const part = many ? i + 1 : null;
        const before = knownArticle(engine.db, article, fingerprintOf(article.fields));
        if (before === null) dry.imported.push(importedOf(source.path, part, null, article));
        else known.push(duplicateOf(source.path, part, before));
      }
      settled(1);
    } else writer.add(parsed);
  };

  try {
    for (let next = await queue.next(); next !== null; next = await queue.next()) settle(next);
  } finally {
    // Also when the library itself failed: what was read before is kept.
    for (const left of await queue.rest())
      if (left.kind === 'parsed' && left.held) held.letGo(left.stored.sha256);
    writer.flush();
    services.scans?.wake();
  }
  return {
    imported: order.dryRun ? dry.imported : [...writer.written.imported],
    // Known bytes are found at once or only when written.
    duplicates: [...known, ...writer.written.duplicates].sort(
      (a, b) => queue.placeOf(a.path) - queue.placeOf(b.path),
    ),
    refused,
    batch: writer.written.batch,
    cancelled: signal.aborted,
  };
}

async function sourcesOf({ inputs }: ImportOrder, signal: AbortSignal): Promise<readonly QueuedSource[]> {
  if ('source' in inputs) return [inputs.source];
  if ('links' in inputs)
    return inputs.links.map(({ url, tags }) => ({ kind: 'link', path: url, name: url, tags }));
  return (await expandPaths(inputs.paths, signal)).map(({ path, refusal }) => {
    const source: ImportSource = { kind: 'file', path, name: fileName(path) };
    return refusal === null ? source : { kind: 'refused', source, refusal };
  });
}
