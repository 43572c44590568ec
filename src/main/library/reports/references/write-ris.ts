import type { Clipping } from '../../../../shared/model/clipping';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { OWN_MARK } from '../../import/own-export/kept-fields';
import { leftOver, type CarriedFields } from './left-over';
import { remarksOf } from './remarks-of';

const NEW_LINE = '\r\n';

/**
 * Clippings as references in the notation of Research Information Systems (RIS, specification of 2011), UTF-8: what EndNote,
 * Zotero, Citavi and databases read. What RIS has no tag for is in notes (`N1`) for people and in `U1` for another Clipdesk.
 */
export async function* writeRis(
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>,
): AsyncGenerator<string> {
  for await (const clipping of clippings)
    yield [...linesOf(clipping), 'ER  - ', ''].map((line) => line + NEW_LINE).join('');
}

function linesOf(clipping: Clipping): readonly string[] {
  const abstract = clipping.summary ?? clipping.body;
  const remarks = remarksOf(clipping);
  const [from = '', to = ''] = pagesOf(clipping.page);
  const carried: CarriedFields = {
    ...{ headline: clipping.headline, outlet: clipping.outlet, place: clipping.place },
    ...{ edition: clipping.edition, section: clipping.section, externalId: clipping.externalId },
    page: clipping.page,
    // A name with a comma is taken for one whose family name comes first.
    authors: clipping.authors.some((name) => name.includes(',')) ? undefined : clipping.authors,
    editor: clipping.editor?.includes(',') === true ? undefined : clipping.editor,
    ...{ summary: oneLine(abstract) || null, body: oneLine(abstract) },
    notes: remarks.length === 0 ? null : remarks.map(oneLine).join('\n\n'),
    // What a reader makes of these depends on more than what is written.
    ...{ type: undefined, mediaType: undefined, language: undefined, url: undefined },
  };
  const tagged: readonly (readonly [string, string | null])[] = [
    ['TI', clipping.headline],
    ['T2', clipping.outlet],
    ...clipping.authors.map((name) => ['AU', name] as const),
    ['ED', clipping.editor],
    ['PY', clipping.datePublished?.value.slice(0, 4) ?? null],
    ['DA', risDate(clipping.datePublished)],
    ['Y2', risDate(clipping.dateAccessed)],
    ['ET', clipping.edition],
    ['SE', clipping.section],
    ['SP', from],
    ['EP', to],
    ['CY', clipping.place],
    ['AB', abstract],
    ...clipping.tags.map((tag) => ['KW', tag] as const),
    ['LA', clipping.language],
    ['UR', clipping.url],
    ['AN', clipping.externalId],
    ...remarks.map((remark) => ['N1', remark] as const),
    ['DB', OWN_MARK.ris],
  ];
  return [
    `TY  - ${typeOf(clipping)}`,
    ...tagged.flatMap(([tag, value]) => {
      const text = oneLine(value ?? '');
      return text === '' ? [] : [`${tag}  - ${text}`];
    }),
    // JSON has no line breaks of its own, and every space in it is one of a field.
    `U1  - ${JSON.stringify(leftOver(clipping, carried))}`,
  ];
}

/** Line breaks would end a value: programs differ in what they make of the next line. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function typeOf({ type, mediaType }: Clipping): string {
  if (mediaType === 'blog') return 'BLOG';
  if (mediaType === 'tv') return 'VIDEO';
  if (mediaType === 'radio' || mediaType === 'podcast') return 'SOUND';
  return type === 'article-newspaper' || mediaType === 'print' || mediaType === 'agency' ? 'NEWS' : 'ELEC';
}

/** `YYYY/MM/DD/` with nothing where a part is not known. */
function risDate(date: ClippingDate | null): string | null {
  if (date === null) return null;
  const [year = '', month = '', day = ''] = date.value.slice(0, 10).split('-');
  return `${year}/${month}/${day}/`;
}

/** First and last page of a range; anything else is one value. */
function pagesOf(page: string | null): readonly string[] {
  return /^(\d+)-(\d+)$/u.exec(page ?? '')?.slice(1) ?? [page ?? ''];
}
