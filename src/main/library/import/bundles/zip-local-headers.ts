import { LOCAL_BYTES, withZip64, type RawZipEntry } from './zip-entry';

const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');
const DESCRIPTOR = 0x08074b50;
/** Bytes of a data descriptor (4.3.9) with its signature. */
const DESCRIPTOR_BYTES = 16;
/** Sizes and checksum stand behind the data (4.4.4, bit 3). */
const SIZES_FOLLOW = 0x8;
const METHODS: ReadonlySet<number> = new Set([0, 8, 9, 12, 14, 93, 95, 96, 97, 98]);
const LONGEST_NAME = 4096;
const MOST_ENTRIES = 65_536;

/**
 * The entries of a ZIP by the headers before their data (APPNOTE.TXT 4.3.7), for one whose list of them is lost or damaged: where a
 * download broke off, all but the last are whole.
 */
export function readLocalHeaders(view: Buffer): RawZipEntry[] {
  const found: RawZipEntry[] = [];
  const directory = seeker(view, DIRECTORY);
  let at = view.indexOf(LOCAL);
  while (at >= 0 && at + LOCAL_BYTES <= view.length && found.length < MOST_ENTRIES) {
    const entry = entryAt(view, at, directory);
    if (entry !== null) found.push(entry);
    // A damaged size leads beyond the end; what it hides is looked for behind the header.
    const end = entry === null ? 0 : dataStart(view, at) + entry.packedBytes;
    at = view.indexOf(LOCAL, entry === null || end > view.length ? at + LOCAL.length : end);
  }
  return found;
}

function dataStart(view: Buffer, at: number): number {
  return at + LOCAL_BYTES + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
}

/** The entry whose header stands there; null where it is none. */
function entryAt(view: Buffer, at: number, directory: Seeker): RawZipEntry | null {
  const flags = view.readUInt16LE(at + 6);
  const method = view.readUInt16LE(at + 8);
  const nameBytes = view.readUInt16LE(at + 26);
  const start = dataStart(view, at);
  if (!METHODS.has(method) || nameBytes === 0 || nameBytes > LONGEST_NAME || start > view.length) return null;
  const name = view.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + nameBytes);
  const known = { name, flags, method, offset: at, isLink: false };
  const crc32 = view.readUInt32LE(at + 14);
  const [bytes, packedBytes] = withZip64(view.subarray(at + LOCAL_BYTES + nameBytes, start), [
    view.readUInt32LE(at + 22),
    view.readUInt32LE(at + 18),
    0,
  ]);
  if ((flags & SIZES_FOLLOW) === 0 || packedBytes > 0) return { ...known, crc32, bytes, packedBytes };
  const end = nextHeader(view, start, directory);
  const descriptor = end - DESCRIPTOR_BYTES;
  if (descriptor < start || view.readUInt32LE(descriptor) !== DESCRIPTOR)
    // It breaks off, so that its data leads beyond the end.
    return { ...known, crc32: 0, bytes: 0, packedBytes: view.length - start + 1 };
  return {
    ...known,
    crc32: view.readUInt32LE(descriptor + 4),
    packedBytes: descriptor - start,
    bytes: view.readUInt32LE(descriptor + 12),
  };
}

/** Where something stands next, from a place on; -1 where it does not. */
type Seeker = (from: number) => number;

/** Looks on only where what was found last lies before: where there is none, each of thousands of entries would search to the end. */
function seeker(view: Buffer, mark: Buffer): Seeker {
  let [soughtFrom, found] = [0, view.indexOf(mark)];
  return (from) => {
    if (from < soughtFrom || (found >= 0 && found < from))
      [soughtFrom, found] = [from, view.indexOf(mark, from)];
    return found;
  };
}

function nextHeader(view: Buffer, from: number, directory: Seeker): number {
  const ends = [view.indexOf(LOCAL, from), directory(from)].filter((place) => place >= 0);
  return ends.length === 0 ? view.length : Math.min(...ends);
}
