import type { DomElement } from '../html/dom';
import { markedParagraphsOf, type MarkedParagraph } from '../html/html-to-text';
import { headingIn } from '../text/text-blocks';

/**
 * A body with the numbers of its lists: each goes before the paragraph that has it in `root`, from whose paragraphs the body was made,
 * some of them left out. What begins with its number as it is stays.
 */
export function numberedBody(body: string, root: DomElement): string {
  const paragraphs = markedParagraphsOf(root);
  if (paragraphs.every(({ mark }) => mark === '')) return body;
  const places = placesByText(paragraphs);
  let from = 0;
  return body
    .split('\n\n')
    .map((text) => {
      const at = places.get(plain(text))?.find((place) => place >= from);
      if (at === undefined) return text;
      from = at + 1;
      const mark = paragraphs[at]?.mark ?? '';
      return beginsWith(text, mark.trim()) ? text : mark + text;
    })
    .join('\n\n');
}

function placesByText(paragraphs: readonly MarkedParagraph[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of paragraphs.entries()) {
    const key = plain(text);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

/** Whether somebody wrote the number as well. */
function beginsWith(text: string, mark: string): boolean {
  return text.startsWith(mark) && !/^[\p{L}\p{N}]/u.test(text.slice(mark.length));
}

/** Signs of a heading are no text of a body. */
const plain = (text: string): string => headingIn(text.trim()).text.replace(/\s+/gu, ' ');
