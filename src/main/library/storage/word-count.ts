const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Counts the words of a text as Unicode segments it (UAX #29, with dictionaries for scripts written without spaces),
 * so that Chinese and Thai are counted too. Captions are not part of a body and are never counted.
 */
export function countWords(body: string): number {
  let count = 0;
  for (const segment of words.segment(body)) if (segment.isWordLike === true) count += 1;
  return count;
}
