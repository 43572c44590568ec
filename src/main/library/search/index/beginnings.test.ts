import { expect, it } from 'vitest';
import { INDEX_FIELDS, EVERY_FIELD } from './index-fields';
import type { IndexedDocument } from './read-documents';
import { SegmentBuilder } from './segment-builder';
import { mergeSegments } from './merge-segments';
import type { FrozenSegment } from './frozen-segment';
import type { Segment } from './segment';
import { SearchedSegments } from './searched-segments';

/** Endings enough for a beginning to be shared by many terms. */
const ENDINGS = Array.from({ length: 150 }, (_, i) => i.toString(36).padStart(2, '0'));
/** Beginnings of one, two and three letters that many terms share, and some that few do. */
const WORDS = [
  ...ENDINGS.map((ending) => `str${ending}`),
  ...ENDINGS.flatMap((ending, i) => [
    `s${'aeiou'.charAt(i % 5)}${ending}`,
    `${'tuvwx'.charAt(i % 5)}a${ending}`,
  ]),
  ...['s', 'st', 'str', 'strz', 'sz', 't', 'ta', 'zebra'],
];

function documentOf(seq: number): IndexedDocument {
  const none = Object.fromEntries(
    INDEX_FIELDS.map((field) => [field, []]),
  ) as unknown as IndexedDocument['fields'];
  const words = WORDS.filter((_, i) => (i * 7 + seq) % 13 === 0);
  return {
    seq,
    language: 0,
    fields: { ...none, headline: words.slice(0, 3), body: [words.join(' '), words.slice(5).join(' ')] },
  };
}

function segmentOf(seqs: readonly number[]): FrozenSegment {
  const builder = new SegmentBuilder();
  for (const seq of seqs) builder.add(documentOf(seq));
  return builder.finish(1);
}

class OneSegment extends SearchedSegments {
  constructor(private readonly segment: FrozenSegment) {
    super();
  }
  get documentCount(): number {
    return this.segment.documentCount;
  }
  get seqLimit(): number {
    return 100;
  }
  protected everySegment(): readonly Segment[] {
    return [this.segment];
  }
  protected averageLengths(): Float64Array {
    const sums = new Float64Array(INDEX_FIELDS.length);
    this.segment.addLengths(sums);
    return sums.map((sum) => sum / this.documentCount);
  }
}

function mergedOf(segments: readonly FrozenSegment[]): FrozenSegment {
  const steps = mergeSegments(segments, 2);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const halves = [segmentOf([1, 2, 3, 4, 5, 6]), segmentOf([8, 9, 10, 11, 12, 20])];
halves[0]?.bury(1);

it.each([
  ['made at once', segmentOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20])],
  ['merged', mergedOf(halves)],
])('The first one, two and three letters find what the words with them find (%s)', (_, segment) => {
  expect(new Set(segment.arrays.beginningLengths)).toEqual(new Set([1, 2, 3]));
  const index = new OneSegment(segment);
  for (const prefix of ['s', 'st', 'str', 'strz', 'sa', 'sz', 't', 'ta', 'u', 'z', 'zebra', 'q']) {
    const [together, single] = [new Map<number, number>(), new Map<number, number>()];
    index.scorePrefixed(prefix, EVERY_FIELD, {
      add: (seq, score) => together.set(seq, (together.get(seq) ?? 0) + score),
    });
    index.score(index.expand(prefix, { prefix: true, edits: 0 }), EVERY_FIELD, {
      add: (seq, score) => single.set(seq, (single.get(seq) ?? 0) + score),
    });
    expect([...together.keys()].sort(), prefix).toEqual([...single.keys()].sort());
    // Of words that begin alike, one that is written more often says more.
    for (const score of together.values()) expect(score).toBeGreaterThan(0);
  }
});

it('A beginning knows how often its words stand in a clipping', () => {
  const segment = segmentOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20]);
  const { beginningTerms, beginningLengths, beginningEntries, beginningFrequencies, beginningFields } =
    segment.arrays;
  const [from] = segment.terms.rangeOf('str');
  const beginning = beginningTerms.findIndex((term, i) => term === from && beginningLengths[i] === 3);
  const body = INDEX_FIELDS.indexOf('body');
  const entries = Array.from(
    { length: (beginningEntries[beginning + 1] ?? 0) - (beginningEntries[beginning] ?? 0) },
    (_, i) => (beginningEntries[beginning] ?? 0) + i,
  );
  const inBody = entries.find((entry) => beginningFields[entry] === body) ?? -1;
  const having = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20].filter((seq) =>
    documentOf(seq).fields.body.some((text) => /\bstr/u.test(text)),
  );
  expect(beginningFrequencies[inBody]).toBe(having.length);
});
