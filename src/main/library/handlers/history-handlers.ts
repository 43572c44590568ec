import type { LibraryOutput } from '../../../shared/contract';
import type { Engine, Handlers } from '../engine';
import { listSteps } from '../organise/list-steps';
import { changedByStep } from '../organise/changed-by-step';
import { redoStep, undoStep, type UndoneStep } from '../organise/undo-step';
import { announceClippings } from './announce-clippings';

/** Who changed what, and taking it back. */
export function historyHandlers(engine: Engine): Handlers<'history'> {
  const announce = (step: UndoneStep): LibraryOutput<'history.undo'> => {
    const changed = changedByStep(engine.db, step.batch);
    announceClippings(engine, changed.clippings);
    if (changed.tags) engine.emit('tags.changed', {});
    if (changed.saved) engine.emit('saved.changed', {});
    return { batch: step.batch, label: step.label };
  };
  return {
    'history.list': (filter) => ({ steps: listSteps(engine.db, filter) }),
    'history.undo': ({ batch }) => announce(undoStep(engine.db, batch, engine.now())),
    'history.redo': () => announce(redoStep(engine.db, engine.now())),
  };
}
