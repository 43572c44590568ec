import type { ImportWarning } from '../../../../../shared/model/clipping';
import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { importLimits } from '../../limits';
import type { ParseOutcome } from '../../parsed-article';
import { readConvertedDocument } from '../read-converted';
import { isGarbled } from './garbled-text';
import { openPdf, type PdfDocument } from './load-pdfjs';
import { pdfToHtml } from './pdf-to-html';

/** PDF files (ISO 32000) that hold text; a scan without text is refused. */
export const pdfReader: DocumentReader = {
  format: 'PDF documents',
  accepts: ({ head, bytes }) => binaryFormat(head, bytes) === 'PDF documents',
  async read({ bytes }) {
    const task = await openPdf(bytes);
    try {
      return await readDocument(await task.promise);
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown;
      if (thrown.name === 'PasswordException') return { refusal: { reason: 'password-protected' } };
      const detail = thrown.name === 'InvalidPDFException' ? 'it is damaged or cut off' : thrown.message;
      return { refusal: { reason: 'unreadable', detail } };
    } finally {
      await task.destroy().catch(() => undefined);
    }
  },
};

async function readDocument(document: PdfDocument): Promise<ParseOutcome> {
  const { numPages } = document;
  if (numPages > importLimits.pdfPages)
    return { refusal: { reason: 'too-many-pages', pages: numPages, limit: importLimits.pdfPages } };
  const { html, text, lostPages } = await pdfToHtml(document);
  if (lostPages === numPages)
    return { refusal: { reason: 'unreadable', detail: 'none of its pages can be read' } };
  if (!/[\p{L}\p{N}]/u.test(text)) return { refusal: { reason: 'no-text-in-pdf' } };
  const warnings: ImportWarning[] = [];
  const garbled = isGarbled(text);
  if (garbled) warnings.push('text-garbled');
  if (lostPages > 0) warnings.push('pages-missing');
  const outcome = readConvertedDocument(html, 'application/pdf', warnings);
  if (!garbled || 'refusal' in outcome) return outcome;
  // Letters that are not the text's own say nothing about its language.
  const articles = outcome.articles.map((article) => ({
    ...article,
    fields: { ...article.fields, language: null },
  }));
  return { ...outcome, articles };
}
