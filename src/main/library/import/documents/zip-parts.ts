import { inflateRawSync } from 'node:zlib';
import type { ImportWarning } from '../../../../shared/model/clipping';
import { LIST_MISSING, packedBytes, readZipDirectory } from '../bundles/zip-directory';
import type { ZipEntry } from '../bundles/zip-entry';
import type { RefusedPart } from '../parsed-article';

const MOST_ENTRIES = 10_000;

/** Parts of a document that is a zip, by name; or why there are none. */
export type ZipParts =
  | {
      readonly parts: ReadonlyMap<string, Buffer>;
      /** The wanted parts that are too damaged to be unpacked. */
      readonly lost: readonly string[];
      /** What a reader of a damaged document has to say about it. */
      readonly warnings: readonly ImportWarning[];
    }
  | { readonly problem: string };

/** Names the lost parts of a document among those that could not be taken. */
export function refusedLost(lost: readonly string[]): RefusedPart[] {
  return lost.map((name) => ({
    name,
    refusal: { reason: 'unreadable', detail: 'its data is damaged' },
  }));
}

/**
 * Unpacks the wanted parts of an Office or OpenDocument file (ZIP, PKWARE APPNOTE 4.3), together never more than `most`
 * bytes, whatever the file says of their sizes. A wrong checksum is no reason: other programs open such files, too. Nor is a damaged part:
 * whoever cannot do without it says so.
 */
export function readZipParts(bytes: Uint8Array, wanted: (name: string) => boolean, most: number): ZipParts {
  const directory = readZipDirectory(bytes);
  if (directory === null) return { problem: 'it breaks off before its end' };
  const parts = new Map<string, Buffer>();
  const lost: string[] = [];
  let left = most;
  for (const entry of directory.entries.slice(0, MOST_ENTRIES)) {
    if (!wanted(entry.path)) continue;
    if (entry.method !== 0 && entry.method !== 8)
      return { problem: `it is packed by an unusual method (${entry.method})` };
    const content = unpack(bytes, entry, left);
    if (content === undefined) {
      lost.push(entry.path);
      continue;
    }
    if (content === null) return { problem: `it unpacks to more than ${Math.round(most / 1_048_576)} MB` };
    left -= content.byteLength;
    parts.set(entry.path, content);
  }
  if (parts.size === 0 && lost.length > 0) return { problem: 'one of its parts is damaged' };
  const isCutOff = directory.damage === LIST_MISSING;
  return { parts, lost, warnings: isCutOff ? ['cut-off'] : lost.length > 0 ? ['pages-missing'] : [] };
}

/** One entry's content; null when it would be longer than `most`, undefined when it is damaged. */
function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Buffer | null | undefined {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return undefined;
  if (entry.method === 0) return packed.byteLength > most ? null : Buffer.from(packed);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') return null;
    return undefined;
  }
}
