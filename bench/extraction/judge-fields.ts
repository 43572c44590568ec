import { creditedAgency, isAgency } from '../../src/main/library/import/text/agencies';
import { foldSpace, INVISIBLE, wordsOf } from './judge-body';

/** Names that are no person: agencies, desks, an outlet's own name. Truths hold some of them as authors. */
const NO_PERSON =
  /redaktion|redacci|rédaction|\bdesk\b|newsroom|staff|\bteam\b|\bnews\b|agentur|agency|\bpress\b|presse|ajans|\.(?:com?|de|be|org|net)\b|online|digital|^(?:dpa|afp|ap|reuters|epd|kna|ots|sid)\b|\/(?:lno|dpa)|webteam/iu;

/**
 * Headline: the publisher's own wording; only white space and composed letters are one. A truth all in capitals was copied
 * from a page whose style sheet shows its headline so: it is compared without case.
 */
export function sameHeadline(found: string, truth: string): boolean {
  const [one, other] = [found, truth].map((text) => foldSpace(text.replace(INVISIBLE, '')));
  return one === other || (other === other?.toUpperCase() && one?.toUpperCase() === other);
}

/** The same words, whatever the quotation marks and dashes. */
export function sameWords(found: string, truth: string): boolean {
  return wordsOf(found).join(' ') === wordsOf(truth).join(' ');
}

/** The same set of names; case (in which ß is SS), order and punctuation do not matter. */
export function sameNames(found: readonly string[], truth: readonly string[]): boolean {
  const [one, other] = [found, truth].map((names) => new Set(names.map(plainName)));
  return one?.size === other?.size && [...(one ?? [])].every((name) => other?.has(name) === true);
}

function plainName(name: string): string {
  return wordsOf(name.replaceAll('ß', 'ss')).join(' ');
}

/** The persons among names: no agency, no desk, no login, not the outlet itself. */
export function personsOf(names: readonly string[], outlet: string): readonly string[] {
  return names.filter((name) => !NO_PERSON.test(name) && !isLogin(name) && !isOutlet(name, outlet));
}

/** What is written small is a login or initials. */
function isLogin(name: string): boolean {
  return /^\p{Ll}[\p{Ll}\d._-]*$/u.test(name) && !isAgency(name);
}

/** The outlet's name or a part of it, or the initials of a name that is written in one ("TPN" of ThePortugalNews). */
function isOutlet(name: string, outlet: string): boolean {
  const initials = outlet.replace(/[^\p{Lu}]/gu, '');
  return squeezed(outlet).includes(squeezed(name)) || (initials.length > 2 && initials === name);
}

/** The names of a truth one by one: some collections write a byline as one. */
export function namesOfTruth(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => name.split(/,\s+|\s+et\s+(?=\p{Lu})/u)).map((name) => name.trim());
}

/** Whether every agency that a truth holds among its authors is the source of the clipping, where agencies belong. */
export function areCredited(names: readonly string[], source: string | null): boolean {
  const credited = source === null ? '' : squeezed(creditedAgency(source));
  return names.filter(isAgency).every((name) => credited.includes(squeezed(creditedAgency(name))));
}

/** The same day as written; and where both give a zone, the same instant in another zone is the same as well. */
export function sameDay(found: string | undefined, truth: string): boolean {
  if (found === undefined) return false;
  if (found.slice(0, 10) === truth.slice(0, 10)) return true;
  const [a, b] = [instantOf(found), instantOf(truth)];
  return a !== null && b !== null && Math.abs(a - b) < 60_000;
}

/** Whether the instant is right to the minute; null where the truth gives no zone. */
export function sameInstant(found: string | undefined, truth: string): boolean | null {
  const wanted = instantOf(truth);
  if (wanted === null) return null;
  const given = found === undefined ? null : instantOf(found);
  return given !== null && Math.abs(given - wanted) < 60_000;
}

function instantOf(text: string): number | null {
  const iso = text.replace(' ', 'T');
  if (!/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/u.test(iso)) return null;
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? null : instant;
}

/** The primary language; Norwegian counts as one whatever its form is called. */
export function sameLanguage(found: string | null, truth: string): boolean {
  return primary(found ?? '') === primary(truth);
}

function primary(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

/**
 * The outlet is right when its name and the truth's share their letters, in either way round, or one is made of the
 * other's initials, or the outlet names the host the page came from.
 */
export function sameOutlet(found: string | null, truth: string, url: string): boolean {
  if (found === null) return false;
  const [one, other] = [squeezed(found), squeezed(truth)];
  if (one === '') return false;
  if (one.includes(other) || other.includes(one)) return true;
  const initials = squeezed(
    found
      .split(/[\s-]+/u)
      .map((word) => word.charAt(0))
      .join(''),
  );
  if (initials.length > 1 && (other.startsWith(initials) || initials.startsWith(other))) return true;
  if (!URL.canParse(url)) return false;
  const host = squeezed(new URL(url).hostname.replace(/^www\.|\.[^.]+$/gu, ''));
  return host.includes(one) || one.includes(host);
}

/**
 * The same address; scheme, `www.`, trailing slash, fragment and `utm_` parameters do not matter, nor do parameters that the canonical address
 * does not have: truths are the addresses as they were visited, with whatever campaign led there.
 */
export function sameAddress(found: string | null, truth: string): boolean {
  if (found === null) return false;
  const [one, other] = [plainAddress(found), plainAddress(truth)];
  return one === other || (!one.includes('?') && one === other.replace(/\?.*$/u, ''));
}

function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  // A session's number is no part of what a page is called.
  const path = decodeURI(url.pathname.replace(/;jsessionid=[^/]*$/iu, ''))
    .normalize('NFC')
    .replace(/\/(?:index\.html?)?$/u, '');
  return `${url.hostname.replace(/^www\./u, '')}${path}${url.search}`;
}

function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(?:the|der|die|das|le|la|el)(?=\p{L}{4})/u, '');
}
