import type { PdfLine } from '../../import/documents/pdf/text-lines';
import type { ReadPage } from '../../import/documents/pdf/read-pages';
import { leftOf, rightOf, type RecognisedLine, type RecognisedPage } from '../recognised-page';
import { joinHeadlines } from './join-headlines';
import { lineText } from './line-text';
import { middleOf, usualHeight } from './usual-height';

/** Points across a page whose size on paper is not known: A4. */
const USUAL_WIDTH = 595;
/** Letters whose height differs less than this are of one size: lines without long letters measure smaller. */
const SAME_SIZE = 0.22;
/** Lines so much higher than most are a headline's. */
const LARGE = 1.4;

/**
 * The lines of a recognised page as those of a PDF are given, so that paragraphs, headline and running heads are found in
 * the same way. Sizes are the usual height of a paragraph's lines.
 */
export function pageLines(page: RecognisedPage, number: number, pointsAcross = USUAL_WIDTH): ReadPage {
  const scale = pointsAcross / page.width;
  const columns = new Map<number, number>();
  const whole = joinHeadlines(page.lines);
  const sizes = paragraphSizes(whole);
  const lines = whole.map((line): PdfLine => {
    const column = columns.get(line.block) ?? columns.size + 1;
    columns.set(line.block, column);
    return {
      text: lineText(line.words),
      x: leftOf(line) * scale,
      right: rightOf(line) * scale,
      y: (line.y + line.height) * scale,
      size: (sizes.get(keyOf(line)) ?? line.height) * scale,
      heading: 0,
      spaced: true,
      page: number,
      column,
    };
  });
  return { lines, top: 0, bottom: page.height * scale, ordered: true, turned: [] };
}

const keyOf = ({ block, paragraph }: RecognisedLine): string => `${block}/${paragraph}`;

function paragraphSizes(lines: readonly RecognisedLine[]): Map<string, number> {
  const usual = usualHeight(lines);
  const heights = new Map<string, number[]>();
  for (const line of lines) {
    const known = heights.get(keyOf(line));
    if (known === undefined) heights.set(keyOf(line), [line.height]);
    else known.push(line.height);
  }
  return new Map(
    [...heights].map(([key, all]) => {
      // Of a headline's lines the one with long letters below and above tells its size.
      const size = middleOf(all) > usual * LARGE ? Math.max(...all) : middleOf(all);
      return [key, Math.abs(size - usual) <= usual * SAME_SIZE ? usual : size];
    }),
  );
}
