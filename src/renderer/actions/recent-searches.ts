import { rowCount } from '../state/list-model';
import { withRecent } from '../state/recent-searches';
import type { WindowModel } from '../state/window-model';

/** Remembers what is searched for now, once it is known to find something. */
export async function rememberSearch({ list, settings }: WindowModel): Promise<void> {
  const asked = list.state.get().question;
  if (asked.query.trim() === '') return;
  await list.settled();
  const { question, error } = list.state.get();
  if (question.query !== asked.query || error !== null || rowCount(list.state.get()) === 0) return;
  settings.set({ recentSearches: withRecent(settings.state.get().recentSearches, asked.query) });
}

/** Forgets every search made before. */
export function forgetSearches({ settings }: WindowModel): void {
  settings.set({ recentSearches: [] });
}
