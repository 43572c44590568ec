import { codePageOfFont } from '../rtf/code-pages';

/** Letters of one look in the file, by their bytes. */
export interface Word95Run {
  readonly from: number;
  readonly to: number;
  /** Deleted, or shown to nobody. */
  readonly hidden: boolean;
  /** That of its font; null for the document's own. */
  readonly codePage: number | null;
  /** In a font of signs. */
  readonly symbols: boolean;
}

const AT = { fonts: 0xd0, looks: 0xb8, firstPage: 0x18a, pages: 0x18e } as const;
const PAGE = 512;
/** Page numbers have 16 bits. */
const MOST_PAGES = 0xffff;
const SYMBOLS = 2;
/** The charset of a font whose letters are the document's own. */
const OWN = 1;

/** Changes of a look (`sprm`) by their numbers, and how many bytes follow those that are walked over; others have their own length before them. */
const DELETED = 65;
const HIDDEN = 92;
const FONT = 93;
const LENGTHS: Readonly<Record<number, number>> = {
  // What some writers leave behind sizes of two bytes.
  0: 0,
  65: 1,
  66: 1,
  67: 1,
  69: 2,
  70: 4,
  71: 1,
  72: 2,
  73: 3,
  75: 1,
  80: 2,
  83: 0,
  85: 1,
  86: 1,
  87: 1,
  88: 1,
  89: 1,
  90: 1,
  91: 1,
  92: 1,
  93: 2,
  94: 1,
  95: 3,
  96: 2,
  97: 2,
  98: 1,
  99: 1,
  100: 1,
  101: 1,
  102: 1,
  104: 1,
  107: 2,
  109: 2,
  110: 1,
  117: 1,
  118: 1,
};
const WITH_LENGTH = new Set([68, 74, 81, 82, 103, 105, 106, 108]);

/**
 * The looks of the letters of a document of Word 6 or Word 95, in the order of the file: what is deleted or hidden, and whose font has a code
 * page of its own. Stretches without anything of that may be missing.
 *
 * @throws RangeError where the file is damaged
 */
export function word95Runs(stream: Buffer): readonly Word95Run[] {
  const charsets = charsetsOfFonts(stream);
  const runs: Word95Run[] = [];
  for (const page of new Set(pagesOfLooks(stream))) {
    const at = page * PAGE;
    const count = stream.readUInt8(at + PAGE - 1);
    for (let i = 0; i < count; i += 1) {
      const look = 2 * stream.readUInt8(at + 4 * (count + 1) + i);
      if (look === 0) continue;
      const changes = stream.subarray(at + look + 1, at + look + 1 + stream.readUInt8(at + look));
      const { hidden, font } = lookOf(changes);
      const charset = charsets[font ?? -1] ?? OWN;
      const codePage = charset < 77 ? null : codePageOfFont(charset, 1252);
      if (hidden || codePage !== null || charset === SYMBOLS)
        runs.push({
          from: stream.readInt32LE(at + 4 * i),
          to: stream.readInt32LE(at + 4 * i + 4),
          hidden,
          codePage,
          symbols: charset === SYMBOLS,
        });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Numbers of the pages of 512 bytes that hold looks: of a long document only the first are listed, the others follow them. */
function pagesOfLooks(stream: Buffer): readonly number[] {
  const at = stream.readInt32LE(AT.looks);
  const listed = Math.max(0, Math.floor((stream.readInt32LE(AT.looks + 4) - 4) / 6));
  const count = Math.min(MOST_PAGES, Math.max(listed, stream.readUInt16LE(AT.pages)));
  const first = stream.readUInt16LE(AT.firstPage);
  return Array.from({ length: count }, (_, i) =>
    i < listed ? stream.readUInt16LE(at + 4 * (listed + 1) + 2 * i) : first + i,
  );
}

/** Charsets (`fcharset`) by the numbers of the fonts. */
export function charsetsOfFonts(stream: Buffer): readonly number[] {
  const start = stream.readInt32LE(AT.fonts);
  const end = start + stream.readInt32LE(AT.fonts + 4);
  const charsets: number[] = [];
  for (let at = start + 2; at + 5 < end; at += stream.readUInt8(at) + 1)
    charsets.push(stream.readUInt8(at + 4));
  return charsets;
}

function lookOf(changes: Uint8Array): { readonly hidden: boolean; readonly font: number | null } {
  let hidden = false;
  let font: number | null = null;
  for (let at = 0; at < changes.length;) {
    const change = changes[at] ?? 0;
    const value = changes[at + 1] ?? 0;
    if ((change === DELETED || change === HIDDEN) && value % 2 === 1) hidden = true;
    if (change === FONT) font = value + 256 * (changes[at + 2] ?? 0);
    const length = WITH_LENGTH.has(change) ? value + 1 : LENGTHS[change];
    if (length === undefined) break;
    at += 1 + length;
  }
  return { hidden, font };
}
