import { textWeight } from '../text/text-weight';
import { foldSpace, lineOf, type DomElement } from './dom';
import {
  ABOUT_AUTHOR,
  BYLINE,
  CAPTION,
  FURNITURE,
  isHiddenByClass,
  MOST_REMOVED,
  NAMED,
  namesOf,
  PICTURE_BOX,
} from './furniture-names';
import {
  ASKS_FOR_CONSENT,
  ENDS_WITH_CREDIT,
  isCode,
  LEADS_AWAY,
  PICTURE_CREDIT,
  PLAYER_LINE,
} from '../text/line-families';
import { isButton } from '../text/site-talk';
import { BLOCK_MARK, headingOf, type PageBlock } from './page-blocks';
import { removeOtherStories } from './remove-other-stories';
import { removeRepeats } from './remove-repeats';
import { leavesOf } from './leaves';
import { paragraphsOfBreaks } from './paragraphs-of-breaks';
import { trimArticle, trimComments, type KnownFields } from './trim-article';

const LONGEST_LEAD_AWAY = 260;
const LONGEST_CONSENT = 900;
const LONGEST_BYLINE = 300;
const LONGEST_CAPTION = 700;
const LONGEST_ABOUT = 700;
const LONGEST_KICKER = 60;
/** A cleaned text below this share of the raw one means the cleaning was wrong. */
const LEAST_KEPT = 0.5;
const LEAST_TRIMMED = 0.3;
/** Of shorter texts, one line more or less is much. */
const SHORT = 600;
/** Posts of social networks put into a page: pictures of what others wrote, kept in the original. */
const EMBEDS =
  'blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, .fb-post, blockquote.bluesky-embed, blockquote.reddit-embed-bq';

/**
 * Takes captions, share bars, related stories and the like out of what Readability gave. Works on the element itself; gives
 * false, and leaves the caller to use the raw text, when more than half of the text would go.
 */
export function cleanArticle(
  root: DomElement,
  known: KnownFields,
  blocks: readonly PageBlock[] = [],
): boolean {
  trimComments(root);
  removeCode(root);
  paragraphsOfBreaks(root);
  removeRepeats(root);
  const before = lengthOf(root);
  removeAll(root, `figcaption, button, form, input, select, dialog, label, ${EMBEDS}`);
  for (const box of root.querySelectorAll('[class*="caption" i]:not(table, sup):not(p + p)'))
    if (isCaption(box)) box.remove();
  removeSecondCaptions(root);
  for (const aside of root.querySelectorAll('aside, nav, footer')) removeSmall(aside, before);
  for (const figure of root.querySelectorAll('figure')) removeFigureText(figure, before);
  removeByName(root, before);
  removeBoxed(root, blocks, before);
  removeAboveHeadline(root, blocks, known.title);
  removeOtherStories(root, before);
  for (const line of root.querySelectorAll('p, li, h2, h3, h4, h5, div, span, strong, blockquote'))
    removeLine(root, line, before);
  // Lines at both ends are known one by one: they may be many.
  if (lengthOf(root) < before * LEAST_KEPT) return false;
  trimArticle(root, known);
  return lengthOf(root) >= before * (before < SHORT ? LEAST_KEPT : LEAST_TRIMMED);
}

function lengthOf(element: DomElement): number {
  return foldSpace(element.textContent ?? '').length;
}

/** Data for scripts that stands in the page as text; what a story shows as code is marked as such. */
function removeCode(root: DomElement): void {
  for (const line of root.querySelectorAll('p, div, span, li'))
    if (
      line.closest('pre, code') === null &&
      line.querySelector('p, div, pre, code') === null &&
      isCode(lineOf(line))
    )
      line.remove();
}

/** A class that says whether there is a caption is no caption's. */
function isCaption(box: DomElement): boolean {
  return (box.getAttribute('class') ?? '')
    .split(/\s+/u)
    .some((name) => /caption/iu.test(name) && !/^(?:no|without)[-_]?caption/iu.test(name));
}

/** A caption's second line (its source) has the class as well; where most paragraphs have it, it means nothing. */
function removeSecondCaptions(root: DomElement): void {
  const lines = [...root.querySelectorAll('p[class*="caption" i]')];
  if (lines.length * 3 > [...root.querySelectorAll('p')].length) return;
  for (const line of lines) if (lineOf(line).length < LONGEST_CAPTION) line.remove();
}

function removeSmall(element: DomElement, whole: number): void {
  if (lineOf(element).length < whole * MOST_REMOVED) element.remove();
}

/** A figure keeps its picture; tables and code in one are text. */
function removeFigureText(figure: DomElement, whole: number): void {
  if (figure.querySelector('table, pre') !== null || lineOf(figure).length >= whole * MOST_REMOVED) return;
  for (const element of figure.querySelectorAll('p, div, span, h2, h3, h4, small, cite'))
    if (element.querySelector('img, picture, video') === null) element.remove();
}

function removeByName(root: DomElement, whole: number): void {
  for (const element of root.querySelectorAll(NAMED)) {
    if (!root.contains(element)) continue;
    const text = lineOf(element);
    // A wrapper around the whole article may be called anything.
    if (text === '' || text.length >= whole * MOST_REMOVED) continue;
    if (isFurniture(element, text)) element.remove();
  }
}

/** Paragraphs that stood alone in a box with such a name. */
function removeBoxed(root: DomElement, blocks: readonly PageBlock[], whole: number): void {
  for (const element of root.querySelectorAll(`[${BLOCK_MARK}]`)) {
    const block = blocks[Number(element.getAttribute(BLOCK_MARK))];
    if (block === undefined || block.boxes.trim() === '') continue;
    const { length } = lineOf(element);
    if (length >= whole * MOST_REMOVED) continue;
    if (
      FURNITURE.test(block.boxes) ||
      (BYLINE.test(block.boxes) && length < LONGEST_BYLINE) ||
      ((PICTURE_BOX.test(block.boxes) || CAPTION.test(block.boxes)) && length < LONGEST_CAPTION)
    )
      element.remove();
  }
}

/** The section above the headline, where designs put headline and text into one box. */
function removeAboveHeadline(root: DomElement, blocks: readonly PageBlock[], title: string): void {
  const heading = headingOf(blocks, title);
  if (
    heading < 0 ||
    blocks.slice(0, heading).some(({ text, apart }) => !apart && textWeight(text) > LONGEST_KICKER)
  )
    return;
  // Readability makes paragraphs of boxes, which then have no number: they are known again by their text.
  const above = new Set(blocks.slice(0, heading).map(({ text }) => text));
  for (const leaf of leavesOf(root)) {
    const text = lineOf(leaf);
    if (textWeight(text) > LONGEST_KICKER) return;
    if (above.has(text)) leaf.remove();
  }
}

function isFurniture(element: DomElement, text: string): boolean {
  if (isHiddenByClass(element)) return true;
  // What is quoted is text, whatever the design calls its box.
  if (element.localName === 'blockquote') return false;
  const names = namesOf(element);
  // A word of a sentence may be a link to a topic; a mark without a letter leads to the line itself.
  const isWord = element.localName === 'a' && /\p{L}/u.test(text) && isInline(element);
  if (FURNITURE.test(names) && !isWord) return true;
  if (BYLINE.test(names) && text.length < LONGEST_BYLINE && !isInline(element)) return true;
  if (ABOUT_AUTHOR.test(names) && text.length < LONGEST_ABOUT && !isInline(element)) return true;
  if (
    PICTURE_BOX.test(names) &&
    text.length < LONGEST_CAPTION &&
    element.querySelector('img, picture') !== null
  )
    return !hasProse(element);
  return /(?:^|[\s_-])teasers?(?:$|[\s_-])/iu.test(names) && element.querySelector('a[href]') !== null;
}

/** Two paragraphs or more are text, whatever box they stand in. */
function hasProse(element: DomElement): boolean {
  return [...element.querySelectorAll('p')].filter((paragraph) => lineOf(paragraph).length > 80).length > 1;
}

/** Inside a paragraph a marked date or name is a word of the sentence. */
function isInline(element: DomElement): boolean {
  return (
    /^(?:span|time|a|b|strong|em|i)$/u.test(element.localName) &&
    element.parentElement?.matches('p, li, h2, h3, h4, blockquote') === true
  );
}

function removeLine(root: DomElement, element: DomElement, whole: number): void {
  if (!root.contains(element)) return;
  const text = lineOf(element);
  if (text === '' || text.length > LONGEST_CONSENT) return;
  if (text.length >= whole * MOST_REMOVED && element.localName !== 'p') return;
  const goes =
    (text.length <= LONGEST_LEAD_AWAY && LEADS_AWAY.test(text)) ||
    (textWeight(text) < 130 && PICTURE_CREDIT.test(text) && !isInline(element)) ||
    (text.length <= LONGEST_CAPTION && ENDS_WITH_CREDIT.test(text) && !isInline(element)) ||
    ASKS_FOR_CONSENT.test(text) ||
    (/^(?:p|li|div)$/u.test(element.localName) && isButton(text)) ||
    BACK_HOME.test(text) ||
    PLAYER_LINE.test(text) ||
    isTimeAlone(element, text);
  if (goes) element.remove();
}

/** "返回首页>>", also behind the last words of a paragraph. */
const BACK_HOME = /^返回.{0,8}首[页頁]\s?[>》»]*$/u;

/** The hour of an entry of a live report stands alone in its line. */
function isTimeAlone(element: DomElement, text: string): boolean {
  if (text.length > 30 || !/\d[.:]\d{2}/u.test(text)) return false;
  const time = element.querySelector('time');
  return time !== null && lineOf(time) === text;
}

function removeAll(root: DomElement, selector: string): void {
  for (const element of root.querySelectorAll(selector)) element.remove();
}
