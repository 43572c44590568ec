import { sanitiseArticleHtml } from '../sanitise-html';
import { parsePage } from './dom';

/** The article's HTML as it is stored: links absolute, then through the allow-list. Null when nothing is left. */
export function articleHtml(rawHtml: string, base: string | null): string | null {
  return storedHtml(parsePage(rawHtml).body.innerHTML, base);
}

/** The same for what was written from a page that `parsePage` read. */
export function storedHtml(html: string, base: string | null): string | null {
  const stored = sanitiseArticleHtml(html, base).trim();
  return stored === '' ? null : stored;
}
