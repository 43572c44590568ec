import { medianSize } from './column-order';
import { blockOf } from './page-structure';
import { aroundBoth, joinText, type PdfLine } from './text-lines';

/** A paragraph of a PDF. */
export interface PdfParagraph {
  readonly text: string;
  /** Size of its letters in points. */
  readonly size: number;
  /** Heading level by the document's structure, or 0. */
  readonly heading: number;
  readonly page: number;
  /** The share of it that is links (0 to 1), and where the first one leads. */
  readonly link?: PdfLine['link'];
  /** The elements of the document's structure around all of it. */
  readonly path?: PdfLine['path'];
}

const SENTENCE_END = /[.!?…。！？:;：；]["'”’»)\]）」』]*$/u;
const HYPHEN = /(\p{L})[-\u2010]$/u;
const SOFT_HYPHEN = /\u00ad$/u;
/** A line ends far from its column's edge by this share of the width. */
const FAR = 0.3;
/** A point of a list. Dashes may also stand inside a sentence. */
const BULLET = /^[•‣◦●○■□▪▫➢✓]\s*\S/u;

/**
 * Joins the lines of a document, in reading order, to paragraphs: by the gap between lines, by indents, by the size of
 * letters, and by short last lines. A paragraph may go on in the next column or on the next page. With `shortEnds` every line that
 * ends far from the edge (of the widest column, or of its own) ends its paragraph, too.
 */
export function joinLines(
  lines: readonly PdfLine[],
  shortEnds: 'none' | 'of-widest' | 'of-column' = 'none',
): PdfParagraph[] {
  const edges = columnEdges(lines);
  const pitch = linePitch(lines, edges);
  const widest = endOfShortLines([...edges.values()]);
  const shortEnd = ({ column }: PdfLine): number => {
    if (shortEnds === 'none') return -Infinity;
    const edge = edges.get(column);
    return shortEnds === 'of-widest' || edge === undefined ? widest : endOfShortLines([edge]);
  };
  const paragraphs: PdfParagraph[] = [];
  let previous: PdfLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (
      last === undefined ||
      previous === undefined ||
      startsParagraph(previous, line, edges, pitch, shortEnd(previous))
    )
      paragraphs.push({
        text: line.text,
        size: line.size,
        heading: line.heading,
        page: line.page,
        link: line.link,
        path: line.path,
      });
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: joinLine(last.text, line.text),
        ...aroundBoth(last, line),
      };
    previous = line;
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, text: paragraph.text.replaceAll('\u00ad', '') }));
}

function joinLine(before: string, after: string): string {
  if (SOFT_HYPHEN.test(before)) return before.slice(0, -1) + after;
  // "Mar-" and "a-Lago" have hyphens of their own.
  if (HYPHEN.test(before))
    return /^\p{Ll}+(?![\p{L}-])/u.test(after) ? before.slice(0, -1) + after : before + after;
  return joinText(before, after, true);
}

/** Whether all of a line is a link. */
const isLink = ({ link }: PdfLine): boolean => (link?.share ?? 0) > 0.9;

interface Edges {
  left: number;
  right: number;
}

function startsParagraph(
  previous: PdfLine,
  line: PdfLine,
  edges: ReadonlyMap<number, Edges>,
  pitch: number,
  shortEnd: number,
): boolean {
  if (previous.heading !== line.heading || BULLET.test(line.text)) return true;
  const [block, blockBefore] = [blockOf(line.path), blockOf(previous.path)];
  // The structure of another page has elements of its own.
  if (previous.page === line.page && (block !== undefined || blockBefore !== undefined)) {
    if (block !== blockBefore) return true;
    if (/^(?:P|H\d?)$/u.test(block?.role ?? '')) return false;
  }
  if (Math.abs(previous.size - line.size) > Math.max(previous.size, line.size) * 0.12) return true;
  // Entries of a menu: each leads elsewhere.
  if (isLink(previous) && isLink(line) && previous.link?.url !== line.link?.url) return true;
  const here = edges.get(line.column) ?? { left: line.x, right: line.right };
  const before = edges.get(previous.column) ?? here;
  const indented = line.x - here.left > line.size * 0.8;
  const ended = SENTENCE_END.test(previous.text) && !goesOn(previous, line, before);
  const width = before.right - before.left;
  const short = before.right - previous.right > Math.max(width * 0.12, line.size * 2);
  if (previous.right < shortEnd) return true;
  const down = line.y - previous.y;
  // Headlines are set wider or narrower than text: they are measured by their own letters.
  const usual = line.size > 0 ? pitch * line.size : 12;
  if (previous.column !== line.column) {
    // Two parts of one column: a paragraph, where each that was recognised is a part of its own.
    const isBelow =
      previous.page === line.page && down > 0 && line.x < previous.right && previous.x < line.right;
    if (isBelow && down > usual * 1.35) return true;
    return indented || (ended && short) || (short && before.right - previous.right > width * 0.4);
  }
  if (down > usual * 1.35 || down < -line.size) return true;
  if (line.heading > 0) return false;
  const outdented = previous.x - line.x > line.size * 0.8;
  const wasIndented = previous.x - before.left > line.size * 0.8;
  const gapRight = here.right - line.right;
  // A line set to both edges but for its indent is not centred.
  const centred =
    indented && gapRight > line.size * 0.8 && Math.abs(gapRight - (line.x - here.left)) < line.size * 2;
  if (indented && !wasIndented && !centred) return true;
  // A link below a text or above one, which had room for its first word.
  if (short && isLink(previous) !== isLink(line)) return true;
  if (outdented && ended) return true;
  return short && (ended || breaksOff(previous, line, before));
}

const COLON = /[:：;；]["'”’»)\]）」』]*$/u;

/** Whether a line ends in a colon where the next word had no room: headlines are often set in few words a line. */
function goesOn(previous: PdfLine, line: PdfLine, edges: Edges): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return COLON.test(previous.text) && (word.length + 1) * letter > edges.right - previous.right;
}

/**
 * Whether a line without an end of a sentence is the last of its paragraph all the same (a byline, a row of a table): far from
 * full, below it a line that goes much further and begins like a sentence, whose first word would have had its place.
 */
function breaksOff(previous: PdfLine, line: PdfLine, edges: Edges): boolean {
  const width = edges.right - edges.left;
  const room = edges.right - previous.right;
  const [word = ''] = line.text.split(' ', 1);
  return (
    room > Math.max(width * 0.4, (word.length + 1) * line.size * 0.7) &&
    line.right - previous.right > width * 0.2 &&
    /^["'“‘«„(]?[\p{Lu}\p{Lo}\p{N}]/u.test(line.text)
  );
}

/** Where the lines of each column begin and end. */
function columnEdges(lines: readonly PdfLine[]): Map<number, Edges> {
  const edges = new Map<number, Edges>();
  for (const { column, x, right } of lines) {
    const edge = edges.get(column);
    if (edge === undefined) edges.set(column, { left: x, right });
    else {
      edge.left = Math.min(edge.left, x);
      edge.right = Math.max(edge.right, right);
    }
  }
  return edges;
}

/** Where a line ends, at most, that is far from the edge of the widest column. */
function endOfShortLines(edges: readonly Edges[]): number {
  const widest = edges.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a), { left: 0, right: 0 });
  return widest.right - (widest.right - widest.left) * FAR;
}

/** The usual way from baseline to baseline inside a paragraph, in sizes of the letters: that below full lines, where there are any. */
function linePitch(lines: readonly PdfLine[], edges: ReadonlyMap<number, Edges>): number {
  const body = medianSize(lines);
  const all: number[] = [];
  const belowFull: number[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next?.column !== line.column || Math.abs(line.size - body) > 0.5) return;
    const way = (next.y - line.y) / line.size;
    if (way <= 0.7 || way >= 3) return;
    all.push(way);
    const edge = edges.get(line.column);
    if (edge !== undefined && edge.right - line.right < (edge.right - edge.left) * 0.12) belowFull.push(way);
  });
  const ways = (belowFull.length > 0 ? belowFull : all).sort((a, b) => a - b);
  return Math.max(ways[Math.floor((ways.length - 1) / 2)] ?? 1.25, 1.1);
}
