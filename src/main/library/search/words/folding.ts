import { GroupCache } from './group-cache';
import { INVISIBLE } from './scripts';

/** A folded text that knows where its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** True when every character is where it was in the source. */
  readonly isInPlace: boolean;
  /** Where in the source the character at `at` of the folded text begins, or the group of characters it is folded with. */
  startOf: (at: number) => number;
  /** Where in the source what stands before `at` of the folded text ends; `at` is 1 or more. */
  endOf: (at: number) => number;
}

/** A character whose folding hangs on its neighbours (marks, parts of Hangul, halves of rare characters), or is longer than it. */
const GROUPED = 1;
/** Marks and invisible characters change what stands before them; Hangul letters become one syllable. */
const JOINS_BEFORE = new RegExp(
  String.raw`[\p{M}${INVISIBLE}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uD800-\uDFFF]`,
  'u',
);
const KEPT_GROUPS = 5000;
const LONGEST_KEPT_GROUP = 8;
const INITIAL_UNITS = 4096;
/** Numbers kept of each group. */
const PLACES = 4;
const SHORT = 64;
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Folds by a rule on whole texts, far faster than the rule: nearly every character folds to one other wherever it stands, which
 * a table knows; only the others, with the character before them, go to the rule. The result is the rule's.
 */
export class Folding {
  /** By UTF-16 unit; filled as characters are met, until then 0. */
  private readonly table = new Uint16Array(0x10000);
  private readonly groups = new Map<string, string>();
  private readonly groupCache = new GroupCache();
  private units = new Uint16Array(INITIAL_UNITS);
  /** Of each group where it begins and ends in what is folded, and in the source. */
  private places = new Uint32Array(INITIAL_UNITS);
  private groupCount = 0;

  constructor(private readonly rule: (text: string) => string) {}

  /** What a UTF-16 unit folds to wherever it stands; 0 when that hangs on its neighbours, or is more than one. */
  foldUnit(unit: number): number {
    const code = this.table[unit] || this.meet(unit);
    return code === GROUPED ? 0 : code;
  }

  fold(text: string): string {
    return this.foldPiece(text, 0, text.length);
  }

  foldPiece(text: string, start: number, end: number): string {
    let at = start;
    // Most words are folded already.
    while (at < end) {
      const unit = text.charCodeAt(at);
      if ((this.table[unit] || this.meet(unit)) !== unit) break;
      at += 1;
    }
    if (at === end) return text.slice(start, end);
    return this.read(this.write(text, start, end));
  }

  /** Writes what a piece folds to into `units`, at `at`, as far as there is room; returns how many units it has. */
  foldInto(text: string, start: number, end: number, units: Uint16Array, at: number): number {
    const length = this.write(text, start, end);
    for (let i = 0; i < length; i += 1) units[at + i] = this.units[i] ?? 0;
    return length;
  }

  foldWithPlaces(text: string): FoldedText {
    if (ASCII.test(text)) return inItsPlace(text.toLowerCase());
    const length = this.write(text, 0, text.length);
    const folded = this.read(length);
    return this.groupCount === 0
      ? inItsPlace(folded)
      : new GroupedText(folded, this.places.slice(0, this.groupCount * PLACES));
  }

  /** What a character folds to wherever it stands, or {@link GROUPED}. */
  private meet(code: number): number {
    const character = String.fromCharCode(code);
    const folded = JOINS_BEFORE.test(character) ? '' : this.rule(character);
    const found = folded.length === 1 && !JOINS_BEFORE.test(folded) ? folded.charCodeAt(0) : GROUPED;
    // U+0000 folds to the sign for "not met" and is looked up each time, which is rare.
    this.table[code] = found;
    return found;
  }

  /**
   * Writes the folded units and gives their number, and notes where groups are; all other characters keep their distances. One look into
   * the table per character: this loop is what a keystroke waits for.
   */
  private write(text: string, start: number, end: number): number {
    const { table } = this;
    this.reserve(end - start);
    this.groupCount = 0;
    let { units } = this;
    let length = 0;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      const code = table[unit] || this.meet(unit);
      if (code !== GROUPED) {
        units[length] = code;
        length += 1;
        at += 1;
        continue;
      }
      // What joins what stands before it; that is in no group yet, or this would be in the same one.
      const groupStart = at === start ? at : at - 1;
      if (groupStart < at) length -= 1;
      at += 1;
      while (at < end) {
        const next = text.charCodeAt(at);
        if ((table[next] || this.meet(next)) !== GROUPED) break;
        at += 1;
      }
      const before = length;
      this.reserve(length + LONGEST_KEPT_GROUP + end - at);
      length = this.groupCache.write(text, groupStart, at, this.units, length);
      if (length === -1) {
        const folded = this.foldGroup(text.slice(groupStart, at));
        this.groupCache.keep(text, groupStart, at, folded);
        this.reserve(before + folded.length + end - at);
        for (let i = 0; i < folded.length; i += 1) this.units[before + i] = folded.charCodeAt(i);
        length = before + folded.length;
      }
      units = this.units;
      this.notePlace(before, length, groupStart, at);
    }
    return length;
  }

  private notePlace(foldedStart: number, foldedEnd: number, start: number, end: number): void {
    const at = this.groupCount * PLACES;
    if (at === this.places.length) {
      const places = new Uint32Array(at * 2);
      places.set(this.places);
      this.places = places;
    }
    this.places[at] = foldedStart;
    this.places[at + 1] = foldedEnd;
    this.places[at + 2] = start;
    this.places[at + 3] = end;
    this.groupCount += 1;
  }

  private foldGroup(group: string): string {
    if (group.length > LONGEST_KEPT_GROUP) return this.rule(group);
    const known = this.groups.get(group);
    if (known !== undefined) return known;
    const folded = this.rule(group);
    if (this.groups.size >= KEPT_GROUPS) this.groups.clear();
    this.groups.set(group, folded);
    return folded;
  }

  private reserve(length: number): void {
    if (length <= this.units.length) return;
    const units = new Uint16Array(length * 2);
    units.set(this.units);
    this.units = units;
  }

  private read(length: number): string {
    if (length <= SHORT)
      return String.fromCharCode.apply(null, this.units.subarray(0, length) as unknown as number[]);
    // By far the fastest way from units to a string, and the only one that keeps halves of characters as they are.
    return Buffer.from(this.units.buffer, 0, length * 2).toString('utf16le');
  }
}

/** A folded text whose characters are where they were. */
export function inItsPlace(text: string): FoldedText {
  return { text, isInPlace: true, startOf: (at) => at, endOf: (at) => at };
}

/** A folded text in which some characters were folded together, or to more than one. */
class GroupedText implements FoldedText {
  readonly isInPlace = false;

  constructor(
    readonly text: string,
    private readonly places: Uint32Array,
  ) {}

  startOf(at: number): number {
    const group = this.groupBefore(at);
    if (group === -1) return at;
    const [foldedEnd, start, end] = [this.place(group, 1), this.place(group, 2), this.place(group, 3)];
    return at < foldedEnd ? start : end + at - foldedEnd;
  }

  endOf(at: number): number {
    const group = this.groupBefore(at - 1);
    if (group === -1) return at;
    const [foldedEnd, end] = [this.place(group, 1), this.place(group, 3)];
    return at <= foldedEnd ? end : end + at - foldedEnd;
  }

  /** The last group that begins at or before a place of what is folded; -1 when there is none. */
  private groupBefore(at: number): number {
    let [low, high] = [0, this.places.length / PLACES];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.place(middle, 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private place(group: number, which: number): number {
    return this.places[group * PLACES + which] ?? 0;
  }
}
