import { cutWhole } from '../parsed-article';
import type { ElementIndex } from './element-index';
import { isUnfilled } from './unfilled';
import { plainText } from './unescape';

/** Longer values are cut: nothing a page says of itself is as long, and rules for lines take long over them. */
const LONGEST = 20_000;

/** The meta elements of a page: OpenGraph, Twitter, Dublin Core, and what sites invented. */
export interface PageMeta {
  /** The first value that is there, of names in the order given; names are lower case. */
  first: (...names: string[]) => { readonly name: string; readonly value: string } | null;
  all: (name: string) => readonly string[];
}

/** Reads `name`, `property` and `itemprop` of every meta element. */
export function readPageMeta(elements: ElementIndex): PageMeta {
  const values = new Map<string, string[]>();
  for (const element of elements.all('meta')) {
    // Some write it as `value`, which is no attribute of this element.
    const content = element.getAttribute('content') ?? element.getAttribute('value') ?? '';
    const value = plainText(cutWhole(content, LONGEST));
    if (value === '' || isUnfilled(value)) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name === undefined || name === '') continue;
      const list = values.get(name);
      if (list === undefined) values.set(name, [value]);
      else list.push(value);
    }
  }
  return {
    all: (name) => values.get(name) ?? [],
    first(...names) {
      for (const name of names) {
        const value = values.get(name)?.[0];
        if (value !== undefined) return { name, value };
      }
      return null;
    },
  };
}
