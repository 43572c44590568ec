import type { ClippingFields } from '../../../../shared/model/clipping';
import { recordsOf, stringOf, type JsonRecord } from '../standards/json-values';

/** A passage somebody marked in an article, and what they wrote beside it. */
export interface KeptHighlight {
  readonly text: string;
  readonly note: string;
}

/** Where services that keep articles put passages people marked in them: Raindrop, Omnivore, Pocket, wallabag, Readwise. */
const LISTS = ['highlights', 'annotations'];

/** The passages marked in an article that was kept with a service. */
export function highlightsOf(entry: JsonRecord): KeptHighlight[] {
  return LISTS.flatMap((key) => recordsOf(entry[key])).flatMap((one) => {
    const quote = stringOf(one, 'quote', 'highlight', 'content');
    // Where the passage is the `quote`, `text` is what was written beside it.
    const text = quote || stringOf(one, 'text');
    const note =
      stringOf(one, 'note', 'annotation', 'comment') || (quote === '' ? '' : stringOf(one, 'text'));
    return text === '' ? [] : [{ text, note }];
  });
}

/** Puts each passage where it stands in the text; those that stand nowhere in it (most services keep no text) become notes. */
export function placeHighlights(
  kept: readonly KeptHighlight[],
  body: string,
): { readonly highlights: ClippingFields['highlights']; readonly notes: string } {
  const placed = kept.map((one) => ({ ...one, start: body.indexOf(one.text) }));
  return {
    highlights: placed
      .filter(({ start }) => start >= 0)
      .map(({ text, note, start }) => ({ start, end: start + text.length, text, note: note || null })),
    notes: placed
      .filter(({ start }) => start < 0)
      .map(({ text, note }) => `“${text}”${note === '' ? '' : `\n${note}`}`)
      .join('\n\n'),
  };
}
