import { isAgency } from '../text/agencies';
import type { PageBlock } from './page-blocks';
import { headingOf } from './page-blocks';
import { isOutletName } from './author-names';

const LONGEST_LINE = 160;
/** "Copyright © ANTARA 2024", "(c) AFP", "© 2024 AFP": whose text it is. */
const RIGHTS_OF =
  /^(?:copyright\s*)?(?:©|\(c\)|ⓒ)\s*(?:copyright\s*)?(?:\d{4}\s*)?([\p{L}][\p{L}. -]{1,30}?)(?:[\s,]+\d{4}|[-.,/]\s?.*|\s*-?\s*(?:all rights|alle rechte|tous droits).*)?$/iu;
/** The number the Deutsche Presse-Agentur puts below its stories. */
const DPA_NUMBER = /\bdpa:\d{6}-\d/u;

/** The agency the lines below a text say it is from, unless that is the outlet itself; null where none does. */
export function findAgencyCredit(
  blocks: readonly PageBlock[],
  title: string,
  outlet: string | null,
): { readonly agency: string; readonly line: string } | null {
  for (const { text, apart } of blocks.slice(headingOf(blocks, title) + 1)) {
    if (apart || text.length > LONGEST_LINE || !/©|ⓒ|\(c\)|dpa:/iu.test(text)) continue;
    const agency = DPA_NUMBER.test(text) ? 'dpa' : (RIGHTS_OF.exec(text)?.[1]?.trim() ?? '');
    if (isAgency(agency) && (outlet === null || !isOutletName(agency, outlet))) return { agency, line: text };
  }
  return null;
}
