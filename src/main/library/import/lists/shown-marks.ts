import { isElement, isText, type DomDocument, type DomElement, type DomNode } from '../html/dom';
import { escapeHtml } from '../html/escape-html';
import { LIST_MARK } from './list-mark';

/** A number that browsers show before a point of an ordered list. */
const AS_BROWSERS_SHOW = /^(\d{1,9})\. $/u;
/** What a number may stand in, before its words. */
const HEADED = /^(?:p|h[1-6])$/u;
const BLOCK = /^(?:p|div|ul|ol|table|blockquote|h[1-6]|pre|hr)$/u;

/**
 * Puts the numbers that readers noted on elements into a document: a list counted "1.", "2." is an ordered list, and any other's points are
 * paragraphs that begin with their number.
 */
export function showMarks(document: DomDocument): void {
  const { body } = document;
  if (body.querySelector(`[${LIST_MARK}]`) === null) return;
  for (const list of [...body.querySelectorAll('ol, ul')]) {
    const isInner = (list.parentElement?.closest('ol, ul') ?? null) !== null;
    if (isInner || list.querySelector(`[${LIST_MARK}]`) === null) continue;
    const box = document.createElement('div');
    box.innerHTML = writtenList(list);
    for (const node of [...box.childNodes].reverse()) list.after(node);
    list.remove();
  }
  for (const element of [...body.querySelectorAll(`[${LIST_MARK}]`)]) {
    const mark = element.getAttribute(LIST_MARK) ?? '';
    element.removeAttribute(LIST_MARK);
    element.innerHTML = escapeHtml(mark) + element.innerHTML;
  }
}

function writtenList(list: DomElement): string {
  const points = [...list.children].filter(({ localName }) => localName === 'li');
  const marks = points.map((point) => point.getAttribute(LIST_MARK) ?? '');
  if (marks.every((mark) => mark === ''))
    return `<ul>${points.map((point) => `<li>${inside(point)}</li>`).join('')}</ul>`;
  const numbers = marks.map((mark) => AS_BROWSERS_SHOW.exec(mark)?.[1]);
  const isHeaded = points.some((point) => /^h[1-6]$/u.test(point.firstElementChild?.localName ?? ''));
  if (!isHeaded && numbers.every((number) => number !== undefined)) {
    const items = points.map(
      (point, i) => `<li${valueOf(numbers[i], i === 0 ? '0' : numbers[i - 1])}>${inside(point)}</li>`,
    );
    return `<ol>${items.join('')}</ol>`;
  }
  return points
    .map((point, i) =>
      marks[i] === '' ? `<ul><li>${inside(point)}</li></ul>` : asParagraph(point, marks[i] ?? ''),
    )
    .join('\n');
}

function valueOf(number: string | undefined, before: string | undefined): string {
  return Number(number) === Number(before) + 1 ? '' : ` value="${number ?? ''}"`;
}

/** A point's text as a paragraph, and the blocks behind it. */
function asParagraph(point: DomElement, mark: string): string {
  const nodes = [...point.childNodes];
  const at = nodes.findIndex((node) => isElement(node) && BLOCK.test(node.localName));
  const [first, ...others] = at === 0 ? nodes : [];
  if (first !== undefined && isElement(first) && HEADED.test(first.localName)) {
    const name = first.localName;
    return `<${name}>${escapeHtml(mark)}${first.innerHTML}</${name}>${others.map(written).join('')}`;
  }
  const end = at === -1 ? nodes.length : at;
  const line = nodes.slice(0, end).map(written).join('');
  return `<p>${escapeHtml(mark)}${line}</p>${nodes.slice(end).map(written).join('')}`;
}

function inside(point: DomElement): string {
  return [...point.childNodes].map(written).join('');
}

function written(node: DomNode): string {
  if (isText(node)) return escapeHtml(node.textContent ?? '');
  if (!isElement(node)) return '';
  return /^(?:ol|ul)$/u.test(node.localName) ? writtenList(node) : node.outerHTML;
}
