import type { ClippingId, ImportWarning } from '../../../../shared/model/clipping';
import { doubtsAmong } from '../../../../shared/model/ended-import';
import type { ImportResult } from '../../../../shared/model/job';
import type { ScanLanguage } from '../../../../shared/model/scan';
import type { LibraryDatabase } from '../../storage/library-database';
import type { RefusedInput } from '../job/import-journal';

/** The result of an import, with where each refused input lay. */
export interface ImportOutcome extends Omit<ImportResult, 'refused'> {
  readonly refused: readonly RefusedInput[];
}

/** How an import was ordered, as far as another try needs it. */
export interface ImportManner {
  readonly tags: readonly string[];
  readonly languages: readonly ScanLanguage[];
}

/** Imports that ended longest ago go when there are more. */
const MOST_KEPT = 100;

/** Writes down what became of an import. */
export function keepEndedImport(
  db: LibraryDatabase,
  id: string,
  outcome: ImportOutcome,
  manner: ImportManner,
  now: number,
): void {
  db.transaction(() => {
    db.run(
      `INSERT INTO ended_import (id, ended_at, imported, duplicates, brought, batch, cancelled, tags, languages)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      new Date(now).toISOString(),
      JSON.stringify(clippingsOf(outcome.imported)),
      JSON.stringify([...new Set(outcome.duplicates.map((duplicate) => duplicate.id))]),
      countBrought(outcome.duplicates),
      outcome.batch,
      outcome.cancelled ? 1 : 0,
      JSON.stringify(manner.tags),
      JSON.stringify(manner.languages),
    );
    addProblems(db, id, outcome);
    db.run(
      'DELETE FROM ended_import WHERE rowid NOT IN (SELECT rowid FROM ended_import ORDER BY rowid DESC LIMIT ?)',
      MOST_KEPT,
    );
  });
}

/** To how many clippings of these, which were here before, an import added notes or tags. */
export function countBrought(duplicates: ImportOutcome['duplicates']): number {
  return new Set(duplicates.filter(({ brought = [] }) => brought.length > 0).map(({ id }) => id)).size;
}

/** Whether an input only waits: a link for a network. It stands among the links that wait, and is no problem. */
export function isWaiting({ refusal, within }: RefusedInput): boolean {
  return refusal.reason === 'waiting-for-network' && within !== null && 'link' in within;
}

/** Writes down every input of an outcome that was refused or came in with a doubt. */
export function addProblems(
  db: LibraryDatabase,
  id: string,
  { imported, refused }: Pick<ImportOutcome, 'imported' | 'refused'>,
): void {
  for (const { path, refusal, within } of refused.filter((input) => !isWaiting(input)))
    db.run(
      'INSERT INTO import_problem (import, path, file, link, refusal) VALUES (?, ?, ?, ?, ?)',
      id,
      path,
      within !== null && 'file' in within ? within.file : null,
      within !== null && 'link' in within ? within.link : null,
      JSON.stringify(refusal),
    );
  for (const { id: clipping, path, warnings } of imported) {
    const doubts: readonly ImportWarning[] = doubtsAmong(warnings);
    if (clipping === null || doubts.length === 0) continue;
    db.run(
      'INSERT INTO import_problem (import, path, clipping, warnings) VALUES (?, ?, ?, ?)',
      id,
      path,
      clipping,
      JSON.stringify(doubts),
    );
  }
}

/** A person is done with an import: it is shown no more. */
export function dismissEndedImport(db: LibraryDatabase, id: string): void {
  db.run('DELETE FROM ended_import WHERE id = ?', id);
}

/** A person is done with problems. An import that brought nothing and has none left says nothing more: it goes with them. */
export function dismissProblems(db: LibraryDatabase, problems: readonly number[]): void {
  db.transaction(() => {
    const imports = db.all<{ import: string }>(
      'SELECT DISTINCT import FROM import_problem WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(problems),
    );
    db.run(
      'DELETE FROM import_problem WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(problems),
    );
    for (const one of imports) forgetIfIdle(db, one.import);
  });
}

/** Forgets an import that brought nothing, met nothing that was here, and has nothing left to look into. */
export function forgetIfIdle(db: LibraryDatabase, id: string): void {
  db.run(
    `DELETE FROM ended_import WHERE id = ? AND imported = '[]' AND duplicates = '[]'
       AND NOT EXISTS (SELECT 1 FROM import_problem WHERE import = ended_import.id)`,
    id,
  );
}

/** Forgets the imports that left nothing to look into: after a restart nobody asks for them. */
export function forgetSettledImports(db: LibraryDatabase): void {
  db.run('DELETE FROM ended_import WHERE id NOT IN (SELECT import FROM import_problem)');
}

/** The ids of what came in. */
export function clippingsOf(imported: ImportResult['imported']): ClippingId[] {
  return imported.flatMap(({ id }) => (id === null ? [] : [id]));
}
