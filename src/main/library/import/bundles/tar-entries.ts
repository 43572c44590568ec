import type { BundleEntry } from './bundle-entry';

const BLOCK = 512;
/** Metadata entries (long names) larger than this are not read. */
const LONGEST_METADATA = 1024 * 1024;

/** Whether the bytes begin with a tar header: its checksum is right (POSIX.1-1988 ustar and older). */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.byteLength >= BLOCK && hasRightChecksum(bytes.subarray(0, BLOCK));
}

/**
 * The entries of a tar archive (POSIX ustar and pax, GNU long names). `damage` says in words where it stops making sense.
 */
export function readTarEntries(bytes: Uint8Array): {
  readonly entries: readonly BundleEntry[];
  readonly damage: string | null;
} {
  const entries: BundleEntry[] = [];
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= bytes.byteLength;) {
    const header = bytes.subarray(at, at + BLOCK);
    // Two blocks of zeros end it.
    if (header.every((byte) => byte === 0)) return { entries, damage: null };
    if (!hasRightChecksum(header)) return { entries, damage: 'the archive is damaged from here on' };
    const size = numberAt(header, 124, 12);
    if (size === null) return { entries, damage: 'the archive is damaged from here on' };
    const start = at + BLOCK;
    const content = bytes.subarray(start, Math.min(start + size, bytes.byteLength));
    const whole = content.byteLength === size;
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'L' || type === 'x') {
      if (size <= LONGEST_METADATA)
        longName = type === 'L' ? textOf(content) : (paxPath(content) ?? longName);
      continue;
    }
    if (type === 'g' || type === 'K') continue;
    const path = longName ?? pathOf(header);
    longName = null;
    if (type === '5') continue;
    if (type !== '0' && type !== '\0' && type !== '7')
      entries.push({
        path,
        unpack: () => ({ reason: 'unreadable', detail: 'it is a link or a device, not a file' }),
      });
    else
      entries.push({
        path,
        unpack: (limit) => {
          if (size > limit) return { reason: 'too-large', bytes: size, limit };
          return whole
            ? content.slice()
            : { reason: 'unreadable', detail: 'the archive breaks off inside it' };
        },
      });
  }
  return { entries, damage: null };
}

/** The sum of all bytes, those of the checksum itself taken as spaces. */
function hasRightChecksum(header: Uint8Array): boolean {
  const written = numberAt(header, 148, 8);
  let sum = 0;
  for (const [i, byte] of header.entries()) sum += i >= 148 && i < 156 ? 0x20 : byte;
  return written !== null && written > 0 && written === sum;
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
  const name = textOf(header.subarray(0, 100));
  const isUstar = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar && header[262] === 0 ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function paxPath(content: Uint8Array): string | null {
  return /(?:^|\n)\d+ path=([^\n]+)/u.exec(new TextDecoder().decode(content))?.[1] ?? null;
}

function textOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
