import type { RecognisedWord } from '../recognised-page';
import { joinText } from '../../import/documents/pdf/text-lines';

/** The words of a line as text: with spaces between, except where the script writes none. */
export function lineText(words: readonly RecognisedWord[]): string {
  return words.reduce((text, word) => (text === '' ? word.text : joinText(text, word.text, true)), '');
}
