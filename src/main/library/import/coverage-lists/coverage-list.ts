import { findDate, type DateContext } from '../dates/find-dates';
import { parsePage, type DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { detectLanguage } from '../language/detect-language';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { isReviewTitle } from '../press-reviews/find-articles';
import { RecordFields, settleArticle } from '../settle-article';
import { FEWEST_ITEMS, groupItems, type ItemLines } from './group-items';
import { linesOfBlocks, linesOfText, type ListLine } from './list-lines';
import { mediaTypeOf, typeOfMedia } from '../tables/cell-values';
import { habitsOf, readItem, type ListedArticle } from './read-item';

/** Letters of what a list says about an article. */
const LONGEST_WORDS = 2000;
/** A longer text is no list that anybody reads. */
const LONGEST_LIST = 500_000;
const ADDRESS = /https?:\/\/|www\./giu;
/** Whatever of a page's markup may be a link or an address; an entity may be a letter of one. */
const LINK_OR_ADDRESS = /href|:\/\/|www\.|&/giu;
/** What lists of coverage are called, besides what press reviews are. */
const TITLE =
  /(?<!\p{L})(?:coverage|clippings?|in the (?:news|media|press)|media (?:hits|mentions|pickup)|berichterstattung|presseecho|medienecho|medienresonanz|retombées|cobertura|repercusión|rassegna|媒体报道|媒體報導|报道汇总|liputan|truyền thông)(?!\p{L})/iu;

/** Whether a title says that what is below it is coverage. */
export function isCoverageTitle(line: string): boolean {
  return TITLE.test(line) || isReviewTitle(line);
}

/** Whether a text has enough addresses, with those it links, for a list. */
export function hasEnoughLinks(text: string, links: number): boolean {
  return links + (text.match(ADDRESS)?.length ?? 0) >= FEWEST_ITEMS;
}

/** The articles that a plain text lists, each with its link; null for any other text. */
export function listedInText(text: string): readonly ParsedArticle[] | null {
  return text.length <= LONGEST_LIST && hasEnoughLinks(text, 0) ? articlesOfList(linesOfText(text)) : null;
}

/** The articles that a document lists, which was converted to simple HTML; null for any other document. */
export function listedInBlocks(body: DomElement): readonly ParsedArticle[] | null {
  const text = body.textContent ?? '';
  const links = [...body.querySelectorAll('a[href]')].length;
  return text.length <= LONGEST_LIST && hasEnoughLinks(text, links)
    ? articlesOfList(linesOfBlocks(body))
    : null;
}

/** The articles that a page lists; most mails have too few links for a list, and are not parsed to find that out. */
export function listedInPage(html: string): readonly ParsedArticle[] | null {
  const marks = html.match(LINK_OR_ADDRESS)?.length ?? 0;
  return marks < FEWEST_ITEMS ? null : listedInBlocks(parsePage(html).body);
}

/** The articles that such lines list; null where they are anything else. */
export function articlesOfList(lines: readonly ListLine[]): readonly ParsedArticle[] | null {
  const context = { language: detectLanguage(lines.map(({ text }) => text).join('\n')) };
  const list = groupItems(lines, context);
  if (list === null) return null;
  const habits = habitsOf(list.items, context);
  const read: { readonly item: ItemLines; readonly article: ListedArticle }[] = [];
  for (const item of list.items) {
    const article = readItem(item, habits, context);
    if (article === null) return null;
    read.push({ item, article });
  }
  const isTitled = list.title.some(isCoverageTitle);
  const placed = read.filter(
    ({ item, article }) => item.day !== null || article.outlet !== null || article.facts.length > 0,
  );
  // Links to anything have headlines, too; coverage says where and when.
  if (!isTitled && placed.length < read.length / 2) return null;
  return read.map(({ item, article }) => articleOfItem(item, article, context));
}

/** The clipping of an item of a list. */
export function articleOfItem(item: ItemLines, listed: ListedArticle, context: DateContext): ParsedArticle {
  const taken = new RecordFields('listed-link');
  taken.take('headline', cutWhole(listed.headline, fieldLimits.headline), listed.line);
  taken.take('url', item.url, item.url ?? '');
  taken.take(
    'outlet',
    listed.outlet === null ? null : cutWhole(listed.outlet, fieldLimits.name),
    listed.line,
  );
  for (const { fact, line } of listed.facts) {
    if (fact.kind === 'published') taken.take('datePublished', fact.date, line);
    else if (fact.kind === 'author') taken.take('authors', [...fact.names], line);
    else if (
      fact.kind === 'outlet' ||
      fact.kind === 'source' ||
      fact.kind === 'page' ||
      fact.kind === 'section'
    )
      taken.take(fact.kind, cutWhole(fact.text, fieldLimits.name), line);
  }
  const day = item.day === null ? null : findDate(item.day, { ...context, shortYears: true });
  taken.take('datePublished', day?.date, item.day ?? '');
  takeSection(taken, item.section);
  const body = cutWhole(listed.words, LONGEST_WORDS);
  taken.take('body', body, body);
  return settleArticle(taken, { isReference: true });
}

/** A heading above articles names the kind of media they stood in ("Print", "Radio"), or their subject. */
function takeSection(taken: RecordFields, section: string | null): void {
  if (section === null) return;
  const media = mediaTypeOf(section);
  if (media === null) taken.take('section', cutWhole(section, fieldLimits.name), section);
  else {
    taken.take('mediaType', media, section);
    taken.fields.type = typeOfMedia(media);
  }
}
