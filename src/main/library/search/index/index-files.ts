import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../../shared/app-error';
import { SEARCH_FILE_PREFIX } from '../../storage/library-files';
import { isFileError, writeFileAtomically } from '../../storage/write-file-atomically';
import { ANALYSER_VERSION } from '../words/analyser-version';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { readSegment, SegmentFile, writeSegment } from './segment-file';
import { MemoryOutput, type ListOutput } from './segment-writer';

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

/**
 * Lists longer than this go straight to a file: they would take as much memory, until they are written down and, since threads share it, until the
 * garbage collector has come by in each of them.
 */
const LONG_LISTS = 1024 * 1024;

/** The index's files in one library folder. */
export class IndexFiles {
  /** Files of this run that are not yet known to be on the disk, or not yet whole. */
  private readonly unsynced = new Set<string>();
  /** Those of them that a segment was made in, or is being made, since the index was last written down. */
  private readonly made = new Map<string, SegmentFile>();

  constructor(private readonly folder: string) {}

  /**
   * Reads the index. Null when there is none that can be used: no manifest, another analyser, a segment missing
   * or damaged. It is then made anew from the database, which loses nothing.
   */
  async read(): Promise<StoredIndex | null> {
    const manifest = await this.readManifest();
    if (manifest === null || JSON.stringify(manifest.stamp) !== JSON.stringify(currentStamp())) return null;
    const segments: FrozenSegment[] = [];
    for (const name of manifest.segments) {
      const segment = this.readSegment(name);
      if (segment !== null) segments.push(segment);
    }
    if (segments.length < manifest.segments.length) {
      for (const { lists } of segments) lists.close();
      return null;
    }
    return { token: manifest.token, revision: manifest.revision, segments };
  }

  /**
   * Where a segment goes whose lists are of about so many bytes.
   *
   * @throws the file system's error
   */
  outputFor(bytes: number): ListOutput {
    if (bytes < LONG_LISTS) return new MemoryOutput();
    const name = newSegmentName();
    const output = new SegmentFile(join(this.folder, name));
    this.unsynced.add(name);
    this.made.set(name, output);
    return output;
  }

  /**
   * Writes an index down: first the segments that have no file yet, then the manifest that names them, then files that
   * it does not name are removed. At whatever moment this is cut short, the manifest on the disk is whole and true.
   * The lists of the segments lie in their files afterwards.
   *
   * @throws AppError `file-unwritable`; the index written before stays as it was.
   */
  async write({ token, revision, segments }: StoredIndex): Promise<void> {
    this.forgetMerged(segments);
    const names = await this.writeSegments(segments);
    const icu = process.versions['icu'] ?? '';
    const manifest: Manifest = { stamp: currentStamp(), icu, token, revision, segments: names };
    await writeFileAtomically(join(this.folder, MANIFEST), JSON.stringify(manifest));
    await this.removeStrays();
  }

  /** Removes segments that the manifest does not name: those a crash kept from being named, or from being removed. */
  async removeStrays(): Promise<void> {
    const named = (await this.readManifest())?.segments ?? [];
    for (const name of await readdir(this.folder)) {
      if (isSegmentName(name) && !named.includes(name) && !this.unsynced.has(name))
        await rm(join(this.folder, name), { force: true });
    }
  }

  /** Files that were merged away before they were ever written down are strays. */
  private forgetMerged(segments: readonly FrozenSegment[]): void {
    const kept = new Set(
      segments.map(({ lists: { place } }) => (place.kind === 'file' ? basename(place.file) : null)),
    );
    for (const [name, output] of this.made) {
      if (!output.hasEnded) continue;
      this.made.delete(name);
      if (!kept.has(name)) this.unsynced.delete(name);
    }
  }

  private async writeSegments(segments: readonly FrozenSegment[]): Promise<string[]> {
    const present = new Set(await readdir(this.folder));
    const names: string[] = [];
    for (const segment of segments) {
      const { place } = segment.lists;
      const known = place.kind === 'file' ? basename(place.file) : null;
      const name = known !== null && present.has(known) ? known : newSegmentName();
      const file = join(this.folder, name);
      try {
        if (name !== known) {
          this.unsynced.add(name);
          segment.moveLists(writeSegment(file, segment));
        }
        if (this.unsynced.has(name)) await syncFile(file);
      } catch (thrown) {
        throw isFileError(thrown)
          ? new AppError({ code: 'file-unwritable', file, detail: thrown.message })
          : thrown;
      }
      names.push(name);
    }
    for (const name of names) this.unsynced.delete(name);
    return names;
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

  private readSegment(name: string): FrozenSegment | null {
    if (!isSegmentName(name)) return null;
    try {
      return readSegment(join(this.folder, name));
    } catch {
      // Deleted, or unreadable: see readManifest.
      return null;
    }
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
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
