import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EVERY_FIELD, INDEX_FIELDS } from './index-fields';
import { IndexFiles } from './index-files';
import type { IndexedDocument } from './read-documents';
import { SegmentedIndex } from './segmented-index';
import { MemoryOutput, type ListOutput } from './segment-writer';
import type { TextIndex } from './text-index';

const FULL_DISK = '/dev/full';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'clipdesk-index-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function documentOf(seq: number): IndexedDocument {
  const none = Object.fromEntries(INDEX_FIELDS.map((field) => [field, [] as readonly string[]]));
  // Every field of the index was set just now.
  const fields = { ...none, headline: ['tiger'], body: [`number${String(seq)} lions`] };
  return { seq, language: 0, fields: fields as unknown as IndexedDocument['fields'] };
}

/** An index of a hundred clippings that came together, in one segment. */
function gatheredIn(index: SegmentedIndex, first = 1): SegmentedIndex {
  for (let seq = first; seq < first + 100; seq += 1) index.putAmongMany(documentOf(seq));
  index.finishMany();
  return index;
}

function hitsOf(index: TextIndex, term: string): number {
  const seqs = new Set<number>();
  index.score(index.expand(term, { prefix: false, edits: 0 }), EVERY_FIELD, {
    add: (seq) => void seqs.add(seq),
  });
  return seqs.size;
}

function segmentFiles(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.segment'));
}

/** What writing to a full disk throws. */
class FullDisk extends MemoryOutput {
  override append(): void {
    const handle = openSync(FULL_DISK, 'w');
    try {
      writeSync(handle, 'lists');
    } finally {
      closeSync(handle);
    }
  }
}

test('Long lists of clippings that come together lie in a file at once, which stays when the index is written down', async () => {
  const files = new IndexFiles(folder);
  const index = gatheredIn(new SegmentedIndex([], () => files.outputFor(Infinity)));
  const made = segmentFiles();
  expect(made).toHaveLength(1);
  expect(hitsOf(index, 'tiger')).toBe(100);
  await files.write({ token: 'one', revision: 1, segments: index.segments });
  expect(segmentFiles()).toEqual(made);
  index.close();
});

test('A file whose segment was merged away before it was ever written down is removed', async () => {
  const files = new IndexFiles(folder);
  const index = new SegmentedIndex([], () => files.outputFor(Infinity));
  gatheredIn(gatheredIn(index), 101);
  index.mergeUntil(Infinity, true);
  expect(segmentFiles()).toHaveLength(3);
  await files.write({ token: 'one', revision: 1, segments: index.segments });
  expect(segmentFiles()).toHaveLength(1);
  expect(hitsOf(index, 'lions')).toBe(200);
  index.close();
});

test('Lists stay in memory where no file can be made for them', () => {
  const files = new IndexFiles(join(folder, 'gone'));
  const index = gatheredIn(new SegmentedIndex([], () => files.outputFor(Infinity)));
  expect(hitsOf(index, 'tiger')).toBe(100);
  expect(index.segments[0]?.lists.place.kind).toBe('memory');
});

test.runIf(existsSync(FULL_DISK))('Lists stay in memory where the disk is full', () => {
  const outputFor = (): ListOutput => new FullDisk();
  const index = gatheredIn(new SegmentedIndex([], outputFor));
  expect(hitsOf(index, 'tiger')).toBe(100);
});

test('A segment that is given up leaves no file', () => {
  const output = new IndexFiles(folder).outputFor(Infinity);
  output.append(new Uint8Array(10));
  output.abandon();
  expect(segmentFiles()).toEqual([]);
});
