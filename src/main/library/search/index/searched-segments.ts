import type { TextField } from '../../../../shared/model/query';
import { EVERY_LANGUAGE, LANGUAGES, type LanguageSet } from '../words/languages';
import { stemOf } from '../words/stems';
import { fuzzyWeight, inverseDocumentFrequency, prefixWeight } from './bm25';
import { INDEX_FIELDS, IS_STEMMED, type FieldWeights } from './index-fields';
import type { Segment } from './segment';
import type {
  Expansion,
  HitCollector,
  NearWord,
  PhraseTerm,
  PlacesAsked,
  PlacesFound,
  RelatedTerm,
  TextIndex,
  WeightedTerm,
} from './text-index';

/** A word in another form than asked for counts a little less, so that of like clippings those with the word itself come first. */
const OTHER_FORM_WEIGHT = 0.7;
/** The related forms of so many words are kept: those of the words before the one being typed. */
const RELATED_KEPT = 500;
/** Where no clipping says its language, words are taken for the most common language in their letters. */
export const USUAL_LANGUAGES = ['en', 'ru', 'el', 'ar', 'hi', 'ta', 'hy'] as const;

/** Segments searched as one index: statistics are those of all of them, so that it does not matter where one ends. */
export abstract class SearchedSegments implements TextIndex {
  private readonly relatedTerms = new Map<string, readonly RelatedTerm[]>();
  private languages: Uint32Array | null = null;

  abstract get documentCount(): number;
  abstract get seqLimit(): number;
  protected abstract everySegment(): readonly Segment[];
  /** The usual length of each field, by field number. */
  protected abstract averageLengths(): Float64Array;

  expand(term: string, { prefix, edits }: Expansion): WeightedTerm[] {
    const found: WeightedTerm[] = this.hasTerm(term) ? [{ term, weight: 1 }] : [];
    const prefixed = new Set<string>();
    const similar = new Map<string, number>();
    for (const segment of this.everySegment()) {
      if (prefix) segment.addPrefixed(term, prefixed);
      if (edits > 0) segment.addSimilar(term, edits, similar);
    }
    for (const other of prefixed) {
      similar.delete(other);
      if (other !== term)
        found.push({ term: other, weight: prefixWeight(other.length, other.length - term.length) });
    }
    for (const [other, distance] of similar) {
      if (distance > 0) found.push({ term: other, weight: fuzzyWeight(other, distance) });
    }
    return found;
  }

  frequencyOf(term: string): number {
    const frequencies = new Float64Array(INDEX_FIELDS.length);
    for (const segment of this.everySegment()) segment.addFrequencies(term, frequencies);
    return frequencies.reduce((sum, frequency) => sum + frequency, 0);
  }

  completionsOf(prefix: string, limit: number): readonly string[] {
    const counts = new Map<string, number>();
    // A term that is among the most usual of all is among those of some segment, nearly always.
    for (const segment of this.everySegment()) segment.addCompletions(prefix, limit * 2, counts);
    return Array.from(counts)
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([term]) => term);
  }

  hasTerm(term: string): boolean {
    return this.everySegment().some((segment) => segment.hasTerm(term));
  }

  score(terms: readonly WeightedTerm[], fields: FieldWeights, into: HitCollector): void {
    const averageLength = this.averageLengths();
    const segments = this.everySegment();
    const frequencies = new Float64Array(INDEX_FIELDS.length);
    const factor = new Float64Array(INDEX_FIELDS.length);
    for (const { term, weight } of terms) {
      frequencies.fill(0);
      for (const segment of segments) segment.addFrequencies(term, frequencies);
      for (const [i, field] of INDEX_FIELDS.entries()) {
        const frequency = Math.min(frequencies[i] ?? 0, this.documentCount);
        factor[i] =
          (fields.get(field) ?? 0) * weight * inverseDocumentFrequency(this.documentCount, frequency);
      }
      for (const segment of segments) segment.score(term, { factor, averageLength }, into);
    }
  }

  eachPhrase(terms: readonly PhraseTerm[], field: TextField, visit: (seq: number) => void): void {
    const number = INDEX_FIELDS.indexOf(field);
    for (const segment of this.everySegment()) segment.eachPhrase(terms, number, visit);
  }

  eachNear(
    words: readonly NearWord[],
    distance: number,
    field: TextField,
    visit: (seq: number) => void,
  ): void {
    const number = INDEX_FIELDS.indexOf(field);
    for (const segment of this.everySegment()) segment.eachNear(words, distance, number, visit);
  }

  eachPlaces(
    { words, fields, seqs }: PlacesAsked<TextField>,
    visit: (found: PlacesFound<TextField>) => void,
  ): void {
    const asked = { words, fields: fields.map((field) => INDEX_FIELDS.indexOf(field)), seqs };
    for (const segment of this.everySegment())
      segment.eachPlaces(asked, (found) => {
        const field = INDEX_FIELDS[found.field];
        if (field !== undefined) visit({ ...found, field });
      });
  }

  averageLengthOf(field: TextField): number {
    return this.averageLengths()[INDEX_FIELDS.indexOf(field)] ?? 0;
  }

  /** To be called whenever a clipping came in or went. */
  protected forget(): void {
    this.relatedTerms.clear();
    this.languages = null;
  }

  languageCounts(): Uint32Array {
    if (this.languages !== null) return this.languages;
    const counts = new Uint32Array(LANGUAGES.length);
    for (const segment of this.everySegment()) segment.addLanguages(counts);
    return (this.languages = counts);
  }

  related(term: string): readonly RelatedTerm[] {
    const known = this.relatedTerms.get(term);
    if (known !== undefined) return known;
    const found = this.findRelated(term);
    if (this.relatedTerms.size >= RELATED_KEPT) this.relatedTerms.clear();
    this.relatedTerms.set(term, found);
    return found;
  }

  private findRelated(term: string): RelatedTerm[] {
    const languages = new Map<string, LanguageSet>();
    const candidates = new Map<string, Set<string>>();
    for (const language of this.languagesOfForms(term)) {
      const stem = stemOf(term, language);
      if (stem === null) continue;
      const beginning = commonBeginning(stem, term);
      let others = candidates.get(beginning);
      if (others === undefined) {
        candidates.set(beginning, (others = new Set()));
        for (const segment of this.everySegment()) segment.addPrefixed(beginning, others);
      }
      for (const other of others) {
        if (stemOf(other, language) === stem)
          languages.set(other, (languages.get(other) ?? 0) | (1 << language));
      }
    }
    languages.delete(term);
    const itself = this.hasTerm(term) ? [{ term, weight: 1, languages: EVERY_LANGUAGE, exact: true }] : [];
    return [
      ...itself,
      ...Array.from(languages, ([other, set]) => ({
        term: other,
        weight: OTHER_FORM_WEIGHT,
        languages: set,
        exact: false,
      })),
    ];
  }

  /** A word has forms in the languages it is written in itself; one that nobody wrote may be of any. */
  private languagesOfForms(term: string): number[] {
    let written: LanguageSet = 0;
    for (const segment of this.everySegment()) written |= segment.languagesOf(term);
    const languages = this.stemmedLanguages();
    const its = languages.filter((language) => (written & (1 << language)) !== 0);
    return its.length > 0 ? its : languages;
  }

  /** The languages, by number, whose stemmers say which forms a word has. */
  private stemmedLanguages(): number[] {
    const counts = this.languageCounts();
    const present = LANGUAGES.map((_, language) => language).filter(
      (language) => (counts[language] ?? 0) > 0,
    );
    const usual = USUAL_LANGUAGES.map((code) => LANGUAGES.indexOf(code));
    return (counts[0] ?? 0) > 0 ? [...new Set([...present, ...usual])] : present;
  }

  scoreTogether(forms: readonly RelatedTerm[], fields: FieldWeights, into: HitCollector): void {
    const averageLength = this.averageLengths();
    const segments = this.everySegment();
    const frequencies = new Float64Array(INDEX_FIELDS.length);
    const ofForm = new Float64Array(INDEX_FIELDS.length);
    for (const form of forms) {
      ofForm.fill(0);
      for (const segment of segments) segment.addFrequencies(form.term, ofForm);
      for (const [i, frequency] of ofForm.entries())
        if (form.exact || IS_STEMMED[i] === true) frequencies[i] = (frequencies[i] ?? 0) + frequency;
    }
    const factor = Float64Array.from(INDEX_FIELDS, (field, i) => {
      const frequency = Math.min(frequencies[i] ?? 0, this.documentCount);
      return (fields.get(field) ?? 0) * inverseDocumentFrequency(this.documentCount, frequency);
    });
    for (const segment of segments) segment.scoreTogether(forms, { factor, averageLength }, into);
  }

  countPrefixed(prefix: string): number {
    return Math.max(0, ...this.everySegment().map((segment) => segment.countPrefixed(prefix)));
  }

  scorePrefixed(prefix: string, fields: FieldWeights, into: HitCollector): void {
    const averageLength = this.averageLengths();
    const weights = INDEX_FIELDS.map((field) => fields.get(field) ?? 0);
    const { documentCount } = this;
    const worthOf = (field: number, length: number, share: number): number => {
      const weight = weights[field] ?? 0;
      if (weight === 0) return 0;
      const extra = length - prefix.length;
      return (
        (extra === 0 ? weight : weight * prefixWeight(length, extra)) *
        inverseDocumentFrequency(documentCount, share * documentCount)
      );
    };
    for (const segment of this.everySegment())
      segment.scorePrefixed(prefix, { worthOf, averageLength }, into);
  }
}

/** A shorter stem has too many words beside it that begin alike. */
const LONG_STEM = 5;

/**
 * What all forms of a word begin with: its stem, as far as the word has it, without a last letter that may be another
 * in other forms (study, studies; national, nationaux).
 */
function commonBeginning(stem: string, term: string): string {
  let length = 0;
  while (length < stem.length && stem.charAt(length) === term.charAt(length)) length += 1;
  if (length === stem.length && (length >= LONG_STEM || stem.endsWith('i'))) length -= 1;
  return term.slice(0, Math.max(length, 1));
}
