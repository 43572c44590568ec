import { findPhrase } from '../evaluate/match-pieces';
import { piecesOf, WHOLE_AE } from '../words/analyse';
import type { FoldedText } from '../words/fold';
import { CharClass, charClass } from '../words/scripts';
import type { TextRange } from './text-range';

const BETWEEN = String.raw`[^\p{L}\p{N}\p{M}]*`;
/** A mark, or the second part of ำ and ຳ: which letter it belongs to shows what stands before it. */
const NO_BEGINNING = /^[\p{M}\u0E32\u0EB2]/u;
/** What may still belong to a letter: its marks, characters nobody sees, and the second part of ำ with marks of its own. */
const REST_OF_LETTER = /[\p{M}\p{Cf}]*(?:[\u0E32\u0EB2][\p{M}\p{Cf}]*)?/uy;

/** แ and ແ may stand in the text as เ and ເ twice, and a เ is one by itself where no other follows, counted in pairs; see `analyse`. */
const TYPED: ReadonlyMap<string, string> = new Map(
  Object.entries(WHOLE_AE).flatMap(([e, ae]): [string, string][] => {
    const afterPairs = `(?<=(?<!${e})(?:${e}${e})*)${e}`;
    return [
      [e, `${afterPairs}(?!${e})`],
      [ae, `(?:${ae}|${afterPairs}${e})`],
    ];
  }),
);

function asTyped(letter: string): string {
  return TYPED.get(letter) ?? letter;
}

/** True for a piece of a script that is written without spaces: one Han character, or one letter with its marks. */
export function isLetter(term: string): boolean {
  const kind = charClass(term.codePointAt(0) ?? 0);
  return kind === CharClass.han || kind === CharClass.segmented;
}

/**
 * Makes a function that finds letters side by side in a folded text. In these scripts letters are nearly as many as characters: only where
 * those of a word stand is the text cut into them. Its ranges are those of the pieces that match.
 *
 * @param sequences each the letters of a word; see {@link isLetter}
 * @returns null where a word begins with what may belong to the letter before it
 */
export function createLetterFinder(
  sequences: readonly (readonly string[])[],
): ((text: string, folded: FoldedText) => TextRange[]) | null {
  if (sequences.some(([first]) => first === undefined || NO_BEGINNING.test(first))) return null;
  const patterns = sequences.map((letters) => ({
    letters,
    places: new RegExp(letters.map(asTyped).join(BETWEEN), 'gu'),
  }));
  return (text, folded) => patterns.flatMap(({ letters, places }) => rangesOf(letters, places, text, folded));
}

function rangesOf(letters: readonly string[], places: RegExp, text: string, folded: FoldedText): TextRange[] {
  const found = new Map<number, TextRange>();
  places.lastIndex = 0;
  for (let match = places.exec(folded.text); match !== null; match = places.exec(folded.text)) {
    const from = folded.startOf(match.index);
    const pieces = piecesOf(text.slice(from, afterLetter(text, folded.endOf(match.index + match[0].length))));
    for (const { first, last } of findPhrase(pieces, letters)) {
      const start = from + (pieces[first]?.start ?? 0);
      found.set(start, { start, end: from + (pieces[last]?.end ?? 0) });
    }
    // Words may overlap: a letter that is there twice begins twice.
    places.lastIndex = match.index + ((match[0].codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  }
  return [...found.values()];
}

function afterLetter(text: string, at: number): number {
  REST_OF_LETTER.lastIndex = at;
  return at + (REST_OF_LETTER.exec(text)?.[0].length ?? 0);
}
