import { AttachedDocuments, plainFileName } from '../../inner-documents';
import type { ParsedDocument } from '../../parsed-article';
import type { PdfDocument } from './load-pdfjs';

/** What programs put in for other programs: data of invoices, signatures, settings of printers. */
const FOR_PROGRAMS = /\.(?:xml|json|joboptions|p7[a-z]|ics|vcf|icc|ttf|otf|js|css)$/iu;

/**
 * The documents attached to a PDF (ISO 32000-1, 7.11.4): those of a portfolio, or of a mail that somebody kept as PDF. Each is imported
 * as a file of its own; one without a name gets its number.
 */
export async function attachedFiles(
  document: PdfDocument,
): Promise<Required<Pick<ParsedDocument, 'inner' | 'refusedParts'>>> {
  const attached = new AttachedDocuments();
  const files = Object.values((await document.getAttachments().catch(() => null)) ?? {});
  for (const [i, { filename = '', content = new Uint8Array() }] of files.entries()) {
    // Only the name of a file that lies somewhere else.
    if (content === null) continue;
    const name = attached.freeName(plainFileName(filename) || String(i + 1));
    if (!FOR_PROGRAMS.test(name)) attached.add(name, content);
  }
  const { inner, refusedParts } = attached;
  return { inner, refusedParts };
}
