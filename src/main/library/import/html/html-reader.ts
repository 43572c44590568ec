import type { DocumentReader } from '../document-reader';
import { readHtml } from './read-html';

const LOOKED_AT = 50_000;
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|base|link|script|style|article|main|section|div|h1)\b/iu;
/** A fragment copied out of a page: it opens with an element and holds paragraphs. */
const FRAGMENT = /^\s*(?:<!--[\s\S]*?-->\s*)*<[a-z][\w-]*[\s>/]/iu;
const TEXT_ELEMENT = /<(?:p|h[1-6]|li|br|div|table)\b[^>]*>/iu;

/** Saved web pages and pasted HTML. */
export const htmlReader: DocumentReader = {
  format: 'web pages',
  accepts(document) {
    const head = document
      .text()
      ?.text.slice(0, LOOKED_AT)
      .replace(/^\uFEFF/u, '');
    if (head === undefined) return false;
    return (
      PAGE.test(head) ||
      /<html[\s>]/iu.test(head.slice(0, 2000)) ||
      (FRAGMENT.test(head) && TEXT_ELEMENT.test(head))
    );
  },
  read(document) {
    const decoded = document.text();
    if (decoded === null) return { refusal: { reason: 'binary' } };
    const read = readHtml(decoded.text);
    if ('reason' in read) return { refusal: read };
    const warnings = decoded.by === 'guess' ? [...read.warnings, 'charset-guessed' as const] : read.warnings;
    return { mimeType: 'text/html', articles: [{ ...read, warnings }] };
  },
};
