import { inflateRawSync } from 'node:zlib';
import { packedBytes, readZipDirectory, type ZipEntry } from '../bundles/zip-directory';

const MOST_ENTRIES = 10_000;

/** Parts of a document that is a zip, by name; or why there are none. */
export type ZipParts = { readonly parts: ReadonlyMap<string, Buffer> } | { readonly problem: string };

/**
 * Unpacks the wanted parts of an Office or OpenDocument file (ZIP, PKWARE APPNOTE 4.3), together never more than `most`
 * bytes, whatever the file says of their sizes. A wrong checksum is no reason: other programs open such files, too.
 */
export function readZipParts(bytes: Uint8Array, wanted: (name: string) => boolean, most: number): ZipParts {
  const directory = readZipDirectory(bytes);
  if (directory === null) return { problem: 'it breaks off before its end' };
  const parts = new Map<string, Buffer>();
  let left = most;
  for (const entry of directory.entries.slice(0, MOST_ENTRIES)) {
    if (!wanted(entry.path)) continue;
    let content: Buffer | null;
    try {
      content = unpack(bytes, entry, left);
    } catch (thrown) {
      return { problem: thrown instanceof Error ? thrown.message : String(thrown) };
    }
    if (content === null) return { problem: `it unpacks to more than ${Math.round(most / 1_048_576)} MB` };
    left -= content.byteLength;
    parts.set(entry.path, content);
  }
  return { parts };
}

/** One entry's content; null when it would be longer than `most`. */
function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Buffer | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null) throw new Error('one of its parts is not where it should be');
  if (entry.method === 0) return packed.byteLength > most ? null : Buffer.from(packed);
  if (entry.method !== 8) throw new Error(`it is packed by an unusual method (${entry.method})`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw new Error('one of its parts is damaged', { cause: thrown });
  }
}
