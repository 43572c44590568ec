import { AppError } from '../../../shared/app-error';
import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import { familyOf } from '../organise/families/family-table';
import { findSameEvent } from '../organise/families/find-same-event';
import { listFamilies, readFamily } from '../organise/families/read-family';
import { splitFromFamily } from '../organise/families/split-family';
import { announceClippings } from './announce-clippings';

/** Syndicated copies of one story. */
export function familiesHandlers(engine: Engine): Handlers<'families'> {
  const { db } = engine;
  const seqOf = (id: string): { seq: number; headline: string } => {
    const row = db.get<{ seq: number; headline: string }>(
      'SELECT seq, headline FROM clipping WHERE id = ?',
      id,
    );
    if (row === undefined) throw new AppError({ code: 'clipping-not-found', id });
    return row;
  };
  return {
    'families.list': async (page) => {
      await engine.families.settled();
      const { ids, total } = listFamilies(db, page);
      return { families: ids.flatMap((id) => readFamily(db, id) ?? []), total };
    },
    'families.get': ({ id }) => {
      const family = familyOf(db, seqOf(id).seq);
      return { family: family === null ? null : readFamily(db, family) };
    },
    'families.sameEvent': async ({ id }) => ({
      clippings: [...(await findSameEvent(db, engine.search, id))],
    }),
    'families.split': async ({ id }) => {
      await engine.families.settled();
      const { seq, headline } = seqOf(id);
      const step = recordStep(
        db,
        { actor: 'person', label: `Take “${headline}” out of its family`, now: engine.now() },
        () => splitFromFamily(db, seq, id),
      );
      announceClippings(engine, step.value);
      return { changed: step.value.length, batch: step.batch };
    },
    'families.settle': async () => {
      await engine.families.settled();
      return {};
    },
  };
}
