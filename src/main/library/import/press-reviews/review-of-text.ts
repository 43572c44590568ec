import type { LineFact } from '../text/split-zones';
import { headingIn, isRule } from '../text/text-blocks';
import { findArticles, type ReviewLine } from './find-articles';
import type { DateContext } from '../dates/find-dates';

/** One article of a text that holds several. */
export interface TextPart {
  readonly text: string;
  readonly section: string | null;
  /** What its line of outlet and day says, which is not in `text`. */
  readonly facts: readonly LineFact[];
}

/** The articles of a plain text that holds several; null where it is one. */
export function partsOfText(text: string, context: DateContext): readonly TextPart[] | null {
  const raw = text.split(/\r\n?|\n/u);
  const lines: ReviewLine[] = [];
  /** Where each of them stands in the text. */
  const places: number[] = [];
  let broken = false;
  for (const [i, written] of raw.entries()) {
    broken ||= written.includes('\f');
    const line = written.trim();
    if (isRule(line)) broken = true;
    else if (line !== '') {
      const { text: words, heading } = headingIn(line);
      lines.push({ text: words, level: heading, broken });
      places.push(i);
      broken = false;
    }
  }
  return (
    findArticles(lines, context)?.map(({ start, end, section, source, facts }) => ({
      text: raw
        .slice(places[start], places[end] ?? raw.length)
        .filter((_, i) => source === null || (places[start] ?? 0) + i !== places[source])
        .join('\n'),
      section,
      facts,
    })) ?? null
  );
}
