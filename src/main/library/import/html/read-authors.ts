import { isAgency } from '../text/agencies';
import { isPerson, splitNames } from '../text/names';
import { lineOf, type DomElement } from './dom';
import { textOf, typesOf } from './json-ld';
import { BY, ROLE_BEFORE } from './line-families';
import { isInMargin } from './margin';
import type { Found, Page } from './page';
import { findByline, findLabelledAuthor, isEastAsianName, isFullName } from './read-byline';
import { fold } from './fold-words';
import { plainText } from './unescape';

const BYLINE_CLASSES = [
  'byline',
  'author-name',
  'author__name',
  'article-author',
  'article__author',
  'autor',
  'auteur',
  'author',
  'writer',
  'contributor',
];
/** Names of places and posts inside marks of authorship. */
const MARKED_PLACE =
  '[itemprop~="address"], [itemprop~="jobTitle"], [itemprop~="email"], [itemprop~="telephone"]';
const MOST_OTHERS = 4;
/** Words of desks, institutions and sections, which no person is called. */
const INSTITUTION =
  /(?:^|[\s-])(?:redaktion|redacción|rédaction|redaksi|newsdesk|newsroom|editorial|staff|desk|team|nachrichten|agentur|agency|stiftung|verein|e\.\s?v\.|gmbh|verlag|magazin|universität|university|edition|webteam)(?:$|[\s.-])/iu;
/** What the hCard microformat (http://microformats.org/wiki/hcard) and links to an author's page mark. */
const MARKED_BY_DESIGN =
  '.author .fn, .vcard .fn, .p-author, a[href*="/author/"], a[href*="/autor/"], a[href*="/auteur/"], a[href*="/autoren/"], a[href*="/authors/"]';
const HOST_NAME = /^\S+\.\p{L}{2,4}$/u;
const NO_NAME =
  /^[(\[]|^(?:image|photo|foto|bild|getty|picture)\b|view all posts|more (?:by|from)|follow|profile|contact|subscribe|https?:|[@{}<>]|\d{2}/iu;
/** What somebody is, behind the name: "Jane Doe - Staff Writer", "Marie Dupont Envoyée spéciale à Lyon". */
const ROLE_BEHIND =
  /(?:\s*[-–—,]\s*|\s+)(?:(?:AP|AFP|Reuters|Associated Press)\s)?(?:(?:chief|senior|staff|special|foreign|political|business|sports?|technology|science|health|education|environment|crime|court|local|deputy|associate|assistant|managing|executive|guest|freelance|contributing|diplomatic|[\p{L}]+ affairs)\s+){0,3}(?:writers?|reporters?|correspondents?|editors?|columnists?|journalist(?:e|in|a)?s?|envoyée?s? spécia(?:le?s?|ux)|correspondante?s?|corresponsal|enviad[ao]s? especial(?:es)?|redakteur(?:in)?|korrespondent(?:in)?|redactor[ae]?)(?:\s.*)?$/iu;
const INITIALS_AT_END = /\s*[(/]\s*\p{L}{2,4}\.?\s*[)/]?$/u;

/** Who wrote it; agencies and desks among them are kept apart. */
export interface FoundAuthors {
  readonly authors: readonly string[];
  readonly agency: string | null;
}

/**
 * The authors, from the first place that names any: JSON-LD (through references), links and marks of authorship, meta
 * elements, then a byline of the page if it reads like names. An outlet named as its own author stays when nobody else is.
 *
 * @param editors whom the page calls its editors: they are no authors, also where its data says so
 */
export function readAuthors(
  page: Page,
  title: string,
  outlet: string | null,
  editors: readonly string[],
): Found<FoundAuthors> | null {
  let corporate: Found<FoundAuthors> | null = null;
  for (const { via, texts, exact } of candidates(page, title)) {
    const names = texts.flatMap((text) => withoutAddress(cleanNames(text, exact), outlet));
    const agency = names.find(isAgency) ?? null;
    const people = [...new Set(names.filter((name) => !isAgency(name) && isPerson(name)))];
    const persons = people.filter(
      (name) =>
        !HOST_NAME.test(name) &&
        !INSTITUTION.test(name) &&
        !isLogin(name) &&
        (outlet === null || !isOutletName(name, outlet)),
    );
    const evidence = texts.join('; ');
    if (persons.length > 0 && !persons.every((name) => editors.includes(name)))
      return { value: { authors: withOthers(page, via, persons), agency }, via, evidence };
    const outletItself = people.filter((name) => outlet !== null && isOutletName(name, outlet));
    if (outletItself.length > 0 || agency !== null)
      corporate ??= { value: { authors: outletItself, agency }, via, evidence };
  }
  return corporate;
}

/** Data names the first author only, where the page marks several beside each other. */
function withOthers({ document }: Page, via: string, persons: readonly string[]): readonly string[] {
  if (via !== 'json-ld' || persons.length !== 1) return persons;
  const marked = firstTogether([...document.querySelectorAll('[rel~="author"]')].filter(isByline));
  const names = unique(marked.map(lineOf));
  return names.length <= MOST_OTHERS && names.every(isFullName) && names.includes(persons[0] ?? '')
    ? names
    : persons;
}

/** "paper.example, Rivermouth, Germany": who publishes, and where. */
function withoutAddress(names: readonly string[], outlet: string | null): readonly string[] {
  const [first = ''] = names;
  const isOutlet = HOST_NAME.test(first) || (outlet !== null && isOutletName(first, outlet));
  return names.length === 3 && isOutlet ? [first] : names;
}

interface Candidate {
  readonly via: string;
  readonly texts: readonly string[];
  /** One name each, as data gives it; otherwise a line with one or several. */
  readonly exact: boolean;
}

function* candidates(page: Page, title: string): Generator<Candidate> {
  const { jsonLd, document, meta } = page;
  const author = jsonLd.article?.['author'] ?? jsonLd.article?.['creator'];
  const nodes = jsonLd.resolveAll(author);
  const named = nodes.length > 0 ? nodes.map((node) => textOf(node)) : [author].flat().map(textOf);
  yield {
    via: 'json-ld',
    texts: named.filter((name) => name !== null),
    exact: nodes.every((node) => !typesOf(node).includes('Organization')),
  };
  const marked = firstTogether(
    [...document.querySelectorAll('[itemprop~="author"], [rel~="author"]')].filter(
      (element) => !/Organization/u.test(element.getAttribute('itemtype') ?? '') && isByline(element),
    ),
  );
  yield {
    via: 'microdata',
    texts: unique(marked.map(markedName).filter(short)).slice(0, 8),
    exact: false,
  };
  const [person, ...otherPersons] = jsonLd.nodes.filter((node) => typesOf(node).includes('Person'));
  const personName = person === undefined || otherPersons.length > 0 ? null : textOf(person['name']);
  yield { via: 'json-ld', texts: personName === null ? [] : [personName], exact: true };
  const byDesign = firstTogether(
    [...document.querySelectorAll(MARKED_BY_DESIGN)].filter(
      (element) => isByline(element) && cleanNames(lineOf(element), false).length > 0,
    ),
  );
  yield { via: 'microdata', texts: unique(byDesign.map(lineOf).filter(short)).slice(0, 8), exact: false };
  for (const name of [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'citation_author',
    'article:author_name',
    'cxenseparse:author',
  ]) {
    yield { via: 'meta', texts: meta.all(name).filter((value) => !NO_NAME.test(value)), exact: true };
  }
  const visible = findByline(page.blocks, title);
  if (visible !== null && BY.test(visible.line))
    yield { via: 'byline', texts: [...visible.names], exact: false };
  // One walk through the page for all of them.
  const classed = [...document.querySelectorAll('[class]')].map((element) => ({
    element,
    classes: (element.getAttribute('class') ?? '').toLowerCase(),
  }));
  for (const byline of BYLINE_CLASSES) {
    const named = classed
      .filter(({ classes }) => classes.includes(byline))
      .map(({ element }) => element)
      .filter(
        (element) =>
          isByline(element) && short(lineOf(element)) && cleanNames(lineOf(element), false).length > 0,
      );
    const texts = unique(firstTogether(named).map(lineOf));
    const says = texts.some((text) => BY.test(text));
    const names = unique(texts.flatMap((text) => cleanNames(text, false)));
    if (
      names.length > 0 &&
      names.length <= 4 &&
      (says || names.every(isFullName) || names.every(isOneName) || names.every(isEastAsianName))
    )
      yield { via: 'byline', texts: names, exact: false };
  }
  const labelled = visible ?? findLabelledAuthor(page.blocks);
  if (labelled !== null) yield { via: 'byline', texts: [...labelled.names], exact: false };
}

/** Words without a capital are logins, names of brands, or an editor's initials. */
function isLogin(name: string): boolean {
  return !/[\p{Lu}\p{Lo}]/u.test(name);
}

/** A first name alone, as blogs sign; logins are written small. */
function isOneName(name: string): boolean {
  return /^\p{Lu}\p{Ll}{2,14}$/u.test(name);
}

/** The first of some elements and those that stand beside it, in the same row or list. */
function firstTogether(elements: readonly DomElement[]): readonly DomElement[] {
  const [first] = elements;
  if (first === undefined) return [];
  const parent = first.parentElement;
  const row = /^(?:li|address)$/u.test(parent?.localName ?? '') ? parent?.parentElement : parent;
  return elements.filter((element) => element === first || (row?.contains(element) ?? false));
}

/** The name in a mark of authorship, which may hold an address and a post as well. */
function markedName(element: DomElement): string {
  const name = element.querySelector('[itemprop~="name"]');
  if (name !== null) return lineOf(name) === '' ? (name.getAttribute('content') ?? '') : lineOf(name);
  return element.querySelector(MARKED_PLACE) === null ? lineOf(element) : '';
}

/** A byline is a short line near a heading, not a box about authors, comments or other stories. */
function isByline(element: DomElement): boolean {
  return !isInMargin(element, ['comment', 'related', 'teaser', 'bio'], 'article footer');
}

function short(text: string): boolean {
  return text.length > 1 && text.length < 120;
}

function cleanNames(text: string, exact: boolean): readonly string[] {
  const line = plainText(text)
    .replace(ROLE_BEFORE, '')
    .replace(BY, '')
    .replace(
      /^(?:veröffentlicht|verfasst|geschrieben|erstellt|posted|written|published)\s+(?:von|by)\s*/iu,
      '',
    )
    .replace(/\s*\|.*$/u, '')
    .trim();
  if (NO_NAME.test(line)) return [];
  // "Doe, Jane" from data would be cut in two; a line of several names is not written so.
  const names =
    exact && /^\p{L}+,\s*\p{L}+$/u.test(line) ? [line.split(/,\s*/u).reverse().join(' ')] : splitNames(line);
  return names
    .map((name) =>
      name
        .replace(BY, '')
        .replace(ROLE_BEHIND, '')
        .replace(INITIALS_AT_END, '')
        .replace(/^(?:and|und|et|y)\s+/iu, '')
        .trim(),
    )
    .filter((name) => name.length > 1);
}

/** Whether a name is the outlet's, alone or with words around it ("n-tv NACHRICHTEN" of n-tv.de). */
export function isOutletName(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((name) =>
    fold(name)
      .replace(/\b(?:www|com|net|org|de|at|ch|fr|online|redaktion|the|der|die)\b/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  if (one === '' || other === '') return false;
  if (one.startsWith(`${other} `) || other.startsWith(`${one} `)) return true;
  const [short = '', long = ''] = [one, other]
    .map((name) => name.replaceAll(' ', ''))
    .sort((x, y) => x.length - y.length);
  return short === long || (short.length > 3 && long.includes(short));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
