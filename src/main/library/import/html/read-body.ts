import type { MediaItem } from '../../../../shared/model/clipping';
import { cleanArticle } from './clean-article';
import { parsePage, type DomElement } from './dom';
import { paragraphsOf, textOfElement } from './html-to-text';
import { textOf, type JsonLdNode } from './json-ld';
import type { Page } from './page';
import { figuresIn } from './read-media';
import { runReadability } from './run-readability';

/** The body of a page's article. */
export interface PageBody {
  readonly text: string;
  /** Not yet sanitised. Null when the text came from data and has no markup. */
  readonly rawHtml: string | null;
  readonly figures: readonly MediaItem[];
  readonly via: 'readability' | 'article-body' | 'none';
  /** Share of the text that lies in links. */
  readonly linkDensity: number;
  readonly byline: string | null;
}

/** Data replaces what Readability found when it is real text, */
const SHORTEST_ARTICLE_BODY = 300;
/** and Readability found less than this share of it. */
const TOO_LITTLE = 0.6;

/**
 * The article's text: Readability's, cleaned; or JSON-LD's `articleBody` where Readability missed most of it (pages that
 * build themselves in the browser). Changes the document; read everything else from it before.
 */
export function readBody(page: Page, title: string): PageBody {
  const fromData = articleBody(page.jsonLd.article);
  const read = readability(page, title);
  if (
    fromData !== null &&
    fromData.text.length > SHORTEST_ARTICLE_BODY &&
    (read?.text.length ?? 0) < fromData.text.length * TOO_LITTLE
  ) {
    return {
      text: fromData.text,
      rawHtml: fromData.html,
      figures: read?.figures ?? [],
      via: 'article-body',
      linkDensity: 0,
      byline: read?.byline ?? null,
    };
  }
  return read ?? { text: '', rawHtml: null, figures: [], via: 'none', linkDensity: 0, byline: null };
}

function readability(page: Page, title: string): PageBody | null {
  const article = runReadability(page.document);
  if (article === null) return null;
  const { root, byline } = article;
  const figures = figuresIn(root, page.url.base);
  const raw = root.innerHTML;
  const cleaned = cleanArticle(root, title) ? root : wrap(raw);
  const text = textOfElement(cleaned);
  const linked = [...cleaned.querySelectorAll('a')].reduce(
    (sum, link) => sum + (link.textContent ?? '').trim().length,
    0,
  );
  return {
    text,
    rawHtml: cleaned.innerHTML,
    figures,
    via: 'readability',
    linkDensity: text.length === 0 ? 0 : linked / text.length,
    byline,
  };
}

function wrap(html: string): DomElement {
  return parsePage(html).body;
}

/** `articleBody` is plain text with line breaks, or HTML in disguise. */
function articleBody(node: JsonLdNode | null): { text: string; html: string | null } | null {
  const value = node?.['articleBody'] ?? node?.['text'];
  if (typeof value !== 'string') return null;
  if (/<(?:p|br|div)\b/iu.test(value))
    return { text: paragraphsOf(parsePage(value).body).join('\n\n'), html: value };
  const lines = value
    .split(/\r?\n/u)
    .map((line) => textOf(line) ?? '')
    .filter((line) => line !== '');
  return { text: lines.join('\n\n'), html: null };
}
