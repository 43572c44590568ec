import type { NoArticle } from '../../../../shared/model/job';
import { textWeight } from '../text/text-weight';
import { MOST_LINKED } from './list-of-stories';
import {
  ABOUT_SITE,
  ASKS_TO_TRACK,
  INTRODUCES_SITE,
  MISSING_PAGE,
  SEARCH_RESULTS,
  WALL,
  WALL_HEADLINE,
} from './notice-words';
import type { Page } from './page';
import type { PageBody } from './read-body';

/** Characters of text below which a page must prove itself an article. */
const SHORTEST_TEXT = 250;
const SHORTEST_PROVEN_TEXT = 40;
/** Short news that are dated or marked as such: less is a caption or a notice. */
const SHORTEST_DATED_TEXT = 80;
const SHORT_WALL = 1200;

/** What the page's data says about it, read before the document is changed. */
export interface PageSigns {
  readonly saysArticle: boolean;
  /** One element of the page is marked as the article, and its headline is in it. */
  readonly marksArticle: boolean;
  readonly asksForLogin: boolean;
  /** Headline and title as they stand on the page. */
  readonly names: readonly string[];
}

/** Reads the signs that outlast Readability. */
export function readSigns({ meta, jsonLd, elements }: Page): PageSigns {
  const ogType = meta.first('og:type')?.value ?? '';
  const dated =
    jsonLd.article?.['datePublished'] !== undefined || meta.first('article:published_time') !== null;
  const articles = elements
    .all('article, .hentry, [itemtype*="Article"]')
    .filter((element) => element.querySelector('h1') !== null);
  return {
    saysArticle: (jsonLd.isNews || /article/iu.test(ogType)) && dated,
    marksArticle: articles.length === 1 && articles[0]?.querySelector('article') === null,
    asksForLogin: elements.first('input[type="password" i]') !== null,
    names: ['h1', 'title'].map((name) => elements.first(name)?.textContent?.trim() ?? ''),
  };
}

/**
 * What a page is instead of an article, null if it is one: it has enough text of its own (less is enough where a day of
 * publication was found), is no list of links, no notice that something is missing, and asks for nothing before it shows
 * the article.
 */
export function judgeArticle(
  body: PageBody,
  signs: PageSigns,
  headline: string,
  isDated: boolean,
): NoArticle | null {
  const weight = textWeight(body.text);
  if (!signs.saysArticle) {
    const short = weight < SHORT_WALL;
    const named = [headline, ...signs.names];
    if (short && named.some((name) => MISSING_PAGE.test(name))) return 'missing-page';
    if (!isDated && (ABOUT_SITE.test(headline) || (short && INTRODUCES_SITE.test(headline))))
      return 'about-site';
    if (short && !isDated && named.some((name) => WALL_HEADLINE.test(name))) return 'wall';
    if (short && !isDated && ASKS_TO_TRACK.test(`${headline}\n${body.text}`)) return 'wall';
    if (
      (body.isList && !(signs.marksArticle && isDated)) ||
      (!isDated && named.some((name) => SEARCH_RESULTS.test(name)))
    )
      return 'list';
  }
  if (weight < SHORT_WALL && WALL.test(body.text)) return 'wall';
  if (signs.asksForLogin && weight < SHORTEST_TEXT * 2 && !signs.saysArticle && !isDated) return 'wall';
  const unproven = isDated || signs.marksArticle ? SHORTEST_DATED_TEXT : SHORTEST_TEXT;
  if (weight < (signs.saysArticle ? SHORTEST_PROVEN_TEXT : unproven)) return 'too-little-text';
  return body.linkDensity > MOST_LINKED ? 'list' : null;
}
