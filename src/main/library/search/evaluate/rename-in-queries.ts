import { findSavedSearch, listSavedSearches, saveSearch } from '../../organise/saved-search-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { parseQuery } from '../query/parse-query';
import { printQuery } from '../query/print-query';
import type { QueryClock } from '../query/read-dates';
import { namesIn } from './resolve-saved-searches';

/**
 * Lets the saved searches that name one go on naming it when it is called `to`. To be called before it is. Only the name changes in
 * their queries; what else stands there stays as it was typed.
 */
export function renameInQueries(db: LibraryDatabase, clock: QueryClock, name: string, to: string): void {
  const means = (one: string): boolean => findSavedSearch(db, one)?.name === name;
  const changed = listSavedSearches(db).flatMap(({ name: other, query }) => {
    const names = namesIn(parseQuery(query, clock).node).filter(means);
    const next = names.reduce((text, named) => replaceName(text, named, to), query);
    return next === query ? [] : [{ other, next }];
  });
  for (const { other, next } of changed) saveSearch(db, other, next);
}

/** `search:"name"` or `search:name`, wherever it stands; a longer name that begins alike is another. */
function replaceName(text: string, named: string, to: string): string {
  const escaped = named.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const place = new RegExp(`(search:)(?:"\\s*${escaped}\\s*"|${escaped}(?![^\\s()]))`, 'giu');
  return text.replace(place, () => printQuery({ kind: 'saved-search', name: to }));
}
