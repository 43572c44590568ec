/** Longer headers are left as they are. */
const LONGEST_HEADERS = 256 * 1024;
/** A line of blanks that no header follows: by the letter (RFC 5322, 2.2.3) it goes on with the header above. */
const BLANKS = /\r?\n([ \t]+)\r?\n(?![ \t]|[!-9;-~]+[ \t]*:)/u;

/**
 * A message with the headers its writer meant: some programs put bytes above 127 into encoded words as they are (RFC 2047, 5,
 * forbids it), and some end the headers with a line of blanks instead of an empty one. Any other message comes back as it is.
 */
export function mendHeaders(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = whole.toString('latin1', 0, LONGEST_HEADERS);
  const empty = /\r?\n\r?\n/u.exec(text)?.index ?? text.length;
  const blanks = BLANKS.exec(text.slice(0, empty));
  const end = blanks?.index ?? empty;
  const headers = text.slice(0, end);
  const mended = headers.replace(/=\?[\w-]+\?q\?[^?\n]*\?=/giu, (word) =>
    word.replace(/[\x80-\xff]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  if (mended === headers && blanks === null) return bytes;
  // What stands behind the blanks is the line's own end, and with the one before it the empty line.
  const [line = '', spaces = ''] = blanks ?? [];
  const ending = line.slice(0, line.indexOf(spaces));
  return Buffer.concat([
    Buffer.from(mended + ending, 'latin1'),
    whole.subarray(end + ending.length + spaces.length),
  ]);
}
