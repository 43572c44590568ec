import { findDates } from '../dates/find-dates';
import { withoutWeekday } from '../dates/weekdays';
import { isLabel } from '../text/find-labels';
import { BY } from '../text/line-families';
import { isElement, isText, lineOf, type DomElement } from './dom';
import { LABELS_OF_DAYS } from './find-visible-date';
import type { PageBlock } from './page-blocks';

/** Longer lines are no head of a story. */
const LONGEST_LINE = 250;
const MOST_PIECES = 12;
const BARS = /\s*[|•⋅]\s*|\s·\s/u;
const EDGES = /^[\s,،;|–—·•⋅/:.)\]-]+|[\s,،;|–—·•⋅/:(\[-]+$/gu;
/** What stands between names, as a piece of its own or with the next name, and at the end of a piece. */
const JOINS_NAMES = /^(?:[,،&+;]|\/$|(?:and|und|et|y|e|og|och|dan|en|i|и|và)(?!\p{L}))/iu;
const ENDS_JOINING = /(?:[,،&+;]|\s(?:and|und|et|y|e|og|och|dan|en|i|и|và))$/iu;
/** What joins a name to the day behind it. */
const JOINS_DAY = /\s(?:on|am|le|el|em|il|pada|ngày|lúc|at|um|à)$/iu;
const SOMEBODY = 'Jane Doe';

/**
 * The parts of a line by the headline: a design puts name, post, section and day into elements of their own, or parts them by bars.
 * The line itself where it is one.
 */
export function piecesOf({ node, text }: PageBlock): readonly string[] {
  if (text.length > LONGEST_LINE) return [text];
  const whole = lineOf(node) === text ? piecesIn(node) : [text];
  const pieces = whole.flatMap((piece) => piece.split(BARS)).filter((piece) => /[\p{L}\d]/u.test(piece));
  return pieces.length > MOST_PIECES ? [text] : pieces;
}

function piecesIn(node: DomElement): readonly string[] {
  const children = [...node.childNodes].filter(
    (child) => (isElement(child) || isText(child)) && /\S/u.test(child.textContent ?? ''),
  );
  const [only] = children;
  if (children.length === 1 && only !== undefined && isElement(only)) return piecesIn(only);
  const pieces: string[] = [];
  for (const child of children) {
    const piece = (child.textContent ?? '').replace(/\s+/gu, ' ').trim();
    // "By" before the link with the name, and names that are joined.
    const last = pieces.at(-1);
    if (last !== undefined && (isByAlone(last) || JOINS_NAMES.test(piece) || ENDS_JOINING.test(last)))
      pieces[pieces.length - 1] = `${last} ${piece}`;
    else pieces.push(piece);
  }
  return pieces;
}

/** Nothing but a word for the author, whose name the next part is. */
function isByAlone(piece: string): boolean {
  return `${piece} ${SOMEBODY}`.replace(BY, '') === SOMEBODY;
}

/** The part of a line that says who wrote it, without the days and what else stands in the line; null where none does. */
export function pieceThatSays(block: PageBlock): string | null {
  const pieces = piecesOf(block);
  if (pieces.length < 2) return null;
  const piece = pieces.find((part) => BY.test(part));
  return piece === undefined ? null : (undated(piece)[0] ?? piece);
}

/** What is left of a text between and around its days, without the words that say what they are. */
export function undated(text: string): readonly string[] {
  const left: string[] = [];
  let at = 0;
  for (const { start, end } of findDates(text, { language: null, shortYears: true })) {
    left.push(text.slice(at, start));
    at = end;
  }
  left.push(text.slice(at));
  return left.map(bare).filter((part) => part !== '' && !isLabel(part));
}

function bare(part: string): string {
  const trimmed = part.replace(EDGES, '');
  const unlabelled = trimmed.replace(LABELS_OF_DAYS, '').replace(EDGES, '');
  return withoutWeekday(unlabelled.replace(JOINS_DAY, '')).replace(EDGES, '');
}
