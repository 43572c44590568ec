import { sanitiseArticleHtml } from '../sanitise-html';
import { parsePage } from './dom';
import { webAddress } from './page-url';

/** The article's HTML as it is stored: links absolute, then through the allow-list. Null when nothing is left. */
export function articleHtml(rawHtml: string | null, base: string | null): string | null {
  if (rawHtml === null) return null;
  const { body } = parsePage(rawHtml);
  for (const link of body.querySelectorAll('a[href]')) {
    const address = webAddress(link.getAttribute('href'), base);
    if (address !== null) link.setAttribute('href', address);
  }
  const html = sanitiseArticleHtml(body.innerHTML).trim();
  return html === '' ? null : html;
}
