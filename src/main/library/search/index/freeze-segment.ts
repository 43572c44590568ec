import type { FrozenSegment } from './frozen-segment';
import type { LiveSegment } from './live-segment';
import { SegmentWriter } from './segment-writer';

/** The living clippings of a MiniSearch as a frozen segment: the same hits, the same scores. */
export function freezeSegment(live: LiveSegment, generation: number): FrozenSegment {
  const writer = new SegmentWriter();
  const numbers = new Map<number, number>();
  for (const [shortId, seq, language, lengths] of live.livingDocuments()) {
    numbers.set(
      shortId,
      writer.addDocument(seq, language, (field) => lengths[field] ?? 0),
    );
  }
  for (const [term, fields] of live.sortedTerms()) {
    writer.addTerm(term);
    for (const { field, postings } of fields) {
      writer.addField(field);
      for (const [shortId, occurrences] of postings)
        writer.addPosting(numbers.get(shortId) ?? 0, occurrences);
    }
  }
  return writer.finish(generation);
}
