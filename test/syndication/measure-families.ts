/** Pairs of clippings in one family: how many there should be, how many there are, how many are right. */
export interface FamilyQuality {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

/** Compares found families with the true ones, pair by pair. Both name the family of each clipping; null for none. */
export function measureFamilies(
  clippings: readonly { readonly truth: string | null; readonly found: string | null }[],
): FamilyQuality {
  const pairsOf = (keys: readonly (string | null)[]): number => {
    const sizes = new Map<string, number>();
    for (const key of keys) if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  };
  const wanted = pairsOf(clippings.map(({ truth }) => truth));
  const found = pairsOf(clippings.map((one) => one.found));
  const right = pairsOf(
    clippings.map((one) => (one.truth === null || one.found === null ? null : `${one.truth}\n${one.found}`)),
  );
  return { wanted, found, right, precision: right / Math.max(1, found), recall: right / Math.max(1, wanted) };
}
