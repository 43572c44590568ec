import type { Correction } from '../evaluate/evaluate-query';

/** The query with every word that nobody wrote put right, as one to ask instead; none when there is nothing to put right. */
export function correctedQueries(query: string, corrections: readonly Correction[]): string[] {
  let corrected = query;
  for (const { word, term } of corrections) {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
    corrected = corrected.replace(
      new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'u'),
      term,
    );
  }
  return corrected === query ? [] : [corrected];
}
