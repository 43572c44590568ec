import { findDate, type DateContext } from '../dates/find-dates';
import { readSourceLine } from '../press-reviews/source-line';
import { mediaTypeOf } from '../tables/cell-values';
import { textWeight } from '../text/text-weight';
import { standsAlone } from './day-alone';
import { LINKED_HEADLINE, type ListLine } from './list-lines';

/** The lines of one article of a list. */
export interface ItemLines {
  readonly lines: readonly ListLine[];
  /** Null where the list links none. */
  readonly url: string | null;
  /** Its outlet, where the place in its box tells that. */
  readonly outlet?: string | null;
  /** Its headline, where that tells it. */
  readonly headline?: string | null;
  /** The heading above several of them. */
  readonly section: string | null;
  /** The day above several of them, as it is written. */
  readonly day: string | null;
}

/** A document that lists articles, taken apart. */
export interface ListedItems {
  readonly items: readonly ItemLines[];
  /** What stands above them. */
  readonly title: readonly string[];
}

/** Fewer links make no list. */
export const FEWEST_ITEMS = 3;
const MOST_LINES = 6;
const LONGEST_ITEM = 900;
const LONGEST_HEADING = 80;
/** What may stand above and below all items: a title, a greeting, who made it. */
const MOST_AROUND = 8;
const LONGEST_AROUND = 500;
const MOSTLY = 0.8;

interface Group {
  readonly lines: readonly ListLine[];
  readonly url: string | null;
}

/** The items of a list of articles, each with one link; null for any other document. */
export function groupItems(lines: readonly ListLine[], context: DateContext): ListedItems | null {
  const linked = lines.flatMap(({ urls }, i) => (urls.length > 0 ? [i] : []));
  const different = new Set(linked.flatMap((i) => lines[i]?.urls ?? []));
  if (different.size < FEWEST_ITEMS) return null;
  const first = linked[0] ?? 0;
  const last = linked.at(-1) ?? 0;
  return (
    asBlocks(lines, first, last, context) ??
    (linked.filter((i) => isHeadline(lines[i])).length >= linked.length * MOSTLY
      ? fromLinks(lines, linked, context)
      : (upToLinks(lines, linked, context) ?? fromLinks(lines, linked, context)))
  );
}

function isHeadline(line: ListLine | undefined): boolean {
  return textWeight(line?.words ?? '') >= LINKED_HEADLINE;
}

/** Every item is a block of lines, with blank lines around it. */
function asBlocks(
  lines: readonly ListLine[],
  first: number,
  last: number,
  context: DateContext,
): ListedItems | null {
  const starts = lines.flatMap(({ gap }, i) => (gap || i === 0 ? [i] : []));
  const from = starts.findLast((start) => start <= first) ?? 0;
  const to = starts.find((start) => start > last) ?? lines.length;
  const within = starts.filter((start) => start >= from && start < to);
  const groups = within.map((start, k) => groupOf(lines.slice(start, within[k + 1] ?? to)));
  return listOf(groups, lines.slice(0, from), lines.slice(to), context);
}

/** Every item begins with its link. */
function fromLinks(
  lines: readonly ListLine[],
  linked: readonly number[],
  context: DateContext,
): ListedItems | null {
  const from = linked[0] ?? 0;
  const sizes = linked.slice(1).map((at, k) => at - (linked[k] ?? 0));
  const end = Math.min(lines.length, (linked.at(-1) ?? 0) + Math.max(1, ...sizes));
  const groups = linked.flatMap((at, k) => {
    const to = linked[k + 1] ?? end;
    // A heading belongs to what follows.
    const heading = lines.findIndex((line, i) => i > at && i < to && isHeading(line, context));
    return heading < 0
      ? [groupOf(lines.slice(at, to))]
      : [groupOf(lines.slice(at, heading)), groupOf(lines.slice(heading, to))];
  });
  return listOf(groups, lines.slice(0, from), lines.slice(end), context);
}

/** Every item ends with its link. */
function upToLinks(
  lines: readonly ListLine[],
  linked: readonly number[],
  context: DateContext,
): ListedItems | null {
  const sizes = linked.slice(1).map((at, k) => at - (linked[k] ?? 0));
  const typical = [...sizes].sort((a, b) => a - b)[Math.floor((sizes.length - 1) / 2)] ?? 1;
  const from = Math.max(0, (linked[0] ?? 0) - typical + 1);
  const groups = linked.flatMap((at, k) => {
    const start = k === 0 ? from : (linked[k - 1] ?? 0) + 1;
    // Headings stand above an item that is no shorter than others.
    let begin = start;
    while (isHeading(lines[begin], context) && at - begin + 1 > typical) begin += 1;
    return begin === start
      ? [groupOf(lines.slice(start, at + 1))]
      : [groupOf(lines.slice(start, begin)), groupOf(lines.slice(begin, at + 1))];
  });
  return listOf(groups, lines.slice(0, from), lines.slice((linked.at(-1) ?? 0) + 1), context);
}

function groupOf(lines: readonly ListLine[]): Group {
  const urls = new Set(lines.flatMap((line) => line.urls));
  const [url = null] = urls;
  // Several links are of several articles.
  return { lines, url: urls.size > 1 ? null : url };
}

function listOf(
  groups: readonly Group[],
  above: readonly ListLine[],
  below: readonly ListLine[],
  context: DateContext,
): ListedItems | null {
  if (!isAround(above, below, context)) return null;
  const items: ItemLines[] = [];
  // Where others have headings, the last line above the first item is its own.
  const isHeaded = groups.some(({ url }) => url === null) && above.length > 1 && above.at(-1)?.gap === true;
  const top = isHeaded ? (above.at(-1)?.text ?? '') : '';
  const first = top.length <= LONGEST_HEADING && top !== '' ? top : null;
  let section: string | null = null;
  let day: string | null = null;
  if (first !== null && isDay(first, context)) day = first;
  else section = first;
  let headings = 0;
  for (const { lines, url } of groups) {
    const texts = lines.map(({ text }) => text).filter((text) => text !== '');
    if (url !== null) {
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      if (texts.length === 0 || lines.length > MOST_LINES || length > LONGEST_ITEM) return null;
      items.push({ lines, url, section, day });
      continue;
    }
    const [heading = ''] = texts;
    const isHeading =
      texts.length === 1 && heading.length <= LONGEST_HEADING && !namesSource(heading, context);
    if (!isHeading || lines.some(({ urls }) => urls.length > 0)) return null;
    headings += 1;
    if (isDay(heading, context)) day = heading;
    else section = heading;
  }
  const isList = items.length >= FEWEST_ITEMS && headings < items.length;
  return isList ? { items, title: above.map(({ text }) => text) } : null;
}

function isAround(above: readonly ListLine[], below: readonly ListLine[], context: DateContext): boolean {
  const lines = [...above, ...below];
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (above.length > MOST_AROUND || below.length > MOST_AROUND || length > LONGEST_AROUND) return false;
  // Days and outlets that stand apart from their articles, as columns do that are read one after the other.
  return lines.filter(({ text }) => isDay(text, context) || namesSource(text, context)).length < FEWEST_ITEMS;
}

/** Whether a line heads several articles: by how it is written, or since it names a day or a kind of media and nothing else. */
function isHeading(line: ListLine | undefined, context: DateContext): boolean {
  if (line === undefined || line.urls.length > 0 || line.text.length > LONGEST_HEADING) return false;
  return line.level > 0 || mediaTypeOf(line.text) !== null || isDay(line.text, context);
}

/** Whether a line says where and when an article stood. */
function namesSource(text: string, context: DateContext): boolean {
  return !isDay(text, context) && readSourceLine(text, context)?.dated === true;
}

/** Whether a line is a day and nothing else. */
function isDay(text: string, context: DateContext): boolean {
  const found = findDate(text, { ...context, shortYears: true });
  return found?.date.precision === 'day' && standsAlone(found, text);
}
