import { findDate, mayHoldDate, type DateContext } from '../dates/find-dates';
import { isWeekday } from '../dates/weekdays';
import { looksLikeSource } from './agencies';
import { readCreditLine, readSaidCredit, type Credit } from './credit-line';
import type { HeaderFact } from './header-fact';
import { isLeftover } from './page-leftovers';
import { readCount } from './read-count';

const LONGEST_UNLABELLED = 120;
/** What stands around the parts of a line. */
export const EDGES = /^[\s|｜·•,，;；、/()（）【】[\]–—-]+|[\s|｜·•,，;；、/()（）【】[\]–—-]+$/gu;
/** What divides them. A point stands inside Chinese names, too; between parts it has space around it. */
export const PARTS = /\s*[|｜•\t]\s*|\s+·\s*|\s*·\s+|\s{2,}|\u3000+/u;
/** A bar or an "@" between a date and its time. */
const BAR_BEFORE_TIME = /\s*[|｜@]\s*(?=\d{1,2}(?::\d{2}(?::\d{2})?|\.\d{2})(?![\d.:/]))/gu;
const BAR_BEHIND_TIME = /(?<=(?:^|\s)\d{1,2}:\d{2})\s*[|｜]\s*(?=\d{1,2}[./-]\d)/gu;
/** A weekday that a bar parts from its day. */
const BAR_AFTER_WEEKDAY = /^([\p{L}\p{M}]{2,14}(?:\s[\p{L}\p{M}\d]{1,5})?)\s*[|｜]\s*(?=\d{1,2}[\s./-])/gu;
/** "Rivermouth, le 18 septembre 2019": where a release was written. */
const PLACE_BEFORE_DATE =
  /^(\p{Lu}[\p{L}\p{M}'’-]{2,24}(?:\s\p{Lu}[\p{L}'’-]{2,20})?),?\s+(?:le|den|the|a|il)$/u;
/** "第03版：要闻": a page of a newspaper and its section. */
const HAN_PAGE = /^第?\s*([A-Z]?\d{1,3})\s*版\s*[:：]?\s*(\p{Script=Han}{0,8})$/u;
/** "p. 12", "Seite 3", "S. 4-5" beside a day. */
const PAGE =
  /^(?:pp?\.|pages?|S\.|Seiten?|págs?\.?|pag\.?|pagina|página|стр\.?|с\.|str\.|sivu|sida|side|hal(?:aman)?\.?|hlm\.?|หน้า|trang)\s?([A-Z]?\d{1,3}(?:\s?[-–+/]\s?\d{1,3})?)$/iu;
/** The name of an outlet or a section beside a date: a few words, and no sentence. */
const FEW_WORDS = /^(?=.{2,40}$)[\p{L}\p{M}\d.&’'+-]+(?:,?\s[\p{L}\p{M}\d.&’'+-]+){0,4}$/u;
const CAPITAL_WORDS = /^(?:\p{Lu}[\p{L}\p{M}.&'’-]*\s?){1,4}$/u;
/** "Rivermouth Gazette, 18 September 2019, p. 3": how a cutting is cited. */
const CITED =
  /^(\p{Lu}[^,]{2,40}), (\d[^,]{7,20}|\p{L}+ \d{1,2},? \d{4}), (?:p{1,2}\.|pages?|S\.|Seiten?|págs?\.|página|halaman|hal\.|trang)\s?([A-Z]?\d{1,3}(?:[-–]\d{1,3})?)$/u;
/** "The Rivermouth Gazette", "Hafener Anzeiger": what papers are called, and neither people nor sections. */
const PAPER =
  /^(?!Blog\s|Guest\s|(?:Breaking|World|Local|Latest|Top|National|International|Regional|Sports?|Business|City|Company|Press|Good|All|More|Other|Our)\sNews$)(?:\p{Lu}[\p{L}\p{M}.&’'-]*\s){1,4}(?:Times|Gazette|Tribune|Chronicle|Herald|Weekly|Post|Journal|Observer|Courier|Telegraph|Bulletin|Mirror|Guardian|Standard|Examiner|Inquirer|Argus|Echo|Dispatch|Sentinel|Advertiser|Zeitung|Anzeiger|Nachrichten|Tageblatt|Rundschau|Kurier|Presse|Allgemeine|News)$/u;
/** "聯合報 李明". */
const SOURCE_AND_NAME = /^(\p{Script=Han}{2,8}[報报社网網台臺])\s+(?:记者|記者)?\s*(\p{Script=Han}{2,3})$/u;
/** What joins a date to what stands before it. */
const BEFORE_DATE = /(?:^|\s)(?:le|el|am|on|em|il|pada|ngày|den|vom)$/iu;

/** Whether a name is one that papers have, and neither people nor sections. */
function isPaper(name: string): boolean {
  return PAPER.test(name);
}

const SITE = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/iu;

/** Whether a name is that of a site ("post.example"). */
export function isSite(name: string): boolean {
  return SITE.test(name);
}

/** Whether a name can be nothing but an outlet's: a paper's, or a site. */
export function isOutlet(name: string): boolean {
  return isPaper(name) || isSite(name);
}

/** A line without labels is a header only when it is a date, with at most a source, a credit and leftovers beside it, or a count of views. */
export function readUnlabelled(text: string, context: DateContext): readonly HeaderFact[] | null {
  // Neither a date nor a count: most lines that are asked are headlines and names.
  if (text.length > LONGEST_UNLABELLED || !mayHoldDate(text)) return null;
  const cited = CITED.exec(text);
  const day = cited === null ? null : findDate(cited[2] ?? '', context);
  if (cited !== null && day !== null)
    return [
      { kind: 'outlet', text: cited[1] ?? '' },
      { kind: 'published', date: day.date, labelled: false },
      { kind: 'page', text: cited[3] ?? '' },
    ];
  const facts = readParts(text, context);
  if (facts === null) return null;
  return facts.some(({ kind }) => kind === 'published' || kind === 'views') ? facts : null;
}

/**
 * What the parts of a line say, or null when one of them is text. Beside a date a part may be the name of an outlet or a section: it
 * says nothing, since nobody can tell which.
 */
export function readParts(
  text: string,
  context: DateContext,
  datedBehind = false,
): readonly HeaderFact[] | null {
  const facts: HeaderFact[] = [];
  let unknown = 0;
  const parts = text
    .replace(BAR_AFTER_WEEKDAY, (whole, weekday: string) => (isWeekday(weekday) ? `${weekday}, ` : whole))
    .replace(BAR_BEFORE_TIME, ', ')
    .replace(BAR_BEHIND_TIME, ', ')
    .split(PARTS);
  for (const part of parts) {
    const content = part.replace(EDGES, '');
    if (content === '' || isWeekday(content) || (isLeftover(content) && !PAGE.test(content))) continue;
    const read = readPart(content, context);
    if (read !== null) facts.push(...read);
    else if ((parts.length > 1 || datedBehind) && FEW_WORDS.test(content)) unknown += 1;
    else return null;
  }
  if (unknown === 0) return facts;
  const dated = datedBehind || facts.some(({ kind }) => kind === 'published' || kind === 'modified');
  return dated && unknown <= 2 ? [...facts, { kind: 'ignored' }] : null;
}

/** What stands before the first label of a line, which may be that of a date: beside a date a name is the source. */
export function readOpening(
  text: string,
  context: DateContext,
  datedBehind: boolean,
): readonly HeaderFact[] | null {
  const found = findDate(text, context);
  const behind = found === null ? '' : text.slice(found.end).replace(EDGES, '');
  if (found === null || !CAPITAL_WORDS.test(behind) || isLeftover(behind))
    return readParts(text, context, datedBehind);
  const before = readParts(text.slice(0, found.end), context);
  return before === null ? null : [...before, { kind: 'source', text: behind }];
}

function readPart(part: string, context: DateContext): readonly HeaderFact[] | null {
  const count = readCount(part);
  if (count !== null && /\D$/u.test(part)) return [{ kind: 'views', count }];
  const numbered = PAGE.exec(part)?.[1];
  if (numbered !== undefined) return [{ kind: 'page', text: numbered }];
  const page = HAN_PAGE.exec(part);
  if (page !== null) {
    const [, number = '', section = ''] = page;
    return [
      { kind: 'page', text: number },
      ...(section === '' ? [] : [{ kind: 'section', text: section } as const]),
    ];
  }
  const found = findDate(part, context) ?? wholeShortDate(part, context);
  if (found === null) {
    if (looksLikeSource(part)) return [{ kind: 'source', text: part }];
    if (PAPER.test(part)) return [{ kind: 'outlet', text: part }];
    const credit = readSaidCredit(part);
    return credit === null ? null : creditFacts(credit);
  }
  const before = part.slice(0, found.start).replace(EDGES, '');
  const beforeFacts = readBeforeDate(before);
  const afterFacts = readBesideDate(part.slice(found.end).replace(EDGES, ''));
  if (beforeFacts === null || afterFacts === null) return null;
  return [...beforeFacts, { kind: 'published', date: found.date, labelled: false }, ...afterFacts];
}

/** Characters of a date with its weekday and its time. */
const LONGEST_WHOLE_DATE = 60;

/** "18 ก.ย. 62 (16:34)": a year of two digits where nothing but the date is there. */
function wholeShortDate(part: string, context: DateContext): ReturnType<typeof findDate> {
  if (part.length > LONGEST_WHOLE_DATE) return null;
  const found = findDate(part, { ...context, shortYears: true });
  const isWhole = found !== null && found.start === 0 && part.length - found.end <= 1;
  return isWhole && /\p{L}|\d[:h]\d{2}/u.test(part) ? found : null;
}

/** A place, a weekday, a source: the words of a sentence are none. */
function readBeforeDate(text: string): readonly HeaderFact[] | null {
  const place = PLACE_BEFORE_DATE.exec(text)?.[1];
  if (place !== undefined && !isWeekday(place)) return [{ kind: 'place', text: place }];
  if (PAPER.test(text)) return [{ kind: 'outlet', text }];
  const bare = text.replace(BEFORE_DATE, '').replace(EDGES, '');
  if (bare === '' || isWeekday(bare)) return [];
  const [first = '', last = ''] = bare.split(/\s*[-–,]\s*(?=\S+(?:\s\S+)?$)/u);
  if (last !== '' && isWeekday(last) && FEW_WORDS.test(first))
    return looksLikeSource(first) ? sourceFact(first) : [{ kind: 'ignored' }];
  if (/^[\p{L}\p{M}]{2,14}$/u.test(bare) && !looksLikeSource(bare)) return [];
  return readBesideDate(bare);
}

/** A source, a count of views, who wrote it, a leftover. */
function readBesideDate(text: string): readonly HeaderFact[] | null {
  const number = PAGE.exec(text)?.[1];
  if (number !== undefined) return [{ kind: 'page', text: number }];
  if (text === '' || isLeftover(text) || isWeekday(text)) return [];
  const count = /\D$/u.test(text) ? readCount(text) : null;
  if (count !== null) return [{ kind: 'views', count }];
  if (looksLikeSource(text)) return sourceFact(text);
  const page = HAN_PAGE.exec(text)?.[1];
  if (page !== undefined) return readPart(text, { language: null });
  const signed = SOURCE_AND_NAME.exec(text);
  if (signed !== null) return [...sourceFact(signed[1] ?? ''), { kind: 'author', names: [signed[2] ?? ''] }];
  const credit = readSaidCredit(text) ?? readCreditLine(text);
  return credit === null ? null : creditFacts(credit);
}

/** What a credit says, as facts. */
export function creditFacts({ names, agency }: Credit): readonly HeaderFact[] {
  return [
    ...(names.length === 0 ? [] : [{ kind: 'author', names } as const]),
    ...(agency === null ? [] : sourceFact(agency)),
  ];
}

/** One source. */
export function sourceFact(text: string): readonly HeaderFact[] {
  return [{ kind: 'source', text }];
}
