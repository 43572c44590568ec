import { binaryFormat } from './decode/known-formats';
import { DAMAGED_JSON, textFormatOf } from './decode/text-formats';
import type { DocumentReader, SourceDocument } from './document-reader';

function formatOf(document: SourceDocument): string | null {
  return binaryFormat(document.head, document.bytes) ?? textFormatOf(document);
}

/** Formats Clipdesk knows by sight and cannot read yet: it says their names instead of storing their code as text. */
export const unsupportedReader: DocumentReader = {
  format: 'known formats without a reader',
  accepts: (document) => formatOf(document) !== null,
  read(document) {
    const format = formatOf(document) ?? 'this format';
    if (format === 'ZIP archives')
      return { refusal: { reason: 'unreadable', detail: 'it breaks off before its end' } };
    if (format === DAMAGED_JSON)
      return {
        refusal: {
          reason: 'unreadable',
          detail: 'it is JSON that is damaged or breaks off before its end; export it again',
        },
      };
    if (/<!ENTITY\s/u.test(document.head))
      return {
        refusal: {
          reason: 'unreadable',
          detail: 'it declares entities of its own, which may grow beyond measure',
        },
      };
    if (format === 'password-protected Office files') return { refusal: { reason: 'password-protected' } };
    return { refusal: { reason: 'unsupported-format', format } };
  },
};
