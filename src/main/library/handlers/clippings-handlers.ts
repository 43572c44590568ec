import { AppError } from '../../../shared/app-error';
import type { LibraryOutput } from '../../../shared/contract';
import { clippingIdSchema } from '../../../shared/model/clipping';
import type { Engine, Handlers } from '../engine';
import { announceClippings } from './announce-clippings';
import { emptyTrash } from '../organise/empty-trash';
import { recordStep } from '../organise/history';
import { resolveTarget } from '../organise/resolve-target';
import { clippingCount, editLabel } from '../organise/step-labels';
import { readClipping, updateClipping } from '../storage/clipping-table';
import { removeUnneededOriginals } from '../storage/unneeded-originals';

/** Reading and changing clippings. Every change is one step of the history. */
export function clippingsHandlers(engine: Engine): Handlers<'clippings'> {
  const { db } = engine;

  /** Sets or clears the time of trashing; clippings that are where they should be already are left alone. */
  const moveTrash = (seqs: readonly number[], trashed: boolean): LibraryOutput<'clippings.trash'> => {
    const now = engine.now();
    const at = new Date(now).toISOString();
    const step = recordStep(
      db,
      {
        actor: 'person',
        now,
        label: (changed: readonly number[]) =>
          `${trashed ? 'Move' : 'Restore'} ${clippingCount(changed.length)} ${trashed ? 'to' : 'from'} the Trash`,
      },
      () =>
        db
          .all<{ seq: number }>(
            `UPDATE clipping SET trashed_at = ?, updated_at = ?
             WHERE seq IN (SELECT value FROM json_each(?)) AND (trashed_at IS NULL) = ? RETURNING seq`,
            trashed ? at : null,
            at,
            JSON.stringify(seqs),
            trashed ? 1 : 0,
          )
          .map(({ seq }) => seq),
    );
    announceClippings(engine, step.value);
    return { changed: step.value.length, batch: step.batch };
  };

  return {
    'clippings.get': ({ id }) => readClipping(db, id),
    'clippings.resolve': ({ id }) => ({ id: resolveId(engine, id) }),
    'clippings.edit': async ({ target, changes }) => {
      const seqs = await resolveTarget(engine, target);
      const now = engine.now();
      const step = recordStep(
        db,
        { actor: 'person', now, label: (changed: readonly number[]) => editLabel(changes, changed.length) },
        () => seqs.filter((seq) => updateClipping(db, seq, changes, now, 'person')),
      );
      announceClippings(engine, step.value);
      return { changed: step.value.length, batch: step.batch };
    },
    'clippings.trash': async ({ target }) => moveTrash(await resolveTarget(engine, target), true),
    'clippings.restore': async ({ target }) => moveTrash(await resolveTarget(engine, target), false),
    'clippings.emptyTrash': () => {
      const { removed, batch } = emptyTrash(db, 'person', engine.now());
      if (removed > 0) {
        removeUnneededOriginals(db, engine.originals, (sha256) => engine.originals.storedThisSession(sha256));
        engine.search.changed();
        engine.emit('clippings.changed', { ids: null });
      }
      return { changed: removed, batch };
    },
  };
}

/** Finds the one id that begins so; the letters may be in either case. */
function resolveId({ db }: Engine, prefix: string): LibraryOutput<'clippings.resolve'>['id'] {
  const wanted = prefix.trim().toLowerCase();
  if (!/^[0-9a-f]{1,20}$/.test(wanted)) throw new AppError({ code: 'clipping-not-found', id: prefix });
  const found = db.all<{ id: string }>('SELECT id FROM clipping WHERE id GLOB ? LIMIT 2', `${wanted}*`);
  const [only, another] = found;
  if (only === undefined) throw new AppError({ code: 'clipping-not-found', id: prefix });
  if (another !== undefined) throw new AppError({ code: 'id-ambiguous', id: prefix });
  return clippingIdSchema.parse(only.id);
}
