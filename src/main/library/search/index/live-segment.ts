import MiniSearch from 'minisearch';
import { indexTerms } from '../words/index-terms';
import { termSaturation } from './bm25';
import { hasLanguage, type LanguageSet } from '../words/languages';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS, IS_STEMMED } from './index-fields';
import { hasNearWords, hasPhraseTerms, placesInTexts } from './live-phrase';
import type { IndexedDocument } from './read-documents';
import { SegmentBuilder } from './segment-builder';
import type { PrefixStatistics, Segment, TermStatistics } from './segment';
import type { HitCollector, NearWord, PhraseTerm, PlacesAsked, PlacesFound, RelatedTerm } from './text-index';

type FlatDocument = Readonly<Record<string, string | number>>;

/** The one MiniSearch of Clipdesk: how it cuts text and which fields it has. */
export function miniSearchOptions(): ConstructorParameters<typeof MiniSearch<FlatDocument>>[0] {
  return {
    idField: 'seq',
    fields: [...INDEX_FIELDS],
    storeFields: [],
    tokenize: indexTerms,
    processTerm: (term) => term,
    // Cleared by freezing, which leaves deleted clippings out; a vacuum would run on timers.
    autoVacuum: false,
  };
}

/** A document as MiniSearch takes it. */
export function flatten({ seq, fields }: IndexedDocument): FlatDocument {
  const flat: Record<string, string | number> = { seq };
  for (const field of INDEX_FIELDS) flat[field] = fields[field].join('\n');
  return flat;
}

/**
 * The newest clippings, held in a MiniSearch until they are many enough to be frozen.
 * It reads MiniSearch's protected members: the version is pinned, and a contract test compares with its public search.
 */
export class LiveSegment extends MiniSearch<FlatDocument> implements Segment {
  /** By short id. */
  private readonly languages = new Map<number, number>();
  private readonly documents = new Map<number, IndexedDocument>();

  constructor() {
    super(miniSearchOptions());
  }

  put(document: IndexedDocument): void {
    if (this.has(document.seq)) this.discard(document.seq);
    this.add(flatten(document));
    this.documents.delete(document.seq);
    this.documents.set(document.seq, document);
    const shortId = this._idToShortId.get(document.seq);
    if (shortId !== undefined) this.languages.set(shortId, document.language);
  }

  /** Takes a clipping out without knowing its old text. */
  drop(seq: number): void {
    if (this.has(seq)) this.discard(seq);
    this.documents.delete(seq);
  }

  /** Its living clippings as a frozen segment: the same hits, the same scores. */
  freeze(generation: number): FrozenSegment {
    const builder = new SegmentBuilder();
    for (const document of this.documents.values()) builder.add(document);
    const segment = builder.finish(generation);
    builder.letGo();
    return segment;
  }

  addLengths(sums: Float64Array): void {
    for (const shortId of this._documentIds.keys()) {
      const lengths = this._fieldLength.get(shortId) ?? [];
      for (let field = 0; field < sums.length; field += 1) {
        sums[field] = (sums[field] ?? 0) + (lengths[field] ?? 0);
      }
    }
  }

  addLanguages(counts: Uint32Array): void {
    for (const language of this.languages.values()) counts[language] = (counts[language] ?? 0) + 1;
  }

  languagesOf(term: string): LanguageSet {
    let set: LanguageSet = 0;
    for (const postings of this._index.get(term)?.values() ?? [])
      for (const shortId of postings.keys()) set |= 1 << (this.languages.get(shortId) ?? 0);
    return set;
  }

  hasTerm(term: string): boolean {
    return this._index.has(term);
  }

  addPrefixed(prefix: string, into: Set<string>): void {
    for (const [term] of this._index.atPrefix(prefix)) into.add(term);
  }

  addSimilar(term: string, edits: number, into: Map<string, number>): void {
    for (const [found, [, distance]] of this._index.fuzzyGet(term, edits)) into.set(found, distance);
  }

  addFrequencies(term: string, frequencies: Float64Array): void {
    const fields = this._index.get(term);
    if (fields === undefined) return;
    for (const [field, postings] of fields) frequencies[field] = (frequencies[field] ?? 0) + postings.size;
  }

  score(term: string, { factor, averageLength }: TermStatistics, into: HitCollector): void {
    for (const [field, postings] of this._index.get(term) ?? []) {
      this.scorePostings(field, postings, factor[field] ?? 0, averageLength, into);
    }
  }

  addCompletions(prefix: string, limit: number, into: Map<string, number>): void {
    const all = Array.from(this._index.atPrefix(prefix), ([term, fields]): [string, number] => [
      term,
      [...fields.values()].reduce((sum, postings) => sum + postings.size, 0),
    ]);
    for (const [term, frequency] of all.sort((a, b) => b[1] - a[1]).slice(0, limit))
      into.set(term, (into.get(term) ?? 0) + frequency);
  }

  scoreTogether(
    forms: readonly RelatedTerm[],
    { factor, averageLength }: TermStatistics,
    into: HitCollector,
  ): void {
    for (let field = 0; field < INDEX_FIELDS.length; field += 1) {
      const worth = factor[field] ?? 0;
      if (worth === 0) continue;
      const sums = new Map<number, number>();
      for (const form of forms) {
        if (!form.exact && IS_STEMMED[field] !== true) continue;
        for (const [shortId, occurrences] of this._index.get(form.term)?.get(field) ?? []) {
          if (hasLanguage(form.languages, this.languages.get(shortId) ?? 0))
            sums.set(shortId, (sums.get(shortId) ?? 0) + occurrences * form.weight);
        }
      }
      this.scorePostings(field, sums, worth, averageLength, into);
    }
  }

  eachPhrase(terms: readonly PhraseTerm[], field: number, visit: (seq: number) => void): void {
    this.eachWithText(terms[0], field, (text) => hasPhraseTerms(text, terms), visit);
  }

  eachNear(words: readonly NearWord[], distance: number, field: number, visit: (seq: number) => void): void {
    this.eachWithText(words[0]?.terms[0], field, (text) => hasNearWords(text, words, distance), visit);
  }

  eachPlaces(
    { words, fields, seqs }: PlacesAsked<number>,
    visit: (found: PlacesFound<number>) => void,
  ): void {
    for (const seq of seqs) {
      const document = this.documents.get(seq);
      if (document === undefined) continue;
      const lengths = this._fieldLength.get(this._idToShortId.get(seq) ?? -1);
      for (const field of fields) {
        const name = INDEX_FIELDS[field];
        const places = name === undefined ? [] : placesInTexts(document.fields[name], words);
        if (places.some(({ length }) => length > 0))
          visit({ seq, field, places, length: lengths?.[field] ?? 0 });
      }
    }
  }

  /** Calls `visit` with the clippings that have a term in a field, and there a text that is as asked. */
  private eachWithText(
    first: PhraseTerm | undefined,
    field: number,
    isAsked: (text: string) => boolean,
    visit: (seq: number) => void,
  ): void {
    const name = INDEX_FIELDS[field];
    if (first === undefined || name === undefined) return;
    for (const shortId of this._index.get(first.term)?.get(field)?.keys() ?? []) {
      const seq: unknown = this._documentIds.get(shortId);
      const texts = typeof seq === 'number' ? this.documents.get(seq)?.fields[name] : undefined;
      if (texts?.some(isAsked) === true) visit(seq as number);
    }
  }

  countPrefixed(prefix: string): number {
    return this._index.atPrefix(prefix).size;
  }

  scorePrefixed(prefix: string, { worthOf, averageLength }: PrefixStatistics, into: HitCollector): void {
    for (const [term, fields] of this._index.atPrefix(prefix)) {
      for (const [field, postings] of fields) {
        const worth = worthOf(field, term.length, postings.size / this.documentCount);
        this.scorePostings(field, postings, worth, averageLength, into);
      }
    }
  }

  private scorePostings(
    field: number,
    postings: ReadonlyMap<number, number>,
    worth: number,
    averageLength: Float64Array,
    into: HitCollector,
  ): void {
    if (worth === 0) return;
    for (const [shortId, occurrences] of postings) {
      const seq: unknown = this._documentIds.get(shortId);
      if (typeof seq !== 'number') continue;
      const length = this._fieldLength.get(shortId)?.[field] ?? 0;
      into.add(seq, worth * termSaturation(occurrences, length, averageLength[field] ?? 0));
    }
  }
}
