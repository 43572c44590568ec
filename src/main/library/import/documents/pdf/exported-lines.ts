import type { ExportLine } from '../../databases/export-lines';
import { isRule } from '../../text/text-blocks';
import { medianSize } from './column-order';
import { joinLines } from './pdf-paragraphs';
import { inReadingOrder } from './pdf-to-html';
import type { ReadPage } from './read-pages';
import { edgeLines, keyOf, PAGE_NUMBER, timesSeen, type PageLines } from './running-lines';
import type { PdfLine } from './text-lines';

/** Letters of a headline are this much larger than those of the text. */
const LARGE = 1.15;
/** `Length:`, `Dokumentnummer:`: whatever may be a label; who reads the export knows which are. */
const LABEL = /^\p{L}[\p{L}\p{M} -]{2,24}\s?:/u;
/** Heads and feet of every page stand on this share of them, */
const USUAL = 0.5;
/** and apart from the text by this much of their letters' size. */
const APART = 1.9;

/**
 * The lines of a PDF as those of a database's export: its paragraphs, and each line that ends early by itself, since such exports
 * say one thing a line above and below each text; `lines` are those of {@link linesInOrder}. Letters larger than the text's count as bold.
 * The edge is that of the widest column, or else of the line's own.
 */
export function exportedLines(
  lines: readonly PdfLine[],
  shortEnds: 'of-widest' | 'of-column' = 'of-widest',
): ExportLine[] {
  const usual = medianSize(lines);
  return joinLines(lines, shortEnds).map(({ text, size, heading, link }) => ({
    text,
    afterBlank: true,
    heading: 0,
    bold: heading > 0 || isLarge(size, usual),
    label: LABEL.exec(text)?.[0] ?? '',
    link: link?.url ?? null,
  }));
}

/** Whether letters are larger than those of the text, as a headline's are. */
export function isLarge(size: number, usual: number): boolean {
  return size > usual * LARGE;
}

/** The lines of all pages in the order they are read, without drawn rules; `kept` are those of {@link linesWithoutMargins}. */
export function linesInOrder(
  pages: readonly ReadPage[],
  kept: readonly (readonly PdfLine[])[],
): readonly PdfLine[] {
  return inReadingOrder(pages, kept).filter(({ text }) => !isRule(text));
}

/**
 * The lines of each page without its head and foot. Where each article begins a page, its count of words, its day and its paper stand at the
 * same height every time: only what stands apart from the text is a head, and the headline that is repeated below a page's number.
 */
export function linesWithoutMargins(pages: readonly PageLines[]): PdfLine[][] {
  const edges = pages.map((page) => [...edgeLines(page)].sort((a, b) => a.y - b.y));
  const seen = timesSeen(edges);
  const texts = new Map<string, number>();
  for (const { text } of pages.flatMap(({ lines }) => lines)) texts.set(text, (texts.get(text) ?? 0) + 1);
  const enough = Math.max(2, pages.length * USUAL);
  return pages.map(({ lines }, i) => {
    const edge = edges[i] ?? [];
    const margin = new Set(
      edge.filter((line, at) => {
        if (PAGE_NUMBER.test(line.text)) return true;
        if (PAGE_NUMBER.test(edge[at - 1]?.text ?? '') && (texts.get(line.text) ?? 0) > 1) return true;
        return (seen.get(keyOf(line)) ?? 0) >= enough && isApart(line, lines);
      }),
    );
    return lines.filter((line) => !margin.has(line));
  });
}

function isApart(line: PdfLine, lines: readonly PdfLine[]): boolean {
  const ways = lines
    .filter(({ y }) => Math.abs(y - line.y) > line.size * 0.5)
    .map(({ y }) => Math.abs(y - line.y));
  return Math.min(...ways) > line.size * APART;
}
