/** A run of text between two tags: its characters, and the markup they are written as. */
export interface TextToken {
  readonly text: string;
  /** The markup of the characters from `start` up to `end`. */
  markupOf: (start: number, end: number) => string;
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/gi;
/** What serialisers write by name; any other name stays as it is written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** One character reference, or a stretch of markup that is its own text. */
interface Segment {
  readonly textStart: number;
  readonly textEnd: number;
  readonly markupStart: number;
  readonly markupEnd: number;
}

/** Reads the character references of a text, remembering where each character came from. */
export function readTextToken(markup: string): TextToken {
  if (!markup.includes('&')) return { text: markup, markupOf: (start, end) => markup.slice(start, end) };
  const segments: Segment[] = [];
  let text = '';
  let at = 0;
  const add = (piece: string, markupEnd: number): void => {
    if (markupEnd === at) return;
    segments.push({
      textStart: text.length,
      textEnd: text.length + piece.length,
      markupStart: at,
      markupEnd,
    });
    text += piece;
    at = markupEnd;
  };
  for (const found of markup.matchAll(ENTITY)) {
    const character = characterOf(found);
    if (character === null) continue;
    add(markup.slice(at, found.index), found.index);
    add(character, found.index + found[0].length);
  }
  add(markup.slice(at), markup.length);

  const place = (offset: number): number => {
    const segment = segmentAt(segments, offset);
    if (segment === undefined) return markup.length;
    const plain = segment.markupEnd - segment.markupStart === segment.textEnd - segment.textStart;
    // A reference is never cut in two.
    return segment.markupStart + (plain ? offset - segment.textStart : 0);
  };
  return { text, markupOf: (start, end) => markup.slice(place(start), place(end)) };
}

/** The segment that holds the character at `offset`; undefined at the end of the text. Segments are in order: halved. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.textEnd ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low];
}

function characterOf([, decimal, hexadecimal, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}
