import { seededRandom } from '../../src/main/library/search/testing/random-texts';
import { mixSeeds } from './draw';
import type { Language } from './language';

/** The words of a language by their rank: the same in every library and on every machine, and without end. */
export interface Vocabulary {
  readonly wordOf: (rank: number) => string;
}

/** Makes the vocabulary of a language; words are made when they are first used. */
export function createVocabulary(language: Language): Vocabulary {
  const known = new Map<number, string>();
  const seed = mixSeeds(...Array.from(language.code, (character) => character.charCodeAt(0)));
  return {
    wordOf(rank) {
      const frequent = language.frequent[rank];
      if (frequent !== undefined) return frequent;
      let word = known.get(rank);
      if (word === undefined) {
        word = language.makeWord(seededRandom(mixSeeds(seed, rank)));
        known.set(rank, word);
      }
      return word;
    },
  };
}
