import type { DateContext } from '../../dates/find-dates';
import type { ItemLines } from '../group-items';
import { withoutAddresses, type ListLine } from '../list-lines';
import type { BoxLine, Cell } from './box-lines';
import {
  headlineIn,
  headlineSlot,
  isLinkedHeadline,
  nameIn,
  outletBySite,
  outletSlot,
  type ReadBox,
} from './slots';

const MOSTLY = 0.8;
/** What parts the cells of a line. */
const BETWEEN = ' | ';
/** "【Coast News】Ninety gates against the sea". */
const OUTLET_FIRST = /^[【[［]([^】\]］]{2,30})[】\]］]\s*(\S.*)$/u;

/** The items that boxes hold: what stands at the same place of each is the same of each. */
export function itemsOfBoxes(boxes: readonly ReadBox[], context: DateContext): readonly ItemLines[] {
  const outlets = outletSlot(boxes, context);
  const headlines = headlineSlot(boxes, outlets);
  const items = boxes.map((box): ItemLines => {
    const cells = box.lines.flatMap((line) => line.cells);
    const outlet = cells.find(({ slot }) => slot === outlets) ?? outletBySite(box, context);
    return {
      lines: listLines(box.lines, box.url, outlet),
      url: box.url,
      headline: headlineIn(box, headlines),
      outlet: outlet === null ? null : nameIn(outlet.text),
      section: null,
      day: null,
    };
  });
  const bracketed = items.filter(({ headline }) => OUTLET_FIRST.test(headline ?? '')).length;
  return bracketed < items.length * MOSTLY ? items : items.map(withoutBrackets);
}

function withoutBrackets(item: ItemLines): ItemLines {
  const [whole, outlet, headline] = OUTLET_FIRST.exec(item.headline ?? '') ?? [];
  if (whole === undefined || outlet === undefined || headline === undefined) return item;
  const lines = item.lines.map((line) => ({ ...line, text: line.text.replace(whole, () => headline) }));
  return { ...item, lines, headline, outlet: item.outlet ?? outlet };
}

/** The same lines as a list has them, without the cell that names the outlet; `url` is where the box leads. */
function listLines(lines: readonly BoxLine[], url: string | null, outlet: Cell | null): readonly ListLine[] {
  return lines.flatMap(({ cells, level }, i) => {
    const kept = cells.filter((cell) => cell !== outlet);
    if (kept.length === 0) return [];
    const { text } = withoutAddresses(kept.map((cell) => cell.text).join(BETWEEN));
    const words = url === null ? '' : (kept.find((cell) => isLinkedHeadline(cell, url))?.text ?? '');
    return [{ text, words, urls: url === null ? [] : [url], level, gap: i === 0 }];
  });
}
