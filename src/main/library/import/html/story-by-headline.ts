import { textWeight } from '../text/text-weight';
import { headingOf, type PageBlock } from './page-blocks';

/** The story begins within so many lines of its headline. */
const LINES_BELOW = 30;
const SHORTEST_SENTENCE = 40;
/** Less is a teaser or a caption. */
const SHORTEST_STORY = 150;
/** Of a paragraph so much is looked for in what was found. */
const KNOWN_BY = 40;

/**
 * The paragraphs that stand together right below the headline, where a text that was found has none of them: it is
 * another box of the page then, as the foot of a site is beside very short news. Null where it has, or where there are none.
 */
export function storyByHeadline(
  blocks: readonly PageBlock[],
  title: string,
  found: string,
): readonly string[] | null {
  const heading = headingOf(blocks, title);
  if (heading < 0) return null;
  const at = blocks.findIndex((block, i) => i > heading && i <= heading + LINES_BELOW && isSentence(block));
  const story = paragraphsFrom(blocks, at).map(({ text }) => text);
  if (story.some((text) => found.includes(text.slice(0, KNOWN_BY)))) return null;
  const weight = story.reduce((sum, text) => sum + textWeight(text), 0);
  return story.length > 1 && weight >= SHORTEST_STORY ? story : null;
}

/** The rest stands within so many lines below what was found, */
const LINES_TO_REST = 8;
/** is so many paragraphs, */
const FEWEST_PARAGRAPHS = 3;
/** and at least so many times as long: then what was found was its summary. */
const LEAST_TIMES = 1.5;

/**
 * The paragraphs that stand together below a short text that was found, which is their summary: the transcript of a broadcast,
 * the text below a field for its abstract. Null where there are none.
 */
export function restBelow(blocks: readonly PageBlock[], found: string): readonly string[] | null {
  const last = found.split('\n').findLast((line) => textWeight(line) >= SHORTEST_SENTENCE) ?? '';
  const end = blocks.findIndex(({ text }) => last !== '' && text === last);
  if (end < 0) return null;
  const at = blocks.findIndex(
    (block, i) =>
      i > end &&
      i <= end + LINES_TO_REST &&
      isSentence(block) &&
      !found.includes(block.text.slice(0, KNOWN_BY)),
  );
  const rest = paragraphsFrom(blocks, at)
    .filter(({ linked }) => linked < 0.5)
    .map(({ text }) => text);
  const weight = rest.reduce((sum, text) => sum + textWeight(text), 0);
  return rest.length >= FEWEST_PARAGRAPHS && weight >= textWeight(found) * LEAST_TIMES ? rest : null;
}

/** The paragraphs that stand together from a line on; none where there is no such line. */
function paragraphsFrom(blocks: readonly PageBlock[], at: number): readonly PageBlock[] {
  const box = blocks[at]?.node.parentElement;
  if (box === undefined) return [];
  const end = blocks.findIndex(
    ({ node, element, apart }, i) => i >= at && (node.parentElement !== box || element !== 'p' || apart),
  );
  return blocks.slice(at, end === -1 ? undefined : end);
}

function isSentence({ element, apart, linked, text }: PageBlock): boolean {
  return (
    element === 'p' &&
    !apart &&
    linked < 0.5 &&
    textWeight(text) >= SHORTEST_SENTENCE &&
    /[.!?…。！？”"»]$/u.test(text)
  );
}
