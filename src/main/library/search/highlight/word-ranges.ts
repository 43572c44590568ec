import { analyse, piecesOf } from '../words/analyse';
import { foldInPlace, type FoldedText } from '../words/fold';
import { createLetterFinder, isLetter } from './letter-ranges';
import { isOneWord } from './rough-ranges';
import type { TextRange } from './text-range';
import { matchesPiece, type Needles } from './word-needles';

/** With more words than this, it is quicker to analyse the whole text than to look for each. */
const MOST_NEEDLES = 40;
/** A full stop inside of something: perhaps of initials, which are one word (`U.S.` is `us`). */
const INNER_DOT = /[.．․﹒](?=[^ \n])/gu;

/**
 * Makes a function that finds words in a text without analysing all of it: single words only in what stands between two spaces and has the
 * letters of one of them, and words of letters that stand side by side (see `letter-ranges.ts`). Its ranges are those of the pieces that match.
 *
 * @returns null for other words of several pieces, or too many words
 */
export function createWordFinder(
  needles: Needles,
): ((text: string, folded?: FoldedText) => TextRange[]) | null {
  const all = [...new Set([...needles.terms, ...needles.prefixes])].filter((needle) => needle !== '');
  const words = all.filter((needle) => !isLetter(needle));
  if (words.length > MOST_NEEDLES || !needles.sequences.flat().every(isLetter)) return null;
  if (needles.prefixes.some(isLetter)) return null;
  // A term of several letters is no piece, and matches none.
  const letters = [...needles.terms].filter((term) => isLetter(term) && piecesOf(term).length === 1);
  const findLetters = createLetterFinder([...letters.map((letter) => [letter]), ...needles.sequences]);
  if (findLetters === null) return null;
  return (text, folded = foldInPlace(text)) => {
    const found = findLetters(text, folded);
    if (words.length === 0) return found;
    for (const { start, end } of stretchesWith(words, text, folded)) {
      analyse(text.slice(start, end), ({ pieces }) => {
        for (const piece of pieces)
          if (matchesPiece(piece, needles))
            found.push({ start: start + piece.start, end: start + piece.end });
      });
    }
    return found;
  };
}

/** What stands between spaces and may have one of the words, in order. */
function stretchesWith(words: readonly string[], text: string, folded: FoldedText): TextRange[] {
  const stretches = new Map<number, TextRange>();
  const add = (place: number): void => {
    const start = lastBreak(text, place) + 1;
    if (!stretches.has(start)) stretches.set(start, { start, end: nextBreak(text, place) });
  };
  for (const word of words)
    for (let at = folded.text.indexOf(word); at !== -1; at = folded.text.indexOf(word, at + 1))
      if (!isOneWord(folded.text, at)) add(folded.startOf(at));
  for (const { index } of text.matchAll(INNER_DOT)) add(index);
  return [...stretches.values()].sort((a, b) => a.start - b.start);
}

/** No word goes on over these, whatever is beside them. */
function isBreak(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

function lastBreak(text: string, place: number): number {
  let at = place - 1;
  while (at >= 0 && !isBreak(text.charCodeAt(at))) at -= 1;
  return at;
}

function nextBreak(text: string, place: number): number {
  let at = place;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}
