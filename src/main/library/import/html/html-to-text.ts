import { LIST_MARK } from '../lists/list-mark';
import { foldSpace, isElement, isText, type DomElement, type DomNode } from './dom';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const SILENT = new Set(
  'script style noscript template head title svg math iframe object audio video canvas select button textarea figcaption'.split(
    ' ',
  ),
);

/** An element's text as paragraphs separated by one blank line; white space folded, cells of a row on one line. */
export function textOfElement(root: DomElement): string {
  return paragraphsOf(root).join('\n\n');
}

/** The paragraphs of an element. Captions and everything nobody reads are left out. */
export function paragraphsOf(root: DomElement): readonly string[] {
  return markedParagraphsOf(root).map(({ text }) => text);
}

/** A paragraph, and the number that its list shows before it; '' for none. */
export interface MarkedParagraph {
  readonly text: string;
  readonly mark: string;
}

/** {@link paragraphsOf} an element with the numbers that are noted on their elements. */
export function markedParagraphsOf(root: DomElement): readonly MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = [];
  let current = '';
  let mark = '';
  const flush = (): void => {
    const text = foldSpace(current);
    current = '';
    if (text === '') return;
    paragraphs.push({ text, mark });
    mark = '';
  };
  const walk = (node: DomNode): void => {
    if (isText(node)) {
      current += node.textContent ?? '';
      return;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    const name = node.localName;
    if (name === 'br') {
      // One line break is a space, two are a paragraph.
      if (nextIsBreak(node)) flush();
      else current += ' ';
      return;
    }
    if (name === 'pre') {
      flush();
      const text = (node.textContent ?? '').replace(/\r\n?/gu, '\n').trim();
      paragraphs.push(
        ...text
          .split(/\n\s*\n/u)
          .map((part) => part.replace(/\s+/gu, ' ').trim())
          .filter((part) => part !== '')
          .map((part) => ({ text: part, mark: '' })),
      );
      return;
    }
    const block = BLOCKS.has(name);
    const own = block ? node.getAttribute(LIST_MARK) : null;
    if (block) flush();
    if (own !== null) mark = own;
    for (const child of node.childNodes) walk(child);
    if (block) flush();
    // What has no text has no number.
    if (own !== null) mark = '';
    else if (name === 'td' || name === 'th') current += ' ';
  };
  walk(root);
  flush();
  return paragraphs;
}

function nextIsBreak(node: DomNode): boolean {
  let next = node.nextSibling;
  while (next !== null && isText(next) && (next.textContent ?? '').trim() === '') next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
}
