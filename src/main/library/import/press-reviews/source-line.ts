import { findDate, type DateContext } from '../dates/find-dates';
import { isWeekday, withoutWeekday } from '../dates/weekdays';
import { readHeaderLine } from '../text/header-line';
import type { LineFact } from '../text/split-zones';

/** Whether a line names the headline ("Headline: …"). */
export function namesHeadline(text: string, context: DateContext): boolean {
  return (
    /^[^:：]{2,30}[:：]/u.test(text) &&
    readHeaderLine(text, context)?.some(({ kind }) => kind === 'headline') === true
  );
}

/** What a line below or above a headline tells of where the article stood. */
export interface SourceLine {
  /** Its day is written out, so that it is no line of prose. */
  readonly dated: boolean;
  /** It says the time of day as well. */
  readonly timed: boolean;
  /** Its one name may be a person's. */
  readonly person: boolean;
  /** What it says where it is only a name, a day and a page ("Rivermouth Post, 17 September 2019, p. 3"); else null. */
  readonly facts: readonly LineFact[] | null;
}

const LONGEST_LINE = 140;
const LONGEST_NAME = 60;
const MOST_NAMES = 4;
const BETWEEN = /\s*[|·•–—/;,，、]\s*|\s+-\s+|\s{3,}|\t/u;
const EDGES = /^[\s()[\]（）【】:.,;|·•–—-]+|[\s()[\]（）【】:,;|·•–—-]+$/gu;
/** What joins a name to its day. */
const JOINT = /\s+(?:vom|of|du|del|dated|tanggal|ngày|de|van|af|från|от|z dnia|am)$/iu;
/** "p. 3", "S. 3", "page 3", "第3版". */
const PAGE =
  /(?:^|[\s,;|(（])(?:pp?\.?|pages?|S\.|Seiten?|págs?\.?|pag\.?|pagina|página|стр\.?|с\.|str\.|sivu|sida|hal(?:aman)?\.?|hlm\.?|หน้า|trang|第)\s*(\d{1,3}(?:\s?[-–+]\s?\d{1,3})?)\s*(?:版|页|頁|面)?(?=$|[\s,;|)）])/iu;
const TIME = /(?:^|[\s,])\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:Uhr|h|[ap]\.?m\.?))?(?=$|[\s,|)])/iu;
/** A name of more words of small letters is prose. */
const PROSE = /(?:^|\s)\p{Ll}{2,}(?:\s\p{Ll}{2,}){2}/u;
const DIGITS = /\d/u;

/** Whether {@link readSourceLine} may read a line: all others it does not. */
export function mayBeSourceLine(text: string): boolean {
  return text.length <= LONGEST_LINE && /[\d:：]/u.test(text);
}

/** Reads such a line; null for any other. */
export function readSourceLine(text: string, context: DateContext): SourceLine | null {
  if (text.length > LONGEST_LINE || !DIGITS.test(text)) return labelled(text, context);
  const found = findDate(text, context);
  if (
    found?.date.precision !== 'day' &&
    found?.date.precision !== 'minute' &&
    found?.date.precision !== 'second'
  )
    return labelled(text, context);
  if (/[:：]\s*\*?$/u.test(text.slice(0, found.start))) return labelled(text, context);
  const before = withoutWeekday(text.slice(0, found.start));
  const page = PAGE.exec(text.slice(found.end)) ?? PAGE.exec(before);
  const names =
    `${before.replace(PAGE, ' ')} | ${text.slice(found.end).replace(PAGE, ' ').replace(TIME, ' ')}`
      .split(BETWEEN)
      .map((name) => name.replace(EDGES, '').replace(JOINT, ''))
      .map((name) => (name.includes('(') && !name.includes(')') ? `${name})` : name))
      .filter((name) => name !== '' && !isWeekday(name));
  const isPlain =
    names.length <= MOST_NAMES &&
    names.every((name) => name.length <= LONGEST_NAME && !/[.!?。！？]$/u.test(name) && !PROSE.test(name));
  if (!isPlain) return labelled(text, context);
  const said = { dated: true, timed: TIME.test(text) } as const;
  const named = namesOf(names, text, context);
  if (named === null) return { ...said, person: false, facts: null };
  const { outlet, author } = named;
  const fact = (one: LineFact['fact']): LineFact => ({ fact: one, line: text });
  return {
    ...said,
    person: author === null && isPerson(text, context),
    facts: [
      fact({ kind: 'outlet', text: outlet }),
      fact({ kind: 'published', date: found.date, labelled: false }),
      ...(author === null ? [] : [fact({ kind: 'author', names: [author] })]),
      ...(page?.[1] === undefined ? [] : [fact({ kind: 'page', text: page[1] })]),
    ],
  };
}

/** The outlet is what stands alone beside the day, or first of two: before its town or section, or behind an author. */
function namesOf(
  names: readonly string[],
  line: string,
  context: DateContext,
): { readonly outlet: string; readonly author: string | null } | null {
  const [first, second] = names;
  if (
    first === undefined ||
    names.length > 2 ||
    names.some((name) => !/\p{L}/u.test(name) || name.includes(':'))
  )
    return null;
  if (second === undefined) return { outlet: first, author: null };
  // What the reader of header lines understands it reads by itself.
  if (readHeaderLine(line, context) !== null) return null;
  return isPersonsName(first, context) && !isPersonsName(second, context)
    ? { outlet: second, author: first }
    : { outlet: first, author: null };
}

/** Whether a name beside a day would be read as a person's. */
export function isPersonsName(name: string, context: DateContext): boolean {
  return isPerson(`${name}, 1 May 2019`, context);
}

function isPerson(line: string, context: DateContext): boolean {
  return readHeaderLine(line, context)?.some(({ kind }) => kind === 'author') === true;
}

/** "Source: Rivermouth Post". */
function labelled(text: string, context: DateContext): SourceLine | null {
  if (!/[:：]/u.test(text) || text.length > LONGEST_LINE) return null;
  const read = readHeaderLine(text, context);
  const isSource = read?.some(
    ({ kind }) => kind === 'source' || kind === 'outlet' || kind === 'published' || kind === 'headline',
  );
  return isSource === true
    ? {
        dated: read?.some(({ kind }) => kind === 'published') === true,
        timed: false,
        person: false,
        facts: null,
      }
    : null;
}
