import type { Sidebar } from '../../../shared/model/sidebar';
import type { LibraryDatabase } from '../storage/library-database';
import { HIDDEN_CLIPPING } from './tag-counts';
import { listTags } from './tag-table';

/**
 * Counts what each place of the sidebar shows. What is in the Trash counts there only, what is excluded there and in the
 * Trash only; everything else counts in All. Every query here is answered from an index alone.
 */
export function readSidebar(db: LibraryDatabase): Sidebar {
  const byStatus = db.all<{ status: string; trashed: number; n: number }>(
    'SELECT status, trashed_at IS NOT NULL AS trashed, count(*) AS n FROM clipping GROUP BY status, trashed',
  );
  const sum = (matches: (row: { status: string; trashed: number }) => boolean): number =>
    byStatus.filter(matches).reduce((total, { n }) => total + n, 0);
  const number = (sql: string): number => db.get<{ n: number }>(sql)?.n ?? 0;
  const all = sum(({ status, trashed }) => trashed === 0 && status !== 'excluded');
  const tagged = number(
    `SELECT (SELECT count(DISTINCT seq) FROM clipping_tag)
       - (SELECT count(*) FROM clipping WHERE (${HIDDEN_CLIPPING})
          AND EXISTS (SELECT 1 FROM clipping_tag t WHERE t.seq = clipping.seq)) AS n`,
  );
  return {
    inbox: sum(({ status, trashed }) => trashed === 0 && status === 'inbox'),
    all,
    starred: number(`SELECT count(*) AS n FROM clipping WHERE starred = 1 AND NOT (${HIDDEN_CLIPPING})`),
    untagged: all - tagged,
    excluded: sum(({ status, trashed }) => trashed === 0 && status === 'excluded'),
    trash: sum(({ trashed }) => trashed === 1),
    tags: listTags(db),
    outlets: db.all<{ name: string; count: number }>(
      `SELECT outlet AS name, count(*) AS count FROM clipping
       WHERE outlet IS NOT NULL AND trashed_at IS NULL AND status <> 'excluded'
       GROUP BY outlet ORDER BY count DESC, name`,
    ),
  };
}
