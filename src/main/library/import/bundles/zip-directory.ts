import { decodeEntryNames } from './entry-names';

/** An entry as the central directory of a ZIP names it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly path: string;
  /** General purpose flags (4.4.4). */
  readonly flags: number;
  /** Compression method (4.4.5): 0 is stored, 8 deflate. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header stands. */
  readonly offset: number;
  readonly isLink: boolean;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of an entry's local header before its name. */
export const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const IN_ZIP64 = 0xffffffff;
const UTF8_FLAG = 0x800;
/** The comment after the end record may be this long. */
const LONGEST_COMMENT = 0xffff;
/** The record at the end of a ZIP, its comment, and what points at the ZIP64 record, are no longer than this. */
export const LONGEST_END = LONGEST_COMMENT + 22 + 20 + 4096;

/**
 * The entries of a ZIP, or what is wrong with it in words. A directory that is damaged half-way gives the entries before the
 * damage, with `damage` set. Of a ZIP that is not at hand as a whole, `bytes` begin at `base`, where its directory is or before.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  base = 0,
): { readonly entries: readonly ZipEntry[]; readonly damage: string | null } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, base);
  if (end === null) return null;
  const { count } = end;
  const start = end.start - base;
  const raw: (Omit<ZipEntry, 'path'> & { readonly name: Buffer })[] = [];
  let damage: string | null = null;
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at < 0 || at + ENTRY_BYTES > view.length || view.readUInt32LE(at) !== ENTRY) {
      damage = `its list of entries is damaged after ${String(i)} of ${String(count)}`;
      break;
    }
    const nameBytes = view.readUInt16LE(at + 28);
    const extraBytes = view.readUInt16LE(at + 30);
    const commentBytes = view.readUInt16LE(at + 32);
    const name = view.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const extra = view.subarray(at + ENTRY_BYTES + nameBytes, at + ENTRY_BYTES + nameBytes + extraBytes);
    const sizes = withZip64(extra, [
      view.readUInt32LE(at + 24),
      view.readUInt32LE(at + 20),
      view.readUInt32LE(at + 42),
    ]);
    raw.push({
      name,
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      crc32: view.readUInt32LE(at + 16),
      bytes: sizes[0],
      packedBytes: sizes[1],
      offset: sizes[2],
      // Made on Unix: the mode stands in the upper half; 0xA000 is a symbolic link.
      isLink: view.readUInt8(at + 5) === 3 && (view.readUInt16LE(at + 40) & 0xf000) === 0xa000,
    });
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  const paths = readNames(raw);
  return { entries: raw.map((entry, i) => ({ ...entry, path: paths[i] ?? '' })), damage };
}

/** Where the list of entries begins, in the whole ZIP, by its last bytes, which begin at `base`; null when they do not tell. */
export function endOfDirectory(tail: Buffer, base: number): { readonly start: number } | null {
  return findEnd(tail, base);
}

function findEnd(view: Buffer, base: number): { readonly count: number; readonly start: number } | null {
  const lowest = Math.max(0, view.length - 22 - LONGEST_COMMENT);
  for (let at = view.length - 22; at >= lowest; at -= 1) {
    if (view.readUInt32LE(at) !== END) continue;
    const count = view.readUInt16LE(at + 10);
    const start = view.readUInt32LE(at + 16);
    if (start !== IN_ZIP64 && count !== 0xffff) return { count, start };
    return findEnd64(view, at, base) ?? { count, start };
  }
  return null;
}

function findEnd64(
  view: Buffer,
  end: number,
  base: number,
): { readonly count: number; readonly start: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.readUInt32LE(locator) !== END_64_LOCATOR) return null;
  const at = Number(view.readBigUInt64LE(locator + 8)) - base;
  if (at < 0 || at + 56 > view.length || view.readUInt32LE(at) !== END_64) return null;
  return { count: Number(view.readBigUInt64LE(at + 32)), start: Number(view.readBigUInt64LE(at + 48)) };
}

/** Values too large for their place stand in the ZIP64 extra field (4.5.3), in this order. */
function withZip64(
  extra: Buffer,
  values: readonly [number, number, number],
): readonly [number, number, number] {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let next = 0;
    const take = (value: number): number => {
      if (value !== IN_ZIP64 || next + 8 > field.length) return value;
      next += 8;
      return Number(field.readBigUInt64LE(next - 8));
    };
    return [take(values[0]), take(values[1]), take(values[2])];
  }
  return values;
}

/** Names are UTF-8 by flag (4.4.4, bit 11); else in whatever charset the system had, told by all of them together. */
function readNames(entries: readonly { readonly name: Buffer; readonly flags: number }[]): readonly string[] {
  const unmarked = entries.filter(({ flags }) => (flags & UTF8_FLAG) === 0).map(({ name }) => name);
  const guessed = decodeEntryNames(unmarked).values();
  const utf8 = new TextDecoder('utf-8');
  return entries.map(({ name, flags }) =>
    (flags & UTF8_FLAG) === 0 ? (guessed.next().value ?? '') : utf8.decode(name),
  );
}

/**
 * The data of an entry as it lies in the ZIP; null when it is not there. The local header is only read for its length: what it
 * says of the entry is for streaming.
 */
export function packedBytes(bytes: Uint8Array, { offset, packedBytes: length }: ZipEntry): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > view.length) return null;
  const start = localDataStart(view.subarray(offset, offset + LOCAL_BYTES), offset);
  return start === null || start + length > view.length ? null : bytes.subarray(start, start + length);
}

/** Where an entry's data begins, by its local header, which stands at `offset`; null when it is none. */
export function localDataStart(local: Buffer, offset: number): number | null {
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL) return null;
  return offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
}
