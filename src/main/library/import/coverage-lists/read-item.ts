import type { DateContext } from '../dates/find-dates';
import { isPersonsName } from '../press-reviews/source-line';
import { isOutlet } from '../text/header-parts';
import type { LineFact } from '../text/split-zones';
import { textWeight } from '../text/text-weight';
import type { ItemLines } from './group-items';
import { BEFORE_COLON, partsOf, type Part } from './item-parts';

/** What an item of a list says of its article. */
export interface ListedArticle {
  readonly headline: string;
  /** The line the headline stands in. */
  readonly line: string;
  readonly outlet: string | null;
  readonly facts: readonly LineFact[];
  /** Words of the article, or about it. */
  readonly words: string;
}

/** Weight of the shortest headline. */
const SHORTEST_HEADLINE = 10;
/** and of one that has nothing beside it but outlet and day. */
const SHORTEST_ALONE = 5;
const LONGEST_HEADLINE = 250;
const LONGEST_OUTLET = 60;
/** What this share of all items does is a habit of the list. */
const MOSTLY = 0.8;

/** What {@link readItem} is told of the whole list. */
export interface ListHabits {
  /** Every item names its outlet first, and then its headline, in one line ("The Courier: Tram line approved", "The Courier – Tram line approved"). */
  readonly outletInLine: boolean;
  /** Every item has its outlet in a line above its headline. */
  readonly outletAbove: boolean;
  /** Every item names its outlet and has no headline ("The Courier: https://…"). */
  readonly outletOnly: boolean;
}

/** How the items of a list name their outlets. */
export function habitsOf(items: readonly ItemLines[], context: DateContext): ListHabits {
  const texts = items.map((item) => partsOf(item, context).texts);
  const mostly = (tells: (parts: readonly Part[]) => boolean): boolean =>
    texts.filter(tells).length >= texts.length * MOSTLY;
  // Some names cannot be anything else; the others stand at the same place.
  const someAreOutlets = texts.filter(([first]) => isOutlet(first?.text ?? '')).length * 3 >= texts.length;
  return {
    outletInLine: mostly(([first, second]) => {
      if (first === undefined) return false;
      return (
        second?.line === first.line ||
        textWeight(BEFORE_COLON.exec(first.text)?.[2] ?? '') >= SHORTEST_HEADLINE
      );
    }),
    outletAbove: someAreOutlets && mostly(([first, second]) => isAbove(first, second)),
    outletOnly:
      someAreOutlets && mostly(([first, second]) => second === undefined && isName(first?.text ?? '.')),
  };
}

/** Reads an item; null where nothing in it can be a headline. */
export function readItem(item: ItemLines, habits: ListHabits, context: DateContext): ListedArticle | null {
  const { texts, linked, ...said } = partsOf(item, context);
  const facts = [...said.facts];
  const outlet = facts.find(({ fact }) => fact.kind === 'outlet')?.fact;
  const left = [...texts];
  let named: string | null = item.outlet ?? (outlet?.kind === 'outlet' ? outlet.text : null);
  if (habits.outletOnly && linked === null && item.url !== null)
    // The address is all there is to call the article by.
    return { headline: item.url, line: item.url, outlet: named ?? left[0]?.text ?? null, facts, words: '' };
  if (habits.outletAbove && named === null && linked === null) named = left.shift()?.text ?? null;
  const at = headlineAt(left, linked);
  const chosen = left[at];
  if (chosen === undefined && linked === null) return null;
  let headline = linked ?? chosen?.text ?? '';
  if (chosen !== undefined) left.splice(at, 1);
  if (named === null) {
    const colon = habits.outletInLine ? BEFORE_COLON.exec(headline) : null;
    const isBeside = ({ text, line }: Part): boolean =>
      isName(text) && ((habits.outletInLine && line === chosen?.line) || isOutlet(text));
    const beside = left.findIndex(isBeside);
    if (beside >= 0) named = left.splice(beside, 1)[0]?.text ?? null;
    else if (colon !== null && isName(colon[1] ?? '')) {
      named = colon[1] ?? null;
      headline = colon[2] ?? '';
    }
  }
  // What else stands beside the day is a name, too.
  const names = left.filter(
    ({ text, line }) => said.sourceLines.has(line) && line !== chosen?.line && isName(text),
  );
  for (const name of names) {
    const isAuthor = named !== null && isPersonsName(name.text, context);
    if (named === null) named = name.text;
    else if (isAuthor) facts.push({ fact: { kind: 'author', names: [name.text] }, line: name.text });
    else continue;
    left.splice(left.indexOf(name), 1);
  }
  // All that a box of a page says besides outlet and day is its headline, however short.
  const isBox = item.headline !== undefined;
  const isDated = facts.some(({ fact }) => fact.kind === 'published');
  const isAll = isBox && left.length === 0 && named !== null && isDated;
  const isKnown = headline === item.headline || (isAll && textWeight(headline) >= SHORTEST_ALONE);
  const isShort = textWeight(headline) < SHORTEST_HEADLINE && !isKnown;
  if (isShort || headline.length > LONGEST_HEADLINE) return null;
  return {
    headline,
    line: item.lines[chosen?.line ?? 0]?.text ?? headline,
    outlet: named,
    facts,
    words: left.map(({ text }) => text).join(' '),
  };
}

/** The headline is the words that are linked; else the heaviest part of the first line that is no paper's name. */
function headlineAt(parts: readonly Part[], linked: string | null): number {
  if (linked !== null) return parts.findIndex(({ text }) => text === linked);
  const weightOf = ({ text, line }: Part): number =>
    line !== parts[0]?.line ? -1 : isOutlet(text) ? 0 : textWeight(text);
  const weights = parts.map(weightOf);
  return weights.indexOf(Math.max(...weights));
}

/** Whether the first line of an item is a name, and its headline below. */
function isAbove(first: Part | undefined, second: Part | undefined): boolean {
  if (first === undefined || second === undefined || second.line === first.line) return false;
  return isName(first.text) && !/[:：,]/u.test(first.text) && textWeight(second.text) >= SHORTEST_HEADLINE;
}

/** Whether a text can be what an outlet is called. */
function isName(text: string): boolean {
  return text.length <= LONGEST_OUTLET && !/[.!?…。！？]$/u.test(text) && /\p{L}/u.test(text);
}
