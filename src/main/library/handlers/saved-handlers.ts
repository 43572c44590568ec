import { AppError } from '../../../shared/app-error';
import type { SavedSearch } from '../../../shared/model/saved-search';
import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import {
  listSavedSearches,
  moveSavedSearch,
  removeSavedSearch,
  renameSavedSearch,
  saveSearch,
  setSavedSearchIcon,
  type SavedSearchRow,
} from '../organise/saved-search-table';
import { renameInQueries } from '../search/evaluate/rename-in-queries';
import { findCycle } from '../search/evaluate/resolve-saved-searches';

/** A question of which only the number of answers is wanted. */
const EVERYTHING_OF = { within: '', sort: 'newest', offset: 0, limit: 0, wait: true } as const;

/** Saved searches: queries with a name, whose counts follow the library. */
export function savedHandlers(engine: Engine): Handlers<'saved'> {
  const { db, search } = engine;
  const change = (label: string, work: () => void): { batch: number | null } => {
    const { batch } = recordStep(db, { actor: 'person', label, now: engine.now() }, work);
    if (batch !== null) engine.emit('saved.changed', {});
    return { batch };
  };
  return {
    'saved.list': async () => {
      const withCount = async ({ name, query, icon }: SavedSearchRow): Promise<SavedSearch> => {
        // Those with only some of the words are near it, not in it.
        const { total } = await search.window({ ...EVERYTHING_OF, query });
        return { name, query, count: total, icon };
      };
      return { saved: await Promise.all(listSavedSearches(db).map(withCount)) };
    },
    'saved.add': ({ name, query }) => {
      const way = findCycle(db, { now: engine.now() }, { name, query });
      if (way !== null) throw new AppError({ code: 'saved-search-circular', name, way: [...way] });
      return change(`Save search ${name}`, () => saveSearch(db, name, query));
    },
    'saved.rename': ({ name, to }) =>
      change(`Rename saved search ${name} to ${to}`, () => {
        renameInQueries(db, { now: engine.now() }, name, to);
        renameSavedSearch(db, name, to);
      }),
    'saved.move': ({ name, before }) =>
      change(`Move saved search ${name}`, () => moveSavedSearch(db, name, before)),
    'saved.icon': ({ name, icon }) =>
      change(`Give saved search ${name} a picture`, () => setSavedSearchIcon(db, name, icon)),
    'saved.remove': ({ name }) => change(`Remove saved search ${name}`, () => removeSavedSearch(db, name)),
  };
}
