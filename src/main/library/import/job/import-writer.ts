import type { ClippingId } from '../../../../shared/model/clipping';
import type { ImportResult } from '../../../../shared/model/job';
import type { ScanLanguage } from '../../../../shared/model/scan';
import type { Engine } from '../../engine';
import { announceClippings } from '../../handlers/announce-clippings';
import { continueStep } from '../../organise/history';
import { mergeKnownNames } from '../../organise/known-name-table';
import { applyRulesToNew } from '../../organise/rules/apply-rules';
import { clippingCount } from '../../organise/step-labels';
import { addTags } from '../../organise/tag-table';
import { fingerprintOf, type Fingerprint } from '../../organise/families/fingerprint';
import { writeFingerprint } from '../../organise/families/fingerprint-table';
import { addScanPages } from '../../scans/queue/scan-table';
import { readOutletRegistry } from '../../outlets/outlet-table';
import { applyRecipes } from '../../recipes/apply-recipes';
import { listRecipes } from '../../recipes/recipe-table';
import { settleOutlet } from '../../outlets/settle-outlet';
import { findByOriginal, insertClipping, seqOf } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { importLimits } from '../limits';
import type { ParsedArticle } from '../parsed-article';
import { noteTableReading } from '../questions/saved-mapping-table';
import { bringWhatIsNew } from './bring-what-is-new';
import type { HeldOriginals } from './held-originals';
import type { ImportJournal } from './import-journal';
import { partPath } from './import-source';
import { knownArticle } from './known-article';
import type { PreparedSource } from './prepare-source';

type Parsed = Extract<PreparedSource, { kind: 'parsed' }>;
type Imported = ImportResult['imported'][number];
type Duplicate = ImportResult['duplicates'][number];

/** What is in the library for good. */
export interface Written {
  readonly imported: readonly Imported[];
  readonly duplicates: readonly Duplicate[];
  /** The undo step; null when nothing was added. */
  readonly batch: number | null;
}

/** A source whose articles are as they will be written: made as it comes, so that a transaction is short. */
interface Ready extends Parsed {
  readonly articles: readonly { readonly article: ParsedArticle; readonly fingerprint: Fingerprint }[];
}

/** What one transaction did. */
interface Commit {
  readonly added: Imported[];
  readonly known: Duplicate[];
  readonly seqs: number[];
  /** The clippings here already that got a note or tags. */
  readonly touched: number[];
  /** The tags the documents gave their own clippings. */
  readonly tagged: Map<string, number[]>;
  readonly failures: string[];
}

/** Writes clippings in transactions of many, all under one undo step. */
export interface ImportWriter {
  /** Takes a source; it is written within a fifth of a second, and known to be when it appears in `written`. */
  add: (source: Parsed) => void;
  /** Writes what is waiting. Throws what a write of its own accord met. */
  flush: () => void;
  readonly written: Written;
}

export interface WriterOptions {
  readonly tags: readonly string[];
  readonly languages: readonly ScanLanguage[];
  /** Where the import is written down, and what an earlier run of it brought in; null for one that is not. */
  readonly journal: ImportJournal | null;
  readonly earlier: { readonly batch: number | null; readonly imported: number };
  /** Called after each commit with the number of sources it settled. */
  readonly onWritten: (sources: number) => void;
}

/** Makes the writer of one import. */
export function createImportWriter(
  engine: Engine,
  held: HeldOriginals,
  { tags, languages, journal, earlier, onWritten }: WriterOptions,
): ImportWriter {
  const { db } = engine;
  const imported: Imported[] = [];
  const duplicates: Duplicate[] = [];
  const notices = new Set<string>();
  const outlets = readOutletRegistry(db);
  const recipes = listRecipes(db);
  let waiting: Ready[] = [];
  let batch = earlier.batch;
  let timer: NodeJS.Timeout | null = null;
  let failure: Error | null = null;
  let touchedSome = false;

  const label = (added: readonly Imported[]): string => {
    const count = imported.length + added.length + earlier.imported;
    if (count === 0) return touchedSome ? 'Import notes and tags' : 'Import names';
    return count === 1
      ? `Import “${shortened((imported[0] ?? added[0])?.headline ?? '')}”`
      : `Import ${clippingCount(count)}`;
  };

  /** One transaction; what it throws has changed nothing. */
  const commit = (sources: readonly Ready[]): Commit => db.transaction(() => commitStep(sources));

  const commitStep = (sources: readonly Ready[]): Commit => {
    const now = engine.now();
    const commit: Commit = { added: [], known: [], seqs: [], touched: [], tagged: new Map(), failures: [] };
    const step = continueStep(db, { actor: 'import', batch, label: () => label(commit.added), now }, () => {
      for (const source of sources) {
        const [added, known] = [commit.added.length, commit.known.length];
        // The same bytes may have come twice in one import.
        const [id] = findByOriginal(db, source.stored.sha256);
        if (id === undefined) {
          insert(source, commit, now);
          if (source.document.table !== undefined)
            noteTableReading(db, source.stored.sha256, source.document.table);
        } else commit.known.push({ path: source.source.path, id, by: 'bytes' });
        journal?.settle(source.source.position, {
          imported: commit.added.slice(added),
          duplicates: commit.known.slice(known),
        });
      }
      for (const { document } of sources) mergeKnownNames(db, document.names ?? []);
      if (commit.seqs.length === 0) return;
      if (tags.length > 0) addTags(db, commit.seqs, tags, 'import');
      for (const [tag, seqs] of commit.tagged) addTags(db, seqs, [tag], 'import');
      commit.failures.push(...applyRulesToNew(db, commit.seqs, now));
    });
    batch = step.batch ?? batch;
    journal?.write(batch);
    return commit;
  };

  const write = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const sources = waiting;
    waiting = [];
    try {
      const { added, known, seqs, touched, failures } = commit(sources);
      imported.push(...added);
      duplicates.push(...known);
      announceClippings(engine, [...seqs, ...touched]);
      if (seqs.length + touched.length > 0) engine.emit('tags.changed', {});
      if (sources.some(({ document }) => document.names !== undefined)) engine.emit('saved.changed', {});
      for (const text of failures.filter((one) => !notices.has(one))) {
        notices.add(text);
        engine.emit('library.notice', { text });
      }
      onWritten(sources.length);
    } finally {
      for (const { stored, brought } of sources)
        for (const sha256 of [stored.sha256, ...brought]) held.letGo(sha256);
    }
  };

  const prepare = (source: Parsed): Ready => ({
    ...source,
    articles: source.document.articles.map((read) => {
      const article = applyRecipes(settleOutlet(read, outlets), recipes, read.exported?.corrected);
      return { article, fingerprint: fingerprintOf(article.fields) };
    }),
  });

  const insert = (source: Ready, { added, known, seqs, touched, tagged }: Commit, now: number): void => {
    const original = {
      name: source.source.name,
      sha256: source.stored.sha256,
      bytes: source.stored.bytes,
      mimeType: source.document.mimeType,
      importedAt: new Date(now).toISOString(),
    };
    const { articles } = source;
    const many = articles.length > 1;
    for (const [i, { article, fingerprint }] of articles.entries()) {
      const part = many ? i + 1 : null;
      const { exported } = article;
      const brought = exported?.original ?? null;
      const before = knownArticle(db, article, fingerprint);
      if (before !== null) {
        const came = before.by === 'export' ? [] : bringWhatIsNew(db, before.id, article, now);
        known.push({
          ...duplicateOf(source.source.path, part, before),
          ...(came.length === 0 ? {} : { brought: [...came] }),
        });
        if (came.length > 0) touched.push(seqOf(db, before.id));
        touchedSome ||= came.length > 0;
        continue;
      }
      const { id, seq } = insertClipping(db, {
        ...article,
        original: brought ?? original,
        part:
          brought === null || exported === undefined ? i + 1 : freePart(db, brought.sha256, exported.part),
        now,
        ...(exported === undefined ? {} : { known: exported }),
      });
      writeFingerprint(db, seq, fingerprint);
      seqs.push(seq);
      if (article.scanPages !== undefined) addScanPages(db, seq, article.scanPages, languages);
      for (const tag of new Set(article.tags)) {
        const others = tagged.get(tag);
        if (others === undefined) tagged.set(tag, [seq]);
        else others.push(seq);
      }
      added.push(importedOf(source.source.path, part, id, article));
    }
  };

  return {
    add(source) {
      if (failure !== null) throw failure;
      waiting.push(prepare(source));
      const count = waiting.reduce((sum, { articles }) => sum + articles.length, 0);
      if (count >= importLimits.batchClippings) {
        write();
        return;
      }
      timer ??= setTimeout(() => {
        try {
          write();
        } catch (thrown) {
          failure = thrown instanceof Error ? thrown : new Error(String(thrown));
        }
      }, importLimits.batchMilliseconds);
    },
    flush() {
      if (failure !== null) throw failure;
      write();
    },
    get written() {
      return { imported, duplicates, batch };
    },
  };
}

/** The part of an original a clipping was, or the next one where another clipping here is that. */
function freePart(db: LibraryDatabase, sha256: string, part: number): number {
  const taken = db.all<{ part: number }>(
    'SELECT original_part AS part FROM clipping WHERE original_sha256 = ?',
    sha256,
  );
  return taken.some((one) => one.part === part) ? Math.max(...taken.map((one) => one.part)) + 1 : part;
}

/** How an article appears in the result; `part` numbers the articles of a file that holds several. */
export function importedOf(
  path: string,
  part: number | null,
  id: ClippingId | null,
  article: ParsedArticle,
): Imported {
  return {
    id,
    path: part === null ? path : partPath(path, part),
    headline: article.fields.headline,
    warnings: [...article.warnings],
  };
}

/** How an article that is in the library already appears in the result. */
export function duplicateOf(
  path: string,
  part: number | null,
  known: Pick<Duplicate, 'id' | 'by'>,
): Duplicate {
  return { path: part === null ? path : partPath(path, part), ...known };
}

function shortened(headline: string): string {
  return headline.length <= 60
    ? headline
    : `${headline
        .slice(0, 59)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .trimEnd()}…`;
}
