import type { DomElement } from './dom';
import { lineOf } from './dom';
import { cleanNames } from './author-names';
import { textOf, typesOf, type JsonLd, type JsonLdNode } from './json-ld';
import { isEastAsianName, isFullName } from '../text/byline-line';
import { BY } from '../text/line-families';
import { isInMargin } from './margin';
import type { Page } from './page';
import { BLOCK_MARK, headingOf } from './page-blocks';
import { findNameByDate, findNamesBehindBy } from './name-lines';
import { findNameInWordsOf, findNameWithMore } from './names-in-pieces';
import { findIntroducedAuthor, findSignature } from './read-signature';
import { findByline, findHanReporters, findLabelledAuthor, OF_PICTURE } from './read-byline';

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
/** Lists of stories for search engines, which nobody sees; a single name is hidden where a design shows it otherwise. */
const FEWEST_HIDDEN = 3;
const HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]';
/** Names of places and posts inside marks of authorship. */
const MARKED_PLACE =
  '[itemprop~="address"], [itemprop~="jobTitle"], [itemprop~="email"], [itemprop~="telephone"]';
/** What a browser's reader view, the hCard microformat (http://microformats.org/wiki/hcard) and links to an author's page mark. */
const MARKED_BY_DESIGN =
  '.reader-credits, .author .fn, .vcard .fn, .p-author, a[href*="/author/"], a[href*="/autor/"], a[href*="/auteur/"], a[href*="/autoren/"], a[href*="/authors/"]';
/** What leads to pages about writing for a paper: "Guide to authors", "Editorial policies". */
const ABOUT_AUTHORS =
  /\b(?:(?:for|to|our|all) authors|authors? (?:guide|area|login)|guidelines|polic(?:y|ies)|unsere autor(?:en|innen)|nos auteurs|nuestros autores)\b/iu;
/** The name inside a byline that holds more: a post, a picture, an address. */
const NAME_IN_BYLINE =
  '[itemprop~="name"], .fn, [class~="name" i], [class$="-name" i], [class$="_name" i], [class$="author-link" i]';
const META_NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'article:author_name',
  'cxenseparse:author',
  'dable:author',
  'content_author',
  'articleauthor',
];
const MOST_NAMES = 8;
const LONGEST_BYLINE_BOX = 300;
/** Marks of authorship stand so many lines around the headline. */
const LINES_ABOVE_HEADLINE = 3;
const LINES_BELOW_HEADLINE = 12;
/** How far up from a name lies the box that is repeated for each of several authors. */
const LEVELS_OF_A_ROW = 3;
/** And the one a design makes for another story. */
const LEVELS_OF_A_CARD = 5;

/** A place of a page that may name its authors. */
export interface AuthorPlace {
  readonly via: string;
  readonly texts: readonly string[];
  /** One name each, as data gives it; otherwise a line with one or several. */
  readonly exact: boolean;
}

/** The places in the order in which they are believed; what is far down is read only where nothing before it named anybody. */
export function* authorPlaces(page: Page, title: string): Generator<AuthorPlace> {
  const { jsonLd, elements, meta } = page;
  const author = jsonLd.article?.['author'] ?? jsonLd.article?.['creator'];
  const nodes = jsonLd.resolveAll(author);
  yield {
    via: 'json-ld',
    texts: nodes.length > 0 ? namesOf(jsonLd, author) : [author].flat().map(textOf).filter(isThere),
    exact: nodes.every((node) => !typesOf(node).includes('Organization')),
  };
  yield {
    via: 'microdata',
    texts: unique(markedAuthors(page, title).map(markedName).filter(short)).slice(0, MOST_NAMES),
    exact: false,
  };
  const [person, ...otherPersons] = jsonLd.nodes.filter((node) => typesOf(node).includes('Person'));
  const personName = person === undefined || otherPersons.length > 0 ? null : textOf(person['name']);
  yield { via: 'json-ld', texts: personName === null ? [] : [personName], exact: true };
  // An account of a platform passes on what a paper's reporters signed.
  const reporters = findHanReporters(page.blocks);
  if (reporters !== null) yield { via: 'byline', texts: [...reporters.names], exact: false };
  const byDesign = firstTogether(
    headlineFirst(
      page,
      title,
      elements
        .all(MARKED_BY_DESIGN)
        .filter(
          (element) =>
            isByline(element) &&
            !isInMenu(element) &&
            !ABOUT_AUTHORS.test(lineOf(element)) &&
            cleanNames(lineOf(element), false).length > 0,
        ),
    ),
  );
  const visible = findByline(page.blocks, title);
  const said: AuthorPlace | null =
    visible !== null && BY.test(visible.line)
      ? { via: 'byline', texts: [...visible.names], exact: false }
      : null;
  // Names far from the headline may be those of other stories.
  const [marked] = byDesign;
  if (said !== null && marked !== undefined && !standsByHeadline(page, title, marked)) yield said;
  yield {
    via: 'microdata',
    texts: unique(byDesign.map(lineOf).filter(short)).slice(0, MOST_NAMES),
    exact: false,
  };
  for (const name of META_NAMES)
    yield { via: 'meta', texts: meta.all(name).filter((value) => !/^https?:/iu.test(value)), exact: true };
  // What links to a page show beside its title (https://developer.x.com/en/docs/x-for-websites/cards: label and data).
  for (const number of ['1', '2'])
    if (
      /^(?:(?:written )?by|author|(?:geschrieben|verfasst) von|autor|écrit par|auteur|escrito por|scritto da|ditulis oleh|작성자|著者|автор)$/iu.test(
        meta.first(`twitter:label${number}`)?.value ?? '',
      )
    )
      yield { via: 'meta', texts: meta.all(`twitter:data${number}`), exact: true };
  if (said !== null) yield said;
  const { blocks, declaredLanguage } = page;
  const inWords = findNameInWordsOf(declaredLanguage, blocks, title);
  if (inWords !== null) yield { via: 'byline', texts: [...inWords.names], exact: false };
  const behindBy = findNamesBehindBy(blocks, title);
  if (behindBy !== null) yield { via: 'byline', texts: [...behindBy.names], exact: false };
  yield* classedBylines(page);
  if (visible !== null) yield { via: 'byline', texts: [...visible.names], exact: false };
  for (const find of [
    findNameByDate,
    findNameWithMore,
    findLabelledAuthor,
    findSignature,
    findIntroducedAuthor,
  ]) {
    const found = find(blocks, title);
    if (found !== null) yield { via: 'byline', texts: [...found.names], exact: false };
  }
}

/** What data and the byline people see say beside one of some persons; without looking through the page again. */
export function linesNaming(page: Page, title: string, persons: readonly string[]): readonly string[] {
  const { jsonLd, meta, blocks } = page;
  const data = namesOf(jsonLd, jsonLd.article?.['author'] ?? jsonLd.article?.['creator']);
  const lines = [...META_NAMES.flatMap(meta.all), findByline(blocks, title)?.line ?? ''];
  const names = (line: string): boolean => persons.some((person) => line.includes(person));
  return unique([...(data.some(names) ? data : []), ...lines.filter((line) => short(line) && names(line))]);
}

/** Elements that say they are the author's, of the same story. */
export function markedAuthors(
  page: Page,
  title: string,
  selector = '[itemprop~="author"], [rel~="author"]',
): readonly DomElement[] {
  return firstTogether(
    headlineFirst(
      page,
      title,
      page.elements
        .all(selector)
        .filter(
          (element) =>
            !/Organization/u.test(element.getAttribute('itemtype') ?? '') &&
            isByline(element) &&
            element.closest(PICTURE) === null,
        ),
    ),
  );
}

/** Whose picture it is says the same mark. */
const PICTURE = 'figure, figcaption, [itemtype$="ImageObject"]';

/** From the first that stands close to the headline, where there is one: other stories may stand before it. */
function headlineFirst(page: Page, title: string, elements: readonly DomElement[]): readonly DomElement[] {
  if (elements.length < 2) return elements;
  const first = elements.findIndex((element) => standsByHeadline(page, title, element));
  if (first >= 0) return elements.slice(first);
  return areOfOthers(page, title, elements) ? [] : elements;
}

/** Several names far below a headline that is on the page, each in a box with a heading that is a link: a list of other stories. */
function areOfOthers(page: Page, title: string, elements: readonly DomElement[]): boolean {
  const names = new Set(elements.map(lineOf));
  return names.size > 1 && headingOf(page.blocks, title) >= 0 && elements.every(isInCard);
}

/** Whether a linked heading stands in one of the boxes around an element. */
export function isInCard(element: DomElement): boolean {
  let box = element.parentElement;
  for (let level = 0; box !== null && level < LEVELS_OF_A_CARD; level += 1, box = box.parentElement)
    if (box.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4') !== null)
      return true;
  return false;
}

/** Whether an element stands close to the headline, where that is on the page. */
function standsByHeadline(page: Page, title: string, element: DomElement): boolean {
  const heading = headingOf(page.blocks, title);
  const lines = numberOf(element) - heading;
  return heading >= 0 && lines >= -LINES_ABOVE_HEADLINE && lines <= LINES_BELOW_HEADLINE;
}

/** The number of the line an element lies in. */
function numberOf(element: DomElement): number {
  return Number(element.closest(`[${BLOCK_MARK}]`)?.getAttribute(BLOCK_MARK) ?? -1);
}

/** Columnists have a place in some menus. */
function isInMenu(element: DomElement): boolean {
  return isInMargin(element, ['menu', 'navbar', 'nav-', '-nav']);
}

function* classedBylines({ elements }: Page): Generator<AuthorPlace> {
  // One walk through the page for all of them.
  const classed = elements.all('[class]').map((element) => ({
    element,
    classes: (element.getAttribute('class') ?? '').toLowerCase().replace(/authori[sz]\w*|authority/gu, ''),
  }));
  for (const byline of BYLINE_CLASSES) {
    const named = classed.filter(({ classes }) => classes.includes(byline)).map(({ element }) => element);
    const marked = named
      .filter(isByline)
      .map(namesMarkedIn)
      .find((names) => names.length > 0);
    if (marked !== undefined) {
      yield { via: 'byline', texts: marked, exact: false };
      continue;
    }
    const lines = named.filter(
      (element) =>
        isByline(element) &&
        short(lineOf(element)) &&
        !OF_PICTURE.test(lineOf(element)) &&
        cleanNames(lineOf(element), false).length > 0,
    );
    const texts = unique(firstTogether(lines).map(lineOf));
    const says = texts.some((text) => BY.test(text));
    const names = unique(texts.flatMap((text) => cleanNames(text, false)));
    if (
      names.length > 0 &&
      names.length <= 4 &&
      (says || names.every(isFullName) || names.every(isOneName) || names.every(isEastAsianName))
    )
      yield { via: 'byline', texts: names, exact: false };
  }
}

/** The names a byline marks inside it, where it holds more than them. */
function namesMarkedIn(byline: DomElement): readonly string[] {
  const line = lineOf(byline);
  if (line.length > LONGEST_BYLINE_BOX) return [];
  const names = unique([...byline.querySelectorAll(NAME_IN_BYLINE)].map(lineOf));
  return names.length > 0 &&
    names.length <= MOST_NAMES &&
    names.every(isFullName) &&
    line.length > names.join('').length
    ? names
    : [];
}

/** The names of the persons and organisations in a value: several in one list, or in parts. */
function namesOf(jsonLd: JsonLd, value: unknown): readonly string[] {
  return jsonLd
    .resolveAll(value)
    .flatMap((node) => namesOfNode(node))
    .filter(isThere);
}

function namesOfNode(node: JsonLdNode): readonly (string | null)[] {
  const name = node['name'];
  if (Array.isArray(name)) return name.map(textOf);
  const parts = [node['givenName'], node['familyName']].map(textOf).filter(isThere);
  return [textOf(node) ?? (parts.length === 0 ? null : parts.join(' '))];
}

function isThere(text: string | null): text is string {
  return text !== null;
}

/** A first name alone, as blogs sign; logins are written small. */
function isOneName(name: string): boolean {
  return /^\p{Lu}\p{Ll}{2,14}$/u.test(name);
}

/** The first of some elements and those that stand beside it: in the same row or list, or in a box of the same class next to its own. */
function firstTogether(elements: readonly DomElement[]): readonly DomElement[] {
  const [first] = elements;
  if (first === undefined) return [];
  const parent = first.parentElement;
  const row = /^(?:li|address)$/u.test(parent?.localName ?? '') ? parent?.parentElement : parent;
  return elements.filter(
    (element) => element === first || (row?.contains(element) ?? false) || isInLikeBox(first, element),
  );
}

function isInLikeBox(first: DomElement, other: DomElement): boolean {
  let [one, two] = [first.parentElement, other.parentElement];
  for (let level = 0; level < LEVELS_OF_A_ROW && one !== null && two !== null && one !== two; level += 1) {
    const isLike = one.localName === two.localName && one.getAttribute('class') === two.getAttribute('class');
    if (isLike && one.parentElement === two.parentElement) return (one.getAttribute('class') ?? '') !== '';
    [one, two] = [one.parentElement, two.parentElement];
  }
  return false;
}

/** The name in a mark of authorship, which may hold an address and a post as well. */
function markedName(element: DomElement): string {
  const name = element.querySelector('[itemprop~="name"]');
  if (name !== null) return lineOf(name) === '' ? (name.getAttribute('content') ?? '') : lineOf(name);
  return element.querySelector(MARKED_PLACE) === null ? lineOf(element) : '';
}

/** A byline is a short line near a heading, not a box about authors, comments or other stories. */
function isByline(element: DomElement): boolean {
  return (
    !isInHiddenList(element) &&
    !isInMargin(element, ['comment', 'related', 'teaser', 'bio', 'quote'], 'article footer')
  );
}

function isInHiddenList(element: DomElement): boolean {
  const links = element.closest(HIDDEN)?.querySelectorAll('a[href]') ?? [];
  return [...links].length >= FEWEST_HIDDEN;
}

function short(text: string): boolean {
  return text.length > 1 && text.length < 120;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
