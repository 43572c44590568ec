import { textWeight } from '../text/text-weight';
import { LEADS_AWAY } from './line-families';
import type { PageBlock } from './page-blocks';
import { isFullName, isOneName, type VisibleByline } from './read-byline';

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
    const endsHere = node.nextElementSibling === null && other?.node !== node;
    const isPost = post?.node !== node || (post.text.length <= LONGEST_POST && !/[.!?…:]$/u.test(post.text));
    if (isProse && endsHere && isPost && isOneName(blocks, text)) return { names: [text], line: text };
  }
  return null;
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

/** Whom the page introduces as its author, where it introduces one person only. */
export function findIntroducedAuthor(blocks: readonly PageBlock[]): VisibleByline | null {
  const found = new Map<string, string>();
  for (const { text } of blocks) {
    const name = text.length > LONGEST_ABOUT ? undefined : ABOUT_AUTHOR.exec(text)?.[1];
    if (name !== undefined && isFullName(name)) found.set(name, text);
  }
  const [only, other] = [...found];
  return only === undefined || other !== undefined ? null : { names: [only[0]], line: only[1] };
}
