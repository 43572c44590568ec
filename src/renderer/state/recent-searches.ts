import { MOST_RECENT_SEARCHES, settingsSchema } from '../../shared/model/settings';

/** Searches made before, the newest first, with one more; case and outer spaces make no difference. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const added = query.trim();
  const entry = settingsSchema.shape.recentSearches.safeParse([added]);
  if (!entry.success) return [...recent];
  return [added, ...recent.filter((other) => !isSame(other, added))].slice(0, MOST_RECENT_SEARCHES);
}

/** Those that go on from what is typed, at most `limit`; the newest ones when nothing is typed. */
export function recentFor(recent: readonly string[], typed: string, limit: number): readonly string[] {
  const beginning = typed.trim().toLowerCase();
  return recent
    .filter((query) => query.toLowerCase().startsWith(beginning) && !isSame(query, beginning))
    .slice(0, limit);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
