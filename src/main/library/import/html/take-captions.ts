import type { MediaItem } from '../../../../shared/model/clipping';
import { isAgency } from '../text/agencies';
import { readCaptionLine } from '../text/caption-line';
import { isLoneCredit, readSignedCaption } from '../text/picture-credits';
import { isText, lineOf, type DomElement } from './dom';
import { addressOf } from './read-media';
import { leavesOf } from './leaves';

const LONGEST_CAPTION = 600;
const LONGEST_CREDIT = 80;
/** The last paragraphs of a story may be signed as captions are. */
const SIGNED_AT_END = 3;
/** A picture stands so many boxes around its caption. */
const LEVELS_TO_PICTURE = 3;
/** More of a text than this is no caption. */
const MOST_TAKEN = 0.3;

/**
 * Takes paragraphs that are captions or credits of pictures out of an article, known by how they end ("… Photo: Jane Doe",
 * "(Jane Doe/Gazette)") or by being a credit alone ("Jane Doe/Reuters"). They are given to the picture they stand by, else kept
 * without one.
 *
 * @param figures the pictures of the article
 * @param base what addresses are relative to
 */
export function takeCaptions(
  root: DomElement,
  figures: readonly MediaItem[],
  base: string | null,
): readonly MediaItem[] {
  const leaves = leavesOf(root).filter(({ localName }) => /^(?:p|div|span|li)$/u.test(localName));
  let left = lineOf(root).length * MOST_TAKEN;
  const media = [...figures];
  for (const [i, leaf] of leaves.entries()) {
    const text = lineOf(leaf);
    const item = text.length > LONGEST_CAPTION ? null : readItem(text, i < leaves.length - SIGNED_AT_END);
    if (item === null || text.length > left) continue;
    left -= text.length;
    const [picture, other] = leaf.querySelectorAll('img');
    give(media, item, picture === undefined ? pictureBy(leaf, root, base) : addressOf(picture, base));
    if (picture === undefined) leaf.remove();
    else if (other === undefined) keepPicture(leaf, picture);
    else removeText(leaf);
  }
  return media;
}

/** A box that holds a picture and its caption goes, the picture stays. */
function keepPicture(box: DomElement, picture: DomElement): void {
  box.after(picture);
  box.remove();
}

function removeText(box: DomElement): void {
  for (const node of [...box.childNodes]) if (isText(node)) node.remove();
}

function readItem(text: string, isInside: boolean): MediaItem | null {
  if (text.length <= LONGEST_CREDIT && (isLoneCredit(text) || (isInside && isAgency(text))))
    return { kind: 'image', caption: null, creditLine: text.replace(/^\(|\)$/gu, ''), file: null };
  const caption = readCaptionLine(text);
  // "[Photos: a comet]" behind a paragraph leads to pictures.
  if (caption !== null && !/[:：]|^of\s/u.test(caption.creditLine ?? '')) return caption;
  const signed = isInside ? readSignedCaption(text) : null;
  return signed === null
    ? null
    : { kind: 'image', caption: signed.caption, creditLine: signed.credit, file: null };
}

/** The address of the only picture in the boxes around an element. */
function pictureBy(element: DomElement, root: DomElement, base: string | null): string | null {
  let box = element.parentElement;
  for (let level = 0; box !== null && box !== root && level < LEVELS_TO_PICTURE; level += 1) {
    const [only, other] = [...box.querySelectorAll('img')];
    if (other !== undefined) return null;
    if (only !== undefined) return addressOf(only, base);
    box = box.parentElement;
  }
  return null;
}

function give(media: MediaItem[], item: MediaItem, file: string | null): void {
  const at = file === null ? -1 : media.findIndex((one) => one.file === file);
  const one = media[at];
  if (one === undefined) media.push({ ...item, file });
  else
    media[at] = {
      ...one,
      caption: one.caption ?? item.caption,
      creditLine: one.creditLine ?? item.creditLine,
    };
}
