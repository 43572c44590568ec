import { findDate, type DateContext } from '../../dates/find-dates';
import { isOutletName } from '../../html/author-names';
import { isOutlet } from '../../text/header-parts';
import { textWeight } from '../../text/text-weight';
import { standsAlone } from '../day-alone';
import { isLinkWords } from '../item-parts';
import { LINKED_HEADLINE } from '../list-lines';
import type { BoxLine, Cell } from './box-lines';
import { siteOfAddress } from './outside-links';

/** A box as far as it is read. */
export interface ReadBox {
  readonly lines: readonly BoxLine[];
  readonly url: string | null;
}

/** As many boxes have a part that all of them have, */
const USUAL = 0.7;
/** and for as many of them it is known as what it is by itself. */
const KNOWN = 1 / 3;
const LONGEST_NAME = 60;
const ADDRESS = /^(?:https?:\/\/|www\.)/iu;
const AROUND_NAME = /^[\s:：|·•–—,(（[【“”"„«»]+|[\s:：|·•–—,)）\]】“”"„«»]+$/gu;

/** Whether a name is that of the site an address is on, or a paper's by its form. */
export function isKnownOutlet(name: string, url: string | null): boolean {
  return isOutlet(name) || (url !== null && isOutletName(name, siteOfAddress(url)));
}

/** The name in a cell, without what only sets it apart. */
export function nameIn(text: string): string {
  return text.replace(AROUND_NAME, '');
}

/** The part of the boxes that names their outlets; null where none does for certain. */
export function outletSlot(boxes: readonly ReadBox[], context: DateContext): string | null {
  const named = new Map<string, { count: number; known: number; readonly names: Set<string> }>();
  for (const { lines, url } of boxes)
    for (const { slot, text } of lines.flatMap(({ cells }) => cells)) {
      const name = nameIn(text);
      if (!isName(name, context)) continue;
      const found = named.get(slot) ?? { count: 0, known: 0, names: new Set<string>() };
      named.set(slot, found);
      found.count += 1;
      found.names.add(name);
      if (isKnownOutlet(name, url)) found.known += 1;
    }
  const [best] = [...named]
    .filter(([, { count, known, names }]) => {
      return count >= boxes.length * USUAL && known >= count * KNOWN && names.size > 1;
    })
    .sort(([, a], [, b]) => b.known - a.known);
  return best?.[0] ?? null;
}

/** The part of the boxes that holds their headlines, as what is linked or stands in a heading; null where they have no such part. */
export function headlineSlot(boxes: readonly ReadBox[], outlets: string | null): string | null {
  const counts = new Map<string, number>();
  const note = (slot: string): void => void counts.set(slot, (counts.get(slot) ?? 0) + 1);
  for (const { lines, url } of boxes) {
    const headings = lines.filter(({ level }) => level > 0).flatMap(({ cells }) => cells);
    const linked = (cells: readonly Cell[]): readonly Cell[] =>
      cells.filter((cell) => cell.slot !== outlets && isLinkedHeadline(cell, url));
    const all = lines.flatMap(({ cells }) => cells);
    const candidates = [linked(headings), linked(all), headings.length === 1 ? headings : []];
    for (const { slot } of new Set(candidates.find(({ length }) => length > 0) ?? [])) note(slot);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= boxes.length * USUAL ? most[0] : null;
}

/** What stands in a box's part for headlines. */
export function headlineIn({ lines }: ReadBox, slot: string | null): string | null {
  const cells = lines.flatMap((line) => line.cells).filter((cell) => cell.slot === slot);
  return (
    cells.find(({ text }) => /\p{L}/u.test(text) && !isLinkWords(text) && !ADDRESS.test(text))?.text ?? null
  );
}

/** Whether linked words may be a headline: no button, address or name of the outlet. */
export function isLinkedHeadline({ linked, text }: Cell, url: string | null): boolean {
  return (
    linked &&
    textWeight(text) >= LINKED_HEADLINE &&
    !isLinkWords(text) &&
    !ADDRESS.test(text) &&
    !isKnownOutlet(nameIn(text), url)
  );
}

/** The outlet among the parts of a box, as the address it leads to tells it; null where it tells none. */
export function outletBySite({ lines, url }: ReadBox, context: DateContext): Cell | null {
  if (url === null) return null;
  const site = siteOfAddress(url);
  const cells = lines.flatMap((line) => line.cells);
  return cells.find(({ text }) => isName(nameIn(text), context) && isOutletName(nameIn(text), site)) ?? null;
}

function isName(text: string, context: DateContext): boolean {
  if (text.length > LONGEST_NAME || !/\p{L}/u.test(text) || /[.!?…。！？]$/u.test(text)) return false;
  const found = findDate(text, context);
  return (found === null || !standsAlone(found, text)) && !isLinkWords(text) && !ADDRESS.test(text);
}
