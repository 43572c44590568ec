import { findDate, findDates } from '../dates/find-dates';
import { readCaptionLine } from '../text/caption-line';
import { textWeight } from '../text/text-weight';
import { readSignedCaption } from '../text/picture-credits';
import { isHanSiteTalk } from '../text/han-site-talk';
import { asksReader } from '../text/site-talk';
import { fold, isWording } from './fold-words';
import type { PageBlock } from './page-blocks';
import { introducesAuthor, isFolio, SUMMARY_LABEL } from './trim-article';

/** What designs call the paragraph under the headline. */
const LEAD_NAMES =
  /(?:^|[\s_-])(?:standfirst|sub-?(?:title|headline|head|heading)|teaser-?text|lead|leadin|lede|intro\w*|deck|dek|excerpt|summary|abstract|chapo|chapeau|entradilla|bajada|sommario|occhiello|ingress|vorspann|anriss\w*|description|perex|spot|preamble|sapo|standfirst|underline)(?:$|[\s_-])/iu;
const NO_LEAD_NAMES =
  /(?:^|[\s_-])(?:by-?line|authors?|autor\w*|date\w*|time|timestamp|meta|published|updated|reading-?time|category|kicker|topline|dachzeile|eyebrow|label|badge|rubrik|ressort)(?:$|[\s_-])/iu;
/** A box about who wrote it. */
const ABOUT_AUTHOR =
  /(?:^|[\s_-])(?:authors?[_-]{0,2}(?:bio\w*|box|info|about|descr\w*|profile|card|footer)|bio(?:graphy)?)(?:$|[\s_-])/iu;
const SENTENCE_END = /[.!?…。！？।؟۔]["'”’»“)\]]*$/u;
/** Shorter lines between headline and text are bylines, places and times. */
const SHORTEST_LEAD = 35;
const SHORTEST_UNMARKED = 60;
const LONGEST_LEAD = 1200;
const MOST_PARAGRAPHS = 6;
/** Where more paragraphs stand there and nearly all are prose, the beginning of the text was lost. */
const NEARLY_ALL = 0.8;
/** What is left of a line of dates. */
const LONGEST_BESIDE_DATES = 20;
/** The first paragraph of a body is known again by its first letters. */
const KNOWN_BY = 50;

/**
 * The paragraphs that stand between the headline and the text that was found: the standfirst, which pages keep outside the
 * element that holds the text. Known by its place; by what the page calls it; or by being what the page's data gives as its
 * description. Empty when the body has it already.
 */
export function readLead(
  blocks: readonly PageBlock[],
  title: string,
  descriptions: readonly string[],
  body: string,
  authors: readonly string[] = [],
): readonly string[] {
  const names = authors.map(fold);
  const first = indexOfBody(blocks, body);
  if (first < 0) return [];
  const heading = indexOfHeading(blocks, title, first);
  const described = descriptions.map(fold).filter((text) => text.length >= SHORTEST_LEAD);
  let known: string | null = null;
  const lead = new Map<string, PageBlock>();
  for (let i = Math.max(0, heading + 1); i < first; i += 1) {
    const block = blocks[i];
    if (block === undefined || !looksLikeText(block) || isHanSiteTalk(block.text)) continue;
    const text = fold(block.text);
    if (introducesAuthor(text, names)) continue;
    const isDescription = described.some((one) => one.startsWith(text) || text.startsWith(one.slice(0, 120)));
    // Without a heading to go by, only what the data names is sure.
    const isLead = isDescription || (heading >= 0 && looksLikeLead(block, text, fold(title)));
    if (text !== '' && isLead && !(known ??= fold(body)).includes(text)) lead.set(block.text, block);
  }
  // A summary cut out of the first paragraph says nothing new.
  const opening = body.split('\n', 1)[0] ?? '';
  const found = [...lead.values()].filter(
    ({ text }) => !opening.startsWith(text.replace(SUMMARY_LABEL, '').replace(/\s*(?:…|\.{3})$/u, '')),
  );
  const prose = found.filter(({ text, element }) => element === 'p' && textWeight(text) >= SHORTEST_UNMARKED);
  const isBeginning = prose.length >= found.length * NEARLY_ALL;
  return found.slice(isBeginning ? 0 : -MOST_PARAGRAPHS).map(({ text }) => text);
}

function looksLikeText({ text, element, linked }: PageBlock): boolean {
  return (
    text.length <= LONGEST_LEAD &&
    textWeight(text) >= SHORTEST_LEAD &&
    linked <= 0.5 &&
    element !== 'figcaption'
  );
}

/** Whether a block that looks like text is a standfirst, by its place and what it is called. */
function looksLikeLead({ text, element, names, apart }: PageBlock, folded: string, title: string): boolean {
  if (apart || folded === title || readCaptionLine(text) !== null) return false;
  if (isFolio(text) || asksReader(text) || readSignedCaption(text) !== null) return false;
  if (ABOUT_AUTHOR.test(names) || isNothingButDates(text)) return false;
  if (LEAD_NAMES.test(names)) return true;
  if (NO_LEAD_NAMES.test(names)) return false;
  if (text.length < 100 && findDate(text, { language: null }) !== null) return false;
  const weight = textWeight(text);
  return weight >= SHORTEST_UNMARKED && (SENTENCE_END.test(text) || element === 'p' || element === 'h2');
}

/** "6 December 2016 — 6:22 PM 7 December 2016 — 1:55 PM". */
function isNothingButDates(text: string): boolean {
  if (text.length > 120) return false;
  const dates = findDates(text, { language: null });
  const written = dates.reduce((sum, { start, end }) => sum + end - start, 0);
  return dates.length > 0 && text.length - written <= LONGEST_BESIDE_DATES;
}

/** Where the body begins: the block that opens as the body does. */
function indexOfBody(blocks: readonly PageBlock[], body: string): number {
  let from = 0;
  for (let i = 0; i < 5; i += 1) {
    const end = body.indexOf('\n', from);
    const opening = body.slice(from, end < 0 ? undefined : Math.min(end, from + KNOWN_BY)).slice(0, KNOWN_BY);
    if (textWeight(opening) >= SHORTEST_LEAD) {
      const at = blocks.findIndex(({ text }) => text.startsWith(opening));
      if (at >= 0) return at;
    }
    if (end < 0) return -1;
    from = body.slice(end).search(/[^\n]/u) + end;
    if (from < end) return -1;
  }
  return -1;
}

/** The last block before the body that is the headline; else the last heading of the first rank. */
function indexOfHeading(blocks: readonly PageBlock[], title: string, before: number): number {
  const wanted = fold(title);
  for (let i = before - 1; i >= 0; i -= 1) {
    const { text = '', element = '' } = blocks[i] ?? {};
    if (isWording(text, wanted)) return i;
    if (!/^h[1-3]$/u.test(element)) continue;
    const folded = fold(text);
    if (folded.length > 15 && (wanted.includes(folded) || folded.includes(wanted))) return i;
  }
  for (let i = before - 1; i >= 0; i -= 1) if (blocks[i]?.element === 'h1') return i;
  return -1;
}
