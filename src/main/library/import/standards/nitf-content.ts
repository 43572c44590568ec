import type { ClippingFields } from '../../../../shared/model/clipping';
import type { DomElement } from '../html/dom';
import { removeSignOff, takeByline } from './around-text';
import { bodyOfHtml } from './body-of-html';
import { nitfMedia } from './nitf-head';
import { xmlAll, xmlAt, xmlAttribute, xmlText } from './xml';

/** The text of an NITF article, and what stands in it that is none. */
export interface NitfContent {
  readonly body: string;
  readonly bodyHtml: string | null;
  readonly media: ClippingFields['media'];
  /** The byline above the text, where it is its first paragraph; '' for none. */
  readonly byline: string;
  /** Notes to editors, and what was corrected later. */
  readonly remarks: readonly string[];
}

/** Takes the text of an NITF article apart from its pictures, notes, byline and the initials below it. */
export function nitfContent(root: DomElement): NitfContent {
  const remarks = xmlAll(root, 'note').map((note) => {
    note.remove();
    return xmlText(note);
  });
  const media = nitfMedia(root);
  const content = xmlAt(root, 'body', 'body.content') ?? xmlAll(root, 'body.content')[0];
  if (content === undefined) return { body: '', bodyHtml: null, media, byline: '', remarks };
  for (const one of xmlAll(content, 'media')) one.remove();
  remarks.push(...archivedBlocks(content));
  const byline = takeByline(content);
  removeSignOff(content);
  const tagline = xmlText(xmlAll(root, 'tagline')[0]);
  const html =
    content.innerHTML.replace(/<(\/?)block\b/gu, '<$1div').replace(/<(\/?)hl2\b/gu, '<$1h2') +
    (tagline === '' ? '' : `<p>${xmlAll(root, 'tagline')[0]?.innerHTML ?? ''}</p>`);
  return { ...bodyOfHtml(html, null), media, byline, remarks };
}

/**
 * Archives of papers give the first paragraph in a block of its own beside the whole text, and again behind "LEAD:", and say in
 * a further one what was corrected later. The text stays once; what is returned are the corrections.
 */
function archivedBlocks(content: DomElement): string[] {
  const blocks = xmlAll(content, 'block');
  const ofClass = (name: RegExp): DomElement[] =>
    blocks.filter((block) => name.test(xmlAttribute(block, 'class') ?? ''));
  const [whole] = ofClass(/^full_text$/iu);
  if (whole !== undefined) for (const lead of ofClass(/lead_paragraph$/iu)) lead.remove();
  const paragraphs = whole === undefined ? [] : xmlAll(whole, 'p');
  const [first, ...others] = paragraphs;
  if (first !== undefined && others.length > 0 && xmlText(first).startsWith('LEAD:')) first.remove();
  return ofClass(/^correction_text$/iu).map((block) => {
    block.remove();
    return xmlText(block);
  });
}
