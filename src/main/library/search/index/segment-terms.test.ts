import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryLibrary } from '../testing/temporary-library';
import { EVERY_FIELD, INDEX_FIELDS } from './index-fields';
import { IndexFiles } from './index-files';
import { IndexKeeper } from './index-keeper';
import { DamagedSegment } from './list-bytes';
import type { IndexedDocument } from './read-documents';
import { SegmentedIndex } from './segmented-index';
import { SharedIndex } from './shared-index';
import type { TextIndex } from './text-index';

/** So many clippings that come among many are made a segment. */
const MANY = 1_000;

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'clipdesk-segment-terms-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function documentOf(seq: number): IndexedDocument {
  const none = Object.fromEntries(INDEX_FIELDS.map((field) => [field, [] as readonly string[]]));
  // Every field of the index was set just now.
  const fields = { ...none, headline: ['tiger'], body: [`number${String(seq)} lions`] };
  return { seq, language: 0, fields: fields as unknown as IndexedDocument['fields'] };
}

/** An index whose segments lie in files, of clippings that came among many. */
function imported(count: number): SegmentedIndex {
  const files = new IndexFiles(folder);
  const index = new SegmentedIndex([], () => files.outputFor(Infinity));
  for (let seq = 1; seq <= count; seq += 1) index.putAmongMany(documentOf(seq));
  return index;
}

function hitsOf(index: TextIndex, term: string): number[] {
  const seqs = new Set<number>();
  index.score(index.expand(term, { prefix: false, edits: 0 }), EVERY_FIELD, {
    add: (seq) => void seqs.add(seq),
  });
  return [...seqs];
}

const inMemory = (index: SegmentedIndex): boolean[] =>
  index.segments.map(({ stored }) => stored.kept !== null);

/** Changes a byte near the end of every segment's file. */
function spoilFiles(where: string): void {
  for (const name of readdirSync(where).filter((file) => file.endsWith('.segment'))) {
    const bytes = readFileSync(join(where, name));
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 0xff;
    writeFileSync(join(where, name), bytes);
  }
}

test('Terms of clippings that come among many stay in their file until somebody asks for one', () => {
  const index = imported(MANY);
  expect(inMemory(index)).toEqual([false]);
  expect(index.documentCount).toBe(MANY);
  expect(hitsOf(index, 'number77')).toEqual([77]);
  expect(hitsOf(index, 'tiger')).toHaveLength(MANY);
  expect(inMemory(index)).toEqual([true]);
  index.close();
});

test('Clippings that are asked for at once have their terms in memory', () => {
  const index = imported(10);
  index.finishMany();
  expect(inMemory(index)).toEqual([true]);
  index.close();
});

test('Terms in files alone are handed over as they are, and stay read when the index is handed over again', () => {
  const index = imported(MANY);
  const shared = new SharedIndex(index.share());
  expect(hitsOf(shared, 'number77')).toEqual([77]);
  expect(inMemory(index)).toEqual([false]);
  index.put(documentOf(MANY + 1));
  const again = index.share();
  expect(again.segments.map(({ terms }) => terms !== null)).toEqual([false, true]);
  rmSync(folder, { recursive: true });
  const next = new SharedIndex(again, shared);
  expect(hitsOf(next, 'tiger')).toHaveLength(MANY + 1);
  for (const either of [next, index]) either.close();
});

test('Merging reads terms for itself and lets go of them', () => {
  const index = imported(MANY * 2);
  const before = index.segments;
  expect(index.mergeUntil(Infinity, true)).toBe(true);
  expect(before.map(({ stored }) => stored.kept)).toEqual([null, null]);
  expect(inMemory(index)).toEqual([true]);
  expect(hitsOf(index, 'tiger')).toHaveLength(MANY * 2);
  expect(hitsOf(index, 'number1999')).toEqual([1999]);
  index.close();
});

test('At rest all terms are taken into memory, which the other threads are told', () => {
  const index = imported(MANY);
  const { layout } = index;
  expect(index.recallUntil(Infinity)).toBe(true);
  expect(inMemory(index)).toEqual([true]);
  expect(index.layout).not.toBe(layout);
  const told = index.layout;
  expect(index.recallUntil(Infinity)).toBe(true);
  expect(index.layout).toBe(told);
  index.close();
});

test('Terms that were damaged in their file are not taken for terms', () => {
  const index = imported(MANY);
  spoilFiles(folder);
  expect(() => hitsOf(index, 'tiger')).toThrow(DamagedSegment);
  expect(() => index.recallUntil(Infinity)).toThrow(DamagedSegment);
  index.close();
});

test.each([1, 2])(
  'An index of %i segments damaged in their files is made anew at rest, and finds all',
  async (count) => {
    const library = await openTemporaryLibrary();
    const keeper = new IndexKeeper(library.db, new IndexFiles(library.folder));
    await keeper.open();
    const words = Array.from({ length: 500 }, (_, i) => `word${String(i)}`).join(' ');
    library.db.transaction(() => {
      for (let i = 0; i < MANY * count; i += 1) library.add({ headline: `Tiger ${String(i)}`, body: words });
    });
    expect(keeper.workUntil(Infinity)).toBe(true);
    expect(inMemory(keeper.index)).toEqual(Array.from({ length: count }, () => false));
    spoilFiles(library.folder);
    for (let tidy = false; !tidy;) {
      keeper.workUntil(Infinity);
      tidy = keeper.tidyUntil(Infinity);
    }
    expect(hitsOf(keeper.index, 'tiger')).toHaveLength(MANY * count);
    keeper.close();
    await library.remove();
  },
);
