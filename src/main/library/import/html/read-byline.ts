import { findDate } from '../dates/find-dates';
import { splitNames } from '../text/names';
import { textWeight } from '../text/text-weight';
import { BY, ROLE_BEFORE } from './line-families';
import type { PageBlock } from './page-blocks';
import { fold } from './fold-words';

const LONGEST_BYLINE = 130;
const LONGEST_NAME = 40;
const PROSE = 150;
/** Bylines stand within so many lines of the headline. */
const LINES_BEFORE = 4;
const LINES_AFTER = 25;
const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor\w*|auteurs?|writer|reporter|penulis|signature|vcard)(?:$|[\s_-])/iu;
/** What ends the names of a byline: a date, a place, an address, what else the line says. */
const AFTER_NAMES =
  /\s*(?:[|•·(]|\s[-–—]\s|\s\/\/\s|[,;]\s*(?:\d|\p{Ll})|\b(?:am|on|le|el|um|at|in)\b\s|\b(?:[Ii]llustration\w*|[Ff]otos?|[Ff]otografie|[Pp]hotos?|[Bb]ilder|[Gg]rafik|[Vv]ideo|[Kk]amera)\b|\d|https?:|\S+@).*$/u;
/** No name begins with an article, and no name is cried out. */
const NO_NAME_OPENS = /^(?:an?|the|die|der|das|eine?|les?|la|une?|los|las|il|lo|mehr|alle?)\s/iu;
const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|des|van|von|vom|zu|zur|der|den|ter|la|le|el|al|bin|bint|ibn|y|e|af|av|st\.?)$/iu;
const NO_NAME =
  /\d|[@<>{}_=#:]|\b(?:redaktion|newsdesk|newsroom|editorial|staff|desk|team|news|media|press|online|agency|agentur|magazin|magazine|zeitung|journal|times|post|stiftung|verein|verlag|gmbh|inc|ltd|university|universität|institut|breaking|live|video|foto|photo|home|kontakt|contact|impressum|kommentare?|comments?|mehr|more|read|share|follow)\b/iu;

/** Names in a line of the page that says who wrote it, with the line. */
export interface VisibleByline {
  readonly names: readonly string[];
  readonly line: string;
}

/**
 * The byline as people see it, near the headline: a line that opens with "By", "von", "par" …; a line the page calls a byline;
 * or a line that is a date and a name.
 */
export function findByline(blocks: readonly PageBlock[], title: string): VisibleByline | null {
  const wanted = fold(title);
  const heading = blocks.findIndex(({ text, element }) => /^h[1-3]$/u.test(element) && fold(text) === wanted);
  const from = heading < 0 ? 0 : Math.max(0, heading - LINES_BEFORE);
  const near = blocks.slice(from, (heading < 0 ? 0 : heading) + LINES_AFTER);
  let prose = 0;
  for (const block of near) {
    if (!block.apart && textWeight(block.text) >= PROSE && (prose += 1) > 1) break;
    if (block.text.length > LONGEST_BYLINE || block.element === 'figcaption') continue;
    if (wanted.includes(fold(block.text))) continue;
    const names = namesInLine(block.text, BYLINE_NAMES.test(block.names));
    if (names.length > 0 && !isOfOtherStory(block)) return { names, line: block.text };
  }
  return null;
}

const LABELLED =
  /^(?:autorin\/autor|autor(?:in)?|author|auteur|autore|penulis|tác giả|ผู้เขียน|作者|記者|记者|作成者)\s*[:：]?\s+/iu;

/** A line anywhere on the page that is a label for the author and a name. */
export function findLabelledAuthor(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const { text } of blocks) {
    if (text.length > LONGEST_BYLINE || !LABELLED.test(text)) continue;
    const names = splitNames(text.replace(LABELLED, ''));
    if (names.length === 0) continue;
    if (names.every(isFullName)) return { names, line: text };
    // "Author: Jane Doe, head of the office"
    const [first = ''] = names;
    if (isFullName(first)) return { names: [first], line: text };
  }
  return null;
}

/** The byline inside a text: its first or last paragraph, when that is nothing but one. */
export function bylineOfText(body: string): VisibleByline | null {
  const paragraphs = body.split('\n').filter((paragraph) => paragraph !== '');
  const candidates = [paragraphs.at(-1), paragraphs.at(-2), ...paragraphs.slice(0, 3)];
  for (const line of candidates) {
    if (line === undefined || line.length > LONGEST_BYLINE || paragraphs.length < 3) continue;
    const names = namesInLine(line, !/[.!?…:]$/u.test(line) && line.split(' ').length <= 9, true);
    if (names.length > 0) return { names, line };
  }
  return null;
}

/** Whether a text reads like one person's full name: two to five words, each with a capital, and nothing else. */
export function isFullName(text: string): boolean {
  if (text.length > LONGEST_NAME || NO_NAME.test(text) || NO_NAME_OPENS.test(text)) return false;
  if (/\p{L}{2}\.\s/u.test(text) && !/^(?:dr|prof|st)\./iu.test(text)) return false;
  const words = text.split(/\s+/u);
  if (words.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase()) return false;
  const named = words.filter((word) => !PARTICLE.test(word));
  return (
    words.length <= 5 &&
    named.length >= 2 &&
    named.length <= 4 &&
    named.at(-1) === words.at(-1) &&
    named.every((word) => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}{2,})$/u.test(word)) &&
    named.some((word) => word.replace(/\./gu, '').length > 1)
  );
}

/** The names in a line; `named` when the line is known to be a byline even without a word that says so. */
function namesInLine(line: string, named: boolean, inText = false): readonly string[] {
  const date = findDate(line, { language: null });
  const undated =
    date === null
      ? line
      : `${line.slice(0, date.start)} ${line.slice(date.end)}`.replace(/^[\s,|–—·•-]+|[\s,|–—·•-]+$/gu, '');
  const opened = undated.replace(ROLE_BEFORE, '').replace(BY, '');
  const saysSo = opened !== undated;
  if (!saysSo && !named && date === null) return [];
  const ended = opened.replace(AFTER_NAMES, '').trim();
  // What nobody calls a byline is one only as a whole: "Gross weight in kg" begins like a name, too.
  if (inText && !saysSo && ended !== opened) return [];
  const names = splitNames(ended).map((name) => name.trim());
  return names.length > 0 && names.length <= 8 && names.every(isFullName) ? names : takeFirst(names, saysSo);
}

/** "By Jane Doe, Rivermouth": the first name of a line that says so is one, whatever follows. */
function takeFirst(names: readonly string[], saysSo: boolean): readonly string[] {
  const [first] = names;
  return saysSo && first !== undefined && isFullName(first) ? [first] : [];
}

function isOfOtherStory({ names, linked, element }: PageBlock): boolean {
  return /teaser|related|comment|sidebar|card/iu.test(names) || (element === 'li' && linked > 0.9);
}
