import { listLine, type ListLine } from '../../coverage-lists/list-lines';
import { medianSize } from './column-order';
import { linesInOrder } from './exported-lines';
import type { ReadPage } from './read-pages';
import { joinText, type PdfLine } from './text-lines';

/** Letters of a heading are this much larger than those of the text. */
const LARGE = 1.15;
/** Lines that end within so many letters' heights of the longest were broken at a margin, where several do. */
const NEAR_MARGIN = 3;
const FEWEST_AT_MARGIN = 2;
/** Lines of one paragraph are not further apart than so many letters' heights, */
const PITCH = 1.7;
/** and paragraphs further than lines usually are by this much. */
const APART = 1.35;
/** What begins a line of its own: a number, a bullet, an address, a line with a day. */
const BEGINS =
  /^(?:\(?\d{1,3}[.)、]|[-–—*•●▪◦·‣■□➢►>]\s|https?:|www\.)|\b(?:19|20)\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}/u;

/** The lines of a PDF as they may list articles: with what each links, and where one stands apart from that above. */
export function linkedLines(pages: readonly ReadPage[]): ListLine[] {
  const lines = linesInOrder(pages);
  const usual = medianSize(lines);
  const pitch = usualPitch(lines);
  const margin = marginOf(lines);
  const joined: { text: string; readonly line: PdfLine; last: PdfLine; readonly gap: boolean }[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const down = before === undefined || !isBelow(before.last, line) ? Infinity : line.y - before.last.y;
    if (before !== undefined && goesOn(before.last, line, down, margin)) {
      before.text = joinText(before.text, line.text, true);
      before.last = line;
    } else joined.push({ text: line.text, line, last: line, gap: down > pitch * APART });
  }
  return joined.map(({ text, line: { link, heading, size }, gap }) => {
    const level = heading > 0 ? heading : size > usual * LARGE ? 1 : 0;
    return { ...listLine(text, link ?? null, level), gap };
  });
}

function isBelow(above: PdfLine, line: PdfLine): boolean {
  return line.page === above.page && line.column === above.column && line.y > above.y;
}

/** How far lines usually stand below each other. */
function usualPitch(lines: readonly PdfLine[]): number {
  const steps = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return above !== undefined && isBelow(above, line) ? [line.y - above.y] : [];
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? Infinity;
}

/** Where lines are broken; beyond all of them where they end as they like. */
function marginOf(lines: readonly PdfLine[]): number {
  const longest = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const near = lines.filter(({ right, size }) => right > longest - size * NEAR_MARGIN);
  return near.length >= FEWEST_AT_MARGIN ? longest : Infinity;
}

function goesOn(above: PdfLine, line: PdfLine, down: number, margin: number): boolean {
  return (
    above.right > margin - above.size * NEAR_MARGIN &&
    down < line.size * PITCH &&
    Math.abs(above.size - line.size) < 0.5 &&
    above.link?.url === line.link?.url &&
    !BEGINS.test(line.text)
  );
}
