import type { ClippingFields } from '../../../../shared/model/clipping';
import { storedHtml } from '../html/article-html';
import { escapeHtml } from '../html/escape-html';
import { parsePage } from '../html/dom';
import { textOfElement } from '../html/html-to-text';
import { figuresIn } from '../html/read-media';
import { LIST_MARK } from '../lists/list-mark';
import { numberedBody } from '../lists/numbered-body';
import { markOrderedLists } from '../lists/ordered-lists';
import { showMarks } from '../lists/shown-marks';

/** The text of a clipping in both of its forms, and what its figures say, which is no part of the text. */
export interface HtmlBody {
  readonly body: string;
  /** Sanitised; null for none. */
  readonly bodyHtml: string | null;
  /** Its pictures with a caption or a credit. */
  readonly figures: ClippingFields['media'];
}

/** A body given as HTML or plain text, as the text and the sanitised HTML of a clipping. */
export function bodyOfHtml(value: string, base: string | null): HtmlBody {
  const html = /<[a-z][^<>]*>|&(?:#\d+|\w+);/iu.test(value) ? value : paragraphs(value);
  if (html.trim() === '') return { body: '', bodyHtml: null, figures: [] };
  const document = parsePage(html);
  const parsed = document.body;
  const figures = /<figure\b/iu.test(html) ? figuresIn(parsed, base) : [];
  const hasNumbers = parsed.querySelector(`[${LIST_MARK}]`) !== null;
  if (!hasNumbers && html.includes('<ol')) markOrderedLists(parsed);
  const body = numberedBody(textOfElement(parsed), parsed);
  if (hasNumbers) showMarks(document);
  return {
    body,
    bodyHtml: storedHtml(parsed.innerHTML, base),
    figures: figures.filter(({ caption, creditLine }) => caption !== null || creditLine !== null),
  };
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHtml(part.trim())}</p>`)
    .join('');
}
