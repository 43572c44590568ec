import { articlesOfList, hasEnoughLinks } from '../../coverage-lists/coverage-list';
import type { ImportWarning } from '../../../../../shared/model/clipping';
import { articlesOutcome } from '../../databases/database-document';
import { readDatabaseLines } from '../../databases/converted-export';
import { readBoxed } from '../../databases/europresse-boxes';
import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { emptyScanArticle } from '../../../scans/article/empty-scan-article';
import { importLimits } from '../../limits';
import { escapeHtml } from '../../html/escape-html';
import { findDate } from '../../dates/find-dates';
import { inferDay } from '../../dates/found-date';
import type { ParsedArticle, ParseOutcome } from '../../parsed-article';
import { textWeight } from '../../text/text-weight';
import { readConvertedArticles, readConvertedDocument } from '../read-converted';
import { articlesOfPrintedTable } from './coverage-table';
import { attachedFiles } from './attached-files';
import { framedPages } from './framed-pages';
import { exportedLines, linesInOrder, linesWithoutMargins } from './exported-lines';
import { isGarbled } from './garbled-text';
import { linkedLines } from './linked-lines';
import { openPdf, type PdfDocument } from './load-pdfjs';
import { pagesToHtml, toHtml } from './pdf-to-html';
import { withLostPages } from './lost-pages';
import { readPages, type ReadPdf } from './read-pages';
import { articlesOfReview, isPressReview } from './press-review';
import { withReviewedOutlet } from './reviewed-outlet';
import { dropRunningLines } from './running-lines';
import { boxedArticles } from './source-boxes';
import { readPrinted, withPrint } from './read-printed';

const PDF = 'application/pdf';
/** A page of a press review with less is the title of a section. */
const LEAST_OF_ARTICLE = 40;

/** PDF files (ISO 32000): their text, and which of their pages are pictures, to be recognised after the import. */
export const pdfReader: DocumentReader = {
  format: 'PDF documents',
  accepts: ({ head, bytes }) => binaryFormat(head, bytes) === 'PDF documents',
  async read({ bytes, name }) {
    const task = await openPdf(bytes);
    try {
      const document = await task.promise;
      const attached = await attachedFiles(document);
      return withAttached(await readDocument(document, bytes, name), attached, await isPortfolio(document));
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown;
      if (thrown.name === 'PasswordException') return { refusal: { reason: 'password-protected' } };
      return { refusal: { reason: 'unreadable', detail: problemOf(thrown) } };
    } finally {
      await task.destroy().catch(() => undefined);
    }
  },
};

/** What is wrong with a file, where pdf.js says it in a programmer's words. */
function problemOf({ message }: Error): string {
  // By certificates, or by a handler that rights management brings (ISO 32000-1, 7.6.4 and 7.6.5).
  if (message === 'unknown encryption method')
    return 'it is locked for certain people by a certificate or by rights management; print it to a new PDF where it opens and import that';
  return 'it is damaged or cut off';
}

/** The cover of a portfolio only says that there are files in it; any other document is one beside them. */
function withAttached(
  outcome: ParseOutcome,
  { inner, refusedParts }: Attached,
  portfolio: boolean,
): ParseOutcome {
  if (inner.length === 0 && refusedParts.length === 0) return outcome;
  if ('refusal' in outcome || portfolio)
    return inner.length === 0 ? outcome : { mimeType: PDF, articles: [], inner, refusedParts };
  return { ...outcome, inner, refusedParts: [...(outcome.refusedParts ?? []), ...refusedParts] };
}

type Attached = Awaited<ReturnType<typeof attachedFiles>>;

async function isPortfolio(document: PdfDocument): Promise<boolean> {
  const metadata = await document.getMetadata().catch(() => null);
  return metadata?.info.IsCollectionPresent === true;
}

async function readDocument(document: PdfDocument, bytes: Uint8Array, name: string): Promise<ParseOutcome> {
  const { numPages } = document;
  if (numPages > importLimits.pdfPages)
    return { refusal: { reason: 'too-many-pages', pages: numPages, limit: importLimits.pdfPages } };
  const pages = await readPages(document);
  return withLostPages(await readPagesOf(document, pages, bytes, name), pages);
}

async function readPagesOf(
  document: PdfDocument,
  pages: ReadPdf,
  bytes: Uint8Array,
  name: string,
): Promise<ParseOutcome> {
  const { html, text, running, textless, lostPages, printed } = toHtml(pages);
  if (lostPages.length === document.numPages)
    return { refusal: { reason: 'unreadable', detail: 'none of its pages can be read' } };
  const framed = printed === null ? framedPages(pages) : [];
  let undrawn: unknown = null;
  // Drawing is loaded when there is something to look at. Where it cannot open the file, there is still its text.
  const scanPages =
    textless.length + framed.length === 0
      ? []
      : await (
          await import('../../scans/look-at-pdf')
        )
          .pagesToRecognise(bytes, textless, framed)
          .catch((thrown: unknown): number[] => {
            undrawn = thrown;
            return [];
          });
  const warnings: ImportWarning[] = [];
  if (scanPages.length > 0) warnings.push('text-pending');
  if (!/[\p{L}\p{N}]/u.test(text)) {
    if (undrawn instanceof Error && textless.length > 0) throw undrawn;
    if (scanPages.length === 0 && pages.brokenPages.length > 0)
      return { refusal: { reason: 'unreadable', detail: 'it is damaged: its pages hold no text any more' } };
    if (scanPages.length === 0) return ofRunningLines(running);
    const scan = { ...emptyScanArticle(name, warnings), scanPages };
    return { mimeType: PDF, articles: [printed === null ? scan : withPrint(scan, printed)] };
  }
  const garbled = isGarbled(text);
  if (garbled) warnings.push('text-garbled');
  const boxed = garbled ? [] : boxedArticles(pages.pages);
  if (boxed.length > 0) return articlesOutcome(readBoxed(boxed), PDF, false);
  const kept = garbled ? [] : linesWithoutMargins(pages.pages);
  const lines = garbled ? [] : linesInOrder(pages.pages, kept);
  const exported = garbled ? null : readDatabaseLines(exportedLines(lines), true);
  if (exported !== null) return articlesOutcome(exported, PDF, false);
  const split =
    garbled || printed !== null || !isPressReview(pages, name) ? [] : await readReview(document, pages);
  if (split.length > 1) return { mimeType: PDF, articles: split };
  const isOnlyText = !garbled && printed === null && scanPages.length === 0 && lostPages.length === 0;
  const rows = isOnlyText ? articlesOfPrintedTable(kept) : null;
  if (rows !== null) return articlesOutcome(rows, PDF, false);
  const listed =
    isOnlyText && hasEnoughLinks(lines.map((line) => line.text).join('\n'), pages.links.length)
      ? articlesOfList(linkedLines(lines))
      : null;
  if (listed !== null) return articlesOutcome(listed, PDF, false);
  const outcome =
    printed === null
      ? readConvertedDocument(html, PDF)
      : readPrinted(garbled ? { ...printed, html: '' } : printed, html, PDF);
  if ('refusal' in outcome) return outcome;
  const articles = outcome.articles
    .map((read) => withRunningDate(read, running))
    .map((article) => ({
      ...article,
      warnings: [...new Set([...article.warnings, ...warnings])],
      ...(garbled ? ofGarbled(article, name) : {}),
      ...(scanPages.length === 0 ? {} : { scanPages }),
    }));
  return { ...outcome, articles };
}

/** Where a headline was read that stands on the pages. */
const FROM_THE_TEXT: ReadonlySet<string> = new Set(['first-line', 'first-words', 'h1', 'heading']);

/**
 * What may be said of an article whose letters are not the text's own: nothing about its language, and a headline in such letters
 * is none. The file's name stands in for it until the pages are recognised.
 */
function ofGarbled(
  { fields, provenance }: ParsedArticle,
  name: string,
): Pick<ParsedArticle, 'fields' | 'provenance'> {
  const known = { ...fields, language: null };
  // The file's own title is written in letters.
  if (!FROM_THE_TEXT.has(provenance['headline']?.via ?? '')) return { fields: known, provenance };
  const named = emptyScanArticle(name, []);
  return {
    fields: { ...known, headline: named.fields.headline },
    provenance: { ...provenance, ...named.provenance },
  };
}

/** A document that has nothing but lines which are alike on its pages. */
function ofRunningLines(running: readonly string[]): ParseOutcome {
  if (running.length === 0) return { refusal: { reason: 'blank' } };
  return readConvertedDocument(running.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'), PDF);
}

/**
 * The articles of a press review by its contents, else where every page opens with a headline, its paper and its day; fewer than two where
 * neither tells them. Running heads are known by all pages, and say the day of the review.
 */
async function readReview(document: PdfDocument, pdf: ReadPdf): Promise<readonly ParsedArticle[]> {
  const kept = dropRunningLines(pdf.pages);
  const pages = pdf.pages.map((page, i) => ({ ...page, lines: kept[i] ?? [] }));
  const reviewed = await articlesOfReview(document, pdf);
  if (reviewed === null) {
    if (pdf.textless.length > 0 || pdf.lostPages.length > 0) return [];
    const html = pages.map((page) => pagesToHtml([page], '').html).join('<hr>');
    const outcome = readConvertedArticles(html, PDF);
    return 'articles' in outcome ? outcome.articles : [];
  }
  return reviewed.flatMap(({ title, from, to }) => {
    const { html } = pagesToHtml(pages.slice(from - 1, to), title, null, 'title');
    const outcome = readConvertedDocument(html, PDF);
    if (!('articles' in outcome)) return [];
    return outcome.articles
      .filter(({ fields }) => textWeight(fields.body) >= LEAST_OF_ARTICLE)
      .map((article) => withReviewedOutlet(article, title));
  });
}

/** The day that stands in the running head of every page, for an article that says none itself; marked as inferred. */
function withRunningDate(article: ParsedArticle, running: readonly string[]): ParsedArticle {
  const { fields, provenance, warnings } = article;
  if (fields.datePublished !== null) return article;
  for (const line of running) {
    const found = findDate(line, { language: fields.language });
    if (found?.date.precision !== 'day' || found.ambiguous) continue;
    return {
      ...article,
      fields: { ...fields, datePublished: inferDay({ ...found.date, raw: line }) },
      provenance: { ...provenance, datePublished: { via: 'running-head', evidence: line } },
      warnings: [...warnings.filter((one) => one !== 'date-unknown'), 'date-inferred'],
    };
  }
  return article;
}
