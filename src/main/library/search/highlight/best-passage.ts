import type { TextPart } from '../../../../shared/model/text-parts';
import type { SearchedText } from './searched-text';
import { cutIntoParts, type TextMatcher } from './text-matcher';
import type { TextRange } from './text-range';

/** About two lines of the list, in UTF-16 units. */
export const PASSAGE_LENGTH = 200;
/** Before the first match at most so much is shown, in letters of Latin width: beside a long headline a row has one line for its passage. */
const LEAD_IN = 24;
/** A match found roughly is found again exactly in so much text around it, in UTF-16 units. */
const AROUND = 80;
/** From here on letters are twice as wide: Hangul, Han, kana. */
const FIRST_WIDE = 0x1100;
const SPACE = /\s/u;
const UNEVEN_SPACE = /[^\S ]|  /u;

/**
 * The passage of `text` with the most matches, about {@link PASSAGE_LENGTH} long, cut at words, with `…` where it is
 * cut. Null when nothing matches.
 */
export function bestPassage(text: SearchedText, matcher: TextMatcher): TextPart[] | null {
  const searched = text.text;
  const start = densestStart(matcher.roughRanges(text.folded))?.start;
  if (start === undefined) return null;
  const near = rangesAround(text, start, matcher);
  if (near.length > 0) return cutPassage(searched, start, near);
  const ranges = matcher.ranges(searched, text.folded);
  const best = densestStart(ranges);
  return best === undefined ? null : cutPassage(searched, best.start, ranges);
}

/** The matches in the passage around a place, found without looking at the rest of the text. */
function rangesAround(searched: SearchedText, place: number, { ranges }: TextMatcher): readonly TextRange[] {
  const { text } = searched;
  const wanted = Math.max(0, place - AROUND);
  // Half a word is another word.
  const from = wanted === 0 ? 0 : wanted + (SPACE.exec(text.slice(wanted, place))?.index ?? 0);
  // A passage goes no further than this, and the word it is cut in is left out.
  const end = place + PASSAGE_LENGTH + AROUND;
  const space = end >= text.length ? -1 : lastSpace(text, place, end);
  const to = space === -1 ? end : space;
  return ranges(text.slice(from, to), searched.foldedPiece(from, to)).map((range) => ({
    start: range.start + from,
    end: range.end + from,
  }));
}

/** The beginning of `text` as a passage. */
export function firstPassage(text: SearchedText, matcher: TextMatcher): TextPart[] {
  const end = PASSAGE_LENGTH * 2;
  const searched = text.text.slice(0, end);
  return cutPassage(searched, 0, matcher.empty ? [] : matcher.ranges(searched, text.foldedPiece(0, end)));
}

/** The match with which the window of passage length that covers most matched characters begins. */
function densestStart(ranges: readonly TextRange[]): TextRange | undefined {
  let best: TextRange | undefined;
  let most = 0;
  let end = 0;
  let covered = 0;
  for (const [i, range] of ranges.entries()) {
    while (end < ranges.length && (ranges[end]?.end ?? 0) - range.start <= PASSAGE_LENGTH - LEAD_IN) {
      covered += length(ranges[end]);
      end += 1;
    }
    if (covered > most) {
      most = covered;
      best = range;
    }
    if (end > i) covered -= length(range);
    else end = i + 1;
  }
  return best;
}

function length(range: TextRange | undefined): number {
  return range === undefined ? 0 : range.end - range.start;
}

function cutPassage(text: string, firstMatch: number, ranges: readonly TextRange[]): TextPart[] {
  const from = leadIn(text, firstMatch);
  const start = from === 0 ? 0 : afterBreak(text, from, firstMatch);
  const end =
    start + PASSAGE_LENGTH >= text.length ? text.length : beforeBreak(text, start + PASSAGE_LENGTH, start);
  const inside = ranges
    .filter((range) => range.end > start && range.start < end)
    .map((range) => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }));
  const parts = cutIntoParts(text.slice(start, end), inside).map((part) => ({
    ...part,
    text: oneLine(part.text),
  }));
  if (start > 0) parts.unshift({ text: '…', match: false });
  if (end < text.length) parts.push({ text: '…', match: false });
  return parts;
}

/** Where a passage may begin that shows no more than {@link LEAD_IN} before a match. */
function leadIn(text: string, match: number): number {
  let at = match;
  for (let width = 0; at > 0; at -= 1) {
    width += text.charCodeAt(at - 1) >= FIRST_WIDE ? 2 : 1;
    if (width > LEAD_IN) break;
  }
  return at;
}

/** Where the first whole word from `from` to `until` begins; `from` itself in text without spaces. */
function afterBreak(text: string, from: number, until: number): number {
  if (SPACE.test(text.charAt(from - 1))) return from;
  const space = SPACE.exec(text.slice(from, until));
  const start = space === null ? from : from + space.index + 1;
  return isLowSurrogate(text, start) ? start + 1 : start;
}

/** Where the last whole word before `limit` ends; `limit` itself in text without spaces. */
function beforeBreak(text: string, limit: number, start: number): number {
  const space = lastSpace(text, start + PASSAGE_LENGTH / 2, limit);
  const end = space === -1 ? limit : space;
  return isLowSurrogate(text, end) ? end - 1 : end;
}

/** The last white space from `end` back to `start`, both included; -1 when there is none. */
function lastSpace(text: string, start: number, end: number): number {
  for (let at = Math.min(end, text.length - 1); at >= start; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || (code > 0x7f && SPACE.test(text.charAt(at)))) return at;
  }
  return -1;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function oneLine(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text;
}
