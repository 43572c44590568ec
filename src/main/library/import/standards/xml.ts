import { DOMParser } from 'linkedom';
import { foldSpace, isElement, type DomElement, type DomNode } from '../html/dom';

/** Longest text one element may give; a bomb of quadratic entities stays text, and this keeps it short. */
const DEEPEST = 200;

/**
 * The root of an XML document; null when there is none or it is nested too deeply to be one. No DTD is read: declarations of
 * entities are dropped, references to them stay as they are written, nothing is fetched.
 */
export function parseXml(text: string): DomElement | null {
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/iu, '')
    .trimStart();
  if (depthOf(plain) > DEEPEST) return null;
  const document = new DOMParser().parseFromString(plain, 'text/xml') as unknown as {
    readonly documentElement: DomElement | null;
  };
  return document.documentElement;
}

/** An element's name without its namespace's prefix. */
export function xmlName(element: DomElement): string {
  return element.localName.replace(/^.*:/u, '');
}

/** The child elements with a name (any prefix), in order. */
export function xmlChildren(element: DomElement | undefined, ...names: readonly string[]): DomElement[] {
  return element === undefined ? [] : [...element.children].filter((child) => names.includes(xmlName(child)));
}

/** The first descendant at a path of names. */
export function xmlAt(element: DomElement | undefined, ...path: readonly string[]): DomElement | undefined {
  let at = element;
  for (const name of path) at = xmlChildren(at, name)[0];
  return at;
}

/** All descendants with a name, in document order. */
export function xmlAll(element: DomElement, ...names: readonly string[]): DomElement[] {
  return [...element.children].flatMap((child) => [
    ...(names.includes(xmlName(child)) ? [child] : []),
    ...xmlAll(child, ...names),
  ]);
}

const ESCAPED: Readonly<Record<string, string>> = { lt: '<', gt: '>', nbsp: '\u00a0', amp: '&' };

/** The value of an element's attribute; null without one. linkedom gives those of XML with their marks escaped once more. */
export function xmlAttribute(element: DomElement | null | undefined, name: string): string | null {
  const value = element?.getAttribute(name) ?? null;
  return value === null || !value.includes('&')
    ? value
    : value.replace(/&(lt|gt|nbsp|amp);/gu, (_, mark: string) => ESCAPED[mark] ?? '');
}

/** An element's text on one line; '' for none. */
export function xmlText(element: DomNode | undefined): string {
  return foldSpace(element?.textContent ?? '');
}

/** What stands inside an element as HTML: escaped markup, a CDATA section, or elements, whose prefix (`xhtml:p`) is left out. */
export function xmlHtml(element: DomElement | undefined): string {
  if (element === undefined) return '';
  return [...element.childNodes].some(isElement)
    ? element.innerHTML
        .replace(/<!\[CDATA\[([^]*?)\]\]>/gu, '$1')
        .replace(/<(\/?)[a-z][\w-]*:(?=[a-z])/giu, '<$1')
    : (element.textContent ?? '');
}

/** The elements that are in a language or say none; all of them where none is. */
export function inLanguage(elements: readonly DomElement[], language: string | null): readonly DomElement[] {
  const primary = (tag: string | null): string => tag?.split('-')[0]?.toLowerCase() ?? '';
  const fitting = elements.filter((element) => {
    const tag = element.getAttribute('xml:lang');
    return tag === null || primary(tag) === primary(language);
  });
  return fitting.length > 0 ? fitting : elements;
}

/** A document without its CDATA sections and comments. */
function withoutSections(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!', from); at >= 0; at = text.indexOf('<!', at + 2)) {
    const end = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : null;
    if (end === null) continue;
    const behind = text.indexOf(end, at + 4);
    if (behind < 0) break;
    kept.push(text.slice(from, at));
    from = behind + end.length;
    at = from - 2;
  }
  return kept.join('') + text.slice(from);
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  // The markup of an article in a CDATA section is text here, and need not be closed.
  for (const [tag] of withoutSections(text).matchAll(/<\/?[a-z_][^<>]*>/giu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
