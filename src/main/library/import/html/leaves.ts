import { lineOf, type DomElement } from './dom';

const INNER_BLOCKS = new Set(
  'p li h1 h2 h3 h4 h5 h6 div section article header blockquote table ul ol dl pre address center figure'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p li h1 h2 h3 h4 h5 h6 div section article header blockquote td dd dt pre address center span time figure'.split(
    ' ',
  ),
);

/** The innermost blocks that hold text, in order. */
export function leavesOf(root: DomElement): DomElement[] {
  const blocks: DomElement[] = [];
  const holders = new Set<DomElement>();
  // One walk: a selector asked of every element would be compiled for each.
  const walk = (element: DomElement): boolean => {
    let holds = false;
    for (const child of element.children) {
      if (BLOCKS.has(child.localName)) blocks.push(child);
      const deeper = walk(child);
      holds ||= deeper || INNER_BLOCKS.has(child.localName);
    }
    if (holds) holders.add(element);
    return holds;
  };
  walk(root);
  const isInsideText = (parent: DomElement | null): boolean =>
    parent !== null && (!holders.has(parent) || !/^(?:div|section|article|header)$/u.test(parent.localName));
  return blocks.filter(
    (element) =>
      !holders.has(element) &&
      !(
        (element.localName === 'span' || element.localName === 'time') &&
        isInsideText(element.parentElement)
      ) &&
      lineOf(element) !== '',
  );
}
