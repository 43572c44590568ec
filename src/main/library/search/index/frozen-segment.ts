import { termSaturation } from './bm25';
import { hasLanguage, type LanguageSet } from '../words/languages';
import { INDEX_FIELDS, IS_STEMMED } from './index-fields';
import type { PrefixStatistics, Segment, TermStatistics } from './segment';
import { beginningLists, termLists, type PostingLists } from './posting-lists';
import { similarTerms } from './similar-terms';
import type { HitCollector, RelatedTerm } from './text-index';

/** The content of a frozen segment, as it lies in its file. */
export interface SegmentArrays {
  /** The clipping of each document number. */
  readonly seqs: Uint32Array;
  /** The language of each document, by number. */
  readonly languages: Uint8Array;
  /** Different terms per document and field: `document * fields + field`. */
  readonly lengths: Uint16Array;
  /** All terms in ascending order, one after the other, in UTF-16. */
  readonly termText: Uint16Array;
  /** Where each term begins; one more at the end. */
  readonly termOffsets: Uint32Array;
  /** The first entry of each term; one more at the end. An entry is one field of one term. */
  readonly termEntries: Uint32Array;
  readonly entryFields: Uint8Array;
  /** In how many documents. */
  readonly entryFrequencies: Uint32Array;
  /** Where the postings of each entry begin. */
  readonly entryOffsets: Uint32Array;
  /** Steps between document numbers, doubled; odd when the number of occurrences follows, which else is 1. */
  readonly postings: Uint8Array;
  /** Which letters each term has: see `similar-terms.ts`. */
  readonly termLetters: Uint32Array;
  /** The terms by their first character, where many have the same: see `beginnings.ts`. */
  readonly beginningCharacters: Uint16Array;
  readonly beginningEntries: Uint32Array;
  readonly beginningFields: Uint8Array;
  readonly beginningFrequencies: Uint32Array;
  readonly beginningOffsets: Uint32Array;
  readonly beginningPostings: Uint8Array;
}

const FIELDS = INDEX_FIELDS.length;
/** Letters of a word as they are in most texts. */
const USUAL_LENGTH = 6;

/** An immutable part of the index in typed arrays: ten times smaller than MiniSearch's maps, and read without being parsed. */
export class FrozenSegment implements Segment {
  private deadCount = 0;
  /** Weighted occurrences by document, all 0 between two uses; made when first needed. */
  private occurrences: Float32Array | null = null;
  readonly termCount: number;
  private readonly ofTerms: PostingLists;
  private readonly ofBeginnings: PostingLists;

  constructor(
    /** Grows with every segment made: of two copies of a clipping, the one with the higher generation is alive. */
    readonly generation: number,
    readonly arrays: SegmentArrays,
    /** 1 for a document that was deleted, or changed and is alive in a newer segment. Other threads see it at once. */
    readonly dead: Uint8Array = new Uint8Array(new SharedArrayBuffer(arrays.seqs.length)),
  ) {
    this.termCount = arrays.termOffsets.length - 1;
    this.ofTerms = termLists(arrays);
    this.ofBeginnings = beginningLists(arrays);
  }

  get documentCount(): number {
    return this.arrays.seqs.length - this.deadCount;
  }

  /** Documents in it, dead ones too. */
  get size(): number {
    return this.arrays.seqs.length;
  }

  isDead(document: number): boolean {
    return this.dead[document] === 1;
  }

  bury(document: number): void {
    if (this.dead[document] === 0) {
      this.dead[document] = 1;
      this.deadCount += 1;
    }
  }

  addLengths(sums: Float64Array): void {
    const { lengths } = this.arrays;
    for (let document = 0; document < this.size; document += 1) {
      if (this.dead[document] === 1) continue;
      for (let field = 0; field < FIELDS; field += 1) {
        sums[field] = (sums[field] ?? 0) + (lengths[document * FIELDS + field] ?? 0);
      }
    }
  }

  addLanguages(counts: Uint32Array): void {
    for (const language of this.arrays.languages) counts[language] = (counts[language] ?? 0) + 1;
  }

  languagesOf(term: string): LanguageSet {
    const { termEntries, languages } = this.arrays;
    const i = this.find(term);
    let set: LanguageSet = 0;
    if (i === -1) return set;
    for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1)
      this.eachPosting(entry, (document) => (set |= 1 << (languages[document] ?? 0)));
    return set;
  }

  hasTerm(term: string): boolean {
    return this.find(term) !== -1;
  }

  addPrefixed(prefix: string, into: Set<string>): void {
    const [from, to] = this.rangeOf(prefix);
    for (let i = from; i < to; i += 1) into.add(this.termAt(i));
  }

  addSimilar(term: string, edits: number, into: Map<string, number>): void {
    similarTerms(this.arrays, term, edits, (i, distance) => into.set(this.termAt(i), distance));
  }

  addFrequencies(term: string, frequencies: Float64Array): void {
    const { termEntries, entryFields, entryFrequencies } = this.arrays;
    const i = this.find(term);
    if (i === -1) return;
    for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1) {
      const field = entryFields[entry] ?? 0;
      frequencies[field] = (frequencies[field] ?? 0) + (entryFrequencies[entry] ?? 0);
    }
  }

  score(term: string, { factor, averageLength }: TermStatistics, into: HitCollector): void {
    const { termEntries, entryFields } = this.arrays;
    const i = this.find(term);
    if (i === -1) return;
    for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1) {
      const field = entryFields[entry] ?? 0;
      const worth = factor[field] ?? 0;
      if (worth !== 0) this.scoreEntry(this.ofTerms, entry, field, worth, averageLength[field] ?? 0, into);
    }
  }

  addCompletions(prefix: string, limit: number, into: Map<string, number>): void {
    const { termEntries, entryFrequencies } = this.arrays;
    const [from, to] = this.rangeOf(prefix);
    const best: { term: number; frequency: number }[] = [];
    for (let term = from; term < to; term += 1) {
      let frequency = 0;
      for (let entry = termEntries[term] ?? 0; entry < (termEntries[term + 1] ?? 0); entry += 1)
        frequency += entryFrequencies[entry] ?? 0;
      if (best.length === limit && frequency <= (best.at(-1)?.frequency ?? 0)) continue;
      const place = best.findIndex((other) => other.frequency < frequency);
      best.splice(place === -1 ? best.length : place, 0, { term, frequency });
      best.length = Math.min(best.length, limit);
    }
    for (const { term, frequency } of best) {
      const text = this.termAt(term);
      into.set(text, (into.get(text) ?? 0) + frequency);
    }
  }

  scoreTogether(
    forms: readonly RelatedTerm[],
    { factor, averageLength }: TermStatistics,
    into: HitCollector,
  ): void {
    const { termEntries, entryFields, languages, seqs, lengths } = this.arrays;
    const found = forms
      .map((form) => ({ form, term: this.find(form.term) }))
      .filter(({ term }) => term !== -1);
    if (found.length === 0) return;
    const sums = (this.occurrences ??= new Float32Array(this.size));
    for (let field = 0; field < FIELDS; field += 1) {
      const worth = factor[field] ?? 0;
      if (worth === 0) continue;
      const touched: number[] = [];
      for (const { form, term } of found) {
        if (!form.exact && IS_STEMMED[field] !== true) continue;
        for (let entry = termEntries[term] ?? 0; entry < (termEntries[term + 1] ?? 0); entry += 1) {
          if (entryFields[entry] !== field) continue;
          this.eachPosting(entry, (document, occurrences) => {
            if (this.dead[document] === 1 || !hasLanguage(form.languages, languages[document] ?? 0)) return;
            if (sums[document] === 0) touched.push(document);
            sums[document] = (sums[document] ?? 0) + occurrences * form.weight;
          });
        }
      }
      const average = averageLength[field] ?? 0;
      for (const document of touched) {
        const length = lengths[document * FIELDS + field] ?? 0;
        into.add(seqs[document] ?? 0, worth * termSaturation(sums[document] ?? 0, length, average));
        sums[document] = 0;
      }
    }
  }

  countPrefixed(prefix: string): number {
    const [from, to] = this.rangeOf(prefix);
    return to - from;
  }

  scorePrefixed(prefix: string, { worthOf, averageLength }: PrefixStatistics, into: HitCollector): void {
    const { termEntries, termOffsets, entryFields, entryFrequencies } = this.arrays;
    const [from, to] = this.rangeOf(prefix);
    const beginning = prefix.length === 1 ? this.findBeginning(prefix.charCodeAt(0)) : -1;
    if (beginning !== -1) this.scoreBeginning(beginning, { worthOf, averageLength }, into);
    // The character as a word of its own is what was asked for; it comes before all others that begin with it.
    const end = beginning === -1 ? to : this.find(prefix) === -1 ? from : from + 1;
    for (let i = from; i < end; i += 1) {
      const length = (termOffsets[i + 1] ?? 0) - (termOffsets[i] ?? 0);
      for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1) {
        const field = entryFields[entry] ?? 0;
        const worth = worthOf(field, length, (entryFrequencies[entry] ?? 0) / this.size);
        if (worth !== 0) this.scoreEntry(this.ofTerms, entry, field, worth, averageLength[field] ?? 0, into);
      }
    }
  }

  /** All terms that begin with a character, scored as one of usual length. */
  private scoreBeginning(
    beginning: number,
    { worthOf, averageLength }: PrefixStatistics,
    into: HitCollector,
  ): void {
    const { beginningEntries, beginningFields, beginningFrequencies } = this.arrays;
    const end = beginningEntries[beginning + 1] ?? 0;
    for (let entry = beginningEntries[beginning] ?? 0; entry < end; entry += 1) {
      const field = beginningFields[entry] ?? 0;
      const worth = worthOf(field, USUAL_LENGTH, (beginningFrequencies[entry] ?? 0) / this.size);
      if (worth !== 0)
        this.scoreEntry(this.ofBeginnings, entry, field, worth, averageLength[field] ?? 0, into);
    }
  }

  private findBeginning(character: number): number {
    return this.arrays.beginningCharacters.indexOf(character);
  }

  /** The loop all of search waits for: the postings are read here rather than by a function called for each. */
  private scoreEntry(
    { postings, frequencies, offsets }: PostingLists,
    entry: number,
    field: number,
    worth: number,
    average: number,
    into: HitCollector,
  ): void {
    const { seqs, lengths } = this.arrays;
    const { dead } = this;
    let at = offsets[entry] ?? 0;
    let document = -1;
    for (let left = frequencies[entry] ?? 0; left > 0; left -= 1) {
      let byte = postings[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      let occurrences = 1;
      if ((step & 1) === 1) {
        byte = postings[at++] ?? 0;
        occurrences = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++] ?? 0;
          occurrences |= (byte & 127) << shift;
        }
      }
      document += step >>> 1;
      if (dead[document] === 1) continue;
      into.add(
        seqs[document] ?? 0,
        worth * termSaturation(occurrences, lengths[document * FIELDS + field] ?? 0, average),
      );
    }
  }

  /** Calls `visit` for the postings of an entry, dead ones too. */
  eachPosting(entry: number, visit: (document: number, occurrences: number) => void): void {
    const { postings, entryFrequencies, entryOffsets } = this.arrays;
    let at = entryOffsets[entry] ?? 0;
    let document = -1;
    const read = (): number => {
      let value = 0;
      let shift = 0;
      let byte = postings[at++] ?? 0;
      while (byte > 127) {
        value |= (byte & 127) << shift;
        shift += 7;
        byte = postings[at++] ?? 0;
      }
      return value | (byte << shift);
    };
    for (let left = entryFrequencies[entry] ?? 0; left > 0; left -= 1) {
      const step = read();
      document += step >>> 1;
      visit(document, (step & 1) === 0 ? 1 : read());
    }
  }

  termAt(i: number): string {
    const { termText, termOffsets } = this.arrays;
    return String.fromCharCode(...termText.subarray(termOffsets[i], termOffsets[i + 1]));
  }

  private find(term: string): number {
    const i = this.lowerBound(term);
    return i < this.termCount && this.compare(i, term, false) === 0 ? i : -1;
  }

  /** The terms that begin with `prefix`: the first, and the first after them. */
  private rangeOf(prefix: string): readonly [from: number, to: number] {
    const from = this.lowerBound(prefix);
    let high = this.termCount;
    let low = from;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, prefix, true) === 0) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /** The number of the first term that is not less than `term`. */
  private lowerBound(term: string): number {
    let low = 0;
    let high = this.termCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, term, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below zero, zero or above as term `i` (only its beginning, when `prefixOnly`) is less than, equal to or greater than `term`. */
  private compare(i: number, term: string, prefixOnly: boolean): number {
    const { termText, termOffsets } = this.arrays;
    const start = termOffsets[i] ?? 0;
    const length = (termOffsets[i + 1] ?? 0) - start;
    const shared = Math.min(length, term.length);
    for (let j = 0; j < shared; j += 1) {
      const difference = (termText[start + j] ?? 0) - term.charCodeAt(j);
      if (difference !== 0) return difference;
    }
    return prefixOnly && length >= term.length ? 0 : length - term.length;
  }
}
