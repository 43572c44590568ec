import { findDate, type DateContext } from '../dates/find-dates';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { isFullName } from './byline-line';
import { readCaptionLine } from './caption-line';
import type { LineFact } from './split-zones';
import { readHeaderLine } from './header-line';
import { LEADS_AWAY } from './line-families';
import { isFurniture } from './page-furniture';
import { isSiteTalk } from './site-talk';
import type { TextLine } from './text-blocks';
import { textWeight } from './text-weight';

/** Lines that the head of a page has at most, menus included. */
const LONGEST_HEAD = 400;
/** A paragraph of a text, and another one within so many lines. */
const SHORTEST_PROSE = 110;
const NEAR = 6;
const SENTENCE_END = /[.!?…。！？।]["”’»)）」』]*$|\p{Script=Thai}$/u;
const SHORTEST_HEADLINE = 18;
const LONGEST_HEADLINE = 200;
/** How far below a headline its day or author stands. */
const FACTS_WITHIN = 8;
/** Standfirst, captions and the like that stand between headline and text. */
const FEW = 4;
const SHORTEST_STANDFIRST = 40;
const LONGEST_SECTION = 24;
const LONGEST_DATE_LINE = 120;
const MOST_WORDS_BESIDE = 10;
/** Numbers and addresses alone in a line are no headline, and stand in other texts as well. */
const NO_SIGN = /^(?:[\d\s.,:%+–—/|•·-]+|<?https?:\S+)$/u;

/** A text without the page around it, and what lines of that page say which only their place explains. */
export interface PastedPage {
  readonly lines: readonly TextLine[];
  readonly facts: readonly LineFact[];
}

/**
 * The lines of a text without what a web page has around its article, where somebody copied a whole page: what stands above the
 * headline (ways through the site, menus), the buttons between it and the text, and what comes below the last paragraph.
 * Every other text is given back as it is: a page shows itself by lines that only pages have, or by a headline that its
 * breadcrumb repeats.
 */
export function withoutPageAround(lines: readonly TextLine[], context: DateContext): PastedPage {
  const whole = { lines, facts: [] };
  const first = firstProse(lines, isLong);
  const above = lines.slice(0, first);
  if (first < 1 || above[0]?.heading !== 0) return whole;
  const isPage =
    above.some(({ text }) => isSign(text)) || above.some((line) => endsBreadcrumb(line.text, above));
  if (!isPage && !mayOpenWithSection(above)) return whole;
  const prose = firstProse(lines, isProse);
  const start = prose < 0 ? first : headEnd(lines, prose, context);
  const head = lines.slice(0, start).map((line): HeadLine => classify(line, context));
  if (start < 2 || !(isPage || opensWithSection(head))) return whole;
  const best = headlineAmong(head);
  if (best === null) return whole;
  const { lines: top, facts } = headOfArticle(head, best);
  const end = lastProse(lines);
  return {
    lines: [
      ...top,
      ...lines.slice(start, end + 1).filter(({ text }) => !isFurniture(text)),
      ...tail(lines.slice(end + 1), context),
    ],
    facts,
  };
}

/**
 * The head of a page as the reader of texts expects it: headline, standfirst, the lines that tell of the text, what else stands there.
 * Lines of a page's head above its headline count only where none below tells of the text.
 */
function headOfArticle(head: readonly HeadLine[], best: number): PastedPage {
  const headline = head.slice(best, best + 1);
  const above = head.slice(0, best).filter(({ kind }) => kind === 'fact');
  const below = head
    .slice(best + 1)
    .filter(
      (line) => line.kind !== 'furniture' && line.kind !== 'path' && !headline.some((one) => says(one, line)),
    );
  const names = below.some(({ isByline }) => isByline === true)
    ? []
    : below.filter((line, i) => namesIn(line, below.slice(Math.max(0, i - 2), i + 3)).length > 0).slice(0, 1);
  const facts = below.filter(({ kind }) => kind === 'fact');
  const others = below.filter(
    (line) => line.kind !== 'fact' && line.day === undefined && !names.includes(line),
  );
  // One line between headline and facts is the standfirst to who reads on.
  const standfirst =
    facts.length === 0
      ? []
      : others.filter(({ kind, weight }) => kind === 'other' && weight >= SHORTEST_STANDFIRST).slice(0, 1);
  const inOrder = [
    ...headline,
    ...standfirst,
    ...facts,
    ...head.filter(({ kind }) => kind === 'path'),
    ...(facts.length > 0 ? [] : above),
    ...others.filter((line) => !standfirst.includes(line)),
  ];
  return {
    lines: inOrder.map(({ line }) => line),
    facts: [
      ...below.flatMap(({ day, line }): LineFact[] =>
        day === undefined
          ? []
          : [{ fact: { kind: 'published', date: day, labelled: false }, line: line.text }],
      ),
      ...names.map(({ line }): LineFact => ({
        fact: { kind: 'author', names: fullNames(line.text) },
        line: line.text,
      })),
    ],
  };
}

interface HeadLine {
  readonly line: TextLine;
  readonly kind: 'fact' | 'path' | 'furniture' | 'caption' | 'other';
  readonly weight: number;
  /** The day in a line that says little else. */
  readonly day?: ClippingDate;
  readonly isByline?: boolean;
}

function classify(line: TextLine, context: DateContext): HeadLine {
  const weight = textWeight(line.text);
  const of = (kind: HeadLine['kind']): HeadLine => ({ line, kind, weight });
  const read = readHeaderLine(line.text, context) ?? [];
  if (read.some(({ kind }) => kind !== 'breadcrumb' && kind !== 'ignored'))
    return { ...of('fact'), isByline: read.some(({ kind }) => kind === 'author') };
  if (read.some(({ kind }) => kind === 'breadcrumb')) return of('path');
  if (read.length > 0 || isFurniture(line.text) || NO_SIGN.test(line.text)) return of('furniture');
  if (readCaptionLine(line.text) !== null) return of('caption');
  const day = dayIn(line.text, context);
  return day === null ? of('other') : { ...of('other'), day };
}

/** The day in a line that says little else: "Published Aug 28, 2024 • Last updated 1 hour ago • 4 minute read". */
function dayIn(text: string, context: DateContext): ClippingDate | null {
  if (text.length > LONGEST_DATE_LINE || SENTENCE_END.test(text)) return null;
  const found = findDate(text, { ...context, shortYears: true });
  if (found === null || found.ambiguous || found.date.value.length < 'yyyy-mm-dd'.length) return null;
  const words = `${text.slice(0, found.start)} ${text.slice(found.end)}`.match(/\p{L}{2,}/gu) ?? [];
  return words.length <= MOST_WORDS_BESIDE ? found.date : null;
}

function tellsOfText({ kind, day }: HeadLine): boolean {
  return kind === 'fact' || day !== undefined;
}

/** Names that stand alone near the day or a line that tells of the text. */
function namesIn({ kind, line }: HeadLine, near: readonly HeadLine[]): readonly string[] {
  return kind === 'other' && near.some(tellsOfText) ? fullNames(line.text) : [];
}

/** The names of a line of nothing but full names; none of any other. */
function fullNames(text: string): readonly string[] {
  const names = text.split(/\s*[,;/&]\s*|\s(?:and|und|et|y|e|og|och|i|va|dan)\s/u);
  return names.every(isFullName) && text !== text.toUpperCase() ? names : [];
}

/** A line that only pages have. */
function isSign(text: string): boolean {
  return isFurniture(text) && !NO_SIGN.test(text);
}

/** A breadcrumb ends with the headline, and stands above it. */
function endsBreadcrumb(headline: string, top: readonly TextLine[]): boolean {
  return (
    headline.length >= SHORTEST_HEADLINE &&
    top
      .slice(
        0,
        top.findIndex(({ text }) => text === headline),
      )
      .some(({ text }) => text.length <= LONGEST_HEADLINE * 2 && text.endsWith(headline))
  );
}

/** "Politics" above what may be a headline. */
function mayOpenWithSection([first, second]: readonly TextLine[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    /^\p{L}[\p{L}\p{M}-]*$/u.test(first.text) &&
    textWeight(first.text) <= LONGEST_SECTION &&
    textWeight(second.text) >= SHORTEST_HEADLINE
  );
}

/** "Politics", then the headline, then who wrote it and when: a page names its section in one word. */
function opensWithSection([first, second, ...others]: readonly HeadLine[]): boolean {
  return first?.kind === 'other' && second?.kind === 'other' && others.slice(0, FEW).some(tellsOfText);
}

/** Where the head ends: before the first paragraph, or below the author and the day that stand under a long standfirst. */
function headEnd(lines: readonly TextLine[], prose: number, context: DateContext): number {
  const below = lines
    .slice(prose + 1, prose + 1 + NEAR)
    .findLastIndex((line) => tellsOfText(classify(line, context)));
  return below < 0 ? prose : prose + below + 2;
}

/** The line its text begins with: a paragraph, soon followed by another; -1 for none. */
function firstProse(lines: readonly TextLine[], is: (text: string) => boolean): number {
  return lines.findIndex(
    ({ text }, i) =>
      i <= LONGEST_HEAD && is(text) && lines.slice(i + 1, i + 1 + NEAR).some((next) => is(next.text)),
  );
}

function lastProse(lines: readonly TextLine[]): number {
  return lines.findLastIndex(({ text }) => isProse(text));
}

/** As long as a paragraph, and ended like one. */
function isLong(text: string): boolean {
  return text.length * 3 >= SHORTEST_PROSE && textWeight(text) >= SHORTEST_PROSE && SENTENCE_END.test(text);
}

function isProse(text: string): boolean {
  return isLong(text) && !isSiteTalk(text);
}

function says(one: HeadLine, other: HeadLine): boolean {
  return other.weight <= LONGEST_HEADLINE * 2 && other.line.text.includes(one.line.text);
}

/** The headline often stands twice: in a breadcrumb or on a picture, and above the text. */
function isRepeated(line: HeadLine, head: readonly HeadLine[]): boolean {
  return (
    line.kind === 'other' &&
    line.weight >= SHORTEST_HEADLINE &&
    head.some((other) => other !== line && says(line, other))
  );
}

/** Headlines ask and exclaim, and seldom end with a full stop. */
function isStatement(text: string): boolean {
  return SENTENCE_END.test(text) && !/[?!]["”’»]*$/u.test(text);
}

/** Which line is the headline: long enough, near the text, soon followed by a day or an author, said twice. */
function headlineAmong(head: readonly HeadLine[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [i, line] of head.entries()) {
    if (
      line.kind !== 'other' ||
      line.day !== undefined ||
      line.weight < SHORTEST_HEADLINE ||
      line.weight > LONGEST_HEADLINE
    )
      continue;
    const below = head.slice(i + 1);
    const facts = below.slice(0, FACTS_WITHIN).filter(tellsOfText).length;
    const others = below.filter(({ kind, weight }) => kind === 'other' && weight >= SHORTEST_HEADLINE).length;
    const score =
      10 +
      Math.min(line.weight, 30) / 10 +
      (facts > 0 ? 4 : 0) +
      (isRepeated(line, head) ? 5 : 0) +
      (line.line.heading > 0 ? 6 : 0) -
      (isStatement(line.line.text) ? 3 : 0) -
      Math.min(Math.max(0, others - FEW), 12);
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

/** Below the text: what says something of it stays, and nothing else of a page that has furniture there. */
function tail(lines: readonly TextLine[], context: DateContext): readonly TextLine[] {
  const isOfPage = lines.some(({ text }) => isFurniture(text) || LEADS_AWAY.test(text));
  return isOfPage
    ? lines.filter(({ text }) => !isFurniture(text) && readHeaderLine(text, context) !== null)
    : lines;
}
