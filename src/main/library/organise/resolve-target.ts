import { AppError } from '../../../shared/app-error';
import type { Target } from '../../../shared/model/target';
import type { Engine } from '../engine';

/**
 * The clippings a change or an export is about, by number: ids in the order given (an id named twice counts once), a
 * query's finds newest first.
 *
 * @throws AppError `clipping-not-found`, naming the first id that is unknown; then nothing has been changed.
 */
export async function resolveTarget(
  engine: Pick<Engine, 'db' | 'search'>,
  target: Target,
): Promise<number[]> {
  if ('query' in target) return engine.search.seqs(target.query, '', 'newest');
  const rows = engine.db.all<{ id: string; seq: number }>(
    'SELECT id, seq FROM clipping WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(target.ids),
  );
  const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  return [...new Set(target.ids)].map((id) => {
    const seq = seqs.get(id);
    if (seq === undefined) throw new AppError({ code: 'clipping-not-found', id });
    return seq;
  });
}
