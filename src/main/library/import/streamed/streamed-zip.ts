import { openSync, readSync, closeSync } from 'node:fs';
import { unpackEntry } from '../bundles/zip-reader';
import { endOfDirectory, localDataStart, LONGEST_END, readZipDirectory } from '../bundles/zip-directory';
import { LOCAL_BYTES, type ZipEntry } from '../bundles/zip-entry';
import { isRefusal } from '../bundles/bundle-entry';
import { isSafe, wantedEntries } from '../bundles/unpack-bundle';
import { importLimits } from '../limits';
import { fileSource, inflated, type ByteSource } from './byte-source';
import { partsOf } from './parts-of';
import { partsInside, type StreamedParts } from './streamed-part';

/** A list of entries longer than this (about a million of them) is not read. */
const LONGEST_DIRECTORY = 128 * 1024 * 1024;

/** A ZIP archive on the disk whose list of entries was read. */
export interface ZipFile {
  readonly file: string;
  readonly size: number;
  readonly entries: readonly ZipEntry[];
  /** Where its list of entries is damaged, in words. */
  readonly damage: string | null;
}

/** Reads the list of entries; null when there is none, as in one that breaks off. */
export function openZipFile(file: string, size: number): ZipFile | null {
  const tailStart = Math.max(0, size - LONGEST_END);
  const end = endOfDirectory(readPart(file, tailStart, size - tailStart), tailStart);
  if (end === null || end.start < 0 || end.start > size || size - end.start > LONGEST_DIRECTORY) return null;
  const directory = readZipDirectory(readPart(file, end.start, size - end.start), end.start);
  return directory === null ? null : { file, size, ...directory };
}

/** The files in a ZIP archive of any size, in the order of their paths. */
export async function* zipParts(zip: ZipFile): StreamedParts {
  // Entries that share their data would unpack to more than any archive of this size can hold.
  let packedLeft = zip.size;
  for (const entry of wantedEntries(zip.entries)) {
    const { path: name } = entry;
    packedLeft -= entry.packedBytes;
    if (packedLeft < 0) yield { name, refusal: { reason: 'expands-too-much' } };
    else if (!isSafe(name)) yield { name, refusal: { reason: 'unsafe-path' } };
    else if (entry.bytes > importLimits.fileBytes) {
      const content = contentOf(zip, entry);
      const inside = content === null ? null : await partsOf(content, entry.bytes);
      if (inside === null)
        yield { name, refusal: { reason: 'too-large', bytes: entry.bytes, limit: importLimits.fileBytes } };
      else yield* partsInside(name, inside);
    } else {
      const bytes = readEntry(zip, entry);
      if (isRefusal(bytes)) yield { name, refusal: bytes };
      else yield bytes.byteLength === 0 ? { name, refusal: { reason: 'empty' } } : { name, bytes };
    }
  }
  if (zip.damage !== null) yield { name: '…', refusal: { reason: 'unreadable', detail: zip.damage } };
}

/** The bytes of an entry that is not larger than `limit`, or why they cannot be had. */
export function readEntry(
  zip: ZipFile,
  entry: ZipEntry,
  limit: number = importLimits.fileBytes,
): ReturnType<typeof unpackEntry> {
  const start = dataStart(zip, entry);
  const { packedBytes } = entry;
  const isThere = start !== null && start + packedBytes <= zip.size && packedBytes <= limit;
  return unpackEntry(entry, isThere ? readPart(zip.file, start, packedBytes) : null, limit);
}

/** The bytes of an entry of any size, piece by piece; null where they cannot be had so. */
export function contentOf(zip: ZipFile, entry: ZipEntry): ByteSource | null {
  const start = dataStart(zip, entry);
  if (start === null || entry.isLink || (entry.flags & 1) !== 0) return null;
  const packed = fileSource(zip.file, start, entry.packedBytes);
  if (entry.method === 0) return packed;
  return entry.method === 8 ? inflated(packed, entry.packedBytes) : null;
}

function dataStart({ file, size }: ZipFile, { offset }: ZipEntry): number | null {
  return offset + LOCAL_BYTES > size ? null : localDataStart(readPart(file, offset, LOCAL_BYTES), offset);
}

function readPart(file: string, start: number, length: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    let count = 0;
    while (count < length) {
      const read = readSync(handle, bytes, count, length - count, start + count);
      if (read === 0) break;
      count += read;
    }
    return bytes.subarray(0, count);
  } finally {
    closeSync(handle);
  }
}
