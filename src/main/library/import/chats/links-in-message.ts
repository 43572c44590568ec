import { webAddress } from '../html/page-url';
import type { ChatMessage, LinkCard } from './chat-message';

/** A page a message passes on. */
export interface PassedLink extends LinkCard {
  /** The words that belong to it: all of the message, or those between it and its neighbours. */
  readonly words: string;
}

const ADDRESS =
  /https?:\/\/[^\s<>"“”«»（）()\u3000，。、！？；\p{Script=Han}]+(?:\([^\s<>()]*\)[^\s<>"()]*)?/giu;
const BEHIND = /[.,;:!?'’*_~\]]+$/u;
/** Meetings, groups and places are no coverage. */
const NO_PAGE =
  /^https?:\/\/(?:[\w-]+\.)*(?:chat\.whatsapp\.com|wa\.me|zoom\.us|meet\.google\.com|teams\.(?:microsoft|live)\.com|webex\.com|meet\.jit\.si|maps\.app\.goo\.gl|maps\.google\.com|(?:docs|drive|forms|calendar)\.google\.com|forms\.gle|discord\.gg|line\.me\/R|t\.me\/(?:\+|joinchat))/iu;

/**
 * The pages a message links, each once and in order, with the words that go with it. Of a list of links those before each are its own, or those
 * behind where the message begins with a link.
 */
export function linksInMessage({ text, cards = [] }: ChatMessage): PassedLink[] {
  const found = [...text.matchAll(ADDRESS)].flatMap((match) => {
    const url = pageAt(match[0].replace(BEHIND, ''));
    return url === null ? [] : [{ url, start: match.index, end: match.index + match[0].length }];
  });
  const first = found[0];
  const isBehind = first !== undefined && text.slice(0, first.start).trim() === '';
  const inText = found.map(({ url, start, end }, i): PassedLink => {
    const before = text.slice(found[i - 1]?.end ?? 0, start);
    const behind = text.slice(end, found[i + 1]?.start ?? text.length);
    const words = found.length === 1 ? wordsOf(text) : (isBehind ? behind : before).trim();
    return { ...(cardOf(cards, url) ?? {}), url, words };
  });
  const shown = cards.flatMap((card): PassedLink[] => {
    const url = pageAt(card.url);
    return url === null ? [] : [{ ...card, url, words: wordsOf(text) }];
  });
  const links = new Map<string, PassedLink>();
  for (const link of [...inText, ...shown]) if (!links.has(link.url)) links.set(link.url, link);
  return [...links.values()];
}

/** What is written besides links. */
export function wordsOf(text: string): string {
  return text
    .replace(ADDRESS, '')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function pageAt(address: string): string | null {
  return NO_PAGE.test(address) ? null : webAddress(address, null);
}

function cardOf(cards: readonly LinkCard[], url: string): LinkCard | undefined {
  return cards.find((card) => card.title !== undefined && webAddress(card.url, null) === url);
}
