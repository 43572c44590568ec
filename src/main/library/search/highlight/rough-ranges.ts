import { foldInPlace } from '../words/fold-in-place';
import { loosePattern } from '../words/loose-pattern';
import { CharClass, charClass } from '../words/scripts';
import type { TextRange } from './text-range';
import type { Needles } from './word-needles';

/**
 * Makes a function that says quickly where a text may match: every true match begins in one of its ranges, but some of
 * them are none. It gives null for a text in which folding moves characters.
 */
export function createRoughMatcher({
  terms,
  prefixes,
  sequences,
}: Needles): (text: string) => TextRange[] | null {
  let patterns: { readonly whole: RegExp | null; readonly beginnings: RegExp | null } | null = null;
  return (text) => {
    // Made when first needed: most texts with a match are looked at closely anyway.
    patterns ??= {
      whole: patternOf([...Array.from(terms, (term) => [term]), ...sequences]),
      beginnings: patternOf(prefixes.map((prefix) => [prefix])),
    };
    const { whole, beginnings } = patterns;
    const folded = foldInPlace(text);
    if (folded.length !== text.length) return null;
    const ranges: TextRange[] = [];
    if (whole !== null) addRanges(folded, whole, true, ranges);
    if (beginnings !== null) {
      addRanges(folded, beginnings, false, ranges);
      ranges.sort((a, b) => a.start - b.start);
    }
    return ranges;
  };
}

function patternOf(alternatives: readonly (readonly string[])[]): RegExp | null {
  return alternatives.length === 0 ? null : new RegExp(alternatives.map(loosePattern).join('|'), 'gu');
}

function addRanges(folded: string, pattern: RegExp, endsWord: boolean, ranges: TextRange[]): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(folded); found !== null; found = pattern.exec(folded)) {
    const start = found.index;
    const end = start + found[0].length;
    const isInside = isOneWord(folded, start) || (endsWord && isOneWord(folded, end));
    if (!isInside) ranges.push({ start, end });
    // A true place may begin inside a false one; the same character may not be tried twice.
    if (isInside) pattern.lastIndex = start + ((folded.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
}

/** True when the characters before and after a place belong to one word. */
function isOneWord(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  // Half of a character written in two says nothing.
  if ((before >= 0xd800 && before <= 0xdfff) || (after >= 0xd800 && after <= 0xdfff)) return false;
  return charClass(before) === CharClass.word && charClass(after) === CharClass.word;
}
