import type { DocumentReader } from '../document-reader';
import { linkedSite, withSite } from './linked-site';
import { isPageAsText, textToPage } from './page-as-text';
import { readHtml } from './read-html';

/** Web pages that Firefox saved as text ("Save Page As", "Text Files"): read as the page they were. */
export const pageAsTextReader: DocumentReader = {
  format: 'web pages saved as text',
  accepts(document) {
    const decoded = document.text();
    return decoded !== null && isPageAsText(decoded.text);
  },
  read(document) {
    const decoded = document.text();
    if (decoded === null) return { refusal: { reason: 'binary' } };
    const { html, links } = textToPage(decoded.text);
    const read = readHtml(html);
    if ('reason' in read) return { refusal: read };
    return { mimeType: 'text/plain', articles: [withSite(read, linkedSite(links))] };
  },
};
