import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import { listOutlets, removeOutlet, setOutlet } from '../outlets/outlet-table';
import { announceClippings } from './announce-clippings';

/** The outlets a library knows by name, spelling and domain. */
export function outletsHandlers(engine: Engine): Handlers<'outlets'> {
  const { db } = engine;
  return {
    'outlets.list': () => ({ outlets: [...listOutlets(db)] }),
    'outlets.set': ({ outlet, replaces }) => {
      const now = engine.now();
      let changed: readonly number[] = [];
      const { batch } = recordStep(db, { actor: 'person', label: `Set outlet ${outlet.name}`, now }, () => {
        if (replaces !== null) removeOutlet(db, replaces);
        changed = setOutlet(db, outlet, now);
      });
      if (changed.length > 0) announceClippings(engine, changed);
      return { changed: changed.length, batch };
    },
    'outlets.remove': ({ name }) => {
      const { batch } = recordStep(
        db,
        { actor: 'person', label: `Remove outlet ${name}`, now: engine.now() },
        () => removeOutlet(db, name),
      );
      return { batch };
    },
  };
}
