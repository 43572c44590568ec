import type { Clipping } from '../../../../shared/model/clipping';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { OWN_MARK } from '../../import/own-export/kept-fields';
import { leftOver, type CarriedFields } from './left-over';
import { remarksOf } from './remarks-of';

/**
 * Clippings as references in the JSON of the Citation Style Language (schema csl-data 1.0), one to a line: what Zotero, Citavi
 * and citation processors read. Names are literal, as the byline gives them. What CSL has no variable for is in `note` for
 * people and in `custom.clipdesk` for another Clipdesk.
 */
export async function* writeCsl(
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>,
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const clipping of clippings) {
    yield separator + JSON.stringify(referenceOf(clipping));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function referenceOf(clipping: Clipping): Record<string, unknown> {
  const abstract = clipping.summary ?? clipping.body;
  const id = clipping.externalId ?? clipping.id;
  const note = remarksOf(clipping).join('\n');
  const carried: CarriedFields = {
    ...{ headline: plain(clipping.headline), outlet: plain(clipping.outlet) },
    ...{ authors: clipping.authors, editor: clipping.editor },
    ...{ page: plain(clipping.page), section: plain(clipping.section), edition: plain(clipping.edition) },
    ...{ place: plain(clipping.place), externalId: plain(id) },
    ...{ summary: plain(abstract), body: plain(abstract), notes: plain(note) },
    // What a reader makes of these depends on more than what is written.
    ...{ type: undefined, mediaType: undefined, language: undefined, url: undefined },
  };
  const reference: readonly (readonly [string, unknown])[] = [
    ['id', id],
    ['type', typeOf(clipping)],
    ['title', clipping.headline],
    ['container-title', clipping.outlet],
    ['author', clipping.authors.map((literal) => ({ literal }))],
    ['editor', clipping.editor === null ? [] : [{ literal: clipping.editor }]],
    ['issued', dateParts(clipping.datePublished)],
    ['accessed', dateParts(clipping.dateAccessed)],
    ['URL', clipping.url],
    ['page', clipping.page],
    ['section', clipping.section],
    ['edition', clipping.edition],
    ['publisher-place', clipping.place],
    ['language', clipping.language],
    ['abstract', abstract],
    ['keyword', clipping.tags.join(', ')],
    ['note', note],
    ['custom', { [OWN_MARK.csl]: leftOver(clipping, carried) }],
  ];
  return Object.fromEntries(
    reference.filter(
      ([name, value]) =>
        name === 'title' || (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)),
    ),
  );
}

/** CSL's word for a blog is more exact than the clipping's type. */
function typeOf({ type, mediaType }: Clipping): string {
  return mediaType === 'blog' && type !== 'article-newspaper' ? 'post-weblog' : type;
}

function dateParts(date: ClippingDate | null): object | null {
  return date === null ? null : { 'date-parts': [date.value.slice(0, 10).split('-').map(Number)] };
}

/** Readers of CSL take `<`, `>` and `&` for markup and fold spaces; such a text is only certain where it is kept apart. */
function plain(text: string | null): string | null | undefined {
  if (text === null || text === '') return null;
  return /[<>&]|^\s|\s\s|[^\S ]|\s$/u.test(text) ? undefined : text;
}
