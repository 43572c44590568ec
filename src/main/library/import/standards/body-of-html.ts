import { storedHtml } from '../html/article-html';
import { escapeHtml } from '../html/escape-html';
import { parsePage } from '../html/dom';
import { textOfElement } from '../html/html-to-text';

/** A body given as HTML or plain text, as the text and the sanitised HTML of a clipping. */
export function bodyOfHtml(value: string, base: string | null): { body: string; bodyHtml: string | null } {
  const html = /<[a-z][^<>]*>|&(?:#\d+|\w+);/iu.test(value) ? value : paragraphs(value);
  if (html.trim() === '') return { body: '', bodyHtml: null };
  const parsed = parsePage(html).body;
  return { body: textOfElement(parsed), bodyHtml: storedHtml(parsed.innerHTML, base) };
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHtml(part.trim())}</p>`)
    .join('');
}
