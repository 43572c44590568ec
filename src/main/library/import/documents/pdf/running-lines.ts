import type { PdfLine } from './text-lines';

/** The lines of one page and where it begins and ends. */
export interface PageLines {
  readonly lines: readonly PdfLine[];
  readonly top: number;
  readonly bottom: number;
}

/** Heads and feet stand in this part of the page's height, */
const MARGIN = 0.12;
/** and are among this many lines from its edge. */
const EDGE_LINES = 3;
/** A line that only counts pages. */
export const PAGE_NUMBER =
  /^[\s\-–—|·[(]*(?:(?:page|p\.|seite|s\.|página|pagina|pág\.|strana|стр\.?|страница|trang|sida|side|strona|sayfa|halaman|oldal)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur|di|из|z|av|van|-)\s*\d{1,4})?[\s\-–—|·\])]*$|^第?\s*\d{1,4}\s*(?:页|頁|ページ|쪽)$|^[ivxlc]{1,6}$/iu;

/** The pages without running heads and feet and without page numbers; lines elsewhere on the page stay. */
export function dropRunningLines(pages: readonly PageLines[]): PdfLine[][] {
  const edges = pages.map(edgeLines);
  const seen = timesSeen(edges);
  const enough = Math.max(2, Math.ceil(pages.length * 0.3));
  return pages.map(({ lines }, i) => {
    const edge = edges[i] ?? new Set();
    return lines.filter(
      (line) => !edge.has(line) || !(PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line)) ?? 0) >= enough),
    );
  });
}

/** The words of running heads and feet, each once; page numbers say nothing. */
export function runningTexts(
  pages: readonly PageLines[],
  kept: readonly (readonly PdfLine[])[],
): readonly string[] {
  const dropped = pages.flatMap(({ lines }, i) => {
    const left = new Set(kept[i]);
    return lines.filter((line) => !left.has(line)).map(({ text }) => text);
  });
  return [...new Set(dropped)].filter((text) => !PAGE_NUMBER.test(text));
}

/** The lines at the upper and the lower edge of a page. */
export function edgeLines({ lines, top, bottom }: PageLines): Set<PdfLine> {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const margin = (bottom - top) * MARGIN;
  const rows = [...new Set(sorted.map(({ y }) => Math.round(y)))];
  const first = rows[Math.min(EDGE_LINES, rows.length) - 1] ?? top;
  const last = rows[Math.max(rows.length - EDGE_LINES, 0)] ?? bottom;
  return new Set(
    sorted.filter(
      ({ y }) => (y < top + margin && y <= first + 0.5) || (y > bottom - margin && y >= last - 0.5),
    ),
  );
}

/** The same words at the same height are the same running line, whatever the numbers in them. */
export function keyOf({ text, y }: PdfLine): string {
  return `${text.replace(/\p{Nd}+/gu, '#').toLowerCase()}@${Math.round(y / 6)}`;
}

/** On how many pages each line of their edges stands, by its {@link keyOf key}. */
export function timesSeen(edges: readonly Iterable<PdfLine>[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set(Array.from(edge, keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return seen;
}
