import { drawOne } from './draw';
import { words } from './language';

/** What a language builds its syllables of; an empty part is written `-`. */
export interface Syllables {
  readonly onsets: string;
  readonly vowels: string;
  readonly codas: string;
  /** Endings of whole words (inflection), written after the last syllable. */
  readonly endings: string;
}

/** Inside a word most syllables are open, as in speech. */
const CLOSED_PART = 0.2;

/** Makes words of one to three syllables and an ending. */
export function syllableWords({
  onsets,
  vowels,
  codas,
  endings,
}: Syllables): (random: () => number) => string {
  const [starts, middles, ends, tails] = [onsets, vowels, codas, endings].map((part) =>
    words(part).map((piece) => (piece === '-' ? '' : piece)),
  ) as [string[], string[], string[], string[]];
  return (random) => {
    const last = random() < 0.3 ? 0 : random() < 0.75 ? 1 : 2;
    let word = '';
    for (let place = 0; place <= last; place += 1) {
      word += drawOne(random, starts) + drawOne(random, middles);
      if (place === last || random() < CLOSED_PART) word += drawOne(random, ends);
    }
    return word + drawOne(random, tails);
  };
}

/** Makes words by writing two or three pieces of an inventory one after the other. */
export function compoundWords(pieces: readonly string[], gap = ''): (random: () => number) => string {
  return (random) => Array.from({ length: random() < 0.75 ? 2 : 3 }, () => drawOne(random, pieces)).join(gap);
}
