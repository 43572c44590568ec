import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { afterAll, describe, expect, it } from 'vitest';
import { BM25 } from './bm25';
import { EVERY_FIELD, INDEX_FIELDS, onlyField } from './index-fields';
import { flatten, miniSearchOptions } from './live-segment';
import type { IndexedDocument } from './read-documents';
import { SegmentedIndex } from './segmented-index';
import { SharedIndex } from './shared-index';
import type { TextIndex } from './text-index';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLists, readSegment, SegmentFile, writeSegment } from './segment-file';
import type { FrozenSegment } from './frozen-segment';
import { createWordSource, randomText, seededRandom } from '../testing/random-texts';
import { distance } from '../testing/find-brute-force';

function documentOf(seq: number, headline: string, body: string): IndexedDocument {
  const none = Object.fromEntries(
    INDEX_FIELDS.map((field) => [field, []]),
  ) as unknown as IndexedDocument['fields'];
  return { seq, language: 0, fields: { ...none, headline: [headline], body: [body] } };
}

const random = seededRandom(11);
const nextWord = createWordSource(random, 2_000);
const documents = Array.from({ length: 400 }, (_, i) =>
  documentOf(
    i * 3 + 1,
    randomText(nextWord, 1 + Math.floor(random() * 8)),
    randomText(nextWord, Math.floor(random() * 120)),
  ),
);

const plain = new MiniSearch(miniSearchOptions());
for (const document of documents) plain.add(flatten(document));

/** The same clippings in frozen segments of many sizes, the last of them alive. */
function segmented(freezeAfter: readonly number[]): SegmentedIndex {
  const index = new SegmentedIndex();
  for (const [i, document] of documents.entries()) {
    index.put(document);
    if (freezeAfter.includes(i)) index.freezeLive();
  }
  return index;
}
/** The same, made in one go as a whole library is. */
function madeAtOnce(): SegmentedIndex {
  const index = new SegmentedIndex();
  for (const document of documents) index.putAmongMany(document);
  index.finishMany();
  return index;
}
let files = 0;
/** Merged into as few segments as at rest, in files; some clippings are replaced and one is taken out while that goes on. */
function merged(): SegmentedIndex {
  const index = new SegmentedIndex([], () => new SegmentFile(join(folder, `merged-${String(files++)}`)));
  for (const [i, document] of documents.entries()) {
    index.put(i % 7 === 0 ? documentOf(document.seq, 'Old', 'words') : document);
    if (i % 31 === 0) index.freezeLive();
  }
  index.put(documentOf(9_999, 'Gone', 'soon'));
  index.freezeLive();
  index.mergeUntil(0, true);
  index.remove(9_999);
  for (const [i, document] of documents.entries()) if (i % 7 === 0) index.put(document);
  index.freezeLive();
  index.mergeUntil(Infinity, true);
  return index;
}
/** Handed over with some clippings old and some missing, which the other side then takes in. */
function followed(): SharedIndex {
  const index = new SegmentedIndex();
  for (const [i, document] of documents.entries()) {
    if (i % 5 === 0) continue;
    index.put(i % 7 === 0 ? documentOf(document.seq, 'Old', 'words of long ago') : document);
    if (i === 250) index.freezeLive();
  }
  index.put(documentOf(9_999, 'Gone', 'soon'));
  const shared = new SharedIndex(index.share());
  shared.remove(9_999);
  for (const [i, document] of documents.entries()) if (i % 5 === 0 || i % 7 === 0) shared.put(document);
  return shared;
}
const folder = mkdtempSync(join(tmpdir(), 'clipdesk-segments-'));
afterAll(() => {
  for (const index of [indexes.merged, indexes.shared]) index.close();
  rmSync(folder, { recursive: true });
});
const indexes = {
  alive: segmented([]),
  frozen: segmented([399]),
  mixed: segmented([20, 41, 60, 85, 99, 150, 250, 300, 390]),
  'made at once': madeAtOnce(),
  merged: merged(),
  shared: new SharedIndex(merged().share()),
  followed: followed(),
};

function hitsOf(
  index: TextIndex,
  term: string,
  prefix: boolean,
  edits: number,
  field: 'headline' | null,
): Map<number, number> {
  const scores = new Map<number, number>();
  const terms = index.expand(term, { prefix, edits });
  index.score(terms, field === null ? EVERY_FIELD : onlyField(field), {
    add: (seq, score) => scores.set(seq, (scores.get(seq) ?? 0) + score),
  });
  return scores;
}

function plainHits(
  term: string,
  prefix: boolean,
  edits: number,
  field: 'headline' | null,
): Map<number, number> {
  const results = plain.search(term, {
    prefix,
    fuzzy: edits === 0 ? false : edits,
    fields: field === null ? [...INDEX_FIELDS] : [field],
    boost: field === null ? { headline: 2 } : {},
    bm25: BM25,
  });
  // One term: its factor for the number of terms is 1.
  return new Map(results.map(({ id, score }) => [id as number, score]));
}

const terms = fc.oneof(
  fc.constantFrom(
    ...documents
      .flatMap(({ fields }) =>
        [...fields.headline, ...fields.body].flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
      )
      .slice(0, 3000),
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('abcdelnorst')), minLength: 1, maxLength: 6 }),
);

describe('the segmented index', () => {
  it.each(Object.entries(indexes))(
    'finds the same hits with the same scores as MiniSearch (%s)',
    (_, index) => {
      expect(index.documentCount).toBe(400);
      fc.assert(
        fc.property(
          terms,
          fc.boolean(),
          fc.constantFrom(0, 0, 1, 2),
          fc.constantFrom(null, 'headline' as const),
          (term, prefix, edits, field) => {
            const expected = plainHits(term, prefix, edits, field);
            const found = hitsOf(index, term, prefix, edits, field);
            expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
            for (const [seq, score] of found) expect(score).toBeCloseTo(expected.get(seq) ?? NaN, 9);
          },
        ),
        { numRuns: 200 },
      );
    },
  );
  it.each(Object.entries(indexes))(
    'finds all words with a beginning at once as it finds them one by one (%s)',
    (_, index) => {
      for (const prefix of ['a', 'an', 'no', 'x', 'qq', 'pol']) {
        const together = new Map<number, number>();
        index.scorePrefixed(prefix, EVERY_FIELD, {
          add: (seq, score) => together.set(seq, (together.get(seq) ?? 0) + score),
        });
        const single = hitsOf(index, prefix, true, 0, null);
        expect([...together.keys()].sort()).toEqual([...single.keys()].sort());
        expect(index.countPrefixed(prefix) > 0).toBe(single.size > 0);
      }
    },
  );
  it('finds a clipping under its new words only, once it is replaced', () => {
    const index = segmented([100, 399]);
    index.put(documentOf(4, 'Zebra', 'zebras graze'));
    expect([...hitsOf(index, 'zebra', true, 0, null).keys()]).toEqual([4]);
    const old = documents[1]?.fields.body[0]?.toLowerCase().match(/\p{L}+/u)?.[0] ?? '';
    expect(hitsOf(index, old, false, 0, null).has(4)).toBe(false);
    index.remove(4);
    expect(hitsOf(index, 'zebra', true, 0, null).size).toBe(0);
    expect(index.documentCount).toBe(399);
    index.put(documentOf(4, 'Zebra', ''));
    expect([...hitsOf(index, 'zebra', false, 0, null).keys()]).toEqual([4]);
  });
  it('keeps what changed while many clippings were being taken in', () => {
    const index = new SegmentedIndex();
    for (const seq of [1, 2, 3]) index.putAmongMany(documentOf(seq, 'Old', 'words'));
    index.put(documentOf(2, 'New', 'zebra'));
    index.remove(3);
    index.finishMany();
    expect([...hitsOf(index, 'old', false, 0, null).keys()]).toEqual([1]);
    expect([...hitsOf(index, 'zebra', false, 0, null).keys()]).toEqual([2]);
    expect(index.documentCount).toBe(2);
  });
  it('has each clipping once, with its last texts, however many changed at once and how often', () => {
    const index = new SegmentedIndex();
    for (const seq of [1, 2, 3, 4]) index.put(documentOf(seq, 'Old', 'words'));
    index.freezeLive();
    for (const seq of [1, 2, 3, 5]) index.putAmongMany(documentOf(seq, 'New', 'lions'));
    index.putAmongMany(documentOf(1, 'Newest', 'zebra'));
    index.remove(2);
    index.remove(3);
    expect(index.has(3)).toBe(false);
    index.putAmongMany(documentOf(3, 'Newest', 'zebra'));
    expect([1, 2, 3, 4, 5].map((seq) => index.has(seq))).toEqual([true, false, true, true, true]);
    index.finishMany();
    expect([...hitsOf(index, 'zebra', false, 0, null).keys()]).toEqual([1, 3]);
    expect([...hitsOf(index, 'lions', false, 0, null).keys()]).toEqual([5]);
    expect([...hitsOf(index, 'old', false, 0, null).keys()]).toEqual([4]);
    expect(index.documentCount).toBe(4);
    index.mergeUntil(Infinity, true);
    expect([...hitsOf(index, 'zebra', false, 0, null).keys()]).toEqual([1, 3]);
  });
  it('is handed over with its dead, and both sides then take changes in without the other', () => {
    const index = segmented([200]);
    index.remove(1);
    const shared = new SharedIndex(index.share());
    expect(hitsOf(shared, 'zebra', false, 0, null).size).toBe(0);
    for (const either of [shared, index]) {
      either.put(documentOf(4, 'Zebra', 'graze'));
      either.remove(7);
      either.put(documentOf(4, 'Zebra', 'grazing'));
      either.put(documentOf(9_999, 'Zebra', 'alone'));
      either.remove(9_999);
      either.remove(8_888);
    }
    expect([shared.documentCount, index.documentCount]).toEqual([398, 398]);
    for (const term of ['zebra', 'grazing', 'an', 'pa']) {
      const hits = (some: TextIndex): [number, number][] =>
        [...hitsOf(some, term, true, 1, null)].sort(([a], [b]) => a - b);
      expect(hits(shared)).toEqual(hits(index));
      expect(hits(shared).every(([seq]) => seq !== 1 && seq !== 7)).toBe(true);
    }
  });
  it('is the same index again after its segments were written and read', () => {
    const index = segmented([100, 200, 250, 399]);
    index.put(documentOf(4, 'Zebra', 'graze'));
    index.freezeLive();
    const read = new SegmentedIndex(
      index.segments.map((segment, i) => writtenAndRead(segment, `again-${String(i)}`) ?? fail()).reverse(),
    );
    expect(read.documentCount).toBe(400);
    for (const term of ['zebra', 'an', 'pa', 'graze']) {
      expect([...hitsOf(read, term, true, 1, null)].sort()).toEqual(
        [...hitsOf(index, term, true, 1, null)].sort(),
      );
    }
  });
});

/** A segment as its file gives it back; null when that is refused, now or by the check of its lists. */
function writtenAndRead(segment: FrozenSegment, name: string): FrozenSegment | null {
  writeSegment(join(folder, name), segment);
  return readWhole(join(folder, name));
}
function readWhole(file: string): FrozenSegment | null {
  const segment = readSegment(file);
  if (segment === null) return null;
  for (const check = checkLists(file); ;) {
    const step = check.next();
    if (step.done !== true) continue;
    if (!step.value) segment.lists.close();
    return step.value ? segment : null;
  }
}

describe('a segment file', () => {
  const file = join(folder, 'whole');
  writeSegment(file, indexes.frozen.segments[0] ?? fail()).close();
  const bytes = readFileSync(file);
  const readBytes = (content: Uint8Array): FrozenSegment | null => {
    writeFileSync(join(folder, 'changed'), content);
    return readWhole(join(folder, 'changed'));
  };
  it('is refused when any byte of it is another', () => {
    expect(readBytes(bytes)).not.toBeNull();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(readBytes(damaged)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
  it.each([0, 3, 40, bytes.length - 1])('is refused when it was cut off after %i bytes', (length) => {
    expect(readBytes(bytes.subarray(0, length))).toBeNull();
  });
});

describe('words spelt alike', () => {
  it('are those within the edits asked for, whatever the order of the terms', () => {
    const words = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...Array.from('abc')), minLength: 1, maxLength: 6 }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom(...Array.from('abc')), minLength: 1, maxLength: 6 }),
        fc.constantFrom(1, 2),
        (list, word, edits) => {
          const index = new SegmentedIndex();
          index.put(documentOf(1, list.join(' '), ''));
          index.freezeLive();
          const found = index.expand(word, { prefix: false, edits }).map(({ term }) => term);
          expect(found.sort()).toEqual(list.filter((other) => distance(word, other) <= edits).sort());
        },
      ),
    );
  });
});

function fail(): never {
  throw new Error('There is no segment.');
}
