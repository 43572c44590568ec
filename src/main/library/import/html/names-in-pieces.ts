import { creditedAgency, isAgency } from '../text/agencies';
import { isFullName } from '../text/byline-line';
import { isPerson } from '../text/names';
import { cleanNames, isPost } from './author-names';
import { withoutWordsOf } from './byline-words-of-languages';
import { piecesOf, undated } from './line-pieces';
import { isDated, linesNear, OF_OTHERS } from './name-lines';
import type { PageBlock } from './page-blocks';
import { OF_PICTURE, standsAlone, type VisibleByline } from './read-byline';

const LONGEST_LINE = 160;
/** Where somebody was or writes, behind the name. */
const LONGEST_BEHIND = 30;
const MOST_WORDS_BEHIND = 4;
const LINES_TO_DAY = 2;
/** A name and what stands behind it: a comma, a bar, a dash, a bracket, and a place, a paper, an agency or a post. */
const NAME_AND_MORE =
  /^([^,/()（）|]{4,40}?)(?:\s*,\s*|\s*\/\s*|\s[-–—]\s|\s*[(（]|\s(?:avec|with|mit|con|com|et)\s)([^,/()（）|]*)[)）]?$/u;
/** Who made a recording that stands by the story. */
const RECORDING = /^(?:audio|video|podcast|film)(?:\s|$)/iu;
const TOOK_PICTURES =
  /^(?:foto|photo|fotos|photos|bild|bilder|video|grafik|kuva|צילום|фото|تصوير|ภาพ|사진|写真|攝影|摄影)/iu;
/** "القاهرة: أحمد محمد", "بيروت - أحمد محمد": Arabic papers put first where somebody was. */
const PLACE_BEFORE =
  /^[\p{Script=Arabic}]{3,14}\s?(?::|[-–—])\s?(?=[\p{Script=Arabic}]+\s[\p{Script=Arabic}]+$)/u;

/**
 * A name by the headline, beside a day, with where its bearer was or writes, or what he or she is: "Jane Doe, Rivermouth", "Anna
 * Svensson/TT", "Jan Novák, Novinky". Nobody says it is the author, but what stands so beside the day of a story is nothing else.
 */
export function findNameWithMore(blocks: readonly PageBlock[], title: string): VisibleByline | null {
  const { near, isApart } = linesNear(blocks, title);
  for (const [i, block] of near.entries()) {
    if ((block.apart && !isApart) || block.linked > 0 || block.text.length > LONGEST_LINE) continue;
    if (/^(?:figcaption|h[1-6])$/u.test(block.element) || OF_OTHERS.test(block.names)) continue;
    if (OF_PICTURE.test(block.text) || RECORDING.test(block.text) || /[.!?…]$/u.test(block.text)) continue;
    const isOfDay = hasDay(block);
    if (!isOfDay && !near.slice(Math.max(0, i - 1), i + 1 + LINES_TO_DAY).some(hasDay)) continue;
    for (const piece of piecesOf(block).flatMap(undated)) {
      const found = nameAndMore(piece, isOfDay, hasDay(near[i + 1]));
      if (found !== null && standsAlone(blocks, found.names[0] ?? '')) return { ...found, line: block.text };
    }
  }
  return null;
}

/** A name by the headline with the word of the page's language that says it is the author's: "Na Juma Hassan", "Jón Jónsson skrifar". */
export function findNameInWordsOf(
  language: string | null,
  blocks: readonly PageBlock[],
  title: string,
): VisibleByline | null {
  const { near } = linesNear(blocks, title);
  for (const block of near) {
    if (block.text.length > LONGEST_LINE || /[.!?…]$/u.test(block.text)) continue;
    for (const piece of piecesOf(block).flatMap(undated)) {
      const said = withoutWordsOf(language, piece);
      const name = said === null ? '' : (NAME_AND_MORE.exec(said)?.[1] ?? said).trim();
      if (isFullName(name) && isPerson(name)) return { names: [name], line: block.text };
    }
  }
  return null;
}

/** The person of a part of a line, and the agency behind the name. */
function nameAndMore(
  piece: string,
  isOfDay: boolean,
  isBesideDay: boolean,
): Pick<VisibleByline, 'names'> | null {
  const placed = piece.replace(PLACE_BEFORE, '');
  const [, before = placed, more = ''] = NAME_AND_MORE.exec(placed) ?? [];
  const behind = more.trim();
  if (behind.length > LONGEST_BEHIND || behind.split(/\s+/u).length > MOST_WORDS_BEHIND) return null;
  if (
    /\d|[:：]/u.test(behind) ||
    TOOK_PICTURES.test(behind) ||
    TOOK_PICTURES.test(placed) ||
    isFullName(behind)
  )
    return null;
  const [name = '', ...others] = cleanNames(before, false);
  if (others.length > 0 || !isFullName(name) || !isPerson(name) || isPost(before)) return null;
  // In scripts without capitals any two words look like a name, and places stand before a day alone.
  if (!/\p{Lu}/u.test(name) && !(isOfDay || (isBesideDay && behind !== ''))) return null;
  return { names: isAgency(behind) ? [name, creditedAgency(behind)] : [name] };
}

function hasDay(block: PageBlock | undefined): boolean {
  return isDated(block, LONGEST_LINE, true);
}
