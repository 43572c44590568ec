import { isSafe, wantedEntries } from '../bundles/unpack-bundle';
import { NO_FILE } from '../bundles/tar-entries';
import { isTarEnd, LONGEST_METADATA, longNameIn, readTarHeader, TAR_BLOCK } from '../bundles/tar-header';
import { importLimits } from '../limits';
import { BrokenSource, slice, type ByteSource } from './byte-source';
import { ByteReader } from './byte-reader';
import { partsInside, type StreamedParts } from './streamed-part';

interface Entry {
  readonly path: string;
  readonly isFile: boolean;
  /** Where its content begins. */
  readonly at: number;
  readonly size: number;
}

/**
 * The files in a tar archive of any size, in its order. It is read twice: what browsers save beside a page is told by all the
 * names together. `inside` opens an entry that is large itself; null where it can be read as a whole only.
 */
export async function* tarParts(
  source: ByteSource,
  inside: (content: ByteSource, size: number) => Promise<StreamedParts | null>,
): StreamedParts {
  const entries: Entry[] = [];
  let damage: BrokenSource | null = null;
  try {
    for await (const entry of listTar(source)) entries.push(entry);
  } catch (thrown) {
    if (!(thrown instanceof BrokenSource)) throw thrown;
    damage = thrown;
  }
  const reader = new ByteReader(source(0));
  let at = 0;
  try {
    for (const { path: name, isFile, at: start, size } of wantedEntries(entries).sort(
      (a, b) => a.at - b.at,
    )) {
      if (!isSafe(name)) yield { name, refusal: { reason: 'unsafe-path' } };
      else if (!isFile) yield { name, refusal: NO_FILE };
      else if (size === 0) yield { name, refusal: { reason: 'empty' } };
      else if (size > importLimits.fileBytes) {
        const parts = await inside(slice(source, start, size), size);
        if (parts === null)
          yield { name, refusal: { reason: 'too-large', bytes: size, limit: importLimits.fileBytes } };
        else yield* partsInside(name, parts);
      } else {
        await reader.skip(start - at);
        const bytes = await reader.take(size);
        at = start + bytes.length;
        yield bytes.length === size
          ? { name, bytes: Buffer.from(bytes) }
          : { name, refusal: { reason: 'unreadable', detail: 'the archive breaks off inside it' } };
      }
    }
  } finally {
    await reader.close();
  }
  if (damage !== null) throw damage;
}

async function* listTar(source: ByteSource): AsyncGenerator<Entry, void, undefined> {
  const reader = new ByteReader(source(0));
  let longName: string | null = null;
  let at = 0;
  try {
    for (;;) {
      const block = await reader.take(TAR_BLOCK);
      if (block.length < TAR_BLOCK) {
        reader.assertWhole();
        return;
      }
      if (isTarEnd(block)) return;
      const header = readTarHeader(block);
      if (header === null)
        throw new BrokenSource({ reason: 'unreadable', detail: 'the archive is damaged from here on' });
      at += TAR_BLOCK;
      const { kind, path, size, paddedSize } = header;
      if (kind === 'long-name')
        longName = longNameIn(header, await reader.peek(Math.min(size, LONGEST_METADATA))) ?? longName;
      else if (kind !== 'other') {
        if (kind !== 'folder') yield { path: longName ?? path, isFile: kind === 'file', at, size };
        longName = null;
      }
      if (!(await reader.skip(paddedSize))) {
        reader.assertWhole();
        return;
      }
      at += paddedSize;
    }
  } finally {
    await reader.close();
  }
}
