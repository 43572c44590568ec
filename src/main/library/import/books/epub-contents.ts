import { parseXml, xmlAt, xmlAttribute, xmlChildren, xmlText } from '../standards/xml';
import type { DomElement } from '../html/dom';
import { pathFrom } from './epub-package';

/** What the table of contents says of a document. */
export interface Listed {
  readonly title: string;
  /** What it stands under; empty where the contents have one level. */
  readonly section: string;
}

const DEEPEST = 8;

/** The documents a table of contents lists, by their paths: NCX (OPF 2.0.1, 2.4.1) or the navigation document of EPUB 3 (7). */
export function readContents(xml: string, path: string): ReadonlyMap<string, Listed> {
  const root = parseXml(xml);
  const listed = new Map<string, Listed>();
  if (root === null) return listed;
  const add = (address: string | null, title: string, section: string): void => {
    const target = address === null ? '' : pathFrom(path, address);
    if (target !== '' && title !== '' && !listed.has(target)) listed.set(target, { title, section });
  };
  const points = (parent: DomElement | undefined, section: string, depth: number): void => {
    for (const point of depth > DEEPEST ? [] : xmlChildren(parent, 'navPoint')) {
      const title = xmlText(xmlAt(point, 'navLabel', 'text'));
      add(xmlAttribute(xmlAt(point, 'content'), 'src'), title, section);
      points(point, title, depth + 1);
    }
  };
  points(xmlAt(root, 'navMap'), '', 0);
  const items = (list: DomElement | undefined, section: string, depth: number): void => {
    for (const item of depth > DEEPEST ? [] : xmlChildren(list, 'li')) {
      const label = xmlChildren(item, 'a', 'span')[0];
      add(xmlAttribute(label, 'href'), xmlText(label), section);
      items(xmlChildren(item, 'ol')[0], xmlText(label), depth + 1);
    }
  };
  const [nav] = [...root.querySelectorAll('nav')].filter((one) =>
    /^(?:toc)?$/u.test(xmlAttribute(one, 'epub:type') ?? ''),
  );
  items(xmlChildren(nav, 'ol')[0], '', 0);
  return listed;
}
