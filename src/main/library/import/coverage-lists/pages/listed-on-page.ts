import type { ClippingFields } from '../../../../../shared/model/clipping';
import type { DateContext } from '../../dates/find-dates';
import { lineOf } from '../../html/dom';
import type { Page } from '../../html/page';
import { detectLanguage } from '../../language/detect-language';
import type { ParsedArticle } from '../../parsed-article';
import { textWeight } from '../../text/text-weight';
import { articleOfItem, isCoverageTitle, listedInBlocks } from '../coverage-list';
import { FEWEST_ITEMS, type ItemLines } from '../group-items';
import { habitsOf, readItem, type ListedArticle } from '../read-item';
import { isPlainLink, linesOfBox } from './box-lines';
import { headingsAbove, withYear } from './headings-above';
import { findItemBoxes, insideOf, type FoundBoxes } from './item-boxes';
import { itemsOfBoxes } from './items-of-boxes';
import { linksOfPage, siteOfAddress, type PageLinks } from './outside-links';
import { isKnownOutlet } from './slots';
import { rowsOfTable } from './table-of-coverage';

/** Sites that a list links at least, */
const FEWEST_SITES = 3;
/** of which none has more of its items. */
const MOST_OF_ONE = 0.7;
/** Text beside a list: what a page that is called one says of it, and any other. */
const MOST_PROSE = 900;
const MOST_PROSE_UNTITLED = 250;
const SHORTEST_PROSE = 60;
/** More linked words make a block a link. */
const LINKED = 0.5;
/** Stories of its own that a list has beside it, for each item. */
const MOST_OWN = 0.5;
const MOST_OWN_UNTITLED = 0.2;
/** Items of a list that is called one say where or when, and those of any other say both. */
const MOST_PLACED = 2 / 3;
const MOST_PLACED_UNTITLED = 0.8;
const MOST_KNOWN_UNTITLED = 1 / 3;
const LONGEST_ITEM = 1500;
/** What press offices call such pages, besides what they call lists in mails and documents. */
const TITLE =
  /(?<!\p{L})(?:in (?:den )?medien|in der presse|medienberichte|pressestimmen|presse-?\s?echo|as seen in|featured in|press (?:coverage|mentions|digest)|media (?:monitoring|appearances)|dans (?:les médias|la presse)|on parle de nous|en (?:los medios|(?:la )?prensa)|na (?:imprensa|mídia)|nei media|dicono di noi|in de (?:media|pers)|w mediach|i media(?:erna)?|в СМИ|СМИ о нас)(?!\p{L})|媒体(?:聚焦|关注|看|之声)|媒體(?:聚焦|關注)|メディア掲載/iu;

/** What a page's data says of it. */
export interface SaysOfItself {
  /** It is an article, and of which day. */
  readonly saysArticle: boolean;
  readonly names: readonly string[];
}

/**
 * The articles on other sites that a page lists ("In the media"), each with its link; null for any other page. A page is such a list only
 * where the same kind of box repeats around links to several other sites, with an outlet or a day in most of them, and holds little
 * else: no text of its own, no stories of its own site.
 */
export function listedOnPage(page: Page, signs: SaysOfItself): readonly ParsedArticle[] | null {
  const links = linksOfPage(page, FEWEST_SITES);
  if (links === null) return null;
  const found = findItemBoxes(links.outside, FEWEST_ITEMS);
  if (found === null || !areOfManySites(found)) return null;
  const isTitled =
    !signs.saysArticle && signs.names.some((name) => isCoverageTitle(name) || TITLE.test(name));
  if (!isListOnly(page, found, links, isTitled)) return null;

  const text = found.boxes.flatMap(({ elements }) => elements.map(lineOf)).join('\n');
  const context: DateContext = { language: detectLanguage(text, page.declaredLanguage) };
  // Links in one paragraph, line by line, have no boxes.
  if (found.boxes.every(({ elements }) => elements.every(isPlainLink))) {
    const listed = listedInBlocks(found.around.parentElement ?? found.around);
    return listed !== null && isCoverage(listed, isTitled) ? listed : null;
  }
  const rows = rowsOfTable(found);
  if (rows !== null) return rows;
  const heads = headingsAbove(page, found);
  const boxes = found.boxes.map((box, i) => ({
    url: box.url,
    lines: withYear(linesOfBox(box, context), heads[i]?.year ?? null, context),
  }));
  const items = itemsOfBoxes(boxes, context).map((item, i) => ({
    ...item,
    section: heads[i]?.section ?? null,
  }));
  const isOptional = found.boxes.map(({ url, isApart }) => url === null || isApart === true);
  return articlesOf(items, isOptional, context, isTitled);
}

interface ReadListed {
  readonly item: ItemLines;
  readonly article: ListedArticle;
}

function articlesOf(
  items: readonly ItemLines[],
  isOptional: readonly boolean[],
  context: DateContext,
  isTitled: boolean,
): readonly ParsedArticle[] | null {
  const habits = habitsOf(items, context);
  const read: ReadListed[] = [];
  for (const [i, item] of items.entries()) {
    const length = item.lines.reduce((sum, line) => sum + line.text.length, 0);
    const article = length > LONGEST_ITEM ? null : readItem(item, habits, context);
    const isSure = isOptional[i] !== true || (article !== null && isNamed(article) && isDated(article));
    if (article !== null && isSure) read.push({ item, article });
    else if (isOptional[i] !== true) return null;
  }
  const articles = read.map(({ item, article }) => articleOfItem(item, article, context));
  return isCoverage(articles, isTitled) ? articles : null;
}

/** Whether most of the articles that a list links say where and when they stood. */
function isCoverage(articles: readonly ParsedArticle[], isTitled: boolean): boolean {
  const linked = articles.map(({ fields }) => fields).filter(({ url }) => url !== null);
  const count = (is: (fields: ClippingFields) => boolean): number => linked.filter(is).length;
  if (linked.length < FEWEST_ITEMS) return false;
  if (isTitled)
    return (
      count(({ outlet, datePublished }) => outlet !== null || datePublished !== null) >=
      linked.length * MOST_PLACED
    );
  const placed = count(({ outlet, datePublished }) => outlet !== null && datePublished?.precision === 'day');
  const known = count(({ outlet, url }) => outlet !== null && isKnownOutlet(outlet, url));
  return placed >= linked.length * MOST_PLACED_UNTITLED && known >= linked.length * MOST_KNOWN_UNTITLED;
}

function isNamed({ outlet, facts }: ListedArticle): boolean {
  return outlet !== null || facts.some(({ fact }) => fact.kind === 'outlet');
}

function isDated({ facts }: ListedArticle): boolean {
  return facts.some(({ fact }) => fact.kind === 'published');
}

function sitesOf(urls: readonly string[]): ReadonlyMap<string, number> {
  const sites = new Map<string, number>();
  for (const url of urls) {
    const site = siteOfAddress(url);
    sites.set(site, (sites.get(site) ?? 0) + 1);
  }
  return sites;
}

function areOfManySites({ boxes }: FoundBoxes): boolean {
  const linked = boxes.flatMap(({ url }) => (url === null ? [] : [url]));
  const sites = sitesOf(linked);
  const isMostlyLinked = linked.length > boxes.length / 2;
  return (
    isMostlyLinked && sites.size >= FEWEST_SITES && Math.max(...sites.values()) <= linked.length * MOST_OF_ONE
  );
}

/** Whether a page has little beside its list: no text that may be an article's, no stories of its own site or of others. */
function isListOnly(page: Page, found: FoundBoxes, links: PageLinks, isTitled: boolean): boolean {
  const { boxes } = found;
  const isListed = insideOf(found);
  const urls = new Set(boxes.map(({ url }) => url));
  const others = new Set(
    links.outside
      .filter(({ url, element }) => !urls.has(url) && textWeight(lineOf(element)) >= SHORTEST_PROSE / 3)
      .map(({ url }) => url),
  );
  if (others.size > boxes.length / 2) return false;
  const own = links.ownStories.filter((element) => !isTitled || !isListed(element)).length;
  if (own > boxes.length * (isTitled ? MOST_OWN : MOST_OWN_UNTITLED)) return false;
  const prose = page.blocks
    .filter(({ node, apart, linked, text }) => {
      return !apart && linked < LINKED && textWeight(text) >= SHORTEST_PROSE && !isListed(node);
    })
    .reduce((sum, { text }) => sum + textWeight(text), 0);
  return prose <= (isTitled ? MOST_PROSE : MOST_PROSE_UNTITLED);
}
