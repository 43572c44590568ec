import type { ClippingId } from '../../../shared/model/clipping';
import type { Engine } from '../engine';

/** Naming more than this many costs more than reading a window of the list again. */
const MOST_NAMED = 1_000;

/** Tells the search index and the window which clippings a committed step changed; nothing when it changed none. */
export function announceClippings(engine: Engine, seqs: Iterable<number>): void {
  const changed = [...seqs];
  if (changed.length === 0) return;
  engine.search.changed();
  engine.emit('clippings.changed', { ids: changed.length > MOST_NAMED ? null : idsOf(engine, changed) });
}

/** Null when one of them is gone: a clipping that is no more cannot be named. */
function idsOf({ db }: Engine, seqs: readonly number[]): ClippingId[] | null {
  const ids = db.all<{ id: ClippingId }>(
    'SELECT id FROM clipping WHERE seq IN (SELECT value FROM json_each(?))',
    JSON.stringify(seqs),
  );
  return ids.length === seqs.length ? ids.map(({ id }) => id) : null;
}
