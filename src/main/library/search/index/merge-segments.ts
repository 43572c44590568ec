import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { SegmentWriter } from './segment-writer';

/** One segment of several, with what is left of its dead. */
export function mergeSegments(segments: readonly FrozenSegment[], generation: number): FrozenSegment {
  const writer = new SegmentWriter();
  const parts = segments.map((segment) => ({ segment, numbers: renumber(segment, writer), term: 0 }));
  for (;;) {
    let least: string | null = null;
    for (const { segment, term } of parts) {
      if (term >= segment.termCount) continue;
      const text = segment.termAt(term);
      if (least === null || text < least) least = text;
    }
    if (least === null) return writer.finish(generation);
    const having = parts.filter(
      ({ segment, term }) => term < segment.termCount && segment.termAt(term) === least,
    );
    mergeTerm(writer, least, having);
    for (const part of having) part.term += 1;
  }
}

interface Part {
  readonly segment: FrozenSegment;
  /** New document numbers; -1 for the dead. */
  readonly numbers: Int32Array;
  /** The term the merge has come to. */
  term: number;
}

function renumber(segment: FrozenSegment, writer: SegmentWriter): Int32Array {
  const { seqs, languages, lengths } = segment.arrays;
  const numbers = new Int32Array(segment.size).fill(-1);
  for (const [document, seq] of seqs.entries()) {
    if (segment.isDead(document)) continue;
    numbers[document] = writer.addDocument(
      seq,
      languages[document] ?? 0,
      (field) => lengths[document * INDEX_FIELDS.length + field] ?? 0,
    );
  }
  return numbers;
}

function mergeTerm(writer: SegmentWriter, term: string, parts: readonly Part[]): void {
  let termWritten = false;
  for (let field = 0; field < INDEX_FIELDS.length; field += 1) {
    let fieldWritten = false;
    for (const { segment, numbers, term: number } of parts) {
      const { termEntries, entryFields } = segment.arrays;
      for (let entry = termEntries[number] ?? 0; entry < (termEntries[number + 1] ?? 0); entry += 1) {
        if (entryFields[entry] !== field) continue;
        segment.eachPosting(entry, (document, occurrences) => {
          const renumbered = numbers[document] ?? -1;
          if (renumbered === -1) return;
          if (!termWritten) writer.addTerm(term);
          if (!fieldWritten) writer.addField(field);
          termWritten = fieldWritten = true;
          writer.addPosting(renumbered, occurrences);
        });
      }
    }
  }
}
