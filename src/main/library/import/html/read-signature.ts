import { isFullName } from '../text/byline-line';
import { textWeight } from '../text/text-weight';
import { LEADS_AWAY } from '../text/line-families';
import { lineOf, type DomElement } from './dom';
import type { PageBlock } from './page-blocks';
import { isOneName, type VisibleByline } from './read-byline';

const PROSE = 100;
const MOST_SHORT_LINES = 2;
const LONGEST_ABOUT = 600;
/** What a person is, below the name. */
const LONGEST_POST = 60;

/** Who signed the text: a name as the last paragraph of a run of prose, alone or above what the person is. */
export function findSignature(blocks: readonly PageBlock[]): VisibleByline | null {
  for (const [i, { node, text, apart, linked, pattern }] of blocks.entries()) {
    if (pattern === '' || apart || linked > 0.5 || node.localName !== 'p' || !isFullName(text)) continue;
    if (LEADS_AWAY.test(text)) continue;
    const before = blocks[i - 1];
    const [post, other] = [blocks[i + 1], blocks[i + 2]];
    const isProse =
      before !== undefined &&
      before.node !== node &&
      before.node.parentElement === node.parentElement &&
      followsProse(blocks, i - 1);
    const endsHere = !hasProseBehind(node) && other?.node !== node;
    const isPost = post?.node !== node || (post.text.length <= LONGEST_POST && !/[.!?…:]$/u.test(post.text));
    if (isProse && endsHere && isPost && isOneName(blocks, text)) return { names: [text], line: text };
  }
  return null;
}

/** Boxes of other stories may follow, no paragraph does. */
function hasProseBehind(node: DomElement): boolean {
  for (let next = node.nextElementSibling; next !== null; next = next.nextElementSibling)
    if (next.localName === 'p' && lineOf(next) !== '') return true;
  return false;
}

/** Short last sentences, a wish or a place, may stand between the prose and the name. */
function followsProse(blocks: readonly PageBlock[], i: number): boolean {
  const last = blocks[i];
  const paragraphs = blocks
    .slice(Math.max(0, i - MOST_SHORT_LINES), i + 1)
    .filter(({ node }) => node.localName === 'p' && node.parentElement === last?.node.parentElement);
  return paragraphs.some(({ text }) => textWeight(text) >= PROSE);
}

/** "Jane Doe is a reporter at the Rivermouth Gazette": how a box about its author begins. */
const ABOUT_AUTHOR =
  /^(\p{Lu}[\p{L}\p{M}'’. -]{4,38}?)\s(?:(?:is|was) (?:an?|the|our)|ist|est|es|è|é)\s(?:[\p{L}'’&-]+\s){0,5}?(?:reporter|writer|correspondent|journalist(?:e|in|a)?|columnist|contributor|redakteur(?:in)?|korrespondent(?:in)?|reporterin|autor(?:in|a)?|periodista|redactora?|giornalista|jornalista)(?=[\s,.;:]|$)/u;

/** The line of a box about an author that leads to what else the author wrote. */
const ALL_BY_AUTHOR =
  /^(?:(?:see|view|read|show) )?(?:all|more) (?:posts|articles|stories|entries)(?: (?:by|from) .{3,40})?$|^(?:alle|weitere|mehr) (?:artikel|beiträge|texte)(?: (?:von|des|der|dieses|dieser) .{3,40})?$|^(?:voir )?tous (?:les|ses) articles(?: (?:de|par) .{3,40})?$|^(?:ver )?todos (?:los|sus|os) art[íi](?:culos|gos)(?: (?:de|por) .{3,40})?$|^(?:vedi )?tutti (?:gli|i suoi) articoli(?: di .{3,40})?$|^lihat semua (?:artikel|tulisan)(?: .{3,40})?$|^xem (?:tất cả|thêm) (?:các )?bài(?: viết)?(?: .{3,40})?$|^(?:查看|閱讀)?(?:全部|所有|更多)文章$/iu;
const AUTHOR_BOX = /(?:^|[\s_-])(?:authors?|autor(?:in|en)?|auteurs?|autore|penulis|tac-?gia)(?:$|[\s_-])/iu;
/** Levels from a name up to the box about its bearer. */
const LEVELS_TO_BOX = 4;

/** Whom the page introduces as its author, in a sentence or a box, where it introduces one person only. */
export function findIntroducedAuthor(blocks: readonly PageBlock[]): VisibleByline | null {
  const found = new Map<string, string>();
  for (const [i, { text, node }] of blocks.entries()) {
    const name = text.length > LONGEST_ABOUT ? undefined : ABOUT_AUTHOR.exec(text)?.[1];
    if (name !== undefined && isFullName(name)) found.set(name, text);
    if (leadsToAll(blocks[i + 1]) && isFullName(text) && isInAuthorBox(node)) found.set(text, text);
  }
  const [only, other] = [...found];
  return only === undefined || other !== undefined ? null : { names: [only[0]], line: only[1] };
}

function leadsToAll(block: PageBlock | undefined): boolean {
  return block !== undefined && block.linked > 0.9 && ALL_BY_AUTHOR.test(block.text);
}

function isInAuthorBox(node: DomElement): boolean {
  let box: DomElement | null = node;
  for (let level = 0; box !== null && level < LEVELS_TO_BOX; level += 1) {
    const called = box.getAttribute('class') ?? '';
    if (/comment/iu.test(called)) return false;
    if (AUTHOR_BOX.test(called)) return true;
    box = box.parentElement;
  }
  return false;
}
