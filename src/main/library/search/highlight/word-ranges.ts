import { analyse } from '../words/analyse';
import { foldInPlace } from '../words/fold';
import { isOneWord } from './rough-ranges';
import type { TextRange } from './text-range';
import { matchesPiece, type Needles } from './word-needles';

/** With more words than this, it is quicker to analyse the whole text than to look for each. */
const MOST_NEEDLES = 40;
/** A full stop inside of something: perhaps of initials, which are one word (`U.S.` is `us`). */
const INNER_DOT = /[.．․﹒](?=[^ \n])/gu;

/**
 * Makes a function that finds single words in a text without analysing all of it: only what stands between two spaces and has the letters
 * of one of them. Its ranges, in order, are those of the pieces that match.
 *
 * @returns null for what is more than single words, or too many of them
 */
export function createWordFinder(needles: Needles): ((text: string) => TextRange[]) | null {
  const all = [...new Set([...needles.terms, ...needles.prefixes])].filter((needle) => needle !== '');
  if (needles.sequences.length > 0 || all.length > MOST_NEEDLES) return null;
  return (text) => {
    const found: TextRange[] = [];
    for (const { start, end } of stretchesWith(all, text)) {
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
function stretchesWith(words: readonly string[], text: string): TextRange[] {
  const folded = foldInPlace(text);
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
