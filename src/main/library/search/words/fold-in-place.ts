import { fold } from './fold';

/** Folding would make words of signs such as ㍱ or ™, which separate words as they stand. A minus sign joins. */
const SYMBOLS = /[^\P{S}−]/gu;

const ASCII = /^[\x00-\x7f]*$/;

/**
 * A whole text folded at once, to be searched for what may be a word: far faster than to analyse it. Nearly always every
 * character keeps its place; where the result has another length, places in it say nothing about the text.
 */
export function foldInPlace(text: string): string {
  return fold(ASCII.test(text) ? text : text.replace(SYMBOLS, (symbol) => ' '.repeat(symbol.length)));
}
