import { findDate } from '../dates/find-dates';
import { splitCredit } from '../text/agencies';
import { isEastAsianName, isFullName, KOREAN_SIGNATURE, namesInLine } from '../text/byline-line';
import { splitNames } from '../text/names';
import { readReportingLine } from '../text/reporting-line';
import { textWeight } from '../text/text-weight';
import { pieceThatSays } from './line-pieces';
import { namesWithPosts } from './names-with-posts';
import { headingOf, smallLettersOf, type PageBlock } from './page-blocks';
import { fold } from './fold-words';

const LONGEST_BYLINE = 130;
const LONGEST_NAME = 40;
/** What is nearly all link leads somewhere. */
const MOSTLY = 0.9;
const PROSE = 150;
/** Bylines stand within so many lines of the headline. */
const LINES_BEFORE = 4;
const LINES_AFTER = 25;
/** Agencies say who reported in the last lines of a text. */
const LAST_LINES = 4;
const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor\w*|auteurs?|writer|reporter|penulis|signature|vcard)(?:$|[\s_-])/iu;

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
  const before = bylines.get(blocks);
  if (before?.title === title) return before.byline;
  const byline = lookForByline(blocks, title);
  bylines.set(blocks, { title, byline });
  return byline;
}

/** It is asked for where the byline is looked for and where a single author is checked. */
const bylines = new WeakMap<
  readonly PageBlock[],
  { readonly title: string; readonly byline: VisibleByline | null }
>();

/** A picture's credit is no byline: "Photo: Jane Doe • Associated Press". */
export const OF_PICTURE =
  /^(?:photos?|fotos?|bild(?:er)?|image|picture|ảnh|ภาพ)(?: (?:by|von|par|por))?\s*[:：]/iu;

function lookForByline(blocks: readonly PageBlock[], title: string): VisibleByline | null {
  const wanted = fold(title);
  const heading = headingOf(blocks, title);
  const from = heading < 0 ? 0 : Math.max(0, heading - LINES_BEFORE);
  const near = blocks.slice(from, (heading < 0 ? 0 : heading) + LINES_AFTER);
  let prose = 0;
  for (const [i, block] of near.entries()) {
    if (!block.apart && textWeight(block.text) >= PROSE && (prose += 1) > 1) break;
    if (block.text.length > LONGEST_BYLINE || block.element === 'figcaption' || OF_PICTURE.test(block.text))
      continue;
    const withPosts = namesWithPosts(block.text);
    if (withPosts.length > 0 && !isOfOtherStory(block) && (isDay(near[i - 1]) || isDay(near[i + 1])))
      return { names: withPosts, line: block.text };
    const beforeDate = nameBeforeDate(block, near[i + 1], blocks);
    const { names, said } = namesInLine(
      beforeDate ?? pieceThatSays(block) ?? block.text,
      beforeDate !== null || BYLINE_NAMES.test(block.names),
    );
    if (names.length === 0 || isOfOtherStory(block) || wanted.includes(fold(block.text))) continue;
    if (said || (block.linked < MOSTLY && names.every((name) => isOneName(blocks, name))))
      return { names, line: block.text };
  }
  return null;
}

/** A line that is a day and little more. */
function isDay(block: PageBlock | undefined): boolean {
  return (
    block !== undefined &&
    block.text.length <= LONGEST_NAME &&
    findDate(block.text, { language: null }) !== null
  );
}

/** "Budi Santoso - detikNews" above a date: a name and where it writes; or a name alone. */
function nameBeforeDate(
  { text, apart, linked }: PageBlock,
  next: PageBlock | undefined,
  blocks: readonly PageBlock[],
): string | null {
  const alone = !apart && linked === 0 && isFullName(text) && isOneName(blocks, text) ? text : undefined;
  const name = /^(.{5,40}?)\s[-–|]\s\S{3,20}$/u.exec(text)?.[1] ?? alone;
  if (name === undefined || !isFullName(name) || (next?.text.length ?? LONGEST_BYLINE) > LONGEST_NAME)
    return null;
  return findDate(next?.text ?? '', { language: null }) === null ? null : name;
}

const LABELLED =
  /^(?:text|texte|texto|testo|tekst)\s*[:：]\s*|^[[(（【]?(?:autorin\/autor|autor(?:in)?|author|auteur|autore|автор|penulis|tác giả|ผู้เขียน|作者|撰文|記者|记者|采写|作成者|كتب|كتبت|بقلم)(?:\s*[:：]\s*|\s+)|^[[(（【〔]?(?:取材・?)?(?:文|文字|글|撰文|採訪|采访|報導|构成|構成)\s*[:：／/｜|・＝=]\s*/iu;

/** "記者李明／河口報導", "（河口日报记者 李明、张伟）", "聯合報／ 記者李明／河口即時報導": a post, names, and what comes behind a bar or a bracket. */
const HAN_REPORTERS =
  /(?:^|[\s　／/〔【（(\p{Script=Han}])(?:记者|記者)(?!募集|会見|會見|会见|招待|协会|協會|俱乐部|俱樂部|获悉|獲悉|了解|手记|手記|观察|觀察|采访|採訪)[\s　:：／/]*(\p{Script=Han}{2,4}(?:[、，,·\s　]+\p{Script=Han}{2,4}){0,3}?)(?:[\s　]*(?:[／/]\s*\p{Script=Han}{2,12})?[)）〕】]?|[\s　]+(?:报道|報導|報道|摄影报道)[)）〕】]?)$/u;
/** "河口日报记者 李明摄": whose the picture is. */
const TOOK_PICTURE = /(?<![文/／])(?:摄|攝|摄影|攝影|供图|供圖|图|圖)[)）〕】]?$/u;
/** What else a line of credits says after the names: who took the picture, who edited. */
const OTHER_CREDIT =
  /[\s　·・、,，/／|｜]*(?:图|圖|摄影|攝影|写真|撮影|図|編集|(?:责任|責任)?编辑|(?:责任|責任)?編輯|责编|責編|사진|영상|편집|ภาพ|photos?|fotos?|ảnh)\s*[:：／/|｜・＝=\s].*$/iu;

/** "김민수 기자 minsu@paper.example", below the text; places may stand before the name ("강구, 하구 김민수 기자 …"). */
const SIGNED_WITH_ADDRESS =
  /^(?:(?:\p{Script=Hangul}{2,4}\s*,\s*){1,3}\p{Script=Hangul}{2,4}\s+)?(\p{Script=Hangul}{2,4}(?:\s*[·,]\s*\p{Script=Hangul}{2,4}){0,3})\s*(?:\p{Script=Hangul}{2})?(?:기자|특파원)\s*[(<=]?\s*\S+@\S+$/u;

/** A line anywhere on the page that is a label for the author and a name. */
export function findLabelledAuthor(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const { text, linked } of blocks) {
    if (text.length > LONGEST_BYLINE) continue;
    const signed = SIGNED_WITH_ADDRESS.exec(text)?.[1] ?? KOREAN_SIGNATURE.exec(text)?.[1];
    if (signed !== undefined) return { names: splitNames(signed), line: text };
    // "記者募集", which leads to an offer of work.
    const reporters = linked > MOSTLY ? [] : hanReporters(text);
    if (reporters.length > 0) return { names: reporters, line: text };
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

/** A line of its own that names reporters in Chinese: "河口晚报记者 李明". */
export function findHanReporters(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const { text, apart, linked } of blocks) {
    const names = apart || linked > 0 ? [] : hanReporters(text);
    if (names.length > 0) return { names, line: text };
  }
  return null;
}

function hanReporters(line: string): readonly string[] {
  const reporters = line.length > LONGEST_NAME ? undefined : HAN_REPORTERS.exec(line)?.[1];
  if (reporters === undefined || TOOK_PICTURE.test(line)) return [];
  const names = splitNames(reporters);
  return names.every(isEastAsianName) ? names : [];
}

const CLOSED = /[\])）】〕]$/u;
const EDITOR =
  /^[[(（【]?(?:(?:web |online )?editor|edited by|redaktur|penyunting|penyelaras|redigé par|édité par|redigiert von|editado por|责任编辑|責任編輯|责编|編輯|编辑|biên tập|บรรณาธิการ)\s*[:：]\s*|^(?:.{0,60}[\s　·|｜])?[[(（【]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯)\s*[:：/／|｜]\s*/iu;
/** What stands behind an editor's name: a number of the house, the next label. */
const BEHIND_EDITOR = /\s+(?:[A-Z]{1,4}[_-]?\d{1,6}|\p{Script=Han}{2,4}\s*[:：/／|｜].*)[\])）】]?$/u;

/** Who edited it, where a line of the page says so: an editor is no author. */
export function findLabelledEditor(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const { text } of blocks) {
    if (text.length > LONGEST_NAME * 2 || !EDITOR.test(text)) continue;
    const names = namesOfEditors(text.replace(EDITOR, ''));
    if (names.length > 0 && names.length <= 3 && names.every(isNameOfEditor)) return { names, line: text };
  }
  return null;
}

/** The names of editors in what a label says of them, without numbers of the house and what other labels say. */
export function namesOfEditors(value: string): readonly string[] {
  const named = value.replace(BEHIND_EDITOR, '');
  return splitNames(/[[(（【]/u.test(named) ? named : named.replace(CLOSED, ''));
}

/** Editors sign with one name, too; behind a label that is enough. */
function isNameOfEditor(name: string): boolean {
  return (
    isFullName(name) ||
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]{2,24}|\p{Script=Han}{2,4}|\p{Script=Thai}{3,30})$/u.test(name)
  );
}

const HEADING = /^(?:h[1-6]|dt|th|caption)$/u;

/** What has two words with a capital each and is no name: most headings inside a text. */
function isHeading(blocks: readonly PageBlock[], line: string): boolean {
  return blocks.some(({ element, text }) => text === line && HEADING.test(element));
}

/** A byline inside a text, with what else it says. */
export interface BylineOfText extends VisibleByline {
  readonly editors: readonly string[];
  readonly agency: string | null;
}

/**
 * The byline inside a text: its first or last paragraph, when that is nothing but one.
 *
 * @param isNamed whether the page names somebody else, who is no author (a login): then a line that only looks like a name is none
 */
export function bylineOfText(
  body: string,
  blocks: readonly PageBlock[],
  isNamed = false,
): BylineOfText | null {
  const paragraphs = body.split('\n').filter((paragraph) => paragraph !== '');
  const candidates = [paragraphs.at(-1), paragraphs.at(-2), ...paragraphs.slice(0, 3)];
  for (const line of paragraphs.slice(-LAST_LINES)) {
    const reporting = readReportingLine(line);
    if (reporting !== null)
      return { names: reporting.authors, editors: reporting.editors, line, agency: null };
  }
  for (const paragraph of candidates) {
    if (paragraph === undefined || paragraph.length > LONGEST_BYLINE || paragraphs.length < 3) continue;
    const { text, agency } = splitCredit(paragraph);
    const line = text.replace(/^[-–—]{1,2}\s+/u, '');
    const { names, said } = namesInLine(line, !/[.!?…:]$/u.test(line) && line.split(' ').length <= 9, true);
    if (names.length === 0) continue;
    if (said || (!isNamed && !isHeading(blocks, paragraph) && names.every((name) => isOneName(blocks, name))))
      return { names, editors: [], line: paragraph, agency };
  }
  return null;
}

/**
 * Whether two words that look like a name are one on this page: words of a menu or a table stand elsewhere without each other,
 * a first name and a surname do not both.
 */
export function isOneName(blocks: readonly PageBlock[], name: string): boolean {
  return endsElsewhere(blocks, name).includes(false);
}

/** Whether neither the first nor the last word of a name stands elsewhere on this page without the other. */
export function standsAlone(blocks: readonly PageBlock[], name: string): boolean {
  return !endsElsewhere(blocks, name).includes(true);
}

function endsElsewhere(blocks: readonly PageBlock[], name: string): readonly boolean[] {
  const words = name.toLowerCase().split(/\s+/u);
  const others = smallLettersOf(blocks).replaceAll(words.join(' '), ' ');
  return [words[0], words.at(-1)].map((word = '') => hasWord(others, word));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)) return true;
  return false;
}

function isOfOtherStory({ names, linked, element }: PageBlock): boolean {
  return /teaser|related|comment|sidebar|card|quote/iu.test(names) || (element === 'li' && linked > 0.9);
}
