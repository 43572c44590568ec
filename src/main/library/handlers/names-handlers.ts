import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import { listKnownNames, removeKnownName, setKnownName } from '../organise/known-name-table';

/** People, organisations and places with their spellings, for `name:`. */
export function namesHandlers(engine: Engine): Handlers<'names'> {
  const { db } = engine;
  const change = (label: string, work: () => void): { batch: number | null } => {
    const { batch } = recordStep(db, { actor: 'person', label, now: engine.now() }, work);
    if (batch !== null) engine.emit('saved.changed', {});
    return { batch };
  };
  return {
    'names.list': () => ({ names: [...listKnownNames(db)] }),
    'names.set': ({ entry, replaces }) =>
      change(`Set name ${entry.name}`, () => {
        if (replaces !== null) removeKnownName(db, replaces);
        setKnownName(db, entry);
      }),
    'names.remove': ({ name }) => change(`Remove name ${name}`, () => removeKnownName(db, name)),
  };
}
