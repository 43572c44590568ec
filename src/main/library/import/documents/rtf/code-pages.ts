import { decodeAs } from '../../decode/decode-as';
import { decodeValidUtf8 } from '../../decode/utf8';
import { charsetOfCodePage } from '../../decode/windows-code-pages';

/** Code pages by font charset (`\fcharset`, RTF 1.9.1, “Font table”). 0 and 1 mean the document's own. */
const FONT_CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/**
 * Text bytes of a document in their code page; `guessed` when it is one that cannot be decoded for certain. RTF is ASCII and
 * escapes the rest; some databases write UTF-8 all the same, so bytes that came `raw` and are valid UTF-8 are that.
 */
export function decodeRtfBytes(
  pending: readonly number[],
  codePage: number,
  raw: boolean,
): { readonly text: string; readonly guessed: boolean } {
  const bytes = Uint8Array.from(pending);
  const beyondAscii = pending.some((byte) => byte > 0x7f);
  const utf8 = raw && beyondAscii ? decodeValidUtf8(bytes) : null;
  if (utf8 !== null) return { text: utf8, guessed: false };
  const charset = charsetOfCodePage(codePage);
  return {
    text: decodeAs(bytes, charset ?? 'windows-1252'),
    guessed: charset === null && beyondAscii,
  };
}

/**
 * The code page of a font's charset; null when the document's own holds. Charset 0 is Western, except in documents of a
 * double-byte code page, whose writers often leave it at 0.
 */
export function codePageOfFont(charset: number, documentCodePage: number): number | null {
  if (charset === 0 && ![932, 936, 949, 950, 65001].includes(documentCodePage)) return 1252;
  return FONT_CHARSETS[charset] ?? null;
}

/** Whether a byte begins a character of two bytes. */
export function isLeadByte(codePage: number, byte: number): boolean {
  if (codePage === 932) return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
  return [936, 949, 950].includes(codePage) && byte >= 0x81 && byte <= 0xfe;
}
