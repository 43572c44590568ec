import { importLimits } from '../limits';

/** Markup made to overwhelm whoever reads it; its message is said to people. */
export class TooMuchMarkup extends Error {
  override name = 'TooMuchMarkup';
}

/**
 * Counts the tags and entities of a page before it is parsed: each costs far more than its letters, and a page of nothing
 * else would only end with the time a reader has. @throws TooMuchMarkup
 */
export function assertMarkup(html: string, mostTags: number = importLimits.pageTags): void {
  // So many do not fit into less.
  if (html.length < Math.min(mostTags, importLimits.pageEntities)) return;
  if (counts(html, '<') > mostTags) throw new TooMuchMarkup(sentence(mostTags, 'tags'));
  if (counts(html, '&') > importLimits.pageEntities)
    throw new TooMuchMarkup(sentence(importLimits.pageEntities, 'entities'));
}

function sentence(most: number, what: string): string {
  return `it has more than ${most.toLocaleString('en')} ${what}, far more than any document has`;
}

function counts(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
