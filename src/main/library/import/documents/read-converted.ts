import type { ImportWarning } from '../../../../shared/model/clipping';
import { listedInBlocks } from '../coverage-lists/coverage-list';
import { storedHtml } from '../html/article-html';
import { parsePage } from '../html/dom';
import { paragraphsOf, textOfElement } from '../html/html-to-text';
import { detectLanguage } from '../language/detect-language';
import type { ParsedArticle, ParseOutcome } from '../parsed-article';
import { partsOfReview, withLinesForLabelTables } from '../press-reviews/review-of-html';
import { markOrderedLists } from '../lists/ordered-lists';
import { numberedBody } from '../lists/numbered-body';
import { showMarks } from '../lists/shown-marks';
import { countWords } from '../../storage/word-count';
import { articlesOfTables } from '../tables/tables-in-document';
import type { LineFact } from '../text/split-zones';
import { readText } from '../text/read-text';
import { withField } from '../text/with-field';
import { withMargins } from './margin-lines';
import { ownLink } from './own-link';
import { readWholePage } from './whole-page';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Makes articles of a document that was converted to simple HTML (not sanitised yet; it is here): one, or one for each part of a
 * press review, row of a table of coverage, or link of a list of it. Tables that are labels and values are read as lines. `besides` are the lines
 * above and below every page, which may name the paper and the address of one article.
 */
export function readConvertedArticles(
  html: string,
  mimeType: string,
  warnings: readonly ImportWarning[] = [],
  besides: readonly string[] = [],
): ParseOutcome {
  const rows = articlesOfTables(html, warnings);
  if (rows !== null && rows.articles.length > 0) return { mimeType, ...rows };
  const { body } = parsePage(html);
  const context = { language: detectLanguage(body.textContent ?? '') };
  const written = withLinesForLabelTables(html, body, context);
  const lined = written === html ? body : parsePage(written).body;
  const articles = (partsOfReview(lined, context) ?? []).flatMap((part) => {
    const article = articleOf(part.html, warnings, part.facts);
    return article === null ? [] : [withField(article, 'section', part.section)];
  });
  if (articles.length > 1) return { mimeType, articles };
  const listed = listedInBlocks(body);
  if (listed !== null) return { mimeType, articles: listed.map((one) => withWarnings(one, warnings)) };
  const page = readWholePage(body);
  if (page !== null) return { mimeType, articles: [withWarnings(page, warnings)] };
  const article = articleOf(written.replace(/<hr\b[^>]*>/gu, ''), warnings, []);
  return article === null
    ? { refusal: { reason: 'no-text' } }
    : { mimeType, articles: [withMargins(article, besides)] };
}

/**
 * Makes one article of a document that was converted to simple HTML (not sanitised yet; it is here). A document is often
 * pasted news, so its lines are read as pasted text is; headings count as such. Its properties are not the article's.
 */
export function readConvertedDocument(
  html: string,
  mimeType: string,
  warnings: readonly ImportWarning[] = [],
): ParseOutcome {
  const article = articleOf(html, warnings, []);
  return article === null ? { refusal: { reason: 'no-text' } } : { mimeType, articles: [article] };
}

/** Says of every article of an outcome what is to be said of its document. */
export function warnedOutcome(outcome: ParseOutcome, warnings: readonly ImportWarning[]): ParseOutcome {
  if ('refusal' in outcome || warnings.length === 0) return outcome;
  return { ...outcome, articles: outcome.articles.map((one) => withWarnings(one, warnings)) };
}

function withWarnings(article: ParsedArticle, warnings: readonly ImportWarning[]): ParsedArticle {
  return { ...article, warnings: [...new Set([...article.warnings, ...warnings])] };
}

function articleOf(
  html: string,
  warnings: readonly ImportWarning[],
  known: readonly LineFact[],
): ParsedArticle | null {
  const marked = parsePage(html).body;
  const link = ownLink(marked);
  for (const heading of marked.querySelectorAll(HEADINGS))
    if ((heading.textContent ?? '').trim() !== '')
      heading.innerHTML = `${'#'.repeat(Number(heading.localName.slice(1)))} ${heading.innerHTML}`;
  const article = readText(paragraphsOf(marked).join('\n\n'), known);
  if (article === null) return null;
  markOrderedLists(marked);
  const text = numberedBody(article.fields.body, marked);

  // What was read as headline, header or footer is a field now and stands in the article's HTML no more.
  const document = parsePage(html);
  const { body } = document;
  for (const block of body.querySelectorAll(`p, ${HEADINGS}`)) {
    const line = textOfElement(block).replace(/\s+/gu, ' ').trim();
    if (line !== '' && block.closest('table') === null && !article.fields.body.includes(line)) block.remove();
  }
  showMarks(document);
  const fields = { ...article.fields, body: text, wordCount: countWords(text) };
  const read = withWarnings({ ...article, fields, bodyHtml: storedHtml(body.innerHTML, null) }, warnings);
  return link === null ? read : withField(read, 'url', link.url, link.line);
}
