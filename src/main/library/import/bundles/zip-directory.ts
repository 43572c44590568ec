import type { RefusedPart } from '../parsed-article';
import { decodeEntryNames } from './entry-names';
import { IN_ZIP64, LOCAL_BYTES, withZip64, type RawZipEntry, type ZipEntry } from './zip-entry';
import { readLocalHeaders } from './zip-local-headers';

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENTRY_BYTES = 46;
const UTF8_FLAG = 0x800;
/** The comment after the end record may be this long. */
const LONGEST_COMMENT = 0xffff;
/** The record at the end of a ZIP, its comment, and what points at the ZIP64 record, are no longer than this. */
export const LONGEST_END = LONGEST_COMMENT + 22 + 20 + 4096;

/** What a ZIP says it holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** What is wrong with its list of entries, in words. */
  readonly damage: string | null;
}

/** Names the damage of a list of entries among the parts that could not be taken; empty where there is none. */
export function damagedList(directory: ZipDirectory | null): RefusedPart[] {
  const detail = directory?.damage ?? null;
  return detail === null ? [] : [{ name: '…', refusal: { reason: 'unreadable', detail } }];
}

/** Half a dozen readers ask it of every ZIP, and a damaged one is searched to its end. */
const known = new WeakMap<Uint8Array, { readonly directory: ZipDirectory | null }>();

/**
 * The entries of a ZIP; null when there are none. Where its directory is missing or damaged, `damage` is set, and what the directory no
 * longer names is told by the headers before the entries' data. Of a ZIP that is not at hand as a whole, `bytes` begin at `base`, where
 * its directory is or before; of that, damage leaves the entries before it.
 */
export function readZipDirectory(bytes: Uint8Array, base = 0): ZipDirectory | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (base > 0) return directoryOf(readDirectory(view, base));
  const before = known.get(bytes);
  if (before !== undefined) return before.directory;
  const directory = directoryOf(withLocalHeaders(view, readDirectory(view, 0)));
  known.set(bytes, { directory });
  return directory;
}

interface RawDirectory {
  readonly raw: readonly RawZipEntry[];
  /** How many entries it says there are. */
  readonly count: number;
  readonly damage: string | null;
}

/** What is said of a ZIP without its end, which may have held more than is left. */
export const LIST_MISSING = 'its list of entries is missing; the file may be cut off';

function directoryOf(read: RawDirectory | null): ZipDirectory | null {
  if (read === null) return null;
  const paths = readNames(read.raw);
  return {
    entries: read.raw.map((entry, i) => ({ ...entry, path: paths[i] ?? '' })),
    damage: read.damage,
  };
}

function withLocalHeaders(view: Buffer, read: RawDirectory | null): RawDirectory | null {
  if (read !== null && read.damage === null) return read;
  const local = readLocalHeaders(view);
  if (local.length === 0) return read;
  const listed = new Map(read?.raw.map((entry) => [entry.offset, entry]));
  const raw = local.map((entry) => {
    const same = listed.get(entry.offset);
    return same?.name.equals(entry.name) === true ? same : entry;
  });
  const count = read?.count ?? 0;
  // With all of them there, only the list was damaged.
  const isWhole = read !== null && raw.length >= count;
  return { raw, count, damage: isWhole ? null : (read?.damage ?? LIST_MISSING) };
}

function readDirectory(view: Buffer, base: number): RawDirectory | null {
  const end = findEnd(view, base);
  if (end === null) return null;
  const { count } = end;
  const start = end.start - base;
  const raw: RawZipEntry[] = [];
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
  return { raw, count, damage };
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
