import { findDate } from '../dates/find-dates';
import { isWeekday, withoutWeekday } from '../dates/weekdays';
import { isAgency } from './agencies';
import { isLabel } from './find-labels';
import { BY, ROLE_BEFORE } from './line-families';
import { isPerson, splitNames } from './names';
import { isPlaceName } from './place-names';

const LONGEST_NAME = 40;
/** What ends the names of a byline: a date, a place, an address, what else the line says. */
const AFTER_NAMES =
  /\s*(?:[|•·(]|\s[-–—]\s|\s\/\/\s|[,;]\s*(?:\d|\p{Ll})|\b(?:am|[Oo]n|le|el|um|at|in|[Ff]or|für|para|pour)\b(?:\s|$)|\b(?:[Ii]llustration\w*|[Ff]otos?|[Ff]otografie|[Pp]hotos?|[Bb]ilder|[Gg]rafik|[Vv]ideo|[Kk]amera)\b|\d|https?:|\S+@).*$/u;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** A day without a year behind a name ("Jane Doe March 18 at 3:57 PM"), where a design may leave out the space before it. */
const DAY_BEHIND = new RegExp(String.raw`(?:\s+|(?<=\p{Ll}))${MONTH}\.?\s+\d{1,2}\b.*$`, 'u');
/** What somebody writes about, with an "and" that is none between names: "James Doe Health and science reporter". */
const POST_WITH_FIELD =
  /[\s,]+\p{Lu}\p{Ll}+ (?:and|&) \p{L}+ (?:reporter|correspondent|editor|writer)s?\b.*$/u;
/** No name begins with an article, a conjunction, a preposition or a pronoun, nor with how often something comes or where a button leads. */
const NO_NAME_OPENS =
  /^(?:an?|the|our|my|your|all|and|about|from|for|back|see|view|next|weekly|daily|monthly|annual|latest|how|why|what|this|these|die|der|das|dem|eine?|mehr|alle?|und|oder|aus|für|über|mit|nach|bei|zum|unsere?|ihre?|meine?|weitere|neue|wie|was|warum|les?|une?|notre|nos|et|pour|dans|los|las|una?|nuestr[ao]s?|para|con|il|lo|gli|nostr[aoie]|per)\s/iu;
const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|des|van|von|vom|zu|zur|der|den|ter|la|le|el|al|bin|bint|ibn|y|e|af|av|st\.?)$/iu;
const NO_NAME =
  /\d|[@<>{}_=#:：]|\b(?:redaktion|redacci[oó]n|r[eé]daction|redazione|reda[cç][aã]o|redaksi|newsdesk|newsroom|editorial|staff|desk|team|news|media|press|online|agency|agentur|magazin|magazine|zeitung|journal|times|post|stiftung|verein|verlag|gmbh|inc|ltd|university|universität|institut|breaking|live|video|foto|photo|home|kontakt|contact|impressum|kommentare?|comments?|mehr|more|read|share|follow|published|updated|posted|created|information(?:en|s)?|info|app|google|play|store|manager|option|thema|topics?|keyboard|shortcuts|volume|kategorien?|categor(?:y|ies)|download|rss|feeds?|print|e-?mail|archives?|profile|subscribe|newsletters?|bureau|service|contributors?)\b/iu;

/** The names a line holds. */
export interface NamesInLine {
  readonly names: readonly string[];
  /** Whether a word or a class says that they are the authors; otherwise they only look like names. */
  readonly said: boolean;
}

/**
 * Whether a text is as long as East Asian names are, which have no space and no capitals, and is not called like a desk or an
 * institution. Only where something says that it is a name: any word is as short.
 */
export function isEastAsianName(text: string): boolean {
  if (/^\p{Script=Han}+$/u.test(text) && /[社部網网報报聞闻台臺局办辦編编組组室会會者員员版者]$/u.test(text))
    return false;
  return (
    /^\p{Script=Han}{2,4}$/u.test(text) ||
    /^\p{Script=Hangul}{2,4}$/u.test(text) ||
    /^\p{Script=Han}{1,3}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u.test(text)
  );
}

/** Whether a text reads like one person's full name: two to five words, each with a capital, and nothing else. */
export function isFullName(text: string): boolean {
  if (
    text.length > LONGEST_NAME ||
    NO_NAME.test(text) ||
    NO_NAME_OPENS.test(text) ||
    isAgency(text) ||
    isPlaceName(text)
  )
    return false;
  // "题图来自 Jane": words, and whom they are about.
  if (/\p{Script=Han}{3}/u.test(text) && /\p{Script=Latin}/u.test(text)) return false;
  if (/\p{L}{2}\.\s/u.test(text) && !/^(?:dr|prof|st)\./iu.test(text)) return false;
  const words = text.split(/\s+/u);
  const isCried = text === text.toUpperCase() && text !== text.toLowerCase();
  if (isCried && (words.length > 3 || words.some((word) => PARTICLE.test(word)))) return false;
  const named = words.filter((word) => !PARTICLE.test(word));
  return (
    words.length <= 5 &&
    named.length >= 2 &&
    named.length <= 4 &&
    named.at(-1) === words.at(-1) &&
    named.every((word) => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{Lo}\p{M}]+)$/u.test(word)) &&
    named.some((word) => word.replace(/\./gu, '').length > 1) &&
    !isSaidOfDays(text, words)
  );
}

/** In scripts without capitals a weekday or two labels look like a name: "วันศุกร์ ที่", "입력 업데이트". */
function isSaidOfDays(text: string, words: readonly string[]): boolean {
  return isWeekday(text) || isLabel(text) || words.every(isLabel);
}

/** The names in a line; `named` when the line is known to be a byline even without a word that says so. */
export function namesInLine(written: string, named: boolean, inText = false): NamesInLine {
  const line = written.replace(GLUED_BY, '$1 ');
  const korean = KOREAN_BYLINE.exec(line)?.[1];
  if (korean !== undefined) return { names: splitNames(korean), said: true };
  const framed = inText ? splitNames(FRAMED_NAMES.exec(line)?.[1] ?? '') : [];
  if (framed.length > 0 && framed.every(isEastAsianName)) return { names: framed, said: true };
  const parts = line.split(/\s+[|•·]\s+/u);
  // "News | By Jane Doe | 13 April"
  const saying = parts.length > 1 ? parts.find((part) => BY.test(part)) : undefined;
  const date = findDate(line, { language: null });
  const undated =
    saying ??
    (date === null
      ? line
      : `${withoutWeekday(line.slice(0, date.start))} ${line.slice(date.end)}`.replace(
          /^[\s,|–—·•-]+|[\s,|–—·•-]+$/gu,
          '',
        ));
  const opened = undated.replace(ROLE_BEFORE, '').replace(BY, '');
  const saysSo = opened !== undated;
  if (!saysSo && !named && date === null) return NOBODY;
  const ended = opened.replace(DAY_BEHIND, '').replace(POST_WITH_FIELD, '').replace(AFTER_NAMES, '').trim();
  // What nobody calls a byline is one only as a whole: "Gross weight in kg" begins like a name, too.
  if (inText && !saysSo && ended !== opened) return NOBODY;
  // "Jane Doe, Executive Editor"
  const names = splitNames(ended)
    .map((name) => name.trim())
    .filter((name, i) => i === 0 || isPerson(name));
  const said = saysSo || (named && !inText);
  if (names.length > 0 && names.length <= 8 && names.every(isFullName)) return { names, said };
  return { names: takeFirst(names, saysSo), said };
}

/** "byJane Doe": an element for the word and one for the name. */
const GLUED_BY = /^([Bb]y|von|par|por)(?=\p{Lu}\p{Ll}+\s\p{Lu})/u;
/** "김민수 기자", "김민수·이영희 특파원 minsu@paper.example": names and what they are. */
const KOREAN_BYLINE =
  /^(?:[[(][^\])]{1,20}[\])]\s*|[[(]?(?:\S{1,12}(?:신문|일보|뉴스|데일리|경제|타임스|투데이|저널|방송|닷컴)|기자명|글|취재)\s*[=:]?\s+)?(\p{Script=Hangul}{2,4}(?:\s*[·,]\s*\p{Script=Hangul}{2,4}){0,3})\s+(?:선임|수습|인턴|객원)?(?:기자|특파원|논설위원|편집위원|통신원)(?=[\s\])·]|$|=)/u;
/** The same as a line of its own. */
export const KOREAN_SIGNATURE = new RegExp(`${KOREAN_BYLINE.source}[\\])]?(?:\\s*[·,]\\s*사진.*)?$`, 'u');
/** 【山田太郎】, as a paragraph of its own, signs a Japanese text. */
const FRAMED_NAMES = /^[【（(]((?:[^【】（）()、，]{2,8}[、，]?){1,4})[】）)]$/u;

const NOBODY: NamesInLine = { names: [], said: false };

/** "By Jane Doe, Rivermouth": the first name of a line that says so is one, whatever follows. */
function takeFirst(names: readonly string[], saysSo: boolean): readonly string[] {
  const [first] = names;
  return saysSo && first !== undefined && isFullName(first) ? [first] : [];
}
