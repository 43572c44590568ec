import { findDate } from '../dates/find-dates';
import { withoutWeekday } from '../dates/weekdays';
import { isAgency, splitCredit } from '../text/agencies';
import { splitNames } from '../text/names';
import { textWeight } from '../text/text-weight';
import { BY, ROLE_BEFORE } from './line-families';
import { headingOf, type PageBlock } from './page-blocks';
import { fold } from './fold-words';

const LONGEST_BYLINE = 130;
const LONGEST_NAME = 40;
/** What is nearly all link leads somewhere. */
const MOSTLY = 0.9;
const PROSE = 150;
/** Bylines stand within so many lines of the headline. */
const LINES_BEFORE = 4;
const LINES_AFTER = 25;
const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor\w*|auteurs?|writer|reporter|penulis|signature|vcard)(?:$|[\s_-])/iu;
/** What ends the names of a byline: a date, a place, an address, what else the line says. */
const AFTER_NAMES =
  /\s*(?:[|•·(]|\s[-–—]\s|\s\/\/\s|[,;]\s*(?:\d|\p{Ll})|\b(?:am|on|le|el|um|at|in|for|für|para|pour)\b(?:\s|$)|\b(?:[Ii]llustration\w*|[Ff]otos?|[Ff]otografie|[Pp]hotos?|[Bb]ilder|[Gg]rafik|[Vv]ideo|[Kk]amera)\b|\d|https?:|\S+@).*$/u;
/** No name begins with an article, a conjunction, a preposition or a pronoun. */
const NO_NAME_OPENS =
  /^(?:an?|the|our|my|your|all|and|about|from|how|why|what|this|these|die|der|das|dem|eine?|mehr|alle?|und|oder|aus|für|über|mit|nach|bei|zum|unsere?|ihre?|meine?|weitere|neue|wie|was|warum|les?|une?|notre|nos|et|pour|dans|los|las|una?|nuestr[ao]s?|para|con|il|lo|gli|nostr[aoie]|per)\s/iu;
const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|des|van|von|vom|zu|zur|der|den|ter|la|le|el|al|bin|bint|ibn|y|e|af|av|st\.?)$/iu;
const NO_NAME =
  /\d|[@<>{}_=#:：]|\b(?:redaktion|redacci[oó]n|r[eé]daction|redazione|reda[cç][aã]o|redaksi|newsdesk|newsroom|editorial|staff|desk|team|news|media|press|online|agency|agentur|magazin|magazine|zeitung|journal|times|post|stiftung|verein|verlag|gmbh|inc|ltd|university|universität|institut|breaking|live|video|foto|photo|home|kontakt|contact|impressum|kommentare?|comments?|mehr|more|read|share|follow|published|updated|posted|created|information(?:en|s)?|info|app|google|play|store|manager|option|thema|topics?|kategorien?|categor(?:y|ies)|download)\b/iu;

/** Names in a line of the page that says who wrote it, with the line. */
export interface VisibleByline {
  readonly names: readonly string[];
  readonly line: string;
}

interface NamesInLine {
  readonly names: readonly string[];
  /** Whether a word or a class says that they are the authors; otherwise they only look like names. */
  readonly said: boolean;
}

/**
 * The byline as people see it, near the headline: a line that opens with "By", "von", "par" …; a line the page calls a byline;
 * or a line that is a date and a name.
 */
export function findByline(blocks: readonly PageBlock[], title: string): VisibleByline | null {
  const wanted = fold(title);
  const heading = headingOf(blocks, title);
  const from = heading < 0 ? 0 : Math.max(0, heading - LINES_BEFORE);
  const near = blocks.slice(from, (heading < 0 ? 0 : heading) + LINES_AFTER);
  let prose = 0;
  for (const [i, block] of near.entries()) {
    if (!block.apart && textWeight(block.text) >= PROSE && (prose += 1) > 1) break;
    if (block.text.length > LONGEST_BYLINE || block.element === 'figcaption') continue;
    if (wanted.includes(fold(block.text))) continue;
    const beforeDate = nameBeforeDate(block, near[i + 1]);
    const { names, said } = namesInLine(
      beforeDate ?? block.text,
      beforeDate !== null || BYLINE_NAMES.test(block.names),
    );
    if (names.length === 0 || isOfOtherStory(block)) continue;
    if (said || (block.linked < MOSTLY && names.every((name) => isOneName(blocks, name))))
      return { names, line: block.text };
  }
  return null;
}

/** "Budi Santoso - detikNews" above a date: a name and where it writes. */
function nameBeforeDate({ text }: PageBlock, next: PageBlock | undefined): string | null {
  const name = /^(.{5,40}?)\s[-–|]\s\S{3,20}$/u.exec(text)?.[1];
  if (name === undefined || !isFullName(name) || (next?.text.length ?? LONGEST_BYLINE) > LONGEST_NAME)
    return null;
  return findDate(next?.text ?? '', { language: null }) === null ? null : name;
}

const LABELLED =
  /^[[(（【]?(?:autorin\/autor|autor(?:in)?|author|auteur|autore|автор|penulis|tác giả|ผู้เขียน|作者|撰文|記者|记者|采写|作成者|كتب|كتبت|بقلم)(?:\s*[:：]\s*|\s+)|^[[(（【〔]?(?:取材・?)?(?:文|文字|글|撰文|採訪|采访|報導|构成|構成)\s*[:：／/｜|・＝=]\s*/iu;

/** "記者李明／河口報導", "（河口日报记者 李明、张伟）", "聯合報／ 記者李明／河口即時報導": a post, names, and what comes behind a bar or a bracket. */
const HAN_REPORTERS =
  /(?:^|[\s　／/〔【（(\p{Script=Han}])(?:记者|記者)[\s　:：／/]*(\p{Script=Han}{2,4}(?:[、，,·\s　]+\p{Script=Han}{2,4}){0,3}?)(?:[\s　]*(?:[／/]\s*\p{Script=Han}{2,12})?[)）〕】]?|[\s　]+(?:报道|報導|報道|摄影报道)[)）〕】]?)$/u;
/** What else a line of credits says after the names: who took the picture, who edited. */
const OTHER_CREDIT =
  /[\s　·・、,，/／|｜]*(?:图|圖|摄影|攝影|写真|撮影|図|編集|编辑|編輯|责编|責編|사진|영상|편집|ภาพ|photos?|fotos?|ảnh)\s*[:：／/|｜・＝=\s].*$/iu;

/** "김민수 기자 minsu@paper.example", below the text. */
const SIGNED_WITH_ADDRESS =
  /^(\p{Script=Hangul}{2,4}(?:\s*[·,]\s*\p{Script=Hangul}{2,4}){0,3})\s*(?:\p{Script=Hangul}{2})?(?:기자|특파원)\s*[(<=]?\s*\S+@\S+$/u;

/** A line anywhere on the page that is a label for the author and a name. */
export function findLabelledAuthor(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const { text } of blocks) {
    if (text.length > LONGEST_BYLINE) continue;
    const signed = SIGNED_WITH_ADDRESS.exec(text)?.[1] ?? KOREAN_SIGNATURE.exec(text)?.[1];
    if (signed !== undefined) return { names: splitNames(signed), line: text };
    const reporters = text.length > LONGEST_NAME ? undefined : HAN_REPORTERS.exec(text)?.[1];
    if (reporters !== undefined) {
      const names = splitNames(reporters);
      if (names.length > 0 && names.every(isEastAsianName)) return { names, line: text };
    }
    if (!LABELLED.test(text)) continue;
    const names = splitNames(text.replace(LABELLED, '').replace(OTHER_CREDIT, '').replace(CLOSED, ''));
    if (names.length === 0) continue;
    if (names.every((name) => isFullName(name) || isEastAsianName(name))) return { names, line: text };
    // "Author: Jane Doe, head of the office"
    const [first = ''] = names;
    if (isFullName(first)) return { names: [first], line: text };
  }
  return null;
}

const CLOSED = /[\])）】〕]$/u;
const EDITOR =
  /^[[(（【]?(?:(?:web |online )?editor|edited by|redaktur|penyunting|penyelaras|redigé par|édité par|redigiert von|editado por|责任编辑|責任編輯|责编|編輯|编辑|biên tập|บรรณาธิการ)\s*[:：]\s*/iu;

/** Who edited it, where a line of the page says so: an editor is no author. */
export function findLabelledEditor(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const { text } of blocks) {
    if (text.length > LONGEST_NAME * 2 || !EDITOR.test(text)) continue;
    const names = splitNames(text.replace(EDITOR, '').replace(CLOSED, ''));
    if (names.length > 0 && names.length <= 3 && names.every(isNameOfEditor)) return { names, line: text };
  }
  return null;
}

/** Editors sign with one name, too; behind a label that is enough. */
function isNameOfEditor(name: string): boolean {
  return (
    isFullName(name) ||
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]{2,24}|\p{Script=Han}{2,4}|\p{Script=Thai}{3,30})$/u.test(name)
  );
}

/** The byline inside a text: its first or last paragraph, when that is nothing but one. */
export function bylineOfText(
  body: string,
  blocks: readonly PageBlock[],
): (VisibleByline & { readonly agency: string | null }) | null {
  const paragraphs = body.split('\n').filter((paragraph) => paragraph !== '');
  const candidates = [paragraphs.at(-1), paragraphs.at(-2), ...paragraphs.slice(0, 3)];
  for (const paragraph of candidates) {
    if (paragraph === undefined || paragraph.length > LONGEST_BYLINE || paragraphs.length < 3) continue;
    const { text, agency } = splitCredit(paragraph);
    const line = text.replace(/^[-–—]{1,2}\s+/u, '');
    const { names, said } = namesInLine(line, !/[.!?…:]$/u.test(line) && line.split(' ').length <= 9, true);
    if (names.length === 0) continue;
    if (said || names.every((name) => isOneName(blocks, name))) return { names, line: paragraph, agency };
  }
  return null;
}

/**
 * Whether a text is as long as East Asian names are, which have no space and no capitals, and is not called like a desk or an
 * institution. Only where something says that it is a name: any word is as short.
 */
export function isEastAsianName(text: string): boolean {
  return (
    (/^\p{Script=Han}{2,4}$/u.test(text) &&
      !/[社部網网報报聞闻台臺局办辦編编組组室会會者員员版者]$/u.test(text)) ||
    /^\p{Script=Hangul}{2,4}$/u.test(text) ||
    /^\p{Script=Han}{1,3}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u.test(text)
  );
}

/** Whether a text reads like one person's full name: two to five words, each with a capital, and nothing else. */
export function isFullName(text: string): boolean {
  if (text.length > LONGEST_NAME || NO_NAME.test(text) || NO_NAME_OPENS.test(text) || isAgency(text))
    return false;
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
    named.some((word) => word.replace(/\./gu, '').length > 1)
  );
}

/** The names in a line; `named` when the line is known to be a byline even without a word that says so. */
function namesInLine(line: string, named: boolean, inText = false): NamesInLine {
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
  const ended = opened.replace(AFTER_NAMES, '').trim();
  // What nobody calls a byline is one only as a whole: "Gross weight in kg" begins like a name, too.
  if (inText && !saysSo && ended !== opened) return NOBODY;
  const names = splitNames(ended).map((name) => name.trim());
  const said = saysSo || (named && !inText);
  if (names.length > 0 && names.length <= 8 && names.every(isFullName)) return { names, said };
  return { names: takeFirst(names, saysSo), said };
}

/** "김민수 기자", "김민수·이영희 특파원 minsu@paper.example": names and what they are. */
const KOREAN_BYLINE =
  /^(?:[[(][^\])]{1,20}[\])]\s*|[[(]?(?:\S{1,12}(?:신문|일보|뉴스|데일리|경제|타임스|투데이|저널|방송|닷컴)|기자명|글|취재)\s*[=:]?\s+)?(\p{Script=Hangul}{2,4}(?:\s*[·,]\s*\p{Script=Hangul}{2,4}){0,3})\s+(?:선임|수습|인턴|객원)?(?:기자|특파원|논설위원|편집위원|통신원)(?=[\s\])·]|$|=)/u;
/** The same as a line of its own. */
const KOREAN_SIGNATURE = new RegExp(`${KOREAN_BYLINE.source}[\\])]?(?:\\s*[·,]\\s*사진.*)?$`, 'u');
/** 【山田太郎】, as a paragraph of its own, signs a Japanese text. */
const FRAMED_NAMES = /^[【（(]((?:[^【】（）()、，]{2,8}[、，]?){1,4})[】）)]$/u;

const NOBODY: NamesInLine = { names: [], said: false };

/**
 * Whether two words that look like a name are one on this page: words of a menu or a table stand elsewhere without each other,
 * a first name and a surname do not both.
 */
export function isOneName(blocks: readonly PageBlock[], name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const whole = words.join(' ');
  let [firstAlone, lastAlone] = [false, false];
  for (const { text } of blocks) {
    const line = text.toLowerCase().replaceAll(whole, ' ');
    firstAlone ||= hasWord(line, first);
    lastAlone ||= hasWord(line, last);
    if (firstAlone && lastAlone) return false;
  }
  return true;
}

function hasWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(`${line[at - 1] ?? ''}${line[at + word.length] ?? ''}`)) return true;
  return false;
}

/** "By Jane Doe, Rivermouth": the first name of a line that says so is one, whatever follows. */
function takeFirst(names: readonly string[], saysSo: boolean): readonly string[] {
  const [first] = names;
  return saysSo && first !== undefined && isFullName(first) ? [first] : [];
}

function isOfOtherStory({ names, linked, element }: PageBlock): boolean {
  return /teaser|related|comment|sidebar|card/iu.test(names) || (element === 'li' && linked > 0.9);
}
