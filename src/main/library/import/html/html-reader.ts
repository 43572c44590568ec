import { rootElement } from '../decode/root-element';
import type { DocumentReader } from '../document-reader';
import { readHtmlOrList } from './read-html';

const LOOKED_AT = 50_000;
const DOCTYPE = /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?<!doctype\s+html/iu;
/** What a page opens with; others may open a fragment copied out of one, which holds paragraphs. */
const PAGE = /^(?:html|head|body|meta|title|base|link|script|style|article|main|section|div|h1)$/iu;
const TEXT_ELEMENT = /<(?:p|h[1-6]|li|br|div|table)\b[^>]*>/iu;

/** Saved web pages and pasted HTML. */
export const htmlReader: DocumentReader = {
  format: 'web pages',
  accepts(document) {
    const head = document.text()?.text.slice(0, LOOKED_AT);
    if (head === undefined) return false;
    if (DOCTYPE.test(head) || /<html[\s>]/iu.test(head.slice(0, 2000))) return true;
    const root = rootElement(head);
    return root !== null && (PAGE.test(root) || TEXT_ELEMENT.test(head));
  },
  read(document) {
    const decoded = document.text();
    if (decoded === null) return { refusal: { reason: 'binary' } };
    const read = readHtmlOrList(decoded.text);
    if ('reason' in read) return { refusal: read };
    const guessed = decoded.by === 'guess' ? (['charset-guessed'] as const) : [];
    return {
      mimeType: 'text/html',
      articles: read.map((article) => ({ ...article, warnings: [...article.warnings, ...guessed] })),
    };
  },
};
