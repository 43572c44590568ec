/** Code points looked at to tell the encoding. */
const LOOKED_AT = 2048;
const MARK = 0xfeff;
const LAST_CODE_POINT = 0x10ffff;

/**
 * Text in UTF-32 of either byte order, with or without a byte order mark (Unicode Standard, 3.10, D99 to D101); null for anything else. Without
 * a mark every code point looked at must be one, and none a control character: lists of numbers are no text.
 */
export function decodeUtf32(bytes: Uint8Array): { readonly text: string; readonly charset: string } | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const littleEndian of [true, false]) {
    const marked = view.getUint32(0, littleEndian) === MARK;
    if (marked || isText(view, littleEndian))
      return {
        text: read(view, marked ? 4 : 0, littleEndian),
        charset: littleEndian ? 'utf-32le' : 'utf-32be',
      };
  }
  return null;
}

function isText(view: DataView, littleEndian: boolean): boolean {
  const end = Math.min(view.byteLength, LOOKED_AT * 4);
  for (let at = 0; at < end; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (!isCodePoint(code) || (code < 0x20 && code !== 9 && code !== 10 && code !== 13)) return false;
  }
  return true;
}

function read(view: DataView, start: number, littleEndian: boolean): string {
  const parts: string[] = [];
  for (let at = start; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    parts.push(isCodePoint(code) ? String.fromCodePoint(code) : '\uFFFD');
  }
  return parts.join('');
}

function isCodePoint(code: number): boolean {
  return code <= LAST_CODE_POINT && (code < 0xd800 || code > 0xdfff);
}
