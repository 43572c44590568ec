import { escapeHtml } from '../../html/escape-html';
import { siteName, webAddress } from '../../html/page-url';
import { readHtml } from '../../html/read-html';
import { fieldLimits } from '../../limits';
import { cutWhole, type ParsedArticle, type ParseOutcome } from '../../parsed-article';
import { BY } from '../../text/line-families';
import { readConvertedDocument } from '../read-converted';
import type { PdfHtml } from './pdf-to-html';
import type { PrintedPage } from './printed-page';

/**
 * A printed web page read as the page it was, with what its browser wrote down. Where the reader of pages finds no article (a list that
 * somebody printed; nothing, since its fonts do not say which letters they show), it comes in as any other document.
 */
export function readPrinted(
  page: NonNullable<PdfHtml['printed']>,
  documentHtml: string,
  mimeType: string,
): ParseOutcome {
  const read = readHtml(page.html);
  const outcome: ParseOutcome =
    'reason' in read
      ? readConvertedDocument(documentHtml, mimeType)
      : { mimeType, articles: [withoutUnsureNames(read, page.html)] };
  if ('refusal' in outcome) return outcome;
  return { ...outcome, articles: outcome.articles.map((article) => withPrint(article, page)) };
}

/**
 * On paper no box tells a byline from the name of a section: two words with capitals that nothing calls authors are none where they stand above the
 * headline, or in capitals only. They are kept as what might be the author.
 */
function withoutUnsureNames(article: ParsedArticle, html: string): ParsedArticle {
  const { fields, provenance } = article;
  const { via, evidence = '' } = provenance['authors'] ?? {};
  if (via !== 'byline' || BY.test(evidence) || /\p{Nd}/u.test(evidence)) return article;
  const at = html.indexOf(`>${escapeHtml(evidence)}<`);
  const isAbove = at >= 0 && at < html.indexOf('<h1>');
  if (!isAbove && !fields.authors.every((name) => name === name.toUpperCase() && name !== name.toLowerCase()))
    return article;
  return {
    ...article,
    fields: { ...fields, authors: [] },
    provenance: {
      ...provenance,
      authors: { via: 'none', evidence: '', others: [{ value: fields.authors, via }] },
    },
  };
}

/**
 * Where and when somebody saw it goes before what the page says of itself. Of an address that is cut off the site is sure; without one it is that of
 * most links.
 */
export function withPrint(
  article: ParsedArticle,
  { url, address, site: linked, printedAt }: PrintedPage,
): ParsedArticle {
  const { fields, provenance, warnings } = article;
  const site = fields.outlet === null ? siteOf(address ?? linked) : null;
  return {
    ...article,
    fields: {
      ...fields,
      url: url ?? fields.url,
      outlet: fields.outlet ?? site,
      dateAccessed: printedAt ?? fields.dateAccessed,
    },
    provenance: {
      ...provenance,
      ...(address === null || (url === null && fields.url !== null)
        ? {}
        : { url: { via: 'print', evidence: cutWhole(address, fieldLimits.evidence) } }),
      ...(site === null
        ? {}
        : {
            outlet:
              address === null
                ? { via: 'own-links', evidence: linked ?? '' }
                : { via: 'host', evidence: cutWhole(address, fieldLimits.evidence) },
          }),
      ...(printedAt === null ? {} : { dateAccessed: { via: 'print', evidence: printedAt.raw } }),
    },
    warnings: site === null ? warnings : warnings.filter((warning) => warning !== 'outlet-unknown'),
  };
}

function siteOf(address: string | null): string | null {
  const url = webAddress(address, null);
  return url === null ? null : siteName(url);
}
