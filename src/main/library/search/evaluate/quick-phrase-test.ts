import { piecesOf } from '../words/analyse';
import { foldInPlace } from '../words/fold';
import { loosePattern } from '../words/loose-pattern';
import { findPhrase } from './match-pieces';

/** So much text on either side of a find is analysed: far more than one word. */
const MARGIN = 120;

/**
 * Says whether a text has a phrase, exactly as `findPhrase` does on all of its pieces. A regular expression that lets
 * too much through looks for a place first; only around that place, and in the rare case that it is none the whole text,
 * it is analysed.
 */
export function quickPhraseTest(phrase: string): (text: string) => boolean {
  const wanted = piecesOf(phrase).map(({ term }) => term);
  const place = new RegExp(loosePattern(wanted), 'u');
  const isIn = (text: string): boolean => findPhrase(piecesOf(text), wanted).length > 0;
  return (text) => {
    const folded = foldInPlace(text);
    const first = place.exec(folded.text);
    if (first === null) return false;
    const from = folded.startOf(first.index);
    const to = folded.endOf(first.index + first[0].length);
    return isIn(surroundings(text, from, to)) || isIn(text);
  };
}

/** A stretch of text with what is around it, cut at white space: half a word is another word. */
function surroundings(text: string, from: number, to: number): string {
  const before =
    from <= MARGIN ? text.slice(0, from) : text.slice(from - MARGIN, from).replace(/^\S*\s/u, '');
  const rest = text.slice(to, to + MARGIN);
  const after = to + MARGIN >= text.length ? rest : rest.replace(/\s\S*$/u, '');
  return before + text.slice(from, to) + after;
}
