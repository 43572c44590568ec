import { countLanguages, hasLanguage, type LanguageSet } from '../words/languages';
import { termSaturation } from './bm25';
import { DocumentNumbers } from './document-numbers';
import type { FrozenTerms } from './frozen-terms';
import { INDEX_FIELDS, IS_STEMMED } from './index-fields';
import type { ListBytes } from './list-bytes';
import { eachDocumentPlaces, eachNearDocument, eachPhraseDocument } from './places-in-segment';
import { DecodedPostings } from './posting-lists';
import type { PrefixStatistics, Segment, TermStatistics } from './segment';
import { scorePostings, type ListToScore } from './score-postings';
import type { DocumentArrays, TermArrays } from './segment-arrays';
import { SegmentTerms } from './segment-terms';
import type { HitCollector, NearWord, PhraseTerm, PlacesAsked, PlacesFound, RelatedTerm } from './text-index';

const FIELDS = INDEX_FIELDS.length;
/** Letters of a word as they are in most texts. */
const USUAL_LENGTH = 6;

/**
 * An immutable part of the index: its terms in typed arrays, ten times smaller than MiniSearch's maps and read without being parsed, and
 * the lists of where they stand, in memory or in its file. The terms of one that is made while many clippings come in stay in its file as
 * well until somebody asks for one: an import takes no more memory the longer it is.
 */
export class FrozenSegment implements Segment {
  private deadCount = 0;
  /** The lengths of its living clippings, added up once and then kept. */
  private lengthSums: Float64Array | null = null;
  private languageCounts: Uint32Array | null = null;
  /** Weighted occurrences by document, all 0 between two uses; made when first needed. */
  private occurrences: Float32Array | null = null;
  /** Its terms, wherever they are. */
  readonly stored: SegmentTerms;
  private readonly numbers: DocumentNumbers;

  constructor(
    /** Grows with every segment made: of two copies of a clipping, the one with the higher generation is alive. */
    readonly generation: number,
    readonly documents: DocumentArrays,
    /** Null where they lie in the file of the lists, to be read from there. */
    terms: TermArrays | null,
    private currentLists: ListBytes,
    /** 1 for a document that was deleted, or changed and is alive in a newer segment. */
    readonly dead: Uint8Array = new Uint8Array(documents.seqs.length),
  ) {
    this.stored = new SegmentTerms(terms, currentLists);
    this.numbers = new DocumentNumbers(documents.seqs);
  }

  /**
   * Its terms in numbers.
   *
   * @throws the error of reading them where they lie in a file
   */
  get arrays(): TermArrays {
    return this.stored.load();
  }

  get terms(): FrozenTerms {
    return this.stored.sorted;
  }

  /** Where its terms stand. */
  get lists(): ListBytes {
    return this.currentLists;
  }

  /** The same lists lie somewhere else now. */
  moveLists(lists: ListBytes): void {
    this.currentLists.close();
    this.currentLists = lists;
  }

  get documentCount(): number {
    return this.documents.seqs.length - this.deadCount;
  }

  /** Documents in it, dead ones too. */
  get size(): number {
    return this.documents.seqs.length;
  }

  isDead(document: number): boolean {
    return this.dead[document] === 1;
  }

  bury(document: number): void {
    if (this.dead[document] !== 0) return;
    this.dead[document] = 1;
    this.deadCount += 1;
    if (this.lengthSums !== null) this.addLengthsOf(document, -1, this.lengthSums);
  }

  addLengths(sums: Float64Array): void {
    if (this.lengthSums === null) {
      this.lengthSums = new Float64Array(FIELDS);
      for (let document = 0; document < this.size; document += 1)
        if (this.dead[document] === 0) this.addLengthsOf(document, 1, this.lengthSums);
    }
    for (let field = 0; field < FIELDS; field += 1)
      sums[field] = (sums[field] ?? 0) + (this.lengthSums[field] ?? 0);
  }

  /** The document of a clipping that is alive in it; -1 when there is none. */
  livingDocumentOf(seq: number): number {
    const document = this.documents.seqs.indexOf(seq);
    return document === -1 || this.isDead(document) ? -1 : document;
  }

  /** Adds the lengths of one document, or takes them away. */
  addLengthsOf(document: number, times: 1 | -1, sums: Float64Array): void {
    const { lengths } = this.documents;
    for (let field = 0; field < FIELDS; field += 1)
      sums[field] = (sums[field] ?? 0) + times * (lengths[document * FIELDS + field] ?? 0);
  }

  addLanguages(counts: Uint32Array): void {
    this.languageCounts ??= countLanguages(this.documents.languages);
    for (const [i, count] of this.languageCounts.entries()) counts[i] = (counts[i] ?? 0) + count;
  }

  languagesOf(term: string): LanguageSet {
    const { languages } = this.documents;
    let set: LanguageSet = 0;
    this.eachEntry(term, ({ documents, length }) => {
      for (let i = 0; i < length; i += 1) set |= 1 << (languages[documents[i] ?? 0] ?? 0);
    });
    return set;
  }

  hasTerm(term: string): boolean {
    return this.terms.find(term) !== -1;
  }

  addPrefixed(prefix: string, into: Set<string>): void {
    const [from, to] = this.terms.rangeOf(prefix);
    for (let i = from; i < to; i += 1) into.add(this.terms.at(i));
  }

  addSimilar(term: string, edits: number, into: Map<string, number>): void {
    this.terms.similar(term, edits, (found, distance) => into.set(found, distance));
  }

  addFrequencies(term: string, frequencies: Float64Array): void {
    const { termEntries, entryFields, entryFrequencies } = this.arrays;
    const i = this.terms.find(term);
    if (i === -1) return;
    for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1) {
      const field = entryFields[entry] ?? 0;
      frequencies[field] = (frequencies[field] ?? 0) + (entryFrequencies[entry] ?? 0);
    }
  }

  score(term: string, { factor, averageLength }: TermStatistics, into: HitCollector): void {
    const { termEntries, entryFields, entryOffsets, entryFrequencies } = this.arrays;
    const i = this.terms.find(term);
    if (i === -1) return;
    const isAsked = (entry: number): boolean => (factor[entryFields[entry] ?? 0] ?? 0) !== 0;
    let [first, end] = [termEntries[i] ?? 0, termEntries[i + 1] ?? 0];
    while (first < end && !isAsked(first)) first += 1;
    while (first < end && !isAsked(end - 1)) end -= 1;
    if (first === end) return;
    const start = entryOffsets[first] ?? 0;
    const bytes = this.lists.read(start, entryOffsets[end] ?? 0);
    for (let entry = first; entry < end; entry += 1) {
      if (!isAsked(entry)) continue;
      const field = entryFields[entry] ?? 0;
      const at = (entryOffsets[entry] ?? 0) - start;
      const frequency = entryFrequencies[entry] ?? 0;
      this.scoreList({ bytes, at, frequency, field, worth: factor[field] ?? 0 }, averageLength, into);
    }
  }

  addCompletions(prefix: string, limit: number, into: Map<string, number>): void {
    const { termEntries, entryFrequencies } = this.arrays;
    const [from, to] = this.terms.rangeOf(prefix);
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
      const text = this.terms.at(term);
      into.set(text, (into.get(text) ?? 0) + frequency);
    }
  }

  scoreTogether(
    forms: readonly RelatedTerm[],
    { factor, averageLength }: TermStatistics,
    into: HitCollector,
  ): void {
    const { languages, seqs, lengths } = this.documents;
    const sums = (this.occurrences ??= new Float32Array(this.size));
    for (let field = 0; field < FIELDS; field += 1) {
      const worth = factor[field] ?? 0;
      if (worth === 0) continue;
      const touched: number[] = [];
      for (const form of forms) {
        if (!form.exact && IS_STEMMED[field] !== true) continue;
        this.eachEntry(
          form.term,
          ({ documents, occurrences, length }) => {
            for (let i = 0; i < length; i += 1) {
              const document = documents[i] ?? 0;
              if (this.dead[document] === 1 || !hasLanguage(form.languages, languages[document] ?? 0))
                continue;
              if (sums[document] === 0) touched.push(document);
              sums[document] = (sums[document] ?? 0) + (occurrences[i] ?? 0) * form.weight;
            }
          },
          field,
        );
      }
      const average = averageLength[field] ?? 0;
      for (const document of touched) {
        const length = lengths[document * FIELDS + field] ?? 0;
        into.add(seqs[document] ?? 0, worth * termSaturation(sums[document] ?? 0, length, average));
        sums[document] = 0;
      }
    }
  }

  eachPhrase(terms: readonly PhraseTerm[], field: number, visit: (seq: number) => void): void {
    eachPhraseDocument(this, terms, field, (document) => this.visitLiving(document, visit));
  }

  eachNear(words: readonly NearWord[], distance: number, field: number, visit: (seq: number) => void): void {
    eachNearDocument(this, { words, distance, field }, (document) => this.visitLiving(document, visit));
  }

  eachPlaces(
    { words, fields, seqs }: PlacesAsked<number>,
    visit: (found: PlacesFound<number>) => void,
  ): void {
    const asked = this.numbers.livingOf(seqs, this.dead);
    for (const field of fields)
      eachDocumentPlaces(this, { words, field, asked }, (document, places) => {
        const length = this.documents.lengths[document * FIELDS + field] ?? 0;
        visit({ seq: this.documents.seqs[document] ?? 0, field, places, length });
      });
  }

  private visitLiving(document: number, visit: (seq: number) => void): void {
    if (this.dead[document] === 0) visit(this.documents.seqs[document] ?? 0);
  }

  countPrefixed(prefix: string): number {
    const [from, to] = this.terms.rangeOf(prefix);
    return to - from;
  }

  scorePrefixed(prefix: string, { worthOf, averageLength }: PrefixStatistics, into: HitCollector): void {
    const { termEntries, entryFields, entryFrequencies, entryOffsets } = this.arrays;
    const [from, to] = this.terms.rangeOf(prefix);
    if (from === to) return;
    const beginning = this.findBeginning(from, prefix.length);
    if (beginning !== -1) this.scoreBeginning(beginning, { worthOf, averageLength }, into);
    // The beginning as a word of its own is what was asked for; it comes before all others that begin with it.
    const end = beginning === -1 ? to : this.terms.find(prefix) === -1 ? from : from + 1;
    if (from === end) return;
    const start = entryOffsets[termEntries[from] ?? 0] ?? 0;
    const bytes = this.lists.read(start, entryOffsets[termEntries[end] ?? 0] ?? 0);
    for (let i = from; i < end; i += 1) {
      const length = this.terms.lengthOf(i);
      for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1) {
        const field = entryFields[entry] ?? 0;
        const frequency = entryFrequencies[entry] ?? 0;
        const worth = worthOf(field, length, frequency / this.size);
        const at = (entryOffsets[entry] ?? 0) - start;
        if (worth !== 0) this.scoreList({ bytes, at, frequency, field, worth }, averageLength, into);
      }
    }
  }

  /** All terms that begin alike, scored as one of usual length. */
  private scoreBeginning(
    beginning: number,
    { worthOf, averageLength }: PrefixStatistics,
    into: HitCollector,
  ): void {
    const { beginningEntries, beginningFields, beginningFrequencies, beginningOffsets } = this.arrays;
    const end = beginningEntries[beginning + 1] ?? 0;
    for (let entry = beginningEntries[beginning] ?? 0; entry < end; entry += 1) {
      const field = beginningFields[entry] ?? 0;
      const frequency = beginningFrequencies[entry] ?? 0;
      const worth = worthOf(field, USUAL_LENGTH, frequency / this.size);
      if (worth === 0) continue;
      const bytes = this.lists.read(beginningOffsets[entry] ?? 0, beginningOffsets[entry + 1] ?? 0);
      this.scoreList({ bytes, at: 0, frequency, field, worth }, averageLength, into);
    }
  }

  /** The beginning of so many units of a term, its first; -1 when the terms with it are few. */
  private findBeginning(term: number, length: number): number {
    const { beginningTerms, beginningLengths } = this.arrays;
    let found = beginningTerms.indexOf(term);
    while (found !== -1 && beginningLengths[found] !== length)
      found = beginningTerms.indexOf(term, found + 1);
    return found;
  }

  private scoreList(
    list: Omit<ListToScore, 'averageLength'>,
    averageLength: Float64Array,
    into: HitCollector,
  ): void {
    const { dead } = this;
    const { seqs, lengths } = this.documents;
    const average = averageLength[list.field] ?? 0;
    scorePostings({ seqs, lengths, dead }, { ...list, averageLength: average }, into);
  }

  /** Calls `visit` with the postings, dead ones too, of a term in each field it stands in, or in one. */
  private eachEntry(
    term: string,
    visit: (postings: DecodedPostings) => void,
    only: number | null = null,
  ): void {
    const { termEntries, entryFields } = this.arrays;
    const i = this.terms.find(term);
    if (i === -1) return;
    for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1) {
      if (only !== null && entryFields[entry] !== only) continue;
      this.readEntry(entry);
      visit(decoded);
    }
  }

  /** The entry of a term in a field; -1 when there is none. */
  entryOf(term: string, field: number): number {
    const { termEntries, entryFields } = this.arrays;
    const i = this.terms.find(term);
    if (i === -1) return -1;
    for (let entry = termEntries[i] ?? 0; entry < (termEntries[i + 1] ?? 0); entry += 1)
      if (entryFields[entry] === field) return entry;
    return -1;
  }

  /** Decodes the postings of an entry, good until another one is read, and gives the bytes its positions are in. */
  readPlaces(entry: number): { readonly postings: DecodedPostings; readonly bytes: Uint8Array } {
    return { postings: decoded, bytes: this.readEntry(entry) };
  }

  private readEntry(entry: number): Uint8Array {
    const { entryFrequencies, entryOffsets } = this.arrays;
    const bytes = this.lists.read(entryOffsets[entry] ?? 0, entryOffsets[entry + 1] ?? 0);
    decoded.read(bytes, 0, entryFrequencies[entry] ?? 0);
    return bytes;
  }
}

/** One list is looked at at a time. */
const decoded = new DecodedPostings();
