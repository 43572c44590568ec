import { findLabels } from '../../text/find-labels';
import type { PdfParagraph } from './pdf-paragraphs';
import { leadsElsewhere } from './printed-menus';

/** The folders in which sites keep the pages of who writes for them. */
const AUTHORS_FOLDER =
  /\/(?:av|autor(?:es|en|e|i)?|auteurs?|authors?|forfatter(?:e)?|journalist\w*|reporters?|writers?|contributors?|columnists?|by|byline|firmas?|penulis|giornalisti|people|profil\w*|staff|skribent\w*|tac-?gia)\/[^/?#]/iu;
/** Two to four words with capitals, or words of a script that has none. */
const NAME = /^(?:(?:\p{Lu}[\p{L}\p{M}'’.-]*|v[oa]n|d[aei]|de[nr]|el|al|bin) ?){2,5}$/u;
const LONGEST_NAME = 40;
const LONGEST_BYLINE = 160;

/** Whether a paragraph of a printed page is the name of a person that leads to the person's own page or address. */
export function isAuthorLink(paragraph: PdfParagraph): boolean {
  const { text, link } = paragraph;
  if (!leadsElsewhere(paragraph) || text.length > LONGEST_NAME || !NAME.test(text)) return false;
  const url = link?.url ?? '';
  return /^mailto:/iu.test(url) || AUTHORS_FOLDER.test(url);
}

/** A short line by the headline without its day, and that: on paper they stand side by side, and were apart on the page. */
export function apart(text: string): readonly string[] {
  if (text.length > LONGEST_BYLINE) return [text];
  const day = findLabels(text).find(
    ({ kind, start }) => start > 0 && (kind === 'published' || kind === 'modified'),
  );
  return day === undefined ? [text] : [text.slice(0, day.start).trim(), text.slice(day.start)];
}
