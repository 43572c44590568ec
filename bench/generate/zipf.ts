/** Below this rank words follow Zipf's law with exponent 1, above it with exponent 2, as in large news corpora. */
const KNEE = 5_000;

/** The rank where sampling is cut off: no library of this size reaches it more than a few times. */
const LAST_RANK = 40_000_000;

/**
 * Draws the rank (from 0) of the next word. The second regime is what gives Heaps' law its measured shape: the number of
 * different words grows about as the square root of the number of words.
 */
export function drawRank(random: () => number): number {
  // Masses of the two regimes, as integrals of 1/r over [1, KNEE] and of KNEE/r² over [KNEE, LAST_RANK].
  const common = Math.log(KNEE);
  const rare = 1 - KNEE / LAST_RANK;
  const at = random() * (common + rare);
  const rank = at < common ? Math.exp(at) : KNEE / (1 - (at - common));
  return Math.floor(rank) - 1;
}
