import { findDate } from '../dates/find-dates';
import { readHeaderLine } from '../text/header-line';
import { textWeight } from '../text/text-weight';
import { lineOf, type DomElement } from './dom';
import { leavesOf } from './leaves';
import { trimCodes, trimDatedTitles } from './trim-tail';
import {
  BY,
  CLOCK,
  CLOSED_BY,
  COMMENTS,
  EMPTY_LABEL,
  END_MARK,
  FOOT_LINE,
  HEAD_LINE,
  PICTURE_CREDIT,
  PRINTED,
  RIGHTS_NOTICE,
  SIGNED,
} from '../text/line-families';
import { isDisclaimer, isLeftover } from '../text/page-leftovers';
import { reportersIn } from '../text/han-reporters';
import { HAN_BAR, isHanRightsNotice, isHanSiteTalk } from '../text/han-site-talk';
import { asksReader, isButton, isSiteTalk } from '../text/site-talk';
import { fold } from './fold-words';
import { namesWithPosts } from './names-with-posts';

/** What is known of the article when its text is trimmed. */
export interface KnownFields {
  readonly title: string;
  /** Other wordings of the headline on the page. */
  readonly otherTitles: readonly string[];
  readonly authors: readonly string[];
}

const PROSE = 100;
const SHORT = 140;
/** Chinese says much in few characters. */
const LONGEST_LABELS = 160;
/** A place, a paper or a post. */
const LONGEST_BESIDE = 40;
const LONGEST_CREDIT = 80;
const SHORTEST_SUMMARY = 40;
const LONGEST_BIOGRAPHY = 450;
const MOST_TRIMMED = 14;
const LONGEST_FOLIO = 170;
/** A longer heading that ends as a sentence says something by itself. */
const LONGEST_BARE_HEADING = 60;
const LONGEST_RIGHTS = 400;
const LONGEST_LINK = 24;
const MOST_BUTTONS = 5;
/** "| paper.example": where it appeared, behind a day that is gone. */
const HOST_LINE =
  /^[|·•–—-]?\s?(?:www\.)?[\p{L}\d-]{2,40}(?:\.com?)?\.(?:com|net|org|info|news|tv|de|at|ch|fr|es|it|nl|be|uk|ie|pl|cz|ru|cn|jp|kr|vn|th|id|my|sg|in|au|nz|ca|br|mx|ar|us|eu)$/iu;
/** What leads to something else by its last word ("… our reporting. LEARN MORE"), or to what is not there ("READ the letter:"). */
const LEADS_ON =
  /[.!?]\s(?:learn more|sign up(?: now| today)?|subscribe(?: now| today)?|find out more|register now)[.!]?$|^(?:read|watch|see|view|listen to)\s.{3,80}:$/iu;
/** What a box about a company says, as line for line. */
const COMPANY_LABEL =
  /^(?:company|launch date|funding|founded|founders?|headquarters|website|ceo|employees|full (?:overview|description)|unternehmen|gegründet|gründung|hauptsitz|webseite|mitarbeiter)\s?[:：]\s*\S/iu;
const FEWEST_LABELS = 3;
/** A note that the site answers for nothing, above the text. */
const NOT_OURS =
  /^[([]?(?:note:\s?)?.{2,30}(?:does not endorse|is not responsible for the content).{0,80}[)\]]?$/iu;
/** Headings of the part of a press release that says whom to ask, and of how a paper is cited. */
const CONTACT =
  /^(?:(?:how to )?cite(?: this (?:article|page|paper))?|zitier(?:weise|vorschlag|hinweis)|(?:pour )?citer cet article|cómo citar(?: este artículo)?|como citar(?: este artigo)?|come citare(?: questo articolo)?|引用本文|about the authors?|über (?:den autor|die autorin)|sobre (?:la firma|el autor|la autora|o autor|a autora)|à propos de l['’]aut(?:eur|rice)|tentang penulis|作者简介|關於作者|(?:presse|media|press|medien)?-?\s?(?:kontakt(?:e|adresse)?|contacts?)|ansprechpartner(?:in(?:nen)?)?|rückfragen(?: bitte an)?|(?:for )?(?:further|more) information(?: please contact)?|contacto(?: de prensa)?|contact presse|contatti)\s*[:：]?$/iu;
const LONGEST_CONTACT = 700;
const END_OF_WIRE = /^[（(]?(?:enditem|完)[)）]?$/iu;
const MOST_BEHIND_END = 0.3;
const SENTENCE_END = /[.!?…。！？।؟]["'”’»“)\]]*$/u;

/**
 * Takes off what stands before the first paragraph and after the last: the headline again, dates, bylines, credits,
 * copyright lines, headings with nothing below them, what the author does. Stops at the first line that may be text.
 */
export function trimArticle(root: DomElement, known: KnownFields): void {
  const titles = [known.title, ...known.otherTitles].map(fold).filter((title) => title.length > 8);
  const authors = known.authors
    .map(fold)
    .filter((name) => name.length > 3 || /^(?:\p{Script=Han}{2,3}|\p{Script=Hangul}{2,3})$/u.test(name));
  const blocks = leavesOf(root);
  removeCutSummary(blocks);
  trimAroundByline(blocks, authors);
  for (const block of blocks.slice(0, MOST_TRIMMED)) {
    const text = lineOf(block);
    if (isHeadLine(block, text, titles, authors)) block.remove();
    else if (textWeight(text) >= PROSE) break;
  }
  trimContact(root);
  trimCompanyBox(root);
  trimBehindEnd(root);
  trimCodes(root);
  trimDatedTitles(root);
  let trimmed = 0;
  for (const block of leavesOf(root).reverse()) {
    if (trimmed >= MOST_TRIMMED || !isFootLine(block, lineOf(block), authors)) break;
    block.remove();
    trimmed += 1;
  }
}

/**
 * Short lines above the text beside its day or its author's name are where somebody was or writes, and what he or she is: "Rivermouth",
 * "Tribune News Service". Below the last of those lines only what is written in capitals.
 */
function trimAroundByline(blocks: readonly DomElement[], authors: readonly string[]): void {
  const texts = blocks.slice(0, MOST_TRIMMED).map(lineOf);
  const prose = texts.findIndex((text) => textWeight(text) >= PROSE);
  const head = texts.slice(0, Math.max(0, prose));
  const last = head.findLastIndex((text) => isDateLine(text) || isNothingBut(fold(text), authors));
  if (last < 0) return;
  for (const [i, text] of head.entries()) {
    const block = blocks[i];
    if (block === undefined || isHeading(block) || i > last + 1) continue;
    const isNamed = authors.some((name) => fold(text).includes(name));
    const isCried = text === text.toUpperCase() && text !== text.toLowerCase();
    if (i === last + 1 && !isNamed && !isCried) continue;
    const longest = isNamed ? LONGEST_CREDIT : LONGEST_BESIDE;
    if (textWeight(text) <= longest && !/[.!?…。！？:：–—-]["'”’»“)\]]*$/u.test(text)) block.remove();
  }
}

/** What Chinese pages write before a summary. */
export const SUMMARY_LABEL = /^[【[]?(?:摘要|内容摘要|内容提要|导语|导读|核心提示)[】\]]?\s*[:：]?\s*/u;

/** A summary above the text that is cut out of its first paragraph. */
function removeCutSummary([first, second]: readonly DomElement[]): void {
  if (first === undefined || second === undefined) return;
  const cut = lineOf(first)
    .replace(SUMMARY_LABEL, '')
    .replace(/\s*(?:…|\.{3})$/u, '');
  if (
    textWeight(cut) > SHORTEST_SUMMARY &&
    lineOf(second).length > cut.length &&
    lineOf(second).startsWith(cut)
  )
    first.remove();
}

/** A press release ends with whom to ask: that heading, when only a little follows it, and all of it. */
function trimContact(root: DomElement): void {
  const blocks = leavesOf(root);
  const at = blocks.findLastIndex((block) => CONTACT.test(lineOf(block)));
  if (at < blocks.length / 2) return;
  const following = blocks.slice(at);
  const length = following.reduce((sum, block) => sum + lineOf(block).length, 0);
  if (length <= LONGEST_CONTACT) for (const block of following) block.remove();
}

/** The box about a company the story tells of, below it: from its first label to the end, when that is little. */
function trimCompanyBox(root: DomElement): void {
  const blocks = leavesOf(root);
  const at = blocks.findIndex((block) => COMPANY_LABEL.test(lineOf(block)));
  if (at < blocks.length / 2) return;
  const box = blocks.slice(at);
  if (box.filter((block) => COMPANY_LABEL.test(lineOf(block))).length < FEWEST_LABELS) return;
  const length = box.reduce((sum, block) => sum + lineOf(block).length, 0);
  if (length <= LONGEST_CONTACT) for (const block of box) block.remove();
}

/** What stands below the mark an agency closes its story with is the site's. */
function trimBehindEnd(root: DomElement): void {
  const blocks = leavesOf(root);
  const at = blocks.findLastIndex(
    (block) => CLOSED_BY.test(lineOf(block)) || END_OF_WIRE.test(lineOf(block)),
  );
  if (at < 2) return;
  const following = blocks.slice(at);
  const length = (some: readonly DomElement[]): number =>
    some.reduce((sum, block) => sum + lineOf(block).length, 0);
  if (length(following) <= length(blocks) * MOST_BEHIND_END) for (const block of following) block.remove();
}

/** Takes away what readers wrote below their heading, where most of the text is above it. */
export function trimComments(root: DomElement): void {
  const blocks = leavesOf(root);
  const texts = blocks.map(lineOf);
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  const at = texts.findIndex((text) => {
    if (before > total / 2 && COMMENTS.test(text)) return true;
    before += text.length;
    return false;
  });
  if (at > 0) for (const block of blocks.slice(at)) block.remove();
}

function isHeadLine(
  block: DomElement,
  text: string,
  titles: readonly string[],
  authors: readonly string[],
): boolean {
  const folded = fold(text);
  if (titles.some((title) => folded === title || (isHeading(block) && folded.endsWith(title)))) return true;
  if (text.length <= LONGEST_LABELS && (HEAD_LINE.test(text) || isLabels(text))) return true;
  if (asksReader(text) || isButton(text) || isFolio(text) || NOT_OURS.test(text) || isHanSiteTalk(text))
    return true;
  if (introducesAuthor(folded, authors)) return true;
  if (namesWithPosts(text).some((name) => authors.includes(fold(name)))) return true;
  if (textWeight(text) > SHORT) return false;
  if (isLeftover(text) || /^[\p{P}\p{S}\d\s]{1,6}$/u.test(text) || HOST_LINE.test(text)) return true;
  if (PICTURE_CREDIT.test(text) || EMPTY_LABEL.test(text)) return true;
  const isSentence = SENTENCE_END.test(text) && textWeight(text) > 60;
  if (isSentence) return false;
  return isNothingBut(folded, authors) || isDateLine(text) || (BY.test(text) && textWeight(text) < PROSE);
}

function isFootLine(block: DomElement, text: string, authors: readonly string[]): boolean {
  const folded = fold(text);
  // Lists of pictures have their sentences in headings.
  if (isHeading(block)) return !SENTENCE_END.test(text) || textWeight(text) <= LONGEST_BARE_HEADING;
  if (authors.some((name) => isBiography(folded, name)) && textWeight(text) < LONGEST_BIOGRAPHY) return true;
  if (isDisclaimer(text) || isButton(text) || isRightsNotice(text) || isHanSiteTalk(text)) return true;
  if (isSiteTalk(text) && !isOfList(block)) return true;
  if (PRINTED.test(text) && textWeight(text) <= LONGEST_RIGHTS) return true;
  if (textWeight(text) > SHORT) return false;
  if (block.localName === 'address') return true;
  if (
    isLeftover(text) ||
    PICTURE_CREDIT.test(text) ||
    FOOT_LINE.test(text) ||
    LEADS_ON.test(text) ||
    isRowOfLinks(text) ||
    EMPTY_LABEL.test(text) ||
    END_MARK.test(text) ||
    SIGNED.test(text) ||
    isLabels(text.replace(HAN_BAR, '$1：')) ||
    isNothingBut(folded, authors)
  )
    return true;
  return isDateLine(text) && !SENTENCE_END.test(text);
}

const LIVES =
  /^(?:(?:currently|also|now|regularly|derzeit|auch|\p{Ll}+mente) )?(?:is|was|has|covers|writes|joined|reports|works|lives|contributes|ist|war|arbeitet|schreibt|lebt|berichtet|est|écrit|travaille|es|escribe|trabaja|é|escreve|è|scrive|är|er|jest|schrijft|pisze)\s/u;
const POSTS =
  /\b(?:writ(?:er|es|ing)|reporter|editor|journalist\w*|correspondent|columnist|covers|blogger|author|redakteur\w*|korrespondent\w*|autor\w*|schreibt|periodista|redactora?|giornalista|jornalista|twitter)\b/u;

/** Whether a folded text says what one of some people, folded, does in journalism. */
export function introducesAuthor(folded: string, authors: readonly string[]): boolean {
  return (
    folded.length < LONGEST_BIOGRAPHY &&
    POSTS.test(folded) &&
    authors.some((name) => name.length > 3 && isBiography(folded, name))
  );
}

/** "Jane Doe is a reporter for …", "Doe is a senior writer for …", in the third person. */
function isBiography(folded: string, name: string): boolean {
  if (folded.startsWith(`${name} `)) return LIVES.test(folded.slice(name.length + 1));
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return (
    last.length > 2 &&
    folded.startsWith(`${last} `) &&
    LIVES.test(folded.slice(last.length + 1)) &&
    POSTS.test(folded)
  );
}

function isHeading(block: DomElement): boolean {
  return /^h[1-6]$/u.test(block.localName);
}

/** "Le Monde | 04.05.2015 at 13:36 • Updated … | By Jane Doe", "Main category: Health Article date: 7 Jun 2013": parts and a date. */
export function isFolio(text: string): boolean {
  if (textWeight(text) > LONGEST_FOLIO || SENTENCE_END.test(text)) return false;
  if (!/\s[|•·»›]\s|:\s.{1,60}:\s/u.test(text)) return false;
  return findDate(text, { language: null }) !== null || /\S\s[»›]\s.{2,60}\s[»›]\s/u.test(text);
}

/** A list of whom to follow is what a text tells, where it has many. */
function isOfList(block: DomElement): boolean {
  return block.localName === 'li' && [...(block.parentElement?.children ?? [])].length > MOST_BUTTONS;
}

/** "iTunes (HD) | iTunes (SD) | RSS": names with bars between and nothing said. */
function isRowOfLinks(text: string): boolean {
  const parts = text.split(/\s[|•·]\s/u);
  return parts.length > 2 && !/[:：.!?]/u.test(text) && parts.every((part) => part.length <= LONGEST_LINK);
}

/** The line among the last ones of a text that says whose the rights are. */
export function findRights(root: DomElement): string | null {
  return leavesOf(root).slice(-MOST_TRIMMED).map(lineOf).find(isRightsNotice) ?? null;
}

/** Whose the rights are and what nobody may do. */
function isRightsNotice(text: string): boolean {
  return textWeight(text) <= LONGEST_RIGHTS && (RIGHTS_NOTICE.test(text) || isHanRightsNotice(text));
}

/** A line that holds a date or a time and little else. */
function isDateLine(text: string): boolean {
  const date = findDate(text, { language: null });
  const written = date === null ? 0 : date.end - date.start;
  if (date !== null && text.length - written < 60) return true;
  return CLOCK.test(text) && text.length < 60;
}

/** "Source: Daily Post | Editor: Jane Doe": labels and what they announce, and nothing else. */
function isLabels(text: string): boolean {
  return (
    /[:：]|^(?:additional )?(?:reporting|editing) by\s/iu.test(text) &&
    readHeaderLine(text, { language: null }) !== null
  );
}

/** Whether a line is made of the authors' names. */
function isNothingBut(folded: string, names: readonly string[]): boolean {
  const reporters = names.length > 0 && /\p{Script=Han}/u.test(folded) ? reportersIn(folded) : [];
  if (reporters.length > 0) return reporters.every((name) => names.includes(name));
  const rest = names.reduce((text, name) => text.replace(name, ' '), folded).trim();
  return names.length > 0 && rest.length <= 12 && rest.length < folded.length / 2;
}
