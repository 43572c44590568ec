import { findDate, type DateContext } from '../dates/find-dates';
import { isWeekday } from '../dates/weekdays';
import { readSourceLine } from '../press-reviews/source-line';
import { readHeaderLine } from '../text/header-line';
import { isOutlet } from '../text/header-parts';
import type { LineFact } from '../text/split-zones';
import { textWeight } from '../text/text-weight';
import { standsAlone } from './day-alone';
import type { ItemLines } from './group-items';
import { LINKED_HEADLINE } from './list-lines';

/** A part of a line, and which line. */
export interface Part {
  readonly text: string;
  readonly line: number;
}

/** An item taken apart. */
export interface ItemParts {
  /** What is text. */
  readonly texts: readonly Part[];
  /** What the others say of outlet, day and author, */
  readonly facts: readonly LineFact[];
  /** and the lines they stand in. */
  readonly sourceLines: ReadonlySet<number>;
  /** The headline, where it is what is linked. */
  readonly linked: string | null;
}

/** Parts of a line. */
const BETWEEN = /\s+[|·•–—]\s+|\s*\|\s*|\t+|\s+-\s+|\s{3,}/u;
/** "Minister opens barrier (The Courier, 12 March 2026)". */
const IN_BRACKETS = /^(.*\S)\s*[(（[]([^()（）[\]]{3,80})[)）\]]\s*\.?$/u;
/** "The Courier: Tram line approved". */
export const BEFORE_COLON = /^([^:：]{2,45})[:：]\s*(\S.*)$/u;
const EDGES = /^[\s,;:|·•–—()（）-]+|[\s,;:|·•–—(（-]+$/gu;
/** What a link is called that is no headline: "Read the article", "Zum Artikel". */
const LINK_WORDS =
  /^[^\p{L}\p{N}]*(?:(?:links?|url|web|online|here|more|full|read|article|story|text|view|open|the|on|watch|listen|hier|zum|artikel|mehr|lesen|weiterlesen|beitrag|ici|lire|la|suite|l|lien|voir|aquí|leer|ver|más|nota|enlace|leggi|qui|lees|meer|czytaj|więcej|читать|далее|ссылка|链接|連結|原文|全文|阅读(?:全文|原文)|查看(?:全文|原文|详情)?|点击(?:查看|阅读)|xem|đọc|tiếp|chi|tiết|liên|kết|ลิงก์|อ่านต่อ|tautan|baca|selengkapnya|pautan)(?![\p{L}\p{N}])[^\p{L}\p{N}]*)+$/iu;

/** Quotation marks around a headline. */
const QUOTE_BEFORE = /["“„«»‘‚『「《][\s|]*$/u;
const QUOTE_AFTER = /^[\s|]*["”“»«’‘』」》]/u;

const LONGEST_SOURCE = 140;
const LABEL_WORDS = 2;

/** Whether the words of a link only say that it is one ("Read more"). */
export function isLinkWords(words: string): boolean {
  return LINK_WORDS.test(words);
}

/** Takes the lines of an item apart: what is text, and what only says where, when and by whom. */
export function partsOf({ lines, headline }: ItemLines, context: DateContext): ItemParts {
  const linked = headline ?? linkedHeadline(lines);
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
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
  return [before.replace(QUOTE_BEFORE, ''), after.replace(QUOTE_AFTER, '')];
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
  if (found !== null && standsAlone(found, text))
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
