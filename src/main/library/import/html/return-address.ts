import type { ElementIndex } from './element-index';
import { unescapeAddress, type OwnAddress } from './page-url';

/** Where a reader comes back to after logging in, in the link or the form that leads there. */
const COMES_BACK =
  /[?&;](?:came_from|return_?(?:to|url|path)|redirect(?:_?(?:to|url))?|dest(?:ination)?|back_?url|goto|next|continue|referrer|url)=([^&#]+)/giu;
const LOGS_IN =
  /log-?in|log-?on|logging|sign-?(?:in|up)|anmeld|regist(?:er|rieren|rarse|ration)|connexion|iniciar|openid|\bsso\b|\boauth|\bauth\b/iu;
const SHORTEST_WORD = 4;
const FEWEST_WORDS = 2;
/** Accounts and front pages are addressed by words, articles often by a number so long. */
const NUMBER = /\d{5}/u;

/**
 * The page's own address as its links to log in name it, which bring the reader back. Some sites bring everybody to the same page
 * instead: only an address that is written like the headline counts, or one with a long number that two links agree on.
 *
 * @param pageAt makes the address of a page whole; null for what is none
 */
export function returnAddress(
  elements: ElementIndex,
  pageAt: (address: string) => string | null,
): OwnAddress | null {
  const links = elements
    .all('a[href], form[action]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
    .filter((link) => LOGS_IN.test(link));
  const mentions = [...new Set(links)].flatMap((link) =>
    [...link.matchAll(COMES_BACK)].flatMap(([, given = '']): OwnAddress[] => {
      const named = unescapeAddress(given);
      const address = /^(?:https?:\/\/|\/(?!\/))/iu.test(named) ? pageAt(named) : null;
      return address === null ? [] : [{ address, evidence: link }];
    }),
  );
  const [first] = mentions;
  if (first === undefined) return null;
  const alike = mentions.filter(({ address }) => address === first.address).length;
  if (alike * 2 <= mentions.length) return null;
  const titles = elements.all('h1, title').map((element) => element.textContent ?? '');
  const isOwn =
    titles.some((title) => isWrittenLike(first.address, title)) ||
    (alike > 1 && NUMBER.test(new URL(first.address).pathname));
  return isOwn ? first : null;
}

/** Whether half of the longer words of a headline, and two at least, stand in an address. */
function isWrittenLike(address: string, headline: string): boolean {
  const path = plainLetters(unescapeAddress(new URL(address).pathname));
  const words = [...new Set(plainLetters(headline).split(/[^\p{L}\p{N}]+/u))].filter(
    (word) => word.length >= SHORTEST_WORD,
  );
  const written = words.filter((word) => path.includes(word)).length;
  return written >= FEWEST_WORDS && written * 2 >= words.length;
}

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** As addresses write them: small, without marks, German ones in two letters. */
function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
