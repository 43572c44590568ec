/** The locale makes no difference to the dictionaries ICU uses (measured), so one segmenter does for all. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a run of Thai, Lao, Khmer or Burmese. */
export function segmentWords(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** Calls `visit` with where each of the same words begins and ends in the run. */
export function eachSegmentedWord(run: string, visit: (start: number, end: number) => void): void {
  for (const { segment, index } of segmenter.segment(run)) visit(index, index + segment.length);
}
