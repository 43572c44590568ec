import { isHead, type BoxedArticle } from '../../databases/europresse-boxes';
import { boxLabelOf, type BoxLabel } from '../../databases/europresse-labels';
import { EUROPRESSE_FOOT, EUROPRESSE_ID, EUROPRESSE_RIGHTS } from '../../databases/europresse-record';
import { exportedLines, linesWithoutMargins } from './exported-lines';
import { inReadingOrder } from './pdf-to-html';
import type { ReadPage } from './read-pages';
import type { PdfLine } from './text-lines';

/** A box has so many labels at least, its paper's name among them. */
const FEWEST_LABELS = 3;
/** Lines of a box begin within so many points of its labels, */
const ASIDE = 4;
/** and are not further apart than so many letters' heights. */
const PITCH = 2;
const MOST_VALUE_LINES = 4;
const MOST_FOOT_LINES = 16;
/** What stands this much above a box, in letters' heights, is beside it. */
const BESIDE = 2;

interface Box {
  readonly top: number;
  readonly values: ReadonlyMap<BoxLabel, string>;
  readonly foot: readonly string[];
  readonly lines: ReadonlySet<PdfLine>;
}

interface OpenArticle extends Pick<Box, 'values' | 'foot'> {
  readonly pages: ReadPage[];
}

/** The articles of a PDF in which each has a box beside it that names its source, as Europresse makes them; none of any other document. */
export function boxedArticles(pages: readonly ReadPage[]): readonly BoxedArticle[] {
  if (!pages.some(({ lines }) => lines.some(({ text }) => boxLabelOf(text) === 'name'))) return [];
  if (!pages.some(({ lines }) => lines.some(({ text }) => EUROPRESSE_ID.test(text)))) return [];
  const articles: OpenArticle[] = [];
  linesWithoutMargins(pages).forEach((lines, i) => {
    const page = pages[i];
    if (page === undefined) return;
    const boxes = boxesOf(lines);
    const text = lines.filter((line) => !boxes.some((box) => box.lines.has(line)));
    const tops = boxes.map((box, k) => beginningOf(box, lines, boxes[k - 1]?.top ?? -Infinity, k === 0));
    const between = (from: number, to: number): PdfLine[] => text.filter(({ y }) => y > from && y <= to);
    put(articles.at(-1), page, between(-Infinity, tops[0] ?? Infinity));
    boxes.forEach((box, k) => {
      articles.push({ ...box, pages: [] });
      put(articles.at(-1), page, between(tops[k] ?? -Infinity, tops[k + 1] ?? Infinity));
    });
  });
  return articles.map(({ values, foot, pages: own }) => ({
    box: values,
    foot,
    lines: exportedLines(
      inReadingOrder(
        own,
        own.map(({ lines }) => lines),
      ),
      'of-column',
    ),
  }));
}

/** What stands above the first box of all belongs to no article. */
function put(article: OpenArticle | undefined, page: ReadPage, lines: readonly PdfLine[]): void {
  if (lines.length > 0) article?.pages.push({ ...page, lines, turned: [] });
}

/** Below what line an article begins: below the last one's foot, or at the top of its page, or beside its box. */
function beginningOf(box: Box, lines: readonly PdfLine[], above: number, isFirst: boolean): number {
  const feet = lines.filter(({ y, text }) => y > above && y < box.top && isFoot(text));
  const last = feet.reduce((low, { y }) => Math.max(low, y), -Infinity);
  if (last > -Infinity || isFirst) return last;
  const size = [...box.lines][0]?.size ?? 0;
  return box.top - size * BESIDE;
}

function isFoot(text: string): boolean {
  return EUROPRESSE_ID.test(text) || EUROPRESSE_FOOT.test(text);
}

/** The boxes of a page from top to bottom. */
function boxesOf(lines: readonly PdfLine[]): readonly Box[] {
  const labels = lines.filter(({ text }) => boxLabelOf(text) !== null).sort((a, b) => a.y - b.y);
  const names = labels.filter(({ text }) => boxLabelOf(text) === 'name');
  return names.flatMap((name, i) => {
    const end = names[i + 1]?.y ?? Infinity;
    const own = labels.filter(({ y }) => y >= name.y && y < end);
    return own.length < FEWEST_LABELS ? [] : [boxOf(name, own, lines, end)];
  });
}

function boxOf(name: PdfLine, labels: readonly PdfLine[], lines: readonly PdfLine[], end: number): Box {
  const used = new Set<PdfLine>(labels);
  const values = new Map<BoxLabel, string>();
  for (const label of labels) {
    const key = boxLabelOf(label.text);
    const value = valueOf(label, labels, lines);
    if (key === null || values.has(key)) continue;
    values.set(key, value.map(({ text }) => text).join(' '));
    for (const line of value) used.add(line);
  }
  const foot = footOf(name, lines, end);
  for (const line of foot) used.add(line);
  return { top: name.y, values, foot: wholeNumber(foot.map(({ text }) => text)), lines: used };
}

/** The lines below a label, or the one beside it. */
function valueOf(label: PdfLine, labels: readonly PdfLine[], lines: readonly PdfLine[]): readonly PdfLine[] {
  const value: PdfLine[] = [];
  let last = label;
  const below = lines.filter((line) => isUnder(line, label)).sort((a, b) => a.y - b.y);
  for (const line of below) {
    const isFar = line.y - last.y > Math.max(line.size, last.size) * PITCH;
    if (labels.includes(line) || isFar || EUROPRESSE_RIGHTS.test(line.text) || isHead(line.text)) break;
    if (value.length === MOST_VALUE_LINES || Math.abs(line.size - (value[0]?.size ?? line.size)) > 0.5) break;
    value.push(line);
    last = line;
  }
  if (value.length > 0) return value;
  const beside = lines
    .filter(({ x, y }) => x > label.right && Math.abs(y - label.y) < label.size * 0.45)
    .sort((a, b) => a.x - b.x);
  return beside.slice(0, 1);
}

const isUnder = (line: PdfLine, label: PdfLine): boolean =>
  line.y > label.y && Math.abs(line.x - label.x) <= ASIDE;

/** Copyright, certificate and number below the box, or below the text at the same edge: from the one to the other. */
function footOf(name: PdfLine, lines: readonly PdfLine[], end: number): readonly PdfLine[] {
  const under = lines.filter((line) => isUnder(line, name) && line.y < end);
  const edge = Math.max(...under.map(({ right }) => right));
  // A sign may be drawn apart from what follows it.
  const below = lines
    .filter(({ x, y, right }) => y > name.y && y < end && x >= name.x - ASIDE && right <= edge + ASIDE)
    .sort((a, b) => (Math.abs(a.y - b.y) < a.size * 0.45 ? a.x - b.x : a.y - b.y));
  const from = below.findIndex(({ text }) => EUROPRESSE_RIGHTS.test(text) || EUROPRESSE_FOOT.test(text));
  const to = below.findIndex(({ text }, i) => i >= from && EUROPRESSE_ID.test(text));
  const [first, last, next] = [below[from], below[to], below[to + 1]];
  if (first === undefined || last === undefined || to - from >= MOST_FOOT_LINES) return [];
  const goesOn =
    next !== undefined &&
    /^[\p{L}\d_-]+$/u.test(next.text) &&
    next.y - last.y < next.size * PITCH &&
    Math.abs(next.size - last.size) < 0.5;
  return below.slice(from, to + (goesOn ? 2 : 1));
}

/** A number too long for its line goes on in the next. */
function wholeNumber(foot: readonly string[]): readonly string[] {
  const at = foot.findIndex((text) => EUROPRESSE_ID.test(text));
  return at < 0 ? foot : [...foot.slice(0, at), foot.slice(at).join('')];
}
