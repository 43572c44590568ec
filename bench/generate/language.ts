/** All that is needed to write articles that look like a language: real frequent words, made-up rare ones. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** Its part of a library, from 0 to 1. */
  readonly share: number;
  /** Its most frequent words, the most frequent first; then words newspapers use. */
  readonly frequent: readonly string[];
  /** A rarer word, from a random source that belongs to this word alone. */
  readonly makeWord: (random: () => number) => string;
  /** Between two words of a sentence. */
  readonly wordGap: string;
  /** What ends a sentence, with the space after it. */
  readonly sentenceEnd: string;
  /** Between two parts of a sentence. */
  readonly comma: string;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly writeName: (first: string, last: string) => string;
  /** Publications, the most read first. */
  readonly outlets: readonly string[];
  readonly sections: readonly string[];
}

/** Words of a one-line list, which is how the inventories are written down. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

/** Names of several words, separated by commas. */
export function names(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim());
}
