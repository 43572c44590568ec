import { foldSpace } from '../html/dom';
import { escapeHtml } from '../html/escape-html';

/** Where readers note a paragraph's number, with the space behind it, on its element: "2.1 ". Empty for a point without one. */
export const LIST_MARK = 'data-list-mark';

/** The attribute that notes a number, for markup; '' where there is none to note. */
export function markAttribute(mark: string): string {
  return mark === '' ? '' : ` ${LIST_MARK}="${escapeHtml(mark)}"`;
}

/** A letter that Word takes for a hollow dot. */
const HOLLOW_DOT = 'o';
const PRIVATE = /[\u0000-\u001f\ue000-\uf8ff\ufffd]/gu;
/** Signs of the Far East that bring their own space. */
const WIDE_END = /[、。．，：（）〔〕【】「」\u3000]$/u;

/**
 * What a list shows before a point, as it goes into a text: with a space behind it, unless the list has none there. Empty where it is a bullet or
 * another sign that nobody could quote.
 */
export function listMark(shown: string, spaced = true): string {
  const text = foldSpace(shown.replace(PRIVATE, ' '));
  if (!/[\p{L}\p{N}]/u.test(text) || text === HOLLOW_DOT) return '';
  return spaced && !WIDE_END.test(text) ? `${text} ` : text;
}
