import type { InnerDocument } from '../../inner-document';
import { importLimits } from '../../limits';
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
  const inner: InnerDocument[] = [];
  const refusedParts: NonNullable<ParsedDocument['refusedParts']>[number][] = [];
  const taken = new Set<string>();
  let together = 0;
  const attached = Object.values((await document.getAttachments().catch(() => null)) ?? {});
  for (const [i, { filename = '', content }] of attached.entries()) {
    const name = freeName(plainName(filename, i), taken);
    if (FOR_PROGRAMS.test(name)) continue;
    if (content === undefined || content.byteLength === 0) {
      refusedParts.push({ name, refusal: { reason: 'empty' } });
      continue;
    }
    together += content.byteLength;
    if (inner.length >= importLimits.innerCount)
      refusedParts.push({ name, refusal: { reason: 'too-many-documents', limit: importLimits.innerCount } });
    else if (together > importLimits.innerBytes)
      refusedParts.push({
        name,
        refusal: { reason: 'too-large', bytes: together, limit: importLimits.innerBytes },
      });
    else inner.push({ name, bytes: content });
  }
  return { inner, refusedParts };
}

/** A name is a name: whatever path stands before it is not ours. */
function plainName(filename: string, index: number): string {
  const name =
    filename
      .split(/[\\/]/u)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return name === '' || /^\.+$/u.test(name) ? String(index + 1) : name;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let i = 2; taken.has(free); i += 1) free = name.replace(/(\.[^.]*)?$/u, ` (${String(i)})$1`);
  taken.add(free);
  return free;
}
