import { fuzzyWeight, inverseDocumentFrequency, prefixWeight } from './bm25';
import { INDEX_FIELDS, type FieldWeights } from './index-fields';
import type { Segment } from './segment';
import type { Expansion, HitCollector, TextIndex, WeightedTerm } from './text-index';

/** Segments searched as one index: statistics are those of all of them, so that it does not matter where one ends. */
export abstract class SearchedSegments implements TextIndex {
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
