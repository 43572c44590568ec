import { tagNames } from '../../../shared/model/tag';

/** One order everywhere, whatever the machine's language; numbers by value (`Goal 2` before `Goal 10`). */
const byName = new Intl.Collator('en', { numeric: true });

/** Orders tag paths as a tree is read: a tag, then its children, then its next sibling. */
export function compareTagPaths(a: string, b: string): number {
  const left = tagNames(a);
  const right = tagNames(b);
  for (let level = 0; level < Math.min(left.length, right.length); level += 1) {
    const order = byName.compare(left[level] ?? '', right[level] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
