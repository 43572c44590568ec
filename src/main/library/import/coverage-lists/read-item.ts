import { findDate, type DateContext } from '../dates/find-dates';
import { isWeekday } from '../dates/weekdays';
import { isPersonsName, readSourceLine } from '../press-reviews/source-line';
import { readHeaderLine } from '../text/header-line';
import { isPaper } from '../text/header-parts';
import type { LineFact } from '../text/split-zones';
import { textWeight } from '../text/text-weight';
import type { ItemLines } from './group-items';

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
/** Words of a link that are a headline weigh as much. */
const LINKED_HEADLINE = 18;
const LONGEST_HEADLINE = 250;
const LONGEST_OUTLET = 60;
/** Parts of a line. */
const BETWEEN = /\s+[|·•–—]\s+|\s*\|\s*|\t+|\s+-\s+|\s{3,}/u;
/** "Minister opens barrier (The Courier, 12 March 2026)". */
const IN_BRACKETS = /^(.*\S)\s*[(（[]([^()（）[\]]{3,80})[)）\]]\s*\.?$/u;
const BEFORE_COLON = /^([^:：]{2,45})[:：]\s*(\S.*)$/u;
const DOMAIN = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/iu;
const EDGES = /^[\s,;:|·•–—()（）-]+|[\s,;:|·•–—(（-]+$/gu;
/** What a link is called that is no headline: "Read the article", "Zum Artikel". */
const LINK_WORDS =
  /^(?:[^\p{L}\p{N}]*(?:links?|url|web|online|here|more|full|read|article|story|text|view|open|the|on|watch|listen|hier|zum|artikel|mehr|lesen|weiterlesen|beitrag|ici|lire|la|suite|l|lien|voir|aquí|leer|ver|más|nota|enlace|leggi|qui|lees|meer|czytaj|więcej|читать|далее|ссылка|链接|連結|原文|阅读|全文|查看|点击|xem|đọc|tiếp|chi|tiết|liên|kết|ลิงก์|อ่านต่อ|tautan|baca|selengkapnya|pautan)[^\p{L}\p{N}]*)+$/iu;

/** A part of a line, and which line. */
interface Part {
  readonly text: string;
  readonly line: number;
}

interface ItemParts {
  /** What is text. */
  readonly texts: readonly Part[];
  /** What the others say of outlet, day and author, */
  readonly facts: readonly LineFact[];
  /** and the lines they stand in. */
  readonly sourceLines: ReadonlySet<number>;
  /** The headline, where it is what is linked. */
  readonly linked: string | null;
}

/** What {@link readItem} is told of the whole list. */
export interface ListHabits {
  /** Every item names its outlet first, and then its headline, in one line ("The Courier: Tram line approved", "The Courier – Tram line approved"). */
  readonly outletInLine: boolean;
  /** Every item has its outlet in a line above its headline. */
  readonly outletAbove: boolean;
}

/** How the items of a list name their outlets. */
export function habitsOf(items: readonly ItemLines[], context: DateContext): ListHabits {
  const mostly = (tells: (parts: readonly Part[]) => boolean): boolean =>
    items.filter((item) => tells(partsOf(item, context).texts)).length >= items.length * MOSTLY;
  return {
    outletInLine: mostly(([first, second]) => {
      if (first === undefined) return false;
      return (
        second?.line === first.line || (BEFORE_COLON.exec(first.text)?.[2] ?? '').length >= SHORTEST_HEADLINE
      );
    }),
    outletAbove:
      mostly(([first, second]) => isAbove(first, second)) &&
      items.filter((item) => isOutlet(partsOf(item, context).texts[0]?.text ?? '')).length * 3 >=
        items.length,
  };
}

const MOSTLY = 0.8;

/** Reads an item; null where nothing in it can be a headline. */
export function readItem(item: ItemLines, habits: ListHabits, context: DateContext): ListedArticle | null {
  const { texts, linked, ...said } = partsOf(item, context);
  const facts = [...said.facts];
  const outlet = facts.find(({ fact }) => fact.kind === 'outlet')?.fact;
  const left = [...texts];
  let named: string | null = outlet?.kind === 'outlet' ? outlet.text : null;
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
  if (textWeight(headline) < SHORTEST_HEADLINE || headline.length > LONGEST_HEADLINE) return null;
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

function partsOf({ lines }: ItemLines, context: DateContext): ItemParts {
  const linked = linkedHeadline(lines);
  const texts: Part[] = [];
  const facts: LineFact[] = [];
  const sourceLines = new Set<number>();
  const put = (text: string, line: number, whole: string): void => {
    const bare = text.replace(EDGES, '');
    if (bare === '' || LINK_WORDS.test(bare) || isWeekday(bare)) return;
    const said = bare === linked ? null : readSource(bare, whole, context);
    if (said === null) texts.push({ text: bare, line });
    else {
      facts.push(...said);
      sourceLines.add(line);
    }
  };
  /** A line that only says where and when is read as one; others by their parts. */
  const read = (text: string, line: number, whole: string): void => {
    const said = text === '' ? null : readSource(text.replace(EDGES, ''), whole, context);
    if (said !== null) facts.push(...said);
    else for (const part of inParts(text)) put(part, line, whole);
  };
  const filled = lines.flatMap(({ text }, line) => (text === '' ? [] : [line]));
  for (const line of filled) {
    const text = lines[line]?.text ?? '';
    if (linked !== null && text.includes(linked)) {
      texts.push({ text: linked, line });
      for (const side of parted(text, linked)) read(side, line, text);
    } else if (linked === null && line === filled[0] && (filled.length === 1 || inParts(text).length > 1)) {
      // The headline stands in it.
      const parts = inParts(text);
      for (const part of parts.length > 1 ? parts : aroundDay(text, context)) put(part, line, text);
    } else read(text, line, text);
  }
  return { texts, facts, linked, sourceLines };
}

function linkedHeadline(lines: ItemLines['lines']): string | null {
  const words = lines
    .map((line) => line.words)
    .find((one) => textWeight(one) >= LINKED_HEADLINE && !LINK_WORDS.test(one));
  return words ?? null;
}

function parted(text: string, words: string): readonly [string, string] {
  const at = text.indexOf(words);
  return [text.slice(0, at), text.slice(at + words.length)];
}

function inParts(text: string): readonly string[] {
  return text.split(BETWEEN).flatMap((part) => {
    const [, before, within] = IN_BRACKETS.exec(part.trim()) ?? [];
    return before === undefined || within === undefined ? [part] : [before, within];
  });
}

/** "Tram line approved, 14 March 2026, The Courier", "Tram line approved, The Courier, 14 March 2026": the parts of such a line. */
function aroundDay(text: string, context: DateContext): readonly string[] {
  const found = findDate(text, context);
  if (found === null) return [text];
  const before = text.slice(0, found.start).replace(EDGES, '');
  const [, headline = before, outlet = ''] = /^(.*\S),\s*([^,]{2,45})$/u.exec(before) ?? [];
  const parts = isOutlet(outlet) ? [headline, outlet] : [before];
  return [...parts, text.slice(found.start, found.end), text.slice(found.end)];
}

/** What a part says that names outlet, day or author and nothing else; null for text. */
function readSource(text: string, line: string, context: DateContext): readonly LineFact[] | null {
  if (text === '' || text.length > LONGEST_SOURCE) return null;
  const dated = { ...context, shortYears: true };
  const found = findDate(text, dated);
  const rest = found === null ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`.trim();
  if (found !== null && (!/\p{L}/u.test(rest) || isWeekday(rest)))
    return [{ fact: { kind: 'published', date: found.date, labelled: false }, line }];
  const label = BEFORE_COLON.exec(text)?.[1] ?? '';
  // "Coast News Agency: Ninety gates against the sea" is no label.
  const isLabel = label !== '' && !isOutlet(label) && label.split(/\s+/u).length <= LABEL_WORDS;
  const labelled = isLabel ? readHeaderLine(text, dated) : null;
  if (labelled !== null && !labelled.some(({ kind }) => kind === 'headline'))
    return labelled.map((fact) => ({ fact, line }));
  if (found === null) return null;
  return readSourceLine(text, dated)?.facts?.map(({ fact }) => ({ fact, line })) ?? null;
}

const LONGEST_SOURCE = 140;
const LABEL_WORDS = 2;

/** Whether the first line of an item is a name, and its headline below. */
function isAbove(first: Part | undefined, second: Part | undefined): boolean {
  if (first === undefined || second === undefined || second.line === first.line) return false;
  return isName(first.text) && !/[:：,]/u.test(first.text) && textWeight(second.text) >= SHORTEST_HEADLINE;
}

function isOutlet(text: string): boolean {
  return isPaper(text) || DOMAIN.test(text);
}

/** Whether a text can be what an outlet is called. */
function isName(text: string): boolean {
  return text.length <= LONGEST_OUTLET && !/[.!?…。！？]$/u.test(text) && /\p{L}/u.test(text);
}
