import { isElement, type DomDocument, type DomElement } from './dom';

/** Declared roots (HTML, 4.12.3), also as browsers first wrote them. */
const DECLARED = 'template[shadowrootmode], template[shadowroot]';

/** Whether a page declares shadow roots; most do not. */
export function declaresShadowRoots(html: string): boolean {
  return /<template\b[^>]*\sshadowroot/iu.test(html);
}

/**
 * Puts the content of declared shadow roots where people see it: in their hosts, the hosts' own children in its slots. Portals
 * build articles of such components, and what saves a page as it is shown writes them so.
 */
export function showShadowRoots(document: DomDocument): void {
  // Nothing in a template is found from outside it: each round shows the roots of the next.
  for (let roots = [...document.querySelectorAll(DECLARED)]; roots.length > 0;) {
    for (const root of roots) showRoot(root);
    roots = [...document.querySelectorAll(DECLARED)];
  }
}

function showRoot(root: DomElement): void {
  const slots = new Map<string, DomElement>();
  for (const slot of root.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    if (!slots.has(name)) slots.set(name, slot);
  }
  for (const child of [...(root.parentElement?.childNodes ?? [])])
    if (child !== root) slots.get(isElement(child) ? (child.getAttribute('slot') ?? '') : '')?.append(child);
  for (const child of [...root.childNodes].reverse()) root.after(child);
  root.remove();
}
