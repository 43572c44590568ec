import { AppError } from '../../../../shared/app-error';
import type { ClippingId } from '../../../../shared/model/clipping';
import type { ScanLanguage } from '../../../../shared/model/scan';
import type { LibraryDatabase } from '../../storage/library-database';
import { isOfInput } from '../job/import-source';
import {
  addProblems,
  clippingsOf,
  countBrought,
  forgetIfIdle,
  type ImportManner,
  type ImportOutcome,
} from './ended-import-table';

/** What is to be tried again of one ended import. */
export interface Retry extends ImportManner {
  /** The import it belongs to, */
  readonly import: string;
  /** the step it continues, and how many clippings that has brought. */
  readonly batch: number | null;
  readonly imported: number;
  readonly files: readonly string[];
  readonly links: readonly string[];
}

/**
 * What to import for another try: the whole file or page of each problem, once.
 * @throws AppError `invalid-input` when the problems are gone, or can be tried no more.
 */
export function planRetry(db: LibraryDatabase, problems: readonly number[]): Retry {
  const rows = db.all<{ import: string; file: string | null; link: string | null }>(
    `SELECT import, file, link FROM import_problem
     WHERE refusal IS NOT NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(problems),
  );
  const files = [...new Set(rows.flatMap(({ file }) => file ?? []))];
  const links = [...new Set(rows.flatMap(({ link }) => link ?? []))];
  const [first] = rows;
  if (first === undefined || files.length + links.length === 0)
    throw new AppError({ code: 'invalid-input', detail: 'There is nothing left of this to try again.' });
  const ended = db.get<{ batch: number | null; imported: string; tags: string; languages: string }>(
    'SELECT batch, imported, tags, languages FROM ended_import WHERE id = ?',
    first.import,
  );
  return {
    import: first.import,
    batch: ended?.batch ?? null,
    imported: (JSON.parse(ended?.imported ?? '[]') as ClippingId[]).length,
    tags: JSON.parse(ended?.tags ?? '[]') as string[],
    languages: JSON.parse(ended?.languages ?? '[]') as ScanLanguage[],
    files,
    links,
  };
}

/**
 * Takes the outcome of another try into the import it belongs to: what came in is counted there, and the refusals of each
 * file that was read again give way to its new ones. A file that is the same as before leaves its parts refused. Does nothing
 * when a person dismissed the import meanwhile.
 */
export function foldRetry(db: LibraryDatabase, retry: Retry, outcome: ImportOutcome): void {
  db.transaction(() => {
    const ended = db.get<{ imported: string; duplicates: string }>(
      'SELECT imported, duplicates FROM ended_import WHERE id = ?',
      retry.import,
    );
    if (ended === undefined) return;
    const known: ClippingId[] = [];
    for (const [column, inputs] of [
      ['file', retry.files],
      ['link', retry.links],
    ] as const)
      for (const input of inputs) {
        const duplicates = outcome.duplicates.filter(({ path }) => isOfInput(path, input));
        const isSame = duplicates.some(({ path, by }) => path === input && by === 'bytes');
        const isSettled =
          duplicates.length > 0 ||
          outcome.imported.some(({ path }) => isOfInput(path, input)) ||
          outcome.refused.some(({ path }) => isOfInput(path, input));
        // Cancelled before its turn: it stays as it was.
        if (!isSettled && outcome.cancelled) continue;
        db.run(
          `DELETE FROM import_problem WHERE import = ? AND ${column} = ? AND refusal IS NOT NULL AND (? = 0 OR path = ?)`,
          retry.import,
          input,
          isSame ? 1 : 0,
          input,
        );
        known.push(...duplicates.map(({ id }) => id));
      }
    const imported = JSON.parse(ended.imported) as ClippingId[];
    const before = new Set<string>([...imported, ...(JSON.parse(ended.duplicates) as ClippingId[])]);
    addProblems(db, retry.import, outcome);
    db.run(
      'UPDATE ended_import SET imported = ?, duplicates = ?, brought = brought + ?, batch = coalesce(?, batch) WHERE id = ?',
      JSON.stringify([...imported, ...clippingsOf(outcome.imported)]),
      JSON.stringify([
        ...(JSON.parse(ended.duplicates) as ClippingId[]),
        ...new Set(known.filter((id) => !before.has(id))),
      ]),
      countBrought(outcome.duplicates),
      outcome.batch,
      retry.import,
    );
    forgetIfIdle(db, retry.import);
  });
}

/**
 * The file of a problem, for the system's file manager.
 * @throws AppError `invalid-input` when there is none.
 */
export function fileOfProblem(db: LibraryDatabase, problem: number): string {
  const row = db.get<{ file: string }>(
    'SELECT file FROM import_problem WHERE id = ? AND file IS NOT NULL',
    problem,
  );
  if (row === undefined)
    throw new AppError({ code: 'invalid-input', detail: 'There is no file to show for this.' });
  return row.file;
}
