import type { ClippingId, ImportWarning } from '../../../../shared/model/clipping';
import type { EndedImport, ImportProblem } from '../../../../shared/model/ended-import';
import type { Refusal } from '../../../../shared/model/job';
import type { LibraryDatabase } from '../../storage/library-database';
import { fileName } from '../job/expand-paths';

/** Problems of each kind that are listed one by one; more are counted. */
const MOST_LISTED = 100;

interface ProblemRow {
  readonly id: number;
  readonly import: string;
  readonly path: string;
  readonly file: string | null;
  readonly link: string | null;
  readonly refusal: string | null;
  readonly clipping: ClippingId | null;
  readonly headline: string | null;
  readonly warnings: string;
}

/**
 * Problems that are still to be looked into: not a clipping that is gone, and not a link that waits no more. The newest
 * headline names a clipping.
 */
const OPEN_PROBLEMS = `
  SELECT p.*, c.headline FROM import_problem p LEFT JOIN clipping c ON c.id = p.clipping AND c.trashed_at IS NULL
  WHERE (p.refusal IS NOT NULL OR c.id IS NOT NULL) AND (
    p.link IS NULL OR json_extract(p.refusal, '$.reason') <> 'waiting-for-network'
    OR p.link IN (SELECT url FROM waiting_link))
  ORDER BY p.id`;

/**
 * Imports that have ended and were not dismissed, in the order they ended; what is on the disk is named without its place, and
 * what was here before is named as long as it is.
 */
export function listEndedImports(db: LibraryDatabase): EndedImport[] {
  const problems = new Map<string, ProblemRow[]>();
  for (const row of db.all<ProblemRow>(OPEN_PROBLEMS)) {
    const others = problems.get(row.import);
    if (others === undefined) problems.set(row.import, [row]);
    else others.push(row);
  }
  return db
    .all<{
      id: string;
      imported: string;
      duplicates: string;
      brought: number;
      batch: number | null;
      cancelled: number;
      undone: number;
    }>(
      `SELECT e.id, e.imported, e.brought,
         (SELECT json_group_array(d.value) FROM json_each(e.duplicates) d
          WHERE EXISTS (SELECT 1 FROM clipping WHERE id = d.value)) AS duplicates,
         e.batch, e.cancelled, b.undone_by IS NOT NULL AS undone
       FROM ended_import e LEFT JOIN history_batch b ON b.id = e.batch ORDER BY e.rowid`,
    )
    .map(({ id, imported, duplicates, brought, batch, cancelled, undone }) => {
      const open = problems.get(id) ?? [];
      const refused = open.filter(({ refusal }) => refusal !== null);
      const doubtful = open.filter(({ refusal }) => refusal === null);
      return {
        id,
        imported: JSON.parse(imported) as ClippingId[],
        duplicates: JSON.parse(duplicates) as ClippingId[],
        brought,
        batch,
        undone: undone === 1,
        cancelled: cancelled === 1,
        refused: refused.length,
        doubtful: doubtful.length,
        problems: [...refused.slice(0, MOST_LISTED), ...doubtful.slice(0, MOST_LISTED)].map(problemOf),
      };
    });
}

function problemOf(row: ProblemRow): ImportProblem {
  return {
    id: row.id,
    name: nameOf(row),
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as Refusal),
    clipping:
      row.clipping === null || row.headline === null ? null : { id: row.clipping, headline: row.headline },
    warnings: JSON.parse(row.warnings) as ImportWarning[],
    canRetry: row.refusal !== null && (row.file !== null || row.link !== null),
    isFile: row.file !== null,
  };
}

/** `archive.zip › entry.pdf` for what lies in a file; its name alone for a file. */
function nameOf({ path, file, link }: ProblemRow): string {
  if (file === null) return link === null ? fileName(path) : path;
  if (path === file || !path.startsWith(file)) return fileName(file);
  return `${fileName(file)} › ${path.slice(file.length + 1)}`;
}
