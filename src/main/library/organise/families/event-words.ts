import { analyse } from '../../search/words/analyse';

/** What a text is about: its telling words, folded and cut to a stem, with their weights. */
export type EventWords = ReadonlyMap<string, number>;

/** News says what happened at the beginning. */
const MOST_WORDS = 160;
/** Endings change with grammar; this much of a word does for most languages. */
const STEM = 6;
const SHORTEST_PLAIN = 4;
/** Texts that tell less than about ten names have little in common, whatever it is. */
const LEAST_TOLD = 30;
const NAME = 3;
const NUMBER = 2;
const PLAIN = 1;
const CAPITAL = /^\p{Lu}/u;
/** What stands before the first word of a sentence, which has a capital anyway. */
const BEGINS = /(?:^|[.!?…:\n])[\s"“”„«»'’]*$/u;
const DIGITS = /^\p{N}+$/u;

/**
 * Reads the telling words of a headline and the beginning of a body. Names (words with a capital) weigh most, then numbers;
 * short plain words are left out. Han characters count in pairs, unspaced scripts by their dictionaries' words.
 */
export function eventWords({
  headline,
  body,
}: {
  readonly headline: string;
  readonly body: string;
}): EventWords {
  const text = `${headline}\n${body}`;
  const weights = new Map<string, number>();
  let words = 0;
  const put = (term: string, weight: number): void => {
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  analyse(text.slice(0, MOST_WORDS * 20), ({ kind, pieces, words: segmented }) => {
    if (words >= MOST_WORDS) return;
    if (kind === 'segmented') {
      for (const word of segmented()) if (word.length > 2) put(word, PLAIN);
      words += pieces.length / 4;
    } else if (kind === 'han') {
      for (let i = 1; i < pieces.length; i += 1)
        put(`${pieces[i - 1]?.term ?? ''}${pieces[i]?.term ?? ''}`, PLAIN);
      words += pieces.length / 2;
    } else {
      for (const { term, start, end } of pieces) {
        words += 1;
        if (DIGITS.test(term)) {
          if (term.length > 1) put(term, NUMBER);
        } else if (
          CAPITAL.test(text.slice(start, end)) &&
          !BEGINS.test(text.slice(Math.max(0, start - 3), start))
        )
          put(term.slice(0, STEM), NAME);
        else if (term.length >= SHORTEST_PLAIN) put(term.slice(0, STEM), PLAIN);
      }
    }
  });
  return weights;
}

/** How much of what the text with fewer telling words names, by weight, the other names too; from 0 to 1. */
export function eventLikeness(a: EventWords, b: EventWords): number {
  let common = 0;
  for (const [term, weight] of a) common += Math.min(weight, b.get(term) ?? 0);
  return common / Math.max(LEAST_TOLD, Math.min(sum(a), sum(b)));
}

function sum(words: EventWords): number {
  return [...words.values()].reduce((total, weight) => total + weight, 0);
}
