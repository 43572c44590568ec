import { fold } from '../../search/words/fold';
import { CharClass, charClass } from '../../search/words/scripts';

/**
 * How much of a text one token is, in quarters of a word: a word four, a Han character or kana two, a letter of a script
 * written without spaces (Thai, Lao, Khmer, Burmese) one. So shares and lengths mean the same in every language.
 */
export const WORD_WEIGHT = 4;
const HAN_WEIGHT = 2;
const LETTER_WEIGHT = 1;

/** A shingle is as many tokens as weigh four words: 4 words, 8 Han characters, 16 Thai letters. */
const SHINGLE_WEIGHT = 4 * WORD_WEIGHT;

/** A text as overlapping shingles: the runs of tokens by which texts are compared. */
export interface ShingledText {
  /** The weight of each token, in quarters of a word. */
  readonly weights: Uint8Array;
  /** The weight of the whole text. */
  readonly weight: number;
  /** The hash of each shingle, by the place of its first token. */
  readonly shingles: Uint32Array;
  /** The place after the last token of each shingle. */
  readonly ends: Uint32Array;
  /** A number that texts of the same tokens have in common, and hardly any others; below 2^53. */
  readonly key: number;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SHINGLE_BASE = 0x9e3779b1;
const KEY_BASE = 0x85ebca6b;
const HIGH_BITS = 0x1fffff;
const TWO_TO_32 = 0x1_0000_0000;

/** Lent from text to text: most are as long as the one before. */
let hashes = new Uint32Array(4096);
let weights = new Uint8Array(4096);
let shingles = new Uint32Array(4096);
let ends = new Uint32Array(4096);

/**
 * Cuts a text into shingles. Case, accents, punctuation and white space make no difference. A text shorter than one shingle
 * is a single one. Pure; takes time in proportion to the text.
 */
export function shingleText(text: string): ShingledText {
  const lent = lendShingles(text);
  return {
    ...lent,
    weights: lent.weights.slice(),
    shingles: lent.shingles.slice(),
    ends: lent.ends.slice(),
  };
}

/** The same in memory that is lent until the next text is cut. */
export function lendShingles(text: string): ShingledText {
  const count = readTokens(fold(text));
  let weight = 0;
  let low = FNV_BASIS;
  let high = count;
  for (let i = 0; i < count; i += 1) {
    weight += weights[i] ?? 0;
    const hash = hashes[i] ?? 0;
    low = (Math.imul(low, SHINGLE_BASE) + hash) | 0;
    high = Math.imul(high ^ hash, KEY_BASE);
    high ^= high >>> 15;
  }
  const made = rollShingles(count);
  return {
    weights: weights.subarray(0, count),
    weight,
    shingles: shingles.subarray(0, made),
    ends: ends.subarray(0, made),
    key: (high & HIGH_BITS) * TWO_TO_32 + (low >>> 0),
  };
}

/** Fills `hashes` and `weights`; returns how many tokens there are. Punctuation ends a token and is none itself. */
function readTokens(text: string): number {
  let count = 0;
  let word = 0;
  const put = (hash: number, weight: number): void => {
    if (count === hashes.length) grow();
    hashes[count] = mixed(hash);
    weights[count] = weight;
    count += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) {
      unit = text.codePointAt(at) ?? unit;
      at += 1;
    }
    const kind = charClass(unit);
    if (kind === CharClass.word) {
      word = Math.imul((word === 0 ? FNV_BASIS : word) ^ unit, FNV_PRIME);
      continue;
    }
    if (kind === CharClass.ignored) continue;
    if (word !== 0) put(word, WORD_WEIGHT);
    word = 0;
    if (kind === CharClass.han) put(Math.imul(FNV_BASIS ^ unit, FNV_PRIME), HAN_WEIGHT);
    else if (kind === CharClass.segmented) put(Math.imul(FNV_BASIS ^ unit, FNV_PRIME), LETTER_WEIGHT);
  }
  if (word !== 0) put(word, WORD_WEIGHT);
  return count;
}

function grow(): void {
  const moreHashes = new Uint32Array(hashes.length * 2);
  const moreWeights = new Uint8Array(weights.length * 2);
  moreHashes.set(hashes);
  moreWeights.set(weights);
  hashes = moreHashes;
  weights = moreWeights;
  // There are no more shingles than tokens, and none yet.
  shingles = new Uint32Array(hashes.length);
  ends = new Uint32Array(hashes.length);
}

/**
 * Fills `shingles` and `ends`; returns how many there are. Karp and Rabin's rolling hash, over a window that slides by tokens and is as long
 * as its weight says.
 */
function rollShingles(count: number): number {
  let hash = 0;
  let weight = 0;
  let end = 0;
  /** The base to the power of the window's length. */
  let power = 1;
  let made = 0;
  for (let start = 0; start < count; start += 1) {
    while (weight < SHINGLE_WEIGHT && end < count) {
      hash = (Math.imul(hash, SHINGLE_BASE) + (hashes[end] ?? 0)) | 0;
      power = Math.imul(power, SHINGLE_BASE);
      weight += weights[end] ?? 0;
      end += 1;
    }
    // The tail is part of the shingles before it; only a text that is all tail is one by itself.
    if (weight < SHINGLE_WEIGHT && start > 0) break;
    shingles[made] = mixed(hash);
    ends[made] = end;
    made += 1;
    power = Math.imul(power, INVERSE_BASE);
    hash = (hash - Math.imul(power, hashes[start] ?? 0)) | 0;
    weight -= weights[start] ?? 0;
  }
  return made;
}

/** Spreads a hash over all 32 bits (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** What undoes a multiplication by the base modulo 2^32 (it is odd, so there is one), by Newton's iteration. */
const INVERSE_BASE = ((): number => {
  let inverse = SHINGLE_BASE;
  for (let i = 0; i < 5; i += 1) inverse = Math.imul(inverse, 2 - Math.imul(SHINGLE_BASE, inverse));
  return inverse;
})();
