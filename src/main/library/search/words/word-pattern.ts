import { fold } from './fold';
import { CharClass, charClass } from './scripts';

/** A word with placeholders, as it is compared with terms of the index. */
export interface WordPattern {
  /** What every word that fits begins with, folded; may be empty. */
  readonly beginning: string;
  /** Fits a folded term as a whole. */
  readonly test: RegExp;
}

/** With fewer letters than this in a row a pattern says nothing: `M*A*S*H` is a name. */
const LEAST_LETTERS = 2;

/**
 * Reads a word in which `*` stands for any letters and `?` for one. Null when it is no such word: without a placeholder that
 * matters, with other signs in it, or in a script written without spaces, whose words the index has no whole terms of.
 */
export function wordPattern(text: string): WordPattern | null {
  if (!/[*?]/u.test(text) || /\?$/u.test(text)) return null;
  const parts = text.split(/([*?])/u).filter((part) => part !== '');
  const letters = parts.filter((part) => part !== '*' && part !== '?');
  if (!letters.every(isOfLetters) || !letters.some((part) => Array.from(part).length >= LEAST_LETTERS))
    return null;
  const folded = parts.map((part) => (part === '*' || part === '?' ? part : fold(part)));
  const source = folded.map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part)).join('');
  const [first = ''] = folded;
  return { beginning: first === '*' || first === '?' ? '' : first, test: new RegExp(`^${source}$`, 'su') };
}

/** Letters and digits only, so that nothing in them means something in a regular expression. */
function isOfLetters(part: string): boolean {
  return Array.from(part).every((character) => charClass(character.codePointAt(0) ?? 0) === CharClass.word);
}
