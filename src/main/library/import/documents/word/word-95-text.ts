import { decodeRtfBytes } from '../rtf/code-pages';
import { charsetsOfFonts, word95Runs, type Word95Run } from './word-95-runs';

/** Offsets in the head of the text (`FIB`) of Word 6, 7 (95) and 2. */
const AT = { language: 0x06, flags: 0x0a, charset: 0x14, firstByte: 0x18, lengths: 0x34 } as const;
const PIECES = { word6: 0x160, word2: 0x11e } as const;
const IS_COMPLEX = 0x0004;
const MACINTOSH = 256;
const MOST_PIECES = 100_000;

/** Parts of the text by their place among the lengths: what people read, in the order in which it is read. */
const PARTS = { body: 0, footnotes: 1, endnotes: 5, boxes: 6 } as const;

/** Code pages of the languages (the low ten bits of an LCID) that Western letters do not write. */
const LANGUAGES: Readonly<Record<number, number>> = {
  0x01: 1256,
  0x02: 1251,
  0x04: 936,
  0x05: 1250,
  0x08: 1253,
  0x0d: 1255,
  0x0e: 1250,
  0x11: 932,
  0x12: 949,
  0x15: 1250,
  0x18: 1250,
  0x19: 1251,
  0x1a: 1250,
  0x1b: 1250,
  0x1e: 874,
  0x1f: 1254,
  0x22: 1251,
  0x23: 1251,
  0x24: 1250,
  0x25: 1257,
  0x26: 1257,
  0x27: 1257,
  0x29: 1256,
  0x2a: 1258,
  0x2f: 1251,
};
const TAIWAN = 0x0404;
const HONG_KONG = 0x0c04;
/** The charset of a font for the Chinese of the mainland. */
const SIMPLIFIED = 134;

/** Documents of the Far East by how they begin, with their code pages; each of their characters takes two bytes. */
const FAR_EAST: Readonly<Record<number, number>> = { 0xa697: 932, 0xa698: 949, 0xa699: 950 };

/** Whether a document begins as those of Word 6 and Word 95 do. */
export function isWord95(ident: number): boolean {
  return ident === 0xa5dc || ident in FAR_EAST;
}

/** Where a stretch of the text stands in the file. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * The texts of a document of Word 6, Word 95 or, where `isWord2`, Word 2: its body, then text boxes, footnotes and endnotes, with a line break
 * for each paragraph and a tab between the cells of a table. Deleted and hidden text, codes of fields and pictures are left out.
 *
 * @param stream the stream `WordDocument`, or the file of Word 2
 * @throws RangeError where the file is damaged
 */
export function word95Texts(stream: Buffer, isWord2: boolean): readonly string[] {
  const lengths = Array.from({ length: 8 }, (_, i) =>
    isWord2 && i > 0 ? 0 : stream.readInt32LE(AT.lengths + 4 * i),
  );
  const pieces = piecesOf(
    stream,
    isWord2,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  const runs = isWord2 ? [] : word95Runs(stream);
  const codePage = codePageOf(stream);
  const wide = bytesOfLetter(stream);
  return [PARTS.body, PARTS.boxes, PARTS.footnotes, PARTS.endnotes].map((part) => {
    const from = wide * lengths.slice(0, part).reduce((sum, length) => sum + length, 0);
    return textOf(
      stream,
      between(pieces, from, from + wide * (lengths[part] ?? 0)),
      runs,
      codePage,
      wide === 2,
    );
  });
}

function codePageOf(stream: Buffer): number {
  if (stream.readUInt16LE(AT.charset) === MACINTOSH) return 10_000;
  const language = stream.readUInt16LE(AT.language);
  if (language === TAIWAN || language === HONG_KONG) return 950;
  const known = LANGUAGES[language & 0x3ff] ?? FAR_EAST[stream.readUInt16LE(0)] ?? 1252;
  return known === 950 && charsetsOfFonts(stream).includes(SIMPLIFIED) ? 936 : known;
}

/** The text in its order: one piece, or those of a document that was saved quickly. */
function piecesOf(stream: Buffer, isWord2: boolean, length: number): readonly Piece[] {
  const first = stream.readUInt32LE(AT.firstByte);
  const wide = bytesOfLetter(stream);
  if ((stream.readUInt16LE(AT.flags) & IS_COMPLEX) === 0) return [{ from: first, to: first + wide * length }];
  let at = stream.readInt32LE(isWord2 ? PIECES.word2 : PIECES.word6);
  // Settings of quick saves stand before the table.
  while (stream.readUInt8(at) === 1) at += 3 + stream.readUInt16LE(at + 1);
  const count = Math.min(MOST_PIECES, Math.floor((stream.readInt32LE(at + 1) - 4) / 12));
  const table = at + 5;
  let left = stream.byteLength;
  return Array.from({ length: count }, (_, i) => {
    const from = stream.readUInt32LE(table + 4 * (count + 1) + 8 * i + 2);
    const long = stream.readInt32LE(table + 4 * i + 4) - stream.readInt32LE(table + 4 * i);
    left -= long;
    if (long < 0 || left < 0) throw new RangeError('there is more text than the file has room for');
    return { from, to: from + wide * long };
  });
}

const bytesOfLetter = (stream: Buffer): number => (stream.readUInt16LE(0) in FAR_EAST ? 2 : 1);

/** What of the pieces stands between two places of the text, in bytes. */
function between(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap(({ from, to }) => {
    const begin = at;
    at += to - from;
    const cut = { from: from + Math.max(0, start - begin), to: Math.min(to, from + end - begin) };
    return cut.from < cut.to ? [cut] : [];
  });
}

function textOf(
  stream: Buffer,
  pieces: readonly Piece[],
  runs: readonly Word95Run[],
  codePage: number,
  isWide: boolean,
): string {
  const decode = (bytes: Buffer, page: number, symbols = false): string =>
    decoded(isWide ? narrowed(bytes) : bytes, page, symbols);
  let text = '';
  for (const { from, to } of pieces) {
    let at = from;
    for (let i = firstAfter(runs, from); at < to; i += 1) {
      const run = runs[i] ?? { from: to, to, hidden: false, codePage: null, symbols: false };
      const start = Math.min(to, Math.max(at, run.from));
      if (at < start) text += decode(stream.subarray(at, start), codePage);
      const end = Math.min(to, run.to);
      if (start < end && !run.hidden)
        text += decode(stream.subarray(start, end), run.codePage ?? codePage, run.symbols);
      at = Math.max(start, end);
    }
  }
  return withoutCodes(text);
}

/** The place of the first run that ends behind a byte. */
function firstAfter(runs: readonly Word95Run[], byte: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) > byte) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Characters of two bytes, their second one first, as bytes of their code page, in which the others have one. */
function narrowed(bytes: Buffer): Uint8Array {
  const narrow: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [second = 0, first = 0] = bytes.subarray(at, at + 2);
    if (first !== 0) narrow.push(first);
    narrow.push(second);
  }
  return Uint8Array.from(narrow);
}

/** Control characters stand for themselves in every code page, and are no second byte of any letter. */
function decoded(bytes: Uint8Array, codePage: number, symbols: boolean): string {
  const { text } = decodeRtfBytes([...bytes], codePage, false);
  return symbols ? text.replace(/[^\p{Cc}\s]/gu, '') : text;
}

/** The text as people see it: results of fields without their codes (between `\x13` and `\x14`), breaks and cells as such. */
function withoutCodes(text: string): string {
  let shown = '';
  const fields: boolean[] = [];
  for (const letter of text) {
    if (letter === '\x13') fields.push(true);
    else if (letter === '\x14') fields[fields.length - 1] = false;
    else if (letter === '\x15') fields.pop();
    else if (!fields.includes(true)) shown += letter;
  }
  return shown
    .replace(/\x07\x07/gu, '\n')
    .replace(/\x07/gu, '\t')
    .replace(/[\x0b-\x0e]/gu, '\n')
    .replace(/\x1e/gu, '-')
    .replace(/[\x00-\x08\x0f-\x1d\x1f]/gu, '');
}
