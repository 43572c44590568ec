import type { ImportWarning } from '../../../../shared/model/clipping';
import { parsePage } from '../html/dom';
import { webAddress } from '../html/page-url';
import { readHtml } from '../html/read-html';
import { fieldLimits } from '../limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from '../parsed-article';
import type { Listed } from './epub-contents';
import type { PeriodicalIssue } from './periodical-issue';

/** What a book says of one of its documents. */
export interface AboutDocument {
  readonly issue: PeriodicalIssue | null;
  readonly listed: Listed | null;
  /** The book's title. */
  readonly title: string;
}

/** Elements without content may be closed in their tag in XHTML, and in HTML these may not. */
const CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/giu;
/** What Calibre puts around an article: ways to its neighbours, and where it was fetched. */
const OF_CALIBRE = '[class*="calibre_navbar"], [class*="calibre_feed_"]';
const FETCHED = /downloaded by\s+calibre\s+from/iu;
/** Documents that say of themselves that they are no text. */
const NO_TEXT = /<body\b[^>]*\bepub:type="[^"]*\b(?:cover|titlepage|toc|landmarks|copyright-page|index)\b/iu;

/** The article of a document in a book; null for covers, contents and whatever else is none. */
export function articleOfBook(xhtml: string, about: AboutDocument): ParsedArticle | null {
  if (xhtml === '' || NO_TEXT.test(xhtml)) return null;
  const page = withoutCalibre(xhtml.replace(CLOSED, '<$1$2></$1>'));
  const read = readHtml(page.html);
  return 'reason' in read ? null : withBook(read, page.url, about);
}

function withoutCalibre(html: string): { readonly html: string; readonly url: string | null } {
  if (!/calibre/iu.test(html)) return { html, url: null };
  const document = parsePage(html);
  const { body } = document;
  let url: string | null = null;
  for (const link of body.querySelectorAll('a[href]')) {
    const line = link.closest('p, div');
    if (line === null || !FETCHED.test(line.textContent ?? '') || (line.textContent ?? '').length > 500)
      continue;
    url = webAddress(link.getAttribute('href'), null);
    line.remove();
  }
  for (const around of body.querySelectorAll(OF_CALIBRE))
    if ((around.textContent ?? '').length < 200) around.remove();
  const head = /<head\b[\s\S]*?<\/head>/iu.exec(html)?.[0] ?? '';
  return { html: `<!doctype html><html>${head}<body>${body.innerHTML}</body></html>`, url };
}

function withBook(
  article: ParsedArticle,
  url: string | null,
  { issue, listed, title }: AboutDocument,
): ParsedArticle {
  const fields = { ...article.fields };
  const notes = new ProvenanceNotes();
  const settled = new Set<ImportWarning>();
  if (url !== null && fields.url === null) {
    fields.url = url;
    notes.note('url', 'epub', url);
  }
  if (issue !== null && fields.outlet === null) {
    fields.outlet = cutWhole(issue.outlet, fieldLimits.name);
    notes.note('outlet', 'epub', issue.evidence);
    settled.add('outlet-unknown');
  } else if (fields.outlet === null && title !== '')
    notes.weigh('outlet', null, [{ value: cutWhole(title, fieldLimits.name), via: 'dc:title' }]);
  if (
    issue?.date !== null &&
    issue?.date !== undefined &&
    (fields.datePublished === null || fields.datePublished.inferred)
  ) {
    fields.datePublished = issue.date;
    notes.note('datePublished', 'epub', issue.date.raw);
    settled.add('date-unknown').add('date-inferred');
  }
  if (listed !== null && listed.section !== '' && fields.section === null) {
    fields.section = cutWhole(listed.section, fieldLimits.name);
    notes.note('section', 'epub', listed.section);
  }
  if (listed !== null && article.warnings.includes('headline-unknown')) {
    fields.headline = cutWhole(listed.title, fieldLimits.headline);
    notes.note('headline', 'epub', listed.title);
    settled.add('headline-unknown');
  }
  return {
    ...article,
    fields,
    provenance: { ...article.provenance, ...notes.all() },
    warnings: article.warnings.filter((warning) => !settled.has(warning)),
  };
}
