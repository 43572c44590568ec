import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SEARCH_FILE_PREFIX } from '../../storage/library-files';
import { writeFileAtomically } from '../../storage/write-file-atomically';
import { ANALYSER_VERSION } from '../words/analyser-version';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { decodeSegment, encodeSegment } from './segment-file';

const MANIFEST = `${SEARCH_FILE_PREFIX}json`;
const SEGMENT_SUFFIX = '.segment';

/** What the terms and numbers of an index depend on besides the clippings: with any of it different, it is made anew. */
export interface IndexStamp {
  readonly analyser: number;
  readonly fields: string;
  readonly littleEndian: boolean;
}

/** The stamp of an index made by this program. */
export function currentStamp(): IndexStamp {
  return {
    analyser: ANALYSER_VERSION,
    fields: INDEX_FIELDS.join(),
    littleEndian: new Uint8Array(Uint16Array.of(1).buffer)[0] === 1,
  };
}

const manifestSchema = z.object({
  stamp: z.object({ analyser: z.number(), fields: z.string(), littleEndian: z.boolean() }),
  /**
   * Whose dictionaries cut the words of Thai, Lao, Khmer and Burmese. Not part of the stamp: the window and the command line have
   * different ones and take turns, and every word is found by its letters as well.
   */
  icu: z.string(),
  /** Known to the database the index was made from, so that a restored or exchanged database is noticed. */
  token: z.string(),
  /** The last row of `search_change` that is in the index. */
  revision: z.number().int().nonnegative(),
  segments: z.array(z.string()),
});

type Manifest = z.infer<typeof manifestSchema>;

/** An index as it was last written down. */
export interface StoredIndex {
  readonly token: string;
  readonly revision: number;
  readonly segments: readonly FrozenSegment[];
}

/** The index's files in one library folder. */
export class IndexFiles {
  /** A segment never changes, so it is written once. */
  private readonly names = new WeakMap<FrozenSegment, string>();

  constructor(private readonly folder: string) {}

  /**
   * Reads the index. Null when there is none that can be used: no manifest, another analyser, a segment missing
   * or damaged. It is then made anew from the database, which loses nothing.
   */
  async read(): Promise<StoredIndex | null> {
    const manifest = await this.readManifest();
    if (manifest === null || JSON.stringify(manifest.stamp) !== JSON.stringify(currentStamp())) return null;
    const read = await Promise.all(manifest.segments.map((name) => this.readSegment(name)));
    const segments = read.filter((segment) => segment !== null);
    if (segments.length < read.length) return null;
    return { token: manifest.token, revision: manifest.revision, segments };
  }

  /**
   * Writes an index down: first the segments that have no file yet, then the manifest that names them, then files that
   * it does not name are removed. At whatever moment this is cut short, the manifest on the disk is whole and true.
   *
   * @throws AppError `file-unwritable`; the index written before stays as it was.
   */
  async write({ token, revision, segments }: StoredIndex): Promise<void> {
    const present = new Set(await readdir(this.folder));
    const kept: string[] = [];
    for (const segment of segments) {
      const known = this.names.get(segment);
      const name = known !== undefined && present.has(known) ? known : newSegmentName();
      if (name !== known) {
        await writeFileAtomically(join(this.folder, name), encodeSegment(segment));
        this.names.set(segment, name);
      }
      kept.push(name);
    }
    const icu = process.versions['icu'] ?? '';
    const manifest: Manifest = { stamp: currentStamp(), icu, token, revision, segments: kept };
    await writeFileAtomically(join(this.folder, MANIFEST), JSON.stringify(manifest));
    await this.removeStrays();
  }

  /** Removes segments that the manifest does not name: those a crash kept from being named, or from being removed. */
  async removeStrays(): Promise<void> {
    const named = (await this.readManifest())?.segments ?? [];
    for (const name of await readdir(this.folder)) {
      if (isSegmentName(name) && !named.includes(name)) await rm(join(this.folder, name), { force: true });
    }
  }

  private async readManifest(): Promise<Manifest | null> {
    try {
      const parsed = manifestSchema.safeParse(
        JSON.parse(await readFile(join(this.folder, MANIFEST), 'utf8')),
      );
      return parsed.success ? parsed.data : null;
    } catch {
      // Not there, or not JSON: an index file may be missing or damaged at any time, and is then made anew.
      return null;
    }
  }

  private async readSegment(name: string): Promise<FrozenSegment | null> {
    if (!isSegmentName(name)) return null;
    try {
      const segment = decodeSegment(await readShared(join(this.folder, name)));
      if (segment !== null) this.names.set(segment, name);
      return segment;
    } catch {
      // Deleted, or unreadable: see readManifest.
      return null;
    }
  }
}

/** The bytes of a file, read straight into memory that other threads can see: an index is large. */
async function readShared(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

function newSegmentName(): string {
  return `${SEARCH_FILE_PREFIX}${randomUUID().slice(0, 8)}${SEGMENT_SUFFIX}`;
}

function isSegmentName(name: string): boolean {
  return (
    name.startsWith(SEARCH_FILE_PREFIX) &&
    name.endsWith(SEGMENT_SUFFIX) &&
    !name.includes('/') &&
    !name.includes('\\')
  );
}
