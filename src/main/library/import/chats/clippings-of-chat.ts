import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { fieldLimits } from '../limits';
import {
  cutWhole,
  ProvenanceNotes,
  type ParsedArticle,
  type ParsedDocument,
  type ParseOutcome,
} from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { textWeight } from '../text/text-weight';
import type { ChatMessage } from './chat-message';
import { linksInMessage, type PassedLink } from './links-in-message';
import { readPassedOnText } from './passed-on-text';

/** A line beside a link is its title from so much on, */
const SHORTEST_TITLE = 25;
/** and up to here. */
const LONGEST_TITLE = 220;

/**
 * The outcome of a chat: a clipping of every page and of every text of news that is passed on in it, with the day it was passed on as the day of
 * access. How many messages were none is told; a chat that holds no news is refused.
 */
export function outcomeOfChat(
  messages: readonly ChatMessage[],
  mimeType: string,
  charsetGuessed = false,
): ParseOutcome {
  const articles: ParsedArticle[] = [];
  let leftOut = 0;
  for (const message of messages) {
    const taken = clippingsOf(message);
    if (taken.length === 0 && message.text !== '') leftOut += 1;
    articles.push(...(charsetGuessed ? taken.map(withGuess) : taken));
  }
  if (articles.length === 0) return { refusal: { reason: 'chat-without-news', messages: messages.length } };
  const refusedParts: ParsedDocument['refusedParts'] =
    leftOut === 0 ? [] : [{ name: 'chat', refusal: { reason: 'chatter', messages: leftOut } }];
  return { mimeType, articles, ...(leftOut === 0 ? {} : { refusedParts }) };
}

function withGuess(article: ParsedArticle): ParsedArticle {
  return { ...article, warnings: [...article.warnings, 'charset-guessed'] };
}

function clippingsOf(message: ChatMessage): ParsedArticle[] {
  const links = linksInMessage(message);
  const [only] = links;
  if (only === undefined || links.length === 1) {
    const article = readPassedOnText(only?.words ?? message.text);
    if (article !== null) return [passedOn(withLink(article, only), message)];
  }
  return links.map((link) => linkClipping(link, message));
}

/** The text of an article and, where it came with it, its address. */
function withLink(article: ParsedArticle, link: PassedLink | undefined): ParsedArticle {
  if (link === undefined || article.fields.url !== null) return article;
  const notes = new ProvenanceNotes();
  notes.note('url', 'chat', link.url);
  return {
    ...article,
    fields: { ...article.fields, url: link.url },
    provenance: { ...article.provenance, ...notes.all() },
  };
}

function passedOn(article: ParsedArticle, message: ChatMessage): ParsedArticle {
  if (message.sent === null || article.fields.dateAccessed !== null) return article;
  const notes = new ProvenanceNotes();
  notes.note('dateAccessed', 'chat', evidenceOf(message.sent, message));
  return {
    ...article,
    fields: { ...article.fields, dateAccessed: message.sent },
    provenance: { ...article.provenance, ...notes.all() },
    warnings: message.isAmbiguous === true ? [...article.warnings, 'date-ambiguous'] : article.warnings,
  };
}

function linkClipping(link: PassedLink, message: ChatMessage): ParsedArticle {
  const taken = new RecordFields('chat');
  const shown = link.title ?? '';
  const title = shown === '' ? titleIn(link.words) : null;
  if (title === null)
    taken.take('headline', cutWhole(shown || link.url, fieldLimits.headline), shown || link.url);
  else {
    taken.fields.headline = title;
    taken.notes.note('headline', 'text', title);
  }
  taken.take('url', link.url, link.url);
  taken.take('outlet', cutWhole(link.site ?? '', fieldLimits.name), link.site ?? '');
  taken.take('summary', cutWhole(link.summary ?? '', fieldLimits.summary), link.summary ?? '');
  taken.take('notes', link.words, link.words);
  return passedOn(settleArticle(taken, { isReference: true }), message);
}

/**
 * What programs put before a link when a page is shared: one line that is no sentence. Anything else was written by who passed
 * it on; it is in the notes either way.
 */
function titleIn(words: string): string | null {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const line = (lines.length === 1 ? (lines[0] ?? '') : '')
    .trim()
    .replace(/\s*[-–—:|]+$/u, '')
    .replace(/^\d{1,3}[.)]\s*/u, '');
  const isLine = textWeight(line) >= SHORTEST_TITLE && line.length <= LONGEST_TITLE;
  return isLine && !/[.!?。！？…]$/u.test(line) ? line : null;
}

function evidenceOf(sent: ClippingDate, { sender }: ChatMessage): string {
  return `${sent.raw} ${sender}`;
}
