/**
 * BM25 with the parameters that rank the judged collections best (`npm run bench:relevance`). MiniSearch takes them as options, so that
 * scores are the same wherever a posting is kept.
 */
export const BM25 = { k: 1.2, b: 0.8, d: 0 } as const;
const { k: K, b: B, d: D } = BM25;

/** How rare a term is: the factor that one occurrence of it in a field is worth. */
export function inverseDocumentFrequency(documentCount: number, frequency: number): number {
  return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
}

/** What of {@link termSaturation} is the same for all clippings of a list, worked out once: the norm of a field of no length, and per term. */
export function lengthNorm(averageLength: number): { readonly base: number; readonly perTerm: number } {
  return { base: K * (1 - B), perTerm: (K * B) / averageLength };
}

/** The weight of `occurrences` of a term in a field of `length` different terms, where `averageLength` is usual. */
export function termSaturation(occurrences: number, length: number, averageLength: number): number {
  return D + (occurrences * (K + 1)) / (occurrences + K * (1 - B + (B * length) / averageLength));
}

const PREFIX_WEIGHT = 0.375;
const FUZZY_WEIGHT = 0.45;

/** What a term of `length` characters is worth that goes on for `extra` of them after the query's term. */
export function prefixWeight(length: number, extra: number): number {
  return (PREFIX_WEIGHT * length) / (length + 0.3 * extra);
}

/** What a term `edits` letters away from the query's term is worth. */
export function fuzzyWeight(found: string, edits: number): number {
  return (FUZZY_WEIGHT * found.length) / (found.length + edits);
}
