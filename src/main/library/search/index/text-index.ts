import type { TextField } from '../../../../shared/model/query';
import type { LanguageSet } from '../words/languages';
import type { FieldWeights } from './index-fields';
import type { IndexedDocument } from './read-documents';

/** A term of the index that stands for a word of a query, and how much finding it is worth. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A form of a word of a query that counts in clippings of some languages only. */
export interface RelatedTerm extends WeightedTerm {
  readonly languages: LanguageSet;
  /** The word as it was asked for: found in every field. Other forms are not, where names stand. */
  readonly exact: boolean;
}

/** A term of a phrase, and how many pieces after the phrase's first one it begins. */
export interface PhraseTerm {
  readonly term: string;
  readonly offset: number;
}

/** A word that is near others: terms side by side, and how many pieces they are together. */
export interface NearWord {
  readonly terms: readonly PhraseTerm[];
  readonly length: number;
}

/** Which words' places are wanted: each word by its forms, in some fields of some clippings. */
export interface PlacesAsked<Field> {
  readonly words: readonly (readonly NearWord[])[];
  readonly fields: readonly Field[];
  readonly seqs: Uint32Array;
}

/** Where the words of a query stand in a field of a clipping. */
export interface PlacesFound<Field> {
  readonly seq: number;
  readonly field: Field;
  /** For each word its places, ascending; none where the field has no such word. */
  readonly places: readonly (readonly number[])[];
  /** How long the field is, in different terms. */
  readonly length: number;
}

/** Takes each hit of a search; a clipping comes once for every term and field it has. */
export interface HitCollector {
  add: (seq: number, score: number) => void;
}

/** Which other terms stand for a term too. */
export interface Expansion {
  /** Terms that begin with it. */
  readonly prefix: boolean;
  /** Terms that differ by at most so many letters. */
  readonly edits: number;
}

/** What search asks of an index of text, whatever it is made of. */
export interface TextIndex {
  /** Clippings in the index. */
  readonly documentCount: number;
  /** One more than the highest `seq` in it. */
  readonly seqLimit: number;
  /** The terms of the index that `term` stands for, itself first; empty when there are none. */
  expand: (term: string, expansion: Expansion) => WeightedTerm[];
  /**
   * The forms of a word that are in the index: those with the same stem in a language of the library. Itself first, if
   * it is there at all.
   */
  related: (term: string) => readonly RelatedTerm[];
  /** In how many fields of clippings a term stands: how usual it is. */
  frequencyOf: (term: string) => number;
  /** The most usual terms that begin with `prefix`, at most `limit`, the most usual first. */
  completionsOf: (prefix: string, limit: number) => readonly string[];
  /** The languages of at least one clipping, by number. */
  languageCounts: () => Uint32Array;
  /** Gives `into` the hits of several forms as if they were one word. */
  scoreTogether: (forms: readonly RelatedTerm[], fields: FieldWeights, into: HitCollector) => void;
  /** Calls `visit` with each clipping that has the terms of a phrase side by side in a text of a field. */
  eachPhrase: (terms: readonly PhraseTerm[], field: TextField, visit: (seq: number) => void) => void;
  /**
   * Calls `visit` with each clipping that has all of some words in one text of a field, in any order, with at most `distance`
   * pieces from the first to the last, not counting what the words themselves are made of.
   */
  eachNear: (
    words: readonly NearWord[],
    distance: number,
    field: TextField,
    visit: (seq: number) => void,
  ) => void;
  /**
   * Calls `visit` with each asked field of a clipping that has at least one of the words. Between two texts of a field there are more
   * places than between words near each other.
   */
  eachPlaces: (asked: PlacesAsked<TextField>, visit: (found: PlacesFound<TextField>) => void) => void;
  /** How many different terms a field has usually. */
  averageLengthOf: (field: TextField) => number;
  /** At least how many terms begin with `prefix`. */
  countPrefixed: (prefix: string) => number;
  /**
   * Gives `into` the hits of all terms that begin with `prefix`, whatever their number: the same hits as scoring each
   * term of {@link expand}, with scores that are close.
   */
  scorePrefixed: (prefix: string, fields: FieldWeights, into: HitCollector) => void;
  /** Gives `into` the hits of `terms`, scored by BM25 as MiniSearch scores them. */
  score: (terms: readonly WeightedTerm[], fields: FieldWeights, into: HitCollector) => void;
}

/** An index that can be changed. */
export interface WritableTextIndex extends TextIndex {
  has: (seq: number) => boolean;
  /** Adds a clipping, or replaces it. */
  put: (document: IndexedDocument) => void;
  /** Takes a clipping out; does nothing when it is not there. */
  remove: (seq: number) => void;
}
