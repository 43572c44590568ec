import { piecesOf } from '../words/analyse';
import { fold } from '../words/fold';
import { findPhrase } from './match-pieces';

/** So much text on either side of a find is analysed: far more than one word. */
const MARGIN = 120;
/** Words of so few letters may be initials, written with full stops. */
const MAX_INITIALS = 6;

/**
 * Says whether a text has a phrase, exactly as `findPhrase` does on all of its pieces. A regular expression that lets
 * too much through looks for places on the folded text, which is far faster than to analyse it; only around those places,
 * and in the rare case that none of them holds the whole text, it is analysed.
 */
export function quickPhraseTest(phrase: string): (text: string) => boolean {
  const wanted = piecesOf(phrase).map(({ term }) => term);
  const between = String.raw`(?:[^\p{L}\p{N}]*s)?[^\p{L}\p{N}]*`;
  const place = new RegExp(wanted.map(looseForm).join(between), 'gu');
  const isIn = (text: string): boolean => findPhrase(piecesOf(text), wanted).length > 0;
  return (text) => {
    const folded = foldWithoutSymbols(text);
    place.lastIndex = 0;
    const first = place.exec(folded);
    if (first === null) return false;
    // Nearly always folding keeps every character in its place, so that a find can be looked up in the text.
    if (folded.length === text.length) {
      if (isIn(surroundings(text, first.index, first.index + first[0].length))) return true;
    }
    return isIn(text);
  };
}

/** Folding would make words of signs such as ㍱ or ™, which separate words as they stand. A minus sign joins. */
const SYMBOLS = /[^\P{S}−]/gu;

const ASCII = /^[\x00-\x7f]*$/;

function foldWithoutSymbols(text: string): string {
  return fold(ASCII.test(text) ? text : text.replace(SYMBOLS, ' '));
}

/** A stretch of text with what is around it, cut at white space: half a word is another word. */
function surroundings(text: string, from: number, to: number): string {
  const before =
    from <= MARGIN ? text.slice(0, from) : text.slice(from - MARGIN, from).replace(/^\S*\s/u, '');
  const rest = text.slice(to, to + MARGIN);
  const after = to + MARGIN >= text.length ? rest : rest.replace(/\s\S*$/u, '');
  return before + text.slice(from, to) + after;
}

/** A term as it may stand in a folded text: as it is, or with full stops between its letters. */
function looseForm(term: string): string {
  const letters = Array.from(term, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return letters.length > MAX_INITIALS ? letters.join('') : letters.join(String.raw`\.?`);
}
