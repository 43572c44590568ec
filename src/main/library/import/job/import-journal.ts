import type { ImportResult, Refusal } from '../../../../shared/model/job';
import type { ScanLanguage } from '../../../../shared/model/scan';
import type { LibraryDatabase } from '../../storage/library-database';
import type { FoundFile } from './expand-paths';
import type { WholeInput } from './import-source';

/** An input that was refused, with the file or the link it lay in; null for pasted text. */
export interface RefusedInput {
  readonly path: string;
  readonly refusal: Refusal;
  readonly within: WholeInput | null;
}

/** What became of one file and all that was in it. */
export interface FileOutcome extends Pick<ImportResult, 'imported' | 'duplicates' | 'waiting'> {
  readonly refused: RefusedInput[];
}

/** A file of an import that is written down. */
export interface JournalFile {
  readonly path: string;
  readonly position: number;
  /** Why it cannot be read, where its path alone tells. */
  readonly refusal: Refusal | null;
}

/** An import as it is written down. */
export interface JournalEntry {
  readonly id: number;
  readonly paths: readonly string[];
  readonly tags: readonly string[];
  /** Languages that scans are recognised in; empty: each page decides. */
  readonly languages: readonly ScanLanguage[];
  /** Whether what is doubtful waits for an answer. */
  readonly ask: boolean;
  readonly batch: number | null;
}

/** So many files after the last that is known to be done may have been under way, or done and not yet written down, at a crash. */
const SUSPECTS = 160;

const noOutcome = (): FileOutcome => ({ imported: [], duplicates: [], refused: [], waiting: [] });

/** Writes an import down before anything of it is read. */
export function recordImport(
  db: LibraryDatabase,
  order: Pick<JournalEntry, 'paths' | 'tags' | 'languages' | 'ask'>,
): JournalEntry {
  const { lastInsertRowid: id } = db.run(
    'INSERT INTO import_job (paths, tags, languages, ask) VALUES (?, ?, ?, ?)',
    JSON.stringify(order.paths),
    JSON.stringify(order.tags),
    JSON.stringify(order.languages),
    order.ask ? 1 : 0,
  );
  return { ...order, id, batch: null };
}

/**
 * The imports a crash (or the end of the program) cut short. Those a crash ended are to be read with care from where they
 * were; a file that was being read so when it crashed again is set aside.
 */
export function unfinishedImports(db: LibraryDatabase): JournalEntry[] {
  return db.transaction(() => {
    for (const { job, position, path } of db.all<{ job: number; position: number; path: string }>(
      "SELECT job, position, path FROM import_file WHERE state = 'working'",
    )) {
      const refused: RefusedInput[] = [{ path, refusal: { reason: 'set-aside' }, within: { file: path } }];
      const outcome: FileOutcome = { ...noOutcome(), refused };
      finishFile(db, job, position, outcome);
    }
    db.run(
      `UPDATE import_job SET careful_until = ? + coalesce(
         (SELECT min(position) FROM import_file f WHERE f.job = import_job.id AND f.state = 'waiting'), 0)`,
      SUSPECTS,
    );
    return db
      .all<{ id: number; paths: string; tags: string; languages: string; ask: number; batch: number | null }>(
        'SELECT id, paths, tags, languages, ask, batch FROM import_job ORDER BY id',
      )
      .map(({ id, paths, tags, languages, ask, batch }) => ({
        id,
        paths: JSON.parse(paths) as string[],
        tags: JSON.parse(tags) as string[],
        languages: JSON.parse(languages) as ScanLanguage[],
        ask: ask === 1,
        batch,
      }));
  });
}

/** The journal of one import at work. */
export class ImportJournal {
  private readonly carefulUntil: number;
  private readonly open = new Map<number, { parts: number; outcome: FileOutcome }>();
  private readonly finished = new Map<number, FileOutcome>();

  constructor(
    private readonly db: LibraryDatabase,
    private readonly job: number,
  ) {
    this.carefulUntil =
      db.get<{ careful_until: number }>('SELECT careful_until FROM import_job WHERE id = ?', job)
        ?.careful_until ?? 0;
  }

  /** True when the files were written down by an earlier run. */
  get filesKnown(): boolean {
    return this.db.get('SELECT 1 FROM import_job WHERE id = ? AND files_known = 1', this.job) !== undefined;
  }

  /** Writes the files down, before any is read. */
  recordFiles(files: readonly FoundFile[]): void {
    this.db.transaction(() => {
      for (const [position, { path, refusal }] of files.entries()) {
        this.db.run(
          'INSERT INTO import_file (job, position, path, refusal) VALUES (?, ?, ?, ?)',
          this.job,
          position,
          path,
          refusal === null ? null : JSON.stringify(refusal),
        );
      }
      this.db.run('UPDATE import_job SET files_known = 1 WHERE id = ?', this.job);
    });
  }

  /** The files that are not done yet, in order. */
  filesToRead(): readonly JournalFile[] {
    return this.db
      .all<{ path: string; position: number; refusal: string | null }>(
        "SELECT path, position, refusal FROM import_file WHERE job = ? AND state <> 'done' ORDER BY position",
        this.job,
      )
      .map(({ refusal, ...file }) => ({
        ...file,
        refusal: refusal === null ? null : (JSON.parse(refusal) as Refusal),
      }));
  }

  /** What became of the files that are done, in order, and how many they are. */
  outcomes(): FileOutcome & { readonly files: number } {
    const all = this.db.all<{ outcome: string }>(
      "SELECT outcome FROM import_file WHERE job = ? AND state = 'done' ORDER BY position",
      this.job,
    );
    const sum = noOutcome();
    for (const { outcome } of all)
      addOutcome(sum, { ...noOutcome(), ...(JSON.parse(outcome) as Partial<FileOutcome>) });
    return { ...sum, files: all.length };
  }

  /** True for a file that is to be read alone. */
  isCareful(position: number | undefined): boolean {
    return position !== undefined && position < this.carefulUntil;
  }

  /** A file's reading begins. One that is read with care is marked, so that it can be named when it ends in a crash. */
  begin(position: number): void {
    if (this.open.has(position)) return;
    this.open.set(position, { parts: 1, outcome: noOutcome() });
    if (this.isCareful(position))
      this.db.run(
        "UPDATE import_file SET state = 'working' WHERE job = ? AND position = ?",
        this.job,
        position,
      );
  }

  /** More documents were found inside a file. */
  found(position: number | undefined, parts: number): void {
    const file = position === undefined ? undefined : this.open.get(position);
    if (file !== undefined) file.parts += parts;
  }

  /** A file, or a document inside it, is settled. Known to the database after the next {@link write}. */
  settle(position: number | undefined, outcome: Partial<FileOutcome>, isWhole = true): void {
    if (position === undefined) return;
    const file = this.open.get(position) ?? { parts: 1, outcome: noOutcome() };
    addOutcome(file.outcome, { ...noOutcome(), ...outcome });
    if (!isWhole) return;
    file.parts -= 1;
    if (file.parts > 0) return;
    this.open.delete(position);
    this.finished.set(position, file.outcome);
  }

  /** Writes down what is settled: in the transaction that wrote the clippings, so that both are known or neither. */
  write(batch: number | null): void {
    if (this.finished.size === 0 && batch === null) return;
    this.db.transaction(() => {
      for (const [position, outcome] of this.finished) finishFile(this.db, this.job, position, outcome);
      if (batch !== null) this.db.run('UPDATE import_job SET batch = ? WHERE id = ?', batch, this.job);
    });
    this.finished.clear();
  }

  /** The import has ended: nothing of it is to be gone on with. */
  end(): void {
    this.db.run('DELETE FROM import_job WHERE id = ?', this.job);
  }
}

function finishFile(db: LibraryDatabase, job: number, position: number, outcome: FileOutcome): void {
  db.run(
    "UPDATE import_file SET state = 'done', outcome = ? WHERE job = ? AND position = ?",
    JSON.stringify(outcome),
    job,
    position,
  );
}

function addOutcome(sum: FileOutcome, { imported, duplicates, refused, waiting }: FileOutcome): void {
  sum.imported.push(...imported);
  sum.duplicates.push(...duplicates);
  sum.refused.push(...refused);
  sum.waiting.push(...waiting);
}
