import type { FoldedText } from '../words/fold';
import { loosePattern } from '../words/loose-pattern';
import { CharClass, charClass } from '../words/scripts';
import type { TextRange } from './text-range';
import type { Needles } from './word-needles';

/**
 * Makes a function that says quickly where a text may match. A text in which something matches always has a range; some ranges
 * are no true match, and where words stand as they were asked for, other spellings of them are passed over.
 */
export function createRoughMatcher(needles: Needles): (text: FoldedText) => TextRange[] {
  const exact = exactNeedles(needles);
  let patterns: Patterns | null = null;
  return (folded) => {
    const ranges = exactRanges(folded, exact);
    if (ranges.length > 0 || !hasOtherSpellings(needles, folded.text)) return ranges;
    // Made when first needed: most texts of a list have the words as they were asked for.
    return looseRanges(folded, (patterns ??= loosePatterns(needles)));
  };
}

interface ExactNeedle {
  readonly text: string;
  readonly endsWord: boolean;
}

function exactNeedles({ terms, prefixes, sequences }: Needles): readonly ExactNeedle[] {
  const whole = [...terms, ...sequences.flatMap((pieces) => [pieces.join(''), pieces.join(' ')])];
  return [
    ...Array.from(new Set(whole), (text) => ({ text, endsWord: true })),
    ...prefixes.map((text) => ({ text, endsWord: false })),
  ].filter(({ text }) => text !== '');
}

function exactRanges(folded: FoldedText, needles: readonly ExactNeedle[]): TextRange[] {
  const { text } = folded;
  const ranges: TextRange[] = [];
  for (const { text: needle, endsWord } of needles) {
    for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1)) {
      const end = start + needle.length;
      if (!isOneWord(text, start) && !(endsWord && isOneWord(text, end)))
        ranges.push({ start: folded.startOf(start), end: folded.endOf(end) });
    }
  }
  return needles.length > 1 ? ranges.sort((a, b) => a.start - b.start) : ranges;
}

/** A full stop inside of something. */
const INNER_DOT = /\.(?=[^ \n])/u;

/**
 * Whether a text may have a word in another spelling than its own: several pieces may have anything between them, one piece at most full
 * stops, as initials have.
 */
function hasOtherSpellings({ sequences }: Needles, text: string): boolean {
  return sequences.length > 0 || INNER_DOT.test(text);
}

interface Patterns {
  readonly whole: RegExp | null;
  readonly beginnings: RegExp | null;
}

function loosePatterns({ terms, prefixes, sequences }: Needles): Patterns {
  return {
    whole: patternOf([...Array.from(terms, (term) => [term]), ...sequences]),
    beginnings: patternOf(prefixes.map((prefix) => [prefix])),
  };
}

function looseRanges(folded: FoldedText, { whole, beginnings }: Patterns): TextRange[] {
  const ranges: TextRange[] = [];
  if (whole !== null) addRanges(folded, whole, true, ranges);
  if (beginnings !== null) addRanges(folded, beginnings, false, ranges);
  return ranges.sort((a, b) => a.start - b.start);
}

function patternOf(alternatives: readonly (readonly string[])[]): RegExp | null {
  return alternatives.length === 0 ? null : new RegExp(alternatives.map(loosePattern).join('|'), 'gu');
}

function addRanges(folded: FoldedText, pattern: RegExp, endsWord: boolean, ranges: TextRange[]): void {
  const { text } = folded;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    const isInside = isOneWord(text, start) || (endsWord && isOneWord(text, end));
    if (!isInside) ranges.push({ start: folded.startOf(start), end: folded.endOf(end) });
    // A true place may begin inside a false one; the same character may not be tried twice.
    if (isInside) pattern.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
}

/** True when the characters before and after a place belong to one word. */
export function isOneWord(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  // Half of a character written in two says nothing.
  if ((before >= 0xd800 && before <= 0xdfff) || (after >= 0xd800 && after <= 0xdfff)) return false;
  return charClass(before) === CharClass.word && charClass(after) === CharClass.word;
}
