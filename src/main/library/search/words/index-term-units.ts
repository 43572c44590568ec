import { analyseAt, isHalfOfAe, isInWords, isRing, isVoicingMark, mayJoin, type Run } from './analyse';
import { mayHaveArticle, withoutArticle } from './arabic-article';
import { foldUnit } from './fold';
import { cutTerm, MAX_TERM_LENGTH, NO_POSITION, termsOfRun, type TermVisitor } from './index-terms';
import { CharClass, charClass } from './scripts';
import { eachTermOfSegmentedRun, LONGEST_RUN } from './segmented-units';

/**
 * What a UTF-16 unit is to the quick ways below; a letter or a mark is one of Thai, Lao, Khmer or Burmese, and `other` sends the run it stands in to
 * the analyser.
 */
const UnitKind = {
  unknown: 0,
  separator: 1,
  joint: 2,
  word: 3,
  han: 4,
  letter: 5,
  mark: 6,
  other: 7,
} as const;
type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

const MARK = /\p{M}/u;
const kinds = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/**
 * Calls `visit` with each term that `eachIndexTerm` finds, in the same order. Words of one piece and runs of Han characters, which nearly all of most
 * texts are, are folded unit by unit and never become strings: an import spends a tenth of its time making and comparing those.
 *
 * @returns how many pieces the text has
 */
export function eachIndexTermUnits(text: string, visit: TermVisitor): number {
  const reader = new TermUnits(text, visit);
  return reader.readAll();
}

class TermUnits {
  private units = new Uint16Array(256);
  private place = 0;

  constructor(
    private readonly text: string,
    private readonly visit: TermVisitor,
  ) {}

  readAll(): number {
    for (let at = 0; at < this.text.length;) {
      const kind = this.kindAt(at);
      if (kind === UnitKind.separator || kind === UnitKind.joint) at += 1;
      else if (kind === UnitKind.word) at = this.readWord(at);
      else if (kind === UnitKind.han) at = this.readHan(at);
      else if (kind === UnitKind.letter || kind === UnitKind.mark) at = this.readSegmented(at);
      else at = this.readByAnalyser(at);
    }
    return this.place;
  }

  private kindAt(at: number): UnitKind {
    const unit = this.text.charCodeAt(at);
    const kind = kinds[unit] as UnitKind;
    return kind === UnitKind.unknown ? meet(unit) : kind;
  }

  private readWord(start: number): number {
    const { text } = this;
    let at = start;
    let kind: UnitKind = UnitKind.word;
    for (; at < text.length; at += 1) {
      kind = this.kindAt(at);
      if (kind !== UnitKind.word) break;
      this.set(at - start, folded[text.charCodeAt(at)] ?? 0);
    }
    if (at < text.length && this.goesOn(kind, at)) return this.readByAnalyser(start);
    const length = at - start;
    this.visit(this.units, Math.min(length, MAX_TERM_LENGTH), this.place);
    if (mayHaveArticle(this.units[0] ?? 0)) this.visitWithoutArticle(length);
    this.place += 1;
    return at;
  }

  /** Whether the word may not be over at a unit that is none of its own. */
  private goesOn(kind: UnitKind, at: number): boolean {
    return kind === UnitKind.other || (kind === UnitKind.joint && isInWords(this.text, at + 1));
  }

  private visitWithoutArticle(length: number): void {
    const bare = withoutArticle(String.fromCharCode(...this.units.subarray(0, length)));
    if (bare !== null) this.visitString(cutTerm(bare), NO_POSITION);
  }

  private readHan(start: number): number {
    const { text } = this;
    let at = start;
    let kind: UnitKind = UnitKind.han;
    for (; at < text.length && kind === UnitKind.han; at += 1) {
      kind = this.kindAt(at);
      if (kind === UnitKind.other) return this.readByAnalyser(start);
    }
    const end = kind === UnitKind.han ? at : at - 1;
    for (let i = start; i < end; i += 1) {
      this.set(0, folded[text.charCodeAt(i)] ?? 0);
      this.visit(this.units, 1, this.place + i - start);
    }
    for (let i = start; i + 1 < end; i += 1) {
      this.set(0, folded[text.charCodeAt(i)] ?? 0);
      this.set(1, folded[text.charCodeAt(i + 1)] ?? 0);
      this.visit(this.units, 2, NO_POSITION);
    }
    this.place += end - start;
    return end;
  }

  private readSegmented(start: number): number {
    const { text } = this;
    let at = start;
    let before = 0;
    for (; at < text.length; at += 1) {
      const kind = this.kindAt(at);
      if (kind === UnitKind.other) return this.readByAnalyser(start);
      if (kind !== UnitKind.letter && kind !== UnitKind.mark) break;
      const unit = text.charCodeAt(at);
      // Typed twice, they are one letter.
      if (unit === before && isHalfOfAe(unit)) return this.readByAnalyser(start);
      before = unit;
    }
    if (at - start > LONGEST_RUN) return this.readByAnalyser(start);
    this.place += eachTermOfSegmentedRun(text, start, at, isMark, this.place, this.visit);
    return at;
  }

  private readByAnalyser(start: number): number {
    return analyseAt(this.text, start, (run: Run) => {
      termsOfRun(run, this.place, (term, position) => this.visitString(term, position));
      this.place += run.pieces.length;
    });
  }

  private visitString(term: string, position: number): void {
    for (let i = 0; i < term.length; i += 1) this.set(i, term.charCodeAt(i));
    this.visit(this.units, term.length, position);
  }

  private set(i: number, unit: number): void {
    if (i === this.units.length) {
      const longer = new Uint16Array(i * 2);
      longer.set(this.units);
      this.units = longer;
    }
    this.units[i] = unit;
  }
}

function meet(unit: number): UnitKind {
  const kind = kindOf(unit);
  kinds[unit] = kind;
  if (kind === UnitKind.word || kind === UnitKind.han) folded[unit] = foldUnit(unit);
  return kind;
}

function kindOf(unit: number): UnitKind {
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) return UnitKind.other;
  const kind = charClass(unit);
  if (kind === CharClass.separator)
    return mayJoin(String.fromCharCode(unit)) ? UnitKind.joint : UnitKind.separator;
  if (kind === CharClass.segmented) return kindOfSegmented(unit);
  if (isVoicingMark(unit) || foldUnit(unit) === 0) return UnitKind.other;
  if (kind === CharClass.word) return UnitKind.word;
  return kind === CharClass.han ? UnitKind.han : UnitKind.other;
}

function kindOfSegmented(unit: number): UnitKind {
  if (isRing(unit)) return UnitKind.other;
  return MARK.test(String.fromCharCode(unit)) ? UnitKind.mark : UnitKind.letter;
}

function isMark(unit: number): boolean {
  return kinds[unit] === UnitKind.mark;
}
