import { datesInScripts } from './dates-in-scripts';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { readMachineDate } from '../dates/read-machine-date';
import { lineOf, type DomElement } from './dom';
import { findDateByHeading, findVisibleChange, findVisibleDate, RETRIEVED } from './find-visible-date';
import { fold } from './fold-words';
import { textOf, typesOf } from './json-ld';
import { isInMargin } from './margin';
import { isOfWiki } from './of-wiki';
import { dateContextOf } from './page-date-context';
import { isInCard } from './author-places';
import type { Found, Page } from './page';
import { BLOCK_MARK, headingOf } from './page-blocks';

const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'publish-date',
  'publish_date',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'date',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'citation_publication_date',
  'citation_date',
  'displaydate',
  'originalpublicationdate',
  'publication_date',
  'ptime',
  'pub_date',
  'created',
  'date.release',
  'release_date',
  'apub:time',
  'firstcreate',
  'og:release_date',
  'last-publish',
  'firstpublishedtime',
];
/** Of these, the ones that do not say of what they are the date. */
const UNCLEAR_META: ReadonlySet<string> = new Set(['dc.date', 'dcterms.date', 'date']);
const DAY = 86_400_000;
const MOST_DAYS_EARLIER = 31;
const MOST_DAYS_APART = 60;
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'article:updated',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
  'lastmodifiedtime',
];
/** Lines above a headline that are its own, and lines around it in which its day stands. */
const LINES_ABOVE = 8;
const LINES_AROUND = 20;
/** Text before and after the heading that may carry a visible date. */
const BEFORE_HEADING = 300;
const AFTER_HEADING = 1500;
/** A date and its time, and a word before them. */
const LONGEST_DATE = 40;

/** What a page says in data may be the day of a paper that was put on the web a century later; a day that people see is not. */
const DATA: ReadonlySet<string> = new Set(['json-ld', 'meta', 'microdata', 'web-archive']);
const FIRST_WEB_PAGE = '1991-08-06';

/**
 * The publication date, by the cascade that was right most often: JSON-LD, article:published_time, other meta elements,
 * microdata, time elements, the lines around the headline, the address, a date-like class, what scripts hold, then the text
 * around the heading. The day stays as written.
 */
export function readPublished(page: Page, title: string): Found<ClippingDate> | null {
  const found = firstPublished(page, title);
  const isTold = found === null || DATA.has(found.via);
  if (!isTold && (isOfWiki(page) || found.value.value < FIRST_WEB_PAGE)) return null;
  if (found?.value.precision !== 'day' || found.via === 'text') return found;
  const shown = findDateByHeading(page.blocks, title, dateContextOf(page));
  // Data gives the day, the line by the headline the minute as well.
  return shown !== null && shown.value.value.length > 10 && shown.value.value.startsWith(found.value.value)
    ? shown
    : found;
}

function firstPublished(page: Page, title: string): Found<ClippingDate> | null {
  const fromData = machine(
    page,
    'json-ld',
    page.jsonLd.article?.['datePublished'] ?? page.jsonLd.article?.['dateCreated'],
  );
  if (fromData !== null) return fromData;
  for (const name of PUBLISHED_META) {
    const found = machine(page, 'meta', page.meta.first(name)?.value, name);
    if (found !== null) return UNCLEAR_META.has(name) ? earlierByHeading(page, title, found) : found;
  }
  for (const element of page.elements.all('[itemprop~="datePublished"]')) {
    const found = ofElement(page, 'microdata', element);
    if (found !== null) return found;
  }
  return (
    bestTimeElement(page, title) ??
    shownDate(page, title) ??
    fromTitle(page) ??
    ofRecording(page, title) ??
    fromAddress(page) ??
    fromClasses(page, title) ??
    fromScripts(page) ??
    fromDescription(page) ??
    // A day in the text may be any; that of the last change is at least one of the page's own.
    (readModified(page) === null ? fromVisibleText(page) : null)
  );
}

/** The date people see by the headline; a day far from that in the address of the page is what the story tells of. */
function shownDate(page: Page, title: string): Found<ClippingDate> | null {
  const shown = findVisibleDate(page.blocks, title, { ...dateContextOf(page), captured: page.url.savedAt });
  const inAddress = shown === null ? null : fromAddress(page);
  if (shown === null || inAddress === null) return shown;
  const days = Math.abs(dayOf(shown.value) - dayOf(inAddress.value)) / DAY;
  return days > MOST_DAYS_APART ? inAddress : shown;
}

function dayOf({ value }: ClippingDate): number {
  return Date.parse(value.slice(0, 10));
}

/** Meta elements that name a day may mean the last change: an earlier day within weeks of it, by the headline, is the first. */
function earlierByHeading(page: Page, title: string, found: Found<ClippingDate>): Found<ClippingDate> {
  const shown = findDateByHeading(page.blocks, title, dateContextOf(page));
  if (shown === null) return found;
  const days =
    (Date.parse(found.value.value.slice(0, 10)) - Date.parse(shown.value.value.slice(0, 10))) / DAY;
  return days >= 1 && days <= MOST_DAYS_EARLIER ? shown : found;
}

/**
 * Whether day and month of a page's date may be the other way round, as far as its language, its country and its other dates
 * tell; also in dates that were meant for machines and are not written for them (`03/04/2021`).
 */
export function isAmbiguous(page: Page, date: ClippingDate): boolean {
  return findDate(date.raw, { ...dateContextOf(page), shortYears: true })?.ambiguous ?? false;
}

/** The date of the last change: from data, else from a line that says so. */
export function readModified(page: Page): Found<ClippingDate> | null {
  const fromData = machine(page, 'json-ld', page.jsonLd.article?.['dateModified']);
  if (fromData !== null) return fromData;
  for (const name of MODIFIED_META) {
    const found = machine(page, 'meta', page.meta.first(name)?.value, name);
    if (found !== null) return found;
  }
  const element = page.elements.first('[itemprop~="dateModified"], [itemprop~="dateUpdate"]');
  const marked = element === null ? null : ofElement(page, 'microdata', element);
  return marked ?? findVisibleChange(page.blocks, dateContextOf(page));
}

/** "2007-08-20-14:05:00", as content systems of Chinese authorities write it; the last second of a day stands for no time. */
const HYPHEN_BEFORE_TIME = /^(\d{4}-\d{2}-\d{2})-(?:23:59:59$)?(?=$|\d{2}:\d{2})/u;

function machine(page: Page, via: string, value: unknown, name = ''): Found<ClippingDate> | null {
  const text = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof text !== 'string' && typeof text !== 'number') return null;
  const date = readMachineDate(String(text).replace(HYPHEN_BEFORE_TIME, '$1 '), () => dateContextOf(page));
  return date === null || date.precision === 'year'
    ? null
    : { value: date, via, evidence: `${name} ${String(text)}`.trim() };
}

function ofElement(page: Page, via: string, element: DomElement): Found<ClippingDate> | null {
  const written =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
  const fromAttribute = written === null ? null : machine(page, via, written);
  if (fromAttribute !== null) return fromAttribute;
  const text = lineOf(element);
  const found = findDate(text.slice(0, 200), {
    ...dateContextOf(page),
    shortYears: text.length <= LONGEST_DATE,
  });
  return found === null ? null : { value: found.date, via, evidence: text };
}

/**
 * Time elements, and what stood for them before HTML had one or shows how long ago it was: the hAtom microformat's `abbr`
 * (http://microformats.org/wiki/datetime-design-pattern), `relative-time`, elements of the jQuery extension timeago.
 */
const TIMES = 'time, abbr[title], relative-time, time-ago, [class~="timeago"]';

function hasInstant(element: DomElement): boolean {
  return /^\d{4}-\d{2}-\d{2}/u.test(element.getAttribute('datetime') ?? element.getAttribute('title') ?? '');
}

/** A point of a list that has a heading is another story. */
function isInTitledItem(element: DomElement): boolean {
  const item = element.closest('li');
  return item !== null && item.querySelector('h2, h3, h4, h5, h6') !== null;
}

/** "Headline – Site – 13.06.2023": the day a title element ends with. */
function fromTitle(page: Page): Found<ClippingDate> | null {
  const title = lineOf(page.elements.first('head > title, title'));
  const end = /(?:\s[|–—·•-]|,)\s([^|–—·•]{6,30})$/u.exec(title)?.[1] ?? '';
  const found = findDate(end, dateContextOf(page));
  return found === null || found.end - found.start < end.trim().length
    ? null
    : { value: found.date, via: 'title', evidence: title };
}

/** How many lines below the headline an element stands; null where the headline or the line is not on the page. */
function linesBelow(page: Page, title: string, element: DomElement): number | null {
  const heading = headingOf(page.blocks, title);
  const line = element.closest(`[${BLOCK_MARK}]`)?.getAttribute(BLOCK_MARK) ?? null;
  return heading < 0 || line === null ? null : Number(line) - heading;
}

/** Days above the headline's own lines are that of the visit, or of the issue. */
function isFarAbove(page: Page, title: string, element: DomElement): boolean {
  const lines = linesBelow(page, title, element);
  return lines !== null && lines < -LINES_ABOVE;
}

/** Elements with different days, all in boxes of links and none by the headline, are those of other stories. */
function areOfOthers(page: Page, title: string, times: readonly DomElement[]): boolean {
  const isNear = (element: DomElement): boolean => {
    const lines = linesBelow(page, title, element);
    return lines === null || Math.abs(lines) <= LINES_AROUND;
  };
  const days = new Set(
    times.map((element) => element.getAttribute('datetime')?.slice(0, 10) ?? lineOf(element)),
  );
  return days.size > 1 && !times.some(isNear) && times.every(isInCard);
}

/** The first time element outside teasers and comments, those marked as published first. */
function bestTimeElement(page: Page, title: string): Found<ClippingDate> | null {
  const times = page.elements
    .all(TIMES)
    .filter(
      (element) =>
        (element.localName === 'time' || hasInstant(element)) &&
        !isInTitledItem(element) &&
        !isInMargin(element, ['comment', 'related', 'teaser', 'sidebar']),
    );
  if (areOfOthers(page, title, times)) return null;
  const marked = times.find((element) =>
    /publish|entry-date|pubdate/iu.test(
      `${element.getAttribute('class') ?? ''} ${element.outerHTML.slice(0, 200)}`,
    ),
  );
  for (const element of marked === undefined ? times : [marked, ...times]) {
    const found = ofElement(page, 'time', element);
    if (found !== null) return found;
  }
  return null;
}

/** `/2019/09/18/`, `/2019-09-18-` or `/18-09-2019` in the address of the page. */
function fromAddress(page: Page): Found<ClippingDate> | null {
  const { url } = page.url;
  if (url === null) return null;
  const dayFirst = /[/_-]([0-2]\d|3[01])-(0[1-9]|1[0-2])-(20\d{2})(?=[/_.-]|$)/u.exec(new URL(url).pathname);
  if (dayFirst !== null)
    return machine(page, 'url', `${dayFirst[3] ?? ''}-${dayFirst[2] ?? ''}-${dayFirst[1] ?? ''}`, url);
  const { pathname } = new URL(url);
  // A section may stand between year and month: `/2010/politics/08/13/`.
  const match =
    /\/(20\d{2})\/[a-z][a-z-]{1,30}\/(0[1-9]|1[0-2])\/([0-2]\d|3[01])(?=\/)/iu.exec(pathname) ??
    /[/_-](20\d{2}|19\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)/u.exec(pathname);
  return match === null
    ? null
    : machine(page, 'url', `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`, url);
}

function fromClasses(page: Page, title: string): Found<ClippingDate> | null {
  const selector =
    '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="meta" i], [id*="date" i], [class*="datum" i], [class*="fecha" i]';
  let looked = 0;
  for (const element of page.elements.all(selector)) {
    if ((looked += 1) > 300) break;
    const text = lineOf(element);
    if (text.length < 6 || text.length > 200 || isInMargin(element, ['comment', 'related'])) continue;
    if (isFarAbove(page, title, element) && !/publi/iu.test(element.getAttribute('class') ?? '')) continue;
    const found = findDate(text, { ...dateContextOf(page), shortYears: text.length <= LONGEST_DATE });
    // The day somebody looked at a source.
    if (found === null || RETRIEVED.test(text.slice(0, found.start))) continue;
    return { value: found.date, via: 'class', evidence: text };
  }
  return null;
}

/** A page around a film or a broadcast has its day, if it is called the same. */
function ofRecording(page: Page, title: string): Found<ClippingDate> | null {
  const recording = page.jsonLd.nodes.find(
    (node) =>
      typesOf(node).some((type) =>
        /^(?:VideoObject|AudioObject|(?:TV|Radio|Podcast)?Episode)$/u.test(type),
      ) && fold(textOf(node) ?? '') === fold(title),
  );
  return machine(page, 'json-ld', recording?.['datePublished'] ?? recording?.['uploadDate']);
}

function fromScripts(page: Page): Found<ClippingDate> | null {
  for (const date of datesInScripts(page.elements)) {
    const found = machine(page, 'script', date);
    if (found !== null) return found;
  }
  return null;
}

/** Some sites put the day into the description they give search engines. */
function fromDescription(page: Page): Found<ClippingDate> | null {
  const description = page.meta.first('description', 'og:description')?.value;
  if (description === undefined) return null;
  const found = findDate(description.slice(-60), dateContextOf(page));
  return found === null ? null : { value: found.date, via: 'meta', evidence: `description ${description}` };
}

function fromVisibleText(page: Page): Found<ClippingDate> | null {
  const heading = page.elements.first('h1, h2, title');
  const text = visibleText(page.document.body);
  const title = lineOf(heading);
  const at = title === '' ? 0 : Math.max(0, text.indexOf(title));
  const after = text.slice(at + title.length, at + title.length + AFTER_HEADING);
  const context = dateContextOf(page);
  const found =
    findDate(after, context) ?? findDate(text.slice(Math.max(0, at - BEFORE_HEADING), at), context);
  return found === null ? null : { value: found.date, via: 'text', evidence: found.date.raw };
}

function visibleText(body: DomElement): string {
  const parts: string[] = [];
  const walk = (element: DomElement): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) parts.push(node.textContent ?? '');
      else if (
        node.nodeType === 1 &&
        !/^(?:script|style|noscript|head|svg|figcaption)$/u.test((node as DomElement).localName)
      )
        walk(node as DomElement);
      parts.push(' ');
    }
  };
  walk(body);
  return parts.join('').replace(/\s+/gu, ' ');
}
