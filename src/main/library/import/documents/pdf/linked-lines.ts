import { listLine, type ListLine } from '../../coverage-lists/list-lines';
import { medianSize } from './column-order';
import { isLarge } from './exported-lines';
import { aroundBoth, joinText, type PdfLine } from './text-lines';

/** Lines that end within so many letters' heights of the longest were broken at a margin, where several do. */
const NEAR_MARGIN = 3;
const FEWEST_AT_MARGIN = 2;
/** Lines of one paragraph are not further apart than so many letters' heights, */
const PITCH = 1.7;
/** and paragraphs further than lines usually are by this much. */
const APART = 1.35;
/** A link that covers less of a line is that of another one. */
const TOUCHED = 0.05;
/** What begins a line of its own: a number, a bullet, an address, a line with a day. */
const BEGINS =
  /^(?:\(?\d{1,3}[.)、]|[-–—*•●▪◦·‣■□➢►>]\s|https?:|www\.)|\b(?:19|20)\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}/u;

interface JoinedLine {
  text: string;
  link: PdfLine['link'];
  readonly line: PdfLine;
  last: PdfLine;
  readonly gap: boolean;
}

/** The lines of a PDF (those of `linesInOrder`) as they may list articles: with what each links, and where one stands apart from that above. */
export function linkedLines(ordered: readonly PdfLine[]): ListLine[] {
  // What a link only touches it does not mean.
  const lines = ordered.map((line) =>
    (line.link?.share ?? 0) < TOUCHED ? { ...line, link: undefined } : line,
  );
  const usual = medianSize(lines);
  const pitch = usualPitch(lines);
  const margin = marginOf(lines);
  const joined: JoinedLine[] = [];
  let linked: JoinedLine | undefined;
  const begin = (started: JoinedLine): void => {
    joined.push(started);
    if (started.link !== undefined) linked = started;
  };
  for (const line of lines) {
    const before = joined.at(-1);
    const down = before === undefined || !isBelow(before.last, line) ? Infinity : line.y - before.last.y;
    if (linked !== undefined && endsHeadline(linked, line)) {
      const { text } = takeEnd(linked, line);
      if (text !== '') begin({ text, line, last: line, link: undefined, gap: false });
    } else if (before !== undefined && goesOn(before.last, line, down, margin)) {
      before.text =
        line.link === undefined ? joinText(before.text, line.text, true) : before.text + line.text;
      before.link = aroundBoth(before.last, line).link ?? before.link;
      before.last = { ...line, link: before.link };
    } else begin({ text: line.text, line, last: line, link: line.link, gap: down > pitch * APART });
  }
  return joined.map(({ text, link, line: { heading, size }, gap }) => {
    const level = heading > 0 ? heading : isLarge(size, usual) ? 1 : 0;
    return { ...listLine(text, link ?? null, level), gap };
  });
}

/** Whether words in a line, or beside it, end the headline that is linked above it, as where both stand in a cell of a row. */
function endsHeadline({ link: above, last }: JoinedLine, line: PdfLine): boolean {
  const { link, text, size } = line;
  if (above === undefined || link === undefined || above.url !== link.url) return false;
  if (line.page !== last.page || line.y <= last.y || line.y - last.y >= size * PITCH) return false;
  return above.words !== '' && link.words !== '' && text.includes(link.words);
}

/** Puts these words where they belong; what is left of the line. */
function takeEnd(above: JoinedLine, { link, text }: PdfLine): { readonly text: string } {
  if (above.link === undefined || link === undefined) return { text };
  const words = joinText(above.link.words, link.words, true);
  above.text = above.text.replace(above.link.words, () => words);
  above.link = { ...above.link, words };
  return { text: text.replace(link.words, '').trim() };
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
  if (down >= line.size * PITCH || Math.abs(above.size - line.size) >= 0.5) return false;
  if (above.link?.url !== line.link?.url) return false;
  // An address is broken between any two of its letters.
  if (line.link !== undefined) return !/\s/u.test(above.text) && !/\s/u.test(line.text);
  return above.right > margin - above.size * NEAR_MARGIN && !BEGINS.test(line.text);
}
