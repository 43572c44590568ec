import type { LanguageSet } from '../words/languages';
import type { HitCollector, NearWord, PhraseTerm, PlacesAsked, PlacesFound, RelatedTerm } from './text-index';

/** What scoring a term needs to know about all segments together; indexed by field number. */
export interface TermStatistics {
  /** Inverse document frequency times all weights; 0 for a field that is not searched. */
  readonly factor: Float64Array;
  readonly averageLength: Float64Array;
}

/** What scoring all terms with a common beginning at once needs to know. */
export interface PrefixStatistics {
  /**
   * The worth of a term by its field, its length, and the share of this segment's clippings that have it;
   * 0 for a field that is not searched.
   */
  worthOf: (field: number, termLength: number, share: number) => number;
  readonly averageLength: Float64Array;
}

/** A part of the index. Each clipping is alive in one segment at most. */
export interface Segment {
  /** Clippings alive in it. */
  readonly documentCount: number;
  /** Adds up the lengths of its living clippings, by field number. */
  addLengths: (sums: Float64Array) => void;
  /** Adds how many of its clippings, dead ones too, are in each language. */
  addLanguages: (counts: Uint32Array) => void;
  /** The languages of the clippings that have `term`. Those deleted since the segment was made still count. */
  languagesOf: (term: string) => LanguageSet;
  hasTerm: (term: string) => boolean;
  /** Adds its terms that begin with `prefix`. */
  addPrefixed: (prefix: string, into: Set<string>) => void;
  /** Adds its terms within `edits` letters of `term`, with how many. */
  addSimilar: (term: string, edits: number, into: Map<string, number>) => void;
  /** Adds in how many clippings each field has `term`. Those deleted since the segment was made still count. */
  addFrequencies: (term: string, frequencies: Float64Array) => void;
  /** Adds how often its most usual terms that begin with `prefix` stand in it: of at most `limit` of them. */
  addCompletions: (prefix: string, limit: number, into: Map<string, number>) => void;
  /** How many of its terms begin with `prefix`. */
  countPrefixed: (prefix: string) => number;
  /** Scores all of them, each by how rare it is in this segment. */
  scorePrefixed: (prefix: string, statistics: PrefixStatistics, into: HitCollector) => void;
  score: (term: string, statistics: TermStatistics, into: HitCollector) => void;
  /** Calls `visit` with its living clippings that have the terms of a phrase side by side in a field, by number. */
  eachPhrase: (terms: readonly PhraseTerm[], field: number, visit: (seq: number) => void) => void;
  /** Calls `visit` with its living clippings that have all words near each other in a text of a field, by number. */
  eachNear: (
    words: readonly NearWord[],
    distance: number,
    field: number,
    visit: (seq: number) => void,
  ) => void;
  /** Calls `visit` with each asked field of its living clippings that has at least one of the words. */
  eachPlaces: (asked: PlacesAsked<number>, visit: (found: PlacesFound<number>) => void) => void;
  /** Scores forms of one word together: their occurrences in a field add up, each as much as its weight. */
  scoreTogether: (forms: readonly RelatedTerm[], statistics: TermStatistics, into: HitCollector) => void;
}
