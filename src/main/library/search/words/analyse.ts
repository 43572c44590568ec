import { fold, foldPiece } from './fold';
import { CharClass, charClass } from './scripts';
import { segmentWords } from './segment-words';

/**
 * The smallest unit that phrases and distances count: a word, a part of a joined word, one Han character, or one letter
 * with its marks of a script that is written without spaces.
 */
export interface Piece {
  /** Folded. */
  readonly term: string;
  /** Offsets into the text as given, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text without a space or other separator in it. */
export interface Run {
  readonly kind: 'word' | 'han' | 'segmented';
  readonly pieces: readonly Piece[];
  /** The words of a run of Thai, Lao, Khmer or Burmese as the dictionaries cut them, which takes long; else none. */
  readonly words: () => readonly string[];
  /** The pieces written as one (`co-operation` → `cooperation`); null when there is only one, or too many. */
  readonly joined: string | null;
  readonly start: number;
  readonly end: number;
}

/** Characters that join the pieces of one word when they stand between letters or digits. */
const DOTS = new Set('.．․﹒');
const JOINERS = new Set(".．․﹒-‐‑–−－﹣'’ʼ＇·&＆_＿");
/** Between digits only: a comma, and the spaces that keep a number on one line. */
const GROUP_SEPARATORS = new Set(',\u00a0\u2009\u202f٬');
/** Between Hebrew letters: they mark an abbreviation (צה״ל). */
const HEBREW_MARKS = new Set('״׳"');
const HEBREW = /\p{Script=Hebrew}/u;
const APOSTROPHES = new Set("'’ʼ＇");
/** Longer chains (addresses, slogans-with-hyphens) are only found by their pieces. */
const MAX_JOINED_PIECES = 5;
const MAX_JOINED_LENGTH = 40;
const NO_WORDS = (): readonly string[] => [];
const VOICING_MARKS = new Set([0xff9e, 0xff9f, 0x3099, 0x309a]);
const LETTER_WITH_MARKS = /\P{M}\p{M}*|\p{M}+/gu;
const DIGITS = /^\p{N}+$/u;
const GROUP_LENGTH = 3;

/** Calls `visit` for every run of `text`, in order. Pure: it depends on nothing but the text and ICU's dictionaries. */
export function analyse(text: string, visit: (run: Run) => void): void {
  for (let at = 0; at < text.length;) at = analyseAt(text, at, visit);
}

/**
 * The same for the run that begins at a place, if one does. Nothing before it counts.
 * @returns where to go on
 */
export function analyseAt(text: string, at: number, visit: (run: Run) => void): number {
  const kind = classAt(text, at);
  if (kind === CharClass.han) return readHan(text, at, visit);
  if (kind === CharClass.segmented) return readSegmented(text, at, visit);
  if (kind === CharClass.word) return readWord(text, at, visit);
  return at + widthAt(text, at);
}

/** Whether a character may join the pieces of one word, where it stands between letters or digits. */
export function mayJoin(character: string): boolean {
  return JOINERS.has(character) || GROUP_SEPARATORS.has(character) || HEBREW_MARKS.has(character);
}

/** Whether the character at a place is one of words, as letters and digits are. */
export function isInWords(text: string, at: number): boolean {
  return at < text.length && classAt(text, at) === CharClass.word;
}

/** Whether a unit is a mark that makes one sound with the kana before it. */
export function isVoicingMark(unit: number): boolean {
  return VOICING_MARKS.has(unit);
}

/** Whether a unit is the ring that, over the letter before an า, belongs to that vowel. */
export function isRing(unit: number): boolean {
  return unit === 0x0e4d || unit === 0x0ecd;
}

/** Whether a unit, written twice, is the vowel แ or ແ. */
export function isHalfOfAe(unit: number): boolean {
  return unit === 0x0e40 || unit === 0x0ec0;
}

/** Every piece of `text`, in order: what phrases and distances are measured on. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  analyse(text, (run) => {
    for (const piece of run.pieces) pieces.push(piece);
  });
  return pieces;
}

function classAt(text: string, at: number): CharClass {
  return charClass(text.codePointAt(at) ?? 0);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function readHan(text: string, start: number, visit: (run: Run) => void): number {
  const pieces: Piece[] = [];
  let at = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== CharClass.han && kind !== CharClass.ignored) break;
    const width = widthAt(text, at);
    if (kind === CharClass.han) {
      // A half-width voiced kana is two characters and one sound.
      const mark = VOICING_MARKS.has(text.charCodeAt(at + width)) ? 1 : 0;
      const term = foldPiece(text, at, at + width + mark);
      pieces.push({ term, start: at, end: at + width + mark });
      at += width + mark;
    } else {
      at += width;
    }
  }
  visit({ kind: 'han', pieces, words: NO_WORDS, joined: null, start, end: at });
  return at;
}

function readSegmented(text: string, start: number, visit: (run: Run) => void): number {
  let at = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== CharClass.segmented && kind !== CharClass.ignored) break;
    at += widthAt(text, at);
  }
  const run = text.slice(start, at);
  const pieces: Piece[] = [];
  for (const { 0: letter, index } of run.matchAll(LETTER_WITH_MARKS)) {
    addLetter(pieces, { term: fold(letter), start: start + index, end: start + index + letter.length });
  }
  const words = (): readonly string[] =>
    segmentWords(
      run
        .replace(TWICE_E, (twice) => WHOLE_AE[twice.charAt(0)] ?? twice)
        .replace(SARA_AM, (_, tones: string, vowel: string) => `${tones}${WHOLE_AM[vowel] ?? ''}`),
    )
      .map(fold)
      .filter((word) => word !== '');
  visit({ kind: 'segmented', pieces, words, joined: null, start, end: at });
  return at;
}

/** The vowels ำ and ຳ written as two characters: the ring stands over the letter before, with or without a tone. */
const SARA_AM = /[\u0E4D\u0ECD]([\u0E48-\u0E4B\u0EC8-\u0ECB]*)([\u0E32\u0EB2])/gu;
const WHOLE_AM: Readonly<Record<string, string>> = { '\u0E32': '\u0E33', '\u0EB2': '\u0EB3' };
const RING = /[\u0E4D\u0ECD]$/u;
/** The vowels แ and ແ, by เ and ເ, which typed twice look the same. */
export const WHOLE_AE: Readonly<Record<string, string>> = { '\u0E40': '\u0E41', '\u0EC0': '\u0EC1' };
const TWICE_E = /\u0E40{2}|\u0EC0{2}/gu;

/**
 * Adds a letter of a script without spaces; a ring over the letter before an า belongs to the vowel, and a second เ to the first, as where
 * both are one character.
 */
function addLetter(pieces: Piece[], letter: Piece): void {
  if (letter.term === '') return;
  const before = pieces.at(-1);
  const ae = before?.term === letter.term ? WHOLE_AE[letter.term] : undefined;
  if (before !== undefined && ae !== undefined) {
    pieces[pieces.length - 1] = { term: ae, start: before.start, end: letter.end };
    return;
  }
  const ring = /^[\u0E32\u0EB2]/u.test(letter.term) ? RING.exec(before?.term ?? '')?.[0] : undefined;
  if (before === undefined || ring === undefined) {
    pieces.push(letter);
    return;
  }
  pieces.pop();
  const bare = before.term.slice(0, -1);
  if (bare !== '') pieces.push({ ...before, term: bare });
  pieces.push({
    term: ring + letter.term,
    start: bare === '' ? before.start : letter.start,
    end: letter.end,
  });
}

function readWord(text: string, start: number, visit: (run: Run) => void): number {
  const pieces: Piece[] = [];
  /** The character before each piece but the first. */
  const joints: string[] = [];
  let at = start;
  let pieceStart = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === CharClass.word || kind === CharClass.ignored) {
      at += widthAt(text, at);
      continue;
    }
    const joint = text.charAt(at);
    const grouped = isDigit(text, at - 1) && isDigit(text, at + 1);
    const joins =
      kind === CharClass.separator &&
      at + 1 < text.length &&
      classAt(text, at + 1) === CharClass.word &&
      (JOINERS.has(joint) ||
        (GROUP_SEPARATORS.has(joint) && grouped) ||
        (HEBREW_MARKS.has(joint) && HEBREW.test(text.charAt(at - 1)) && HEBREW.test(text.charAt(at + 1))));
    if (!joins) break;
    pieces.push(pieceFrom(text, pieceStart, at));
    joints.push(joint);
    at += 1;
    pieceStart = at;
  }
  pieces.push(pieceFrom(text, pieceStart, at));
  visitWord(pieces, joints, start, at, visit);
  return at;
}

function isDigit(text: string, at: number): boolean {
  return at >= 0 && DIGITS.test(text.charAt(at));
}

function pieceFrom(text: string, start: number, end: number): Piece {
  return { term: foldPiece(text, start, end), start, end };
}

function visitWord(
  given: readonly Piece[],
  joints: readonly string[],
  start: number,
  end: number,
  visit: (run: Run) => void,
): void {
  if (given.length === 1) {
    if (given[0]?.term !== '')
      visit({ kind: 'word', pieces: given, words: NO_WORDS, joined: null, start, end });
    return;
  }
  const pieces = joinInitials(withoutPossessive(given, joints), joints).filter(({ term }) => term !== '');
  if (pieces.length > 0)
    visit({ kind: 'word', pieces, words: NO_WORDS, joined: joinedForm(pieces, joints), start, end });
}

/** `China's` is `China`. */
function withoutPossessive(pieces: readonly Piece[], joints: readonly string[]): readonly Piece[] {
  const last = pieces.at(-1);
  const joint = joints.at(-1);
  const possessive = last?.term === 's' && joint !== undefined && APOSTROPHES.has(joint);
  return possessive ? pieces.slice(0, -1) : pieces;
}

/** `U.S.` is one piece, `us`: letters with a full stop between them are no words. */
function joinInitials(pieces: readonly Piece[], joints: readonly string[]): Piece[] {
  const out: Piece[] = [];
  let initials = false;
  for (const [i, piece] of pieces.entries()) {
    const single = Array.from(piece.term).length === 1 && !DIGITS.test(piece.term);
    const previous = out.at(-1);
    if (previous !== undefined && single && initials && DOTS.has(joints[i - 1] ?? '')) {
      out[out.length - 1] = { term: previous.term + piece.term, start: previous.start, end: piece.end };
    } else {
      out.push(piece);
    }
    initials = single;
  }
  return out;
}

function joinedForm(pieces: readonly Piece[], joints: readonly string[]): string | null {
  if (pieces.length < 2 || pieces.length > MAX_JOINED_PIECES) return null;
  const [whole, fraction] = pieces;
  // A decimal keeps its point, or 3.5 would be 35; three digits after it are thousands (1.234 in German).
  if (
    pieces.length === 2 &&
    DOTS.has(joints[0] ?? '') &&
    whole &&
    fraction &&
    DIGITS.test(whole.term) &&
    DIGITS.test(fraction.term) &&
    (fraction.term.length !== GROUP_LENGTH || whole.term === '0')
  ) {
    return `${whole.term}.${fraction.term}`;
  }
  const joined = pieces.map(({ term }) => term).join('');
  return joined.length <= MAX_JOINED_LENGTH ? joined : null;
}
