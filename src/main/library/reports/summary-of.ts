import type { Clipping } from '../../../shared/model/clipping';

/** Two printed lines, about. */
const TWO_LINES = 170;

/**
 * Two lines that say what a clipping is about: its summary, else the beginning of its body. Cut between words (between
 * characters where words are not spaced), never inside a character. Empty when there is no text.
 */
export function summaryOf({ summary, body }: Pick<Clipping, 'summary' | 'body'>): string {
  const text = (summary ?? body.slice(0, TWO_LINES * 4)).replace(/\s+/gu, ' ').trim();
  const cut = text.length > TWO_LINES;
  if (!cut) return text;
  const kept = wordsWithin(text, TWO_LINES);
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function wordsWithin(text: string, length: number): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, length * 2))) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  // One word longer than two lines: cut it at a whole character.
  return end > 0 ? text.slice(0, end) : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
