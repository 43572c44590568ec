import type { DocumentReader } from '../document-reader';
import { linkedSite } from './linked-site';
import { isPageAsText, textToPage } from './page-as-text';
import { siteName } from './page-url';
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
    const site = read.fields.outlet === null ? linkedSite(links) : null;
    const article =
      site === null
        ? read
        : {
            ...read,
            fields: { ...read.fields, outlet: siteName(site) },
            provenance: { ...read.provenance, outlet: { via: 'own-links', evidence: site } },
            warnings: read.warnings.filter((warning) => warning !== 'outlet-unknown'),
          };
    return { mimeType: 'text/plain', articles: [article] };
  },
};
