import { fold } from './fold-words';
import type { Found } from './page';
import { cutSiteName, lastPart, withoutEnd } from './site-name';
import type { Wordings } from './title-wordings';

/** Without the spaces, which are lost between the lines of a heading that is built of several elements. */
export function squeezed(folded: string): string {
  return folded.replaceAll(' ', '');
}

/**
 * Blog software turns the apostrophes that were typed into typographic ones, in headings only; where og:title and the title
 * element agree on the typed ones, they are the publisher's.
 */
export function asTyped(chosen: Found<string>, { og, title, headings, siteNames }: Wordings): Found<string> {
  if (og === null || !og.includes("'") || og !== chosen.value.replace(/(?<=\p{L})’(?=\p{L})/gu, "'"))
    return chosen;
  return cutSiteName(title, siteNames, headings) === og ? { value: og, via: 'og', evidence: og } : chosen;
}

/**
 * A heading's design parts what its text does not ("Rivermouth" above "Trees come at last", of two elements), and its software turns the
 * apostrophes: without data, the title element has the words as they were typed.
 */
export function asTitled(chosen: Found<string>, { og, headline, title, headings }: Wordings): Found<string> {
  if (og !== null || headline !== null || title === '') return chosen;
  const heading = headings.find(({ text }) => text === chosen.value);
  if (heading === undefined) return chosen;
  const wanted = squeezed(heading.folded);
  const titled = wordingsIn(title).find((text) => squeezed(fold(text)) === wanted);
  const isTyped = titled !== undefined && withTypedApostrophes(chosen.value) === titled;
  return titled !== undefined && (heading.isBuilt || isTyped)
    ? { value: titled, via: 'title', evidence: title }
    : chosen;
}

/** What a title element says before each of its separators, the whole first. */
function wordingsIn(title: string): readonly string[] {
  const wordings = [title];
  for (let left = title, part = lastPart(left); part !== null; part = lastPart(left)) {
    left = withoutEnd(left, part);
    wordings.push(left);
  }
  return wordings;
}

function withTypedApostrophes(text: string): string {
  return text.replace(/[‘’]/gu, "'");
}
