import { characterOf1252 } from './mend-text-decoder';

/** Bytes of windows-1252 that somebody's program took for Latin-1, and marks in UTF-8 that it took for windows-1252. */
const MISREAD = /[\u0080-\u0084\u0086-\u009f]|â€[\u009d™œž˜“”¦¢]/gu;
const SIGN = /[\u0080-\u009f]|â€/u;
/** By the last of the three characters that the bytes of a mark look like. */
const MARKS: Readonly<Record<string, string>> = {
  '\u009d': '”',
  '™': '’',
  œ: '“',
  ž: '„',
  '˜': '‘',
  '“': '–',
  '”': '—',
  '¦': '…',
  '¢': '•',
};

/**
 * A text whose quotation marks, dashes and the like were spoilt before it was saved ("itâ€™s", or control characters of Latin-1), with those
 * marks as they were meant; nobody writes either. Everything else stays as it is.
 */
export function mendMarks(text: string): string {
  if (!SIGN.test(text)) return text;
  return text.replace(MISREAD, (found) =>
    found.length === 1 ? characterOf1252(found) : (MARKS[found.charAt(2)] ?? found),
  );
}
