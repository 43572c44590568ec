import { decodeEntryNames } from './entry-names';

/** Bytes of a header; contents are filled up to a multiple of it. */
export const TAR_BLOCK = 512;
/** Metadata entries (long names) larger than this are not read. */
export const LONGEST_METADATA = 1024 * 1024;

/** A header of a tar archive. */
export interface TarHeader {
  /** What follows: a file, the name of the next entry where it is too long for its header, or nothing of interest. */
  readonly kind: 'file' | 'folder' | 'link' | 'long-name' | 'other';
  /** The letter that says so (POSIX.1-1988 `typeflag`). */
  readonly type: string;
  readonly path: string;
  /** Bytes of its content, */
  readonly size: number;
  /** and with what fills it up to whole blocks. */
  readonly paddedSize: number;
}

/** Whether the bytes begin with a tar header: its checksum is right (POSIX.1-1988 ustar and older). */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.byteLength >= TAR_BLOCK && hasRightChecksum(bytes.subarray(0, TAR_BLOCK));
}

/** Blocks of zeros end an archive. */
export function isTarEnd(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** Reads a header block (POSIX ustar and pax, GNU); null when it is none. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (!hasRightChecksum(block)) return null;
  const size = numberAt(block, 124, 12);
  if (size === null) return null;
  const type = String.fromCharCode(block[156] ?? 0);
  return {
    kind: kindOf(type),
    type,
    path: pathOf(block),
    size,
    paddedSize: Math.ceil(size / TAR_BLOCK) * TAR_BLOCK,
  };
}

function kindOf(type: string): TarHeader['kind'] {
  if (type === 'L' || type === 'x') return 'long-name';
  if (type === 'g' || type === 'K') return 'other';
  if (type === '5') return 'folder';
  return type === '0' || type === '\0' || type === '7' ? 'file' : 'link';
}

/** The name that an entry of metadata gives the next one; null where it gives none, or is too long to be read. */
export function longNameIn({ type, size }: TarHeader, content: Uint8Array): string | null {
  if (size > LONGEST_METADATA) return null;
  return type === 'L' ? nameOf(content) : paxPath(content);
}

/** The sum of all bytes, those of the checksum itself taken as spaces. */
function hasRightChecksum(header: Uint8Array): boolean {
  const written = numberAt(header, 148, 8);
  // Most files that are asked are none, and have no number there.
  if (written === null || written <= 0) return false;
  let sum = 0;
  for (const [i, byte] of header.entries()) sum += i >= 148 && i < 156 ? 0x20 : byte;
  return written === sum;
}

/** Octal digits, or base 256 where the first bit is set (GNU). */
function numberAt(header: Uint8Array, offset: number, length: number): number | null {
  const field = header.subarray(offset, offset + length);
  if (((field[0] ?? 0) & 0x80) !== 0) {
    let value = 0;
    for (const byte of field.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = textOf(field).trim();
  return /^[0-7]*$/u.test(digits) ? Number.parseInt(digits || '0', 8) : null;
}

function pathOf(header: Uint8Array): string {
  const name = nameOf(header.subarray(0, 100));
  const isUstar = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar && header[262] === 0 ? nameOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function paxPath(content: Uint8Array): string | null {
  return /(?:^|\n)\d+ path=([^\n]+)/u.exec(new TextDecoder().decode(content))?.[1] ?? null;
}

/** A name, which is in the charset of the system it was packed on where it is not UTF-8. */
function nameOf(field: Uint8Array): string {
  const name = textOf(field);
  return name.includes('\ufffd') ? (decodeEntryNames([beforeNul(field)])[0] ?? name) : name;
}

function textOf(field: Uint8Array): string {
  return new TextDecoder().decode(beforeNul(field));
}

function beforeNul(field: Uint8Array): Uint8Array {
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}
