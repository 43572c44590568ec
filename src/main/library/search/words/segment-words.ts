/** The locale makes no difference to the dictionaries ICU uses (measured), so one segmenter does for all. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a run of Thai, Lao, Khmer or Burmese. */
export function segmentWords(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}
