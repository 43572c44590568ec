import { decodeText } from '../../decode/decode-text';
import { decodeValidUtf8 } from '../../decode/utf8';
import { decodeNamed } from './named-charset';
import { mendEncodedWords } from './encoded-words';

/** Longer headers are left as they are. */
const LONGEST_HEADERS = 256 * 1024;
/** A line of blanks that no header follows: by the letter (RFC 5322, 2.2.3) it goes on with the header above. */
const BLANKS = /\r?\n[ \t]+\r?\n(?![ \t]|[!-9;-~]+[ \t]*:)/u;
const HEADER = /^([!-9;-~]+)[ \t]*:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gmu;

/** The headers of a message or part, as they stand there, and where its content begins. */
export interface HeaderLines {
  /** Latin-1, with their line ends but for the last. */
  readonly lines: string;
  readonly bodyStart: number;
  /** The headers end with a line of blanks instead of an empty one. */
  readonly endMended: boolean;
}

/** Finds the headers of a message or part. */
export function headerLines(part: Buffer): HeaderLines {
  const text = part.toString('latin1', 0, LONGEST_HEADERS);
  // A part may begin with its content at once.
  const first = /^\r?\n/u.exec(text);
  if (first !== null) return { lines: '', bodyStart: first[0].length, endMended: false };
  const empty = /\r?\n\r?\n/u.exec(text);
  const blanks = BLANKS.exec(text.slice(0, empty?.index ?? text.length));
  const end = blanks ?? empty;
  return end === null
    ? { lines: text, bodyStart: text.length, endMended: false }
    : { lines: text.slice(0, end.index), bodyStart: end.index + end[0].length, endMended: blanks !== null };
}

/** A header's value, unfolded; null without it. */
export function headerIn(lines: string, name: string): string | null {
  for (const [, key = '', value = ''] of lines.matchAll(HEADER))
    if (key.toLowerCase() === name) return value.replace(/\r?\n[ \t]+/gu, ' ').trim();
  return null;
}

/** Headers without some of them. */
export function withoutHeaders(lines: string, ...names: readonly string[]): string {
  return lines
    .replace(/$/u, '\r\n')
    .replace(/^([!-9;-~]+)[ \t]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n/gmu, (whole, key: string) =>
      names.includes(key.toLowerCase()) ? '' : whole,
    )
    .replace(/\r?\n$/u, '');
}

/** Headers as a reader of mail takes them: their words decoded where it could not, and bytes above 127 in UTF-8. `charsets` are those the message names or is in. */
export function mendHeaderText(lines: string, charsets: readonly string[]): string {
  const mended = mendEncodedWords(lines);
  const isJapanese = /\x1b\$/u.test(mended);
  if (!isJapanese && !/[\x80-\xff]/u.test(mended)) return mended;
  const bytes = Buffer.from(mended, 'latin1');
  if (!isJapanese && decodeValidUtf8(bytes) !== null) return mended;
  const text =
    (isJapanese ? ['iso-2022-jp'] : charsets)
      .map((charset) => decodeNamed(bytes, charset))
      .find((decoded) => decoded !== null) ?? decodeText(bytes)?.text;
  return text === undefined ? mended : Buffer.from(text).toString('latin1');
}
