import type { ImportResult, Refusal } from '../../../../shared/model/job';
import { fingerprintOf } from '../../organise/families/fingerprint';
import type { ScanLanguage } from '../../../../shared/model/scan';
import { findByOriginal } from '../../storage/clipping-table';
import type { Engine } from '../../engine';
import { CLOSING, type JobProgress } from '../../jobs/job-runner';
import type { ImportOutcome } from '../ended/ended-import-table';
import { keepOutcome } from '../ended/keep-outcome';
import type { Retry } from '../ended/retry-problems';
import type { ParsedDocument } from '../parsed-article';
import { expandPaths, fileName } from './expand-paths';
import type { HeldOriginals } from './held-originals';
import type { ImportJournal, RefusedInput } from './import-journal';
import { innerSource, partPath, restOf, wholeInput, type ImportSource } from './import-source';
import { createImportWriter, duplicateOf, importedOf } from './import-writer';
import { keepQuestion } from '../questions/question-table';
import type { ParsePool } from './parse-pool';
import { knownArticle } from './known-article';
import { PassedOverPages } from './passed-over-pages';
import { prepareSource, type PreparedSource } from './prepare-source';
import { createSourceQueue, type QueuedSource } from './source-queue';

/** What imports of one library share. */
export interface ImportServices {
  readonly engine: Engine;
  readonly pool: ParsePool;
  readonly held: HeldOriginals;
  /** Hears of scans that came in. */
  readonly scans?: { readonly wake: () => void };
  /** Whether what became of an import is kept for the window; a command tells it by itself. */
  readonly keepsEnded?: boolean;
}

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly inputs:
    | {
        readonly paths: readonly string[];
        /** Where the import is written down, so that it goes on after a crash; its step so far. */
        readonly journal?: { readonly journal: ImportJournal; readonly batch: number | null };
      }
    | { readonly source: ImportSource }
    /** Files that waited for an answer. */
    | { readonly kept: readonly Extract<ImportSource, { kind: 'kept' }>[] }
    | { readonly links: readonly { readonly url: string; readonly tags: readonly string[] }[] };
  readonly tags: readonly string[];
  readonly dryRun: boolean;
  /** What is doubtful waits for a person's answer; else it is taken as read. */
  readonly ask?: boolean | undefined;
  /** Languages that scans are recognised in; empty: each page decides. */
  readonly languages?: readonly ScanLanguage[] | undefined;
  /** Set for another try of what an ended import was refused: it goes on with that import and its step. */
  readonly retry?: Retry;
}

/**
 * Sources being stored and read while others are written: enough to keep every reader busy while as many again are stored together.
 * With those that wait to be written they are fewer than the journal suspects after a crash.
 */
const AHEAD = 96;

/**
 * Runs an import: each source on its own, results in the order of the inputs, everything that was added under one undo step.
 * Cancelling keeps what is written and drops what is not.
 */
export async function runImport(
  services: ImportServices,
  order: ImportOrder,
  progress: JobProgress,
): Promise<ImportOutcome> {
  const { engine, held } = services;
  const { signal } = progress;
  const refused: RefusedInput[] = [];
  const { journal = null, batch = null } = ('paths' in order.inputs ? order.inputs.journal : undefined) ?? {};
  const goesOn = journal?.filesKnown === true;
  const sources = await sourcesOf(order, journal, signal);
  const earlier = journal?.outcomes() ?? { files: 0, imported: [], duplicates: [], refused: [], waiting: [] };

  let done = earlier.files;
  const settled = (count: number): void => {
    done += count;
    progress.report({ done });
  };
  const writer = createImportWriter(engine, held, {
    tags: order.tags,
    languages: order.languages ?? [],
    journal,
    earlier: {
      batch: order.retry?.batch ?? batch,
      imported: order.retry?.imported ?? earlier.imported.length,
    },
    onWritten: settled,
  });
  const dry: { imported: ImportResult['imported'] } = { imported: [] };
  const known: ImportResult['duplicates'] = [];
  const waiting: ImportResult['waiting'] = [];

  const queue = createSourceQueue(sources, {
    ahead: (next) => (journal?.isCareful(positionOf(next)) === true ? 1 : AHEAD),
    signal,
    prepare: (source) => {
      progress.report({ current: source.name });
      if (source.kind === 'file' && source.position !== undefined) journal?.begin(source.position);
      return prepareSource(source, {
        ...services,
        db: engine.db,
        originals: engine.originals,
        signal,
        dryRun: order.dryRun,
        ask: order.ask === true,
        surroundings: engine,
      });
    },
  });
  const pages = new PassedOverPages();
  if (goesOn) progress.report({ before: earlier.files });
  const reportTotal = (): void => progress.report({ done, total: earlier.files + queue.count });
  reportTotal();

  const settle = (prepared: PreparedSource): void => {
    switch (prepared.kind) {
      case 'cancelled':
        return;
      case 'refused':
        if (pages.passOver(prepared)) journal?.settle(prepared.source.position, {});
        else refuse(prepared.source, prepared.source.path, prepared.refusal, true);
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
        const duplicates = id === undefined ? [] : [{ path: prepared.source.path, id, by: 'bytes' as const }];
        known.push(...duplicates);
        journal?.settle(prepared.source.position, { duplicates });
        settled(1);
        return;
      }
      case 'asked':
        keepAsked(prepared);
        settled(1);
        return;
      case 'split':
        settleSplit(prepared);
        return;
      case 'parsed':
        settleParsed(prepared);
    }
  };
  const keepAsked = ({ source, ...asked }: Extract<PreparedSource, { kind: 'asked' }>): void => {
    const { path, name } = source;
    const { tags, languages = [] } = order;
    keepQuestion(engine.db, { ...asked, path, name, tags, languages }, engine.now());
    held.letGo(asked.stored.sha256);
    waiting.push({ path });
    journal?.settle(source.position, { waiting: [{ path }] });
    journal?.write(null);
    engine.emit('questions.changed', {});
  };
  const refuse = (source: ImportSource, path: string, refusal: Refusal, isWhole: boolean): void => {
    const one = { path, refusal, within: wholeInput(source) };
    refused.push(one);
    journal?.settle(source.position, { refused: [one] }, isWhole);
  };
  const takeParts = (
    source: ImportSource,
    refusedParts: ParsedDocument['refusedParts'] = [],
    found: readonly ImportSource[] = [],
  ): void => {
    for (const { name, refusal } of refusedParts) refuse(source, partPath(source.path, name), refusal, false);
    if (found.length === 0) return;
    queue.putIn(found);
    journal?.found(source.position, found.length);
    reportTotal();
  };
  const settleSplit = ({ source, batch }: Extract<PreparedSource, { kind: 'split' }>): void => {
    const { inner, refusedParts, given } = batch;
    const found = inner.map((one) => innerSource(source, one));
    takeParts(source, refusedParts, given === null ? found : [...found, restOf(source, given)]);
    journal?.settle(source.position, {});
    settled(1);
  };
  const settleParsed = (parsed: Extract<PreparedSource, { kind: 'parsed' }>): void => {
    const { source, document } = parsed;
    takeParts(
      source,
      document.refusedParts,
      document.inner?.map((inner) => innerSource(source, inner)),
    );
    if (document.articles.length === 0) {
      // A mere container: what it held is kept, each as its own original.
      if (parsed.held) held.letGo(parsed.stored.sha256);
      journal?.settle(source.position, {});
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
    for (let next = await queue.next(); next !== null; next = await queue.next()) {
      settle(next);
      if (next.kind === 'cancelled' || journal?.isCareful(next.source.position) !== true) continue;
      writer.flush();
      journal.write(null);
    }
  } finally {
    // Also when the library itself failed: what was read before is kept.
    for (const left of await queue.rest()) {
      if (left.kind === 'asked' || (left.kind === 'parsed' && left.held)) held.letGo(left.stored.sha256);
      if (left.kind === 'parsed') for (const sha256 of left.brought) held.letGo(sha256);
    }
    writer.flush();
    journal?.write(null);
    services.scans?.wake();
  }
  refused.push(
    ...pages.emptyArchives([
      ...writer.written.imported,
      ...writer.written.duplicates,
      ...known,
      ...dry.imported,
      ...refused,
    ]),
  );
  const outcome: ImportOutcome = {
    imported: order.dryRun ? dry.imported : [...earlier.imported, ...writer.written.imported],
    // Known bytes are found at once or only when written.
    duplicates: [
      ...earlier.duplicates,
      ...[...known, ...writer.written.duplicates].sort(
        (a, b) => queue.placeOf(a.path) - queue.placeOf(b.path),
      ),
    ],
    refused: [...earlier.refused, ...refused],
    waiting: [...earlier.waiting, ...waiting],
    batch: writer.written.batch,
    cancelled: signal.aborted,
  };
  // What the closing of the library cut short goes on when it is open again; what a person cancelled does not.
  if (!signal.aborted || signal.reason !== CLOSING)
    engine.db.transaction(() => {
      journal?.end();
      if (!order.dryRun) keepOutcome(engine, services.keepsEnded === true, progress.id, order, outcome);
    });
  return outcome;
}

function positionOf(source: QueuedSource): number | undefined {
  return source.kind === 'refused' ? source.source.position : source.position;
}

async function sourcesOf(
  { inputs }: ImportOrder,
  journal: ImportJournal | null,
  signal: AbortSignal,
): Promise<readonly QueuedSource[]> {
  if ('source' in inputs) return [inputs.source];
  if ('kept' in inputs) return inputs.kept;
  if ('links' in inputs)
    return inputs.links.map(({ url, tags }) => ({ kind: 'link', path: url, name: url, tags }));
  if (journal !== null) {
    if (!journal.filesKnown) {
      const found = await expandPaths(inputs.paths, signal);
      if (signal.aborted) return [];
      journal.recordFiles(found);
    }
    return journal.filesToRead().map(({ path, position, refusal }) => {
      const source: ImportSource = { kind: 'file', path, name: fileName(path), position };
      return refusal === null ? source : { kind: 'refused', source, refusal };
    });
  }
  return (await expandPaths(inputs.paths, signal)).map(({ path, refusal }) => {
    const source: ImportSource = { kind: 'file', path, name: fileName(path) };
    return refusal === null ? source : { kind: 'refused', source, refusal };
  });
}
