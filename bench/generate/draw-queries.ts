import { seededRandom } from '../../src/main/library/search/testing/random-texts';
import { writeArticle } from './article';
import { drawOne, mixSeeds } from './draw';

/** Which queries to draw, from which library. */
export interface QueriesPlan {
  /** Seed and size of the library whose articles the words are taken from. */
  readonly seed: number;
  readonly clippings: number;
  readonly queries: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Shorter words are what nobody looks for by themselves; scripts without spaces write whole words in two characters. */
const SHORTEST = 4;
const SHORTEST_DENSE = 2;
const DENSE = /[\p{Script=Han}\p{Script=Thai}]/u;

/**
 * Draws queries of one to three words, as someone types them who looks for an article they remember: words of the same
 * article, more often from its headline than from its text.
 */
export function drawQueries({ seed, clippings, queries }: QueriesPlan): string[] {
  const random = seededRandom(mixSeeds(seed, 99));
  return Array.from({ length: queries }, () => {
    const index = Math.floor(random() * clippings);
    const { fields } = writeArticle({ seed, index, count: clippings });
    const headline = wordsOf(fields.headline);
    const body = wordsOf(fields.body);
    const length = random() < 0.3 ? 1 : random() < 0.7 ? 2 : 3;
    const drawn = Array.from({ length }, () =>
      drawOne(random, headline.length > 0 && random() < 0.7 ? headline : body),
    );
    return drawn.join(' ').toLowerCase();
  });
}

/** Every text typed on the way to a query: one more character each time. */
export function keystrokesOf(query: string): string[] {
  const characters = Array.from(query);
  return characters.flatMap((character, last) =>
    character === ' ' ? [] : [characters.slice(0, last + 1).join('')],
  );
}

/** The words of a text that somebody would look for. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const long = segment.length >= (DENSE.test(segment) ? SHORTEST_DENSE : SHORTEST);
    if (isWordLike === true && long && !/^\d/u.test(segment)) found.push(segment);
  }
  return found;
}
