import { isAgency } from '../text/agencies';
import { isPerson, splitNames } from '../text/names';
import { lineOf } from './dom';
import { textOf, typesOf } from './json-ld';
import type { Found, Page } from './page';
import { fold } from './read-title';
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
];
const BY =
  /^(?:(?:written|posted|published|text|story|words|erstellt|veröffentlicht|geschrieben|verfasst|ein artikel|text und fotos|publié|rédigé|écrit|escrito|publicado)\s*[:：]?\s*)?(?:by|von|par|por|di|door|od|av|af|oleh|autor(?:in)?|author|автор|作者|記者|记者)(?:\s*[:：]\s*|\s+)/iu;
const NO_NAME =
  /^[(\[]|^(?:image|photo|foto|bild|getty|picture)\b|view all posts|more (?:by|from)|follow|profile|contact|subscribe|https?:|[@{}<>]|\d{2}/iu;
const INITIALS_AT_END = /\s*[(/]\s*\p{L}{2,4}\s*[)/]?$/u;

/** Who wrote it; agencies and desks among them are kept apart. */
export interface FoundAuthors {
  readonly authors: readonly string[];
  readonly agency: string | null;
}

/**
 * The authors, from the first place that names any: JSON-LD (through references), links and marks of authorship, meta
 * elements, then a byline of the page if it reads like names. An outlet named as its own author stays when nobody else is.
 */
export function readAuthors(page: Page, outlet: string | null): Found<FoundAuthors> | null {
  let corporate: Found<FoundAuthors> | null = null;
  for (const { via, texts, exact } of candidates(page)) {
    const names = texts.flatMap((text) => cleanNames(text, exact));
    const agency = names.find(isAgency) ?? null;
    const people = [...new Set(names.filter((name) => !isAgency(name) && isPerson(name)))];
    const persons = people.filter((name) => outlet === null || !sameName(name, outlet));
    const evidence = texts.join('; ');
    if (persons.length > 0) return { value: { authors: persons, agency }, via, evidence };
    if (people.length > 0 || agency !== null)
      corporate ??= { value: { authors: people, agency }, via, evidence };
  }
  return corporate;
}

interface Candidate {
  readonly via: string;
  readonly texts: readonly string[];
  /** One name each, as data gives it; otherwise a line with one or several. */
  readonly exact: boolean;
}

function* candidates(page: Page): Generator<Candidate> {
  const { jsonLd, document, meta } = page;
  const author = jsonLd.article?.['author'] ?? jsonLd.article?.['creator'];
  const nodes = jsonLd.resolveAll(author);
  const named = nodes.length > 0 ? nodes.map((node) => textOf(node)) : [author].flat().map(textOf);
  yield {
    via: 'json-ld',
    texts: named.filter((name) => name !== null),
    exact: nodes.every((node) => !typesOf(node).includes('Organization')),
  };
  const marked = [...document.querySelectorAll('[itemprop~="author"], [rel~="author"]')];
  yield {
    via: 'microdata',
    texts: unique(
      marked.map((element) => lineOf(element.querySelector('[itemprop~="name"]') ?? element)).filter(short),
    ).slice(0, 5),
    exact: false,
  };
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
    yield { via: 'meta', texts: meta.all(name).filter((value) => !NO_NAME.test(value)), exact: false };
  }
  for (const byline of BYLINE_CLASSES) {
    const elements = [...document.querySelectorAll(`[class*="${byline}" i]`)].filter(isByline);
    const texts = unique(elements.map(lineOf).filter(short)).slice(0, 2);
    if (texts.length === 1 || (texts.length > 1 && texts.every((text) => BY.test(text))))
      yield { via: 'byline', texts: texts.slice(0, 1), exact: false };
  }
}

/** A byline is a short line near a heading, not a box about authors, comments or other stories. */
function isByline(element: { closest: (selector: string) => unknown }): boolean {
  return (
    element.closest(
      'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="bio" i]',
    ) === null
  );
}

function short(text: string): boolean {
  return text.length > 1 && text.length < 120;
}

function cleanNames(text: string, exact: boolean): readonly string[] {
  const line = plainText(text)
    .replace(BY, '')
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
        .replace(INITIALS_AT_END, '')
        .replace(/^(?:and|und|et|y)\s+/iu, '')
        .trim(),
    )
    .filter((name) => name.length > 1);
}

function sameName(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)].map((name) =>
    name.replace(/\b(?:www|com|net|org|de|at|ch|fr|online|redaktion|the|der|die)\b|\s/gu, ''),
  );
  return (
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      one.length > 3 &&
      other.length > 3 &&
      (one.includes(other) || other.includes(one)))
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
