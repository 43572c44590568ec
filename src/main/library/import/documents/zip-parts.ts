import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 10_000;

/** Parts of a document that is a zip, by name; or why there are none. */
export type ZipParts = { readonly parts: ReadonlyMap<string, Buffer> } | { readonly problem: string };

/**
 * Unpacks the wanted parts of an Office or OpenDocument file (ZIP, PKWARE APPNOTE 4.3), together never more than `most`
 * bytes, whatever the file says of their sizes.
 */
export function readZipParts(bytes: Uint8Array, wanted: (name: string) => boolean, most: number): ZipParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Buffer>();
  let left = most;
  try {
    const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || file.readUInt32LE(end) !== END) return { problem: 'it breaks off before its end' };
    const count = Math.min(file.readUInt16LE(end + 10), MOST_ENTRIES);
    let at = file.readUInt32LE(end + 16);
    for (let i = 0; i < count && file.readUInt32LE(at) === ENTRY; i += 1) {
      const nameBytes = file.readUInt16LE(at + 28);
      const name = file.toString('utf8', at + 46, at + 46 + nameBytes);
      if (wanted(name)) {
        const content = unpack(file, at, left);
        if (content === null)
          return { problem: `it unpacks to more than ${Math.round(most / 1_048_576)} MB` };
        left -= content.byteLength;
        parts.set(name, content);
      }
      at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  return { parts };
}

/** One entry's content; null when it would be longer than `most`. */
function unpack(file: Buffer, entry: number, most: number): Buffer | null {
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (file.readUInt32LE(local) !== LOCAL) throw new Error('one of its parts is not where it should be');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const content = file.subarray(start, start + packed);
  if (method === 0) return content.byteLength > most ? null : content;
  if (method !== 8) throw new Error(`it is packed by an unusual method (${method})`);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(most, 1) });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw thrown;
  }
}
