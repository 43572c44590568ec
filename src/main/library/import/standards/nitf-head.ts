import type { ClippingFields } from '../../../../shared/model/clipping';
import type { DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole } from '../parsed-article';
import { xmlAll, xmlAttribute, xmlText } from './xml';

/** What `pubdata@type` says (NITF 3.6). */
const MEDIA: Readonly<Record<string, ClippingFields['mediaType']>> = {
  print: 'print',
  web: 'online',
  audio: 'radio',
  video: 'tv',
};

/** The content of a `meta` of an NITF head; '' for none. */
export function nitfMeta(root: DomElement, name: string): string {
  const meta = xmlAll(root, 'meta').find((one) => xmlAttribute(one, 'name')?.toLowerCase() === name);
  return xmlAttribute(meta, 'content')?.trim() ?? '';
}

/** What the article was published in; a wire story's `pubdata` names no publication. */
export function nitfMedium(root: DomElement): ClippingFields['mediaType'] {
  const publication = xmlAll(root, 'pubdata').find((one) => (xmlAttribute(one, 'name') ?? '') !== '');
  if (publication === undefined) return 'agency';
  const named = MEDIA[xmlAttribute(publication, 'type')?.toLowerCase() ?? ''];
  if (named !== undefined) return named;
  const inPrint = ['edition.name', 'position.section', 'position.sequence', 'issue'].some(
    (key) => (xmlAttribute(publication, key) ?? '') !== '',
  );
  return inPrint || nitfMeta(root, 'print_page_number') !== '' ? 'print' : 'agency';
}

/** The page: as `pubdata` has it, or as archives of papers put it into their head ("A", "14"). */
export function nitfPage(root: DomElement): string {
  const number = nitfMeta(root, 'print_page_number');
  const section = nitfMeta(root, 'print_section');
  const isLetter = /^[A-Z]$/u.test(section);
  return number === ''
    ? (xmlAttribute(xmlAll(root, 'pubdata')[0], 'position.sequence') ?? '')
    : `${isLetter ? section : ''}${number}`;
}

/** Key words, and what it is about: the narrowest word of each subject. */
export function nitfKeywords(root: DomElement): string[] {
  const keywords = xmlAll(root, 'keyword').map((one) => xmlAttribute(one, 'key') ?? xmlText(one));
  const subjects = xmlAll(root, 'tobject.subject').flatMap((one) => {
    const level = (name: string): string => xmlAttribute(one, `tobject.subject.${name}`)?.trim() ?? '';
    const narrow = [level('matter'), level('detail')].filter((name) => name !== '');
    return narrow.length > 0 ? narrow : [level('type')];
  });
  // Paths of a taxonomy ("Top/News/World") repeat what the others say.
  const classified = xmlAll(root, 'classifier')
    .map((one) => xmlText(one) || (xmlAttribute(one, 'value') ?? ''))
    .filter((name) => !name.includes('/'));
  const listed = (nitfMeta(root, 'keywords') || nitfMeta(root, 'news_keywords')).split(/\s*[,;]\s*/u);
  return [...keywords, ...subjects, ...classified, ...listed].filter((name) => name !== '');
}

/** Pictures, films and recordings of which something is said. */
export function nitfMedia(root: DomElement): ClippingFields['media'] {
  return xmlAll(root, 'media').flatMap((media): ClippingFields['media'] => {
    const kind = /^(image|video|audio)/iu.exec(xmlAttribute(media, 'media-type') ?? '')?.[1]?.toLowerCase();
    const caption = xmlAll(media, 'media-caption')
      .map(xmlText)
      .filter((text) => text !== '')
      .join(' ');
    const creditLine = xmlText(xmlAll(media, 'media-producer')[0]) || null;
    const file = xmlAttribute(xmlAll(media, 'media-reference')[0], 'source');
    if (caption === '' && creditLine === null && (file ?? '') === '') return [];
    return [
      {
        kind: kind === 'video' || kind === 'audio' ? kind : 'image',
        caption: cutWhole(caption, fieldLimits.caption) || null,
        creditLine,
        file,
      },
    ];
  });
}
