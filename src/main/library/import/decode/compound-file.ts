/** A compound file (MS-CFB): the file system inside old Office files and Outlook's messages. */

const HEADER = 512;
const ENTRY = 128;
const NOTHING = 0xff_ff_ff_fa;
const MOST_SECTORS = 100_000;

/**
 * Names of the streams and storages directly in its root, not those of what is embedded in it, as written; null where the
 * directory cannot be followed (damaged, or only its beginning is here).
 *
 * @param bytes beginning with the signature of MS-CFB 2.2
 */
export function namesInRoot(bytes: Uint8Array): readonly string[] | null {
  if (bytes.byteLength < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readRoot(view, directoryOf(view));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Sectors {
  readonly size: number;
  /** Where the sectors of the directory begin, in order. */
  readonly starts: readonly number[];
}

/** Follows the chain of the directory's sectors through the allocation table (MS-CFB 2.3, 2.6). */
function directoryOf(view: DataView): Sectors {
  const size = 1 << view.getUint16(30, true);
  const startOf = (sector: number): number => (sector + 1) * size;
  const starts: number[] = [];
  let sector = view.getUint32(48, true);
  while (sector < NOTHING) {
    if (starts.length >= MOST_SECTORS) throw new RangeError('the directory has no end');
    starts.push(startOf(sector));
    // The first 109 sectors of the table are named in the header: enough for seven megabytes.
    const table = view.getUint32(76 + 4 * Math.floor((sector * 4) / size), true);
    sector = view.getUint32(startOf(table) + ((sector * 4) % size), true);
  }
  return { size, starts };
}

function readRoot(view: DataView, { size, starts }: Sectors): readonly string[] {
  const entryAt = (number: number): number => {
    const start = starts[Math.floor((number * ENTRY) / size)];
    if (start === undefined) throw new RangeError('no such entry');
    return start + ((number * ENTRY) % size);
  };
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [view.getUint32(entryAt(0) + 76, true)];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (number >= NOTHING || seen.has(number)) continue;
    seen.add(number);
    const at = entryAt(number);
    names.push(nameAt(view, at));
    // Entries of one storage are a tree of left and right siblings.
    open.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return names;
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(64, view.getUint16(at + 64, true));
  let name = '';
  for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
  return name;
}
