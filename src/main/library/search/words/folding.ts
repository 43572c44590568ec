import { INVISIBLE } from './scripts';

/** A folded text that knows where its characters came from. */
export interface FoldedText {
  readonly text: string;
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
  private units = new Uint16Array(INITIAL_UNITS);
  private places = new Uint32Array(INITIAL_UNITS);
  private hasGroups = false;

  constructor(private readonly rule: (text: string) => string) {}

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
    return this.read(this.write(text, start, end, false));
  }

  foldWithPlaces(text: string): FoldedText {
    if (ASCII.test(text)) return inItsPlace(text.toLowerCase());
    const length = this.write(text, 0, text.length, true);
    const folded = this.read(length);
    if (!this.hasGroups) return inItsPlace(folded);
    const places = this.places.slice(0, length);
    return {
      text: folded,
      startOf: (at) => places[at] ?? text.length,
      endOf: (at) => {
        const start = places[at - 1];
        let next = at;
        while (next < length && places[next] === start) next += 1;
        return next < length ? (places[next] ?? text.length) : text.length;
      },
    };
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
   * Writes the folded units and gives their number. Where each came from is written from the first group on, before which
   * every character keeps its place. One look into the table per character: this loop is what a keystroke waits for.
   */
  private write(text: string, start: number, end: number, withPlaces: boolean): number {
    const { table } = this;
    this.reserve(end - start);
    this.hasGroups = false;
    let { units } = this;
    let length = 0;
    let at = start;
    let code = GROUPED;
    if (at < end) {
      const unit = text.charCodeAt(at);
      code = table[unit] || this.meet(unit);
    }
    while (at < end) {
      let next = 0;
      if (at + 1 < end) {
        const unit = text.charCodeAt(at + 1);
        next = table[unit] || this.meet(unit);
      }
      if (code !== GROUPED && next !== GROUPED) {
        units[length] = code;
        if (this.hasGroups) this.places[length] = at;
        length += 1;
        at += 1;
        code = next;
        continue;
      }
      let groupEnd = at + 1;
      while (groupEnd < end && next === GROUPED) {
        groupEnd += 1;
        const unit = text.charCodeAt(groupEnd);
        next = groupEnd < end ? table[unit] || this.meet(unit) : 0;
      }
      const folded = this.foldGroup(text.slice(at, groupEnd));
      this.reserve(length + folded.length + end - groupEnd);
      units = this.units;
      if (withPlaces && !this.hasGroups) {
        for (let i = 0; i < length; i += 1) this.places[i] = start + i;
        this.hasGroups = true;
      }
      for (let i = 0; i < folded.length; i += 1) {
        units[length] = folded.charCodeAt(i);
        if (this.hasGroups) this.places[length] = at;
        length += 1;
      }
      at = groupEnd;
      code = next;
    }
    return length;
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
    const places = new Uint32Array(length * 2);
    places.set(this.places);
    this.places = places;
  }

  private read(length: number): string {
    if (length <= SHORT)
      return String.fromCharCode.apply(null, this.units.subarray(0, length) as unknown as number[]);
    // By far the fastest way from units to a string, and the only one that keeps halves of characters as they are.
    return Buffer.from(this.units.buffer, 0, length * 2).toString('utf16le');
  }
}

function inItsPlace(text: string): FoldedText {
  return { text, startOf: (at) => at, endOf: (at) => at };
}
