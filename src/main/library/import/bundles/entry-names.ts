import iconv from 'iconv-lite';
import { decodeAs } from '../decode/decode-as';
import { decodeText } from '../decode/decode-text';

/** The code page Windows packs names in throughout western Europe; most of its letters are those of 437, too. */
const OEM = 'cp850';
/** Only here does it differ from what else names are in: elsewhere these bytes are quotation marks, or half a character. */
const [OEM_FROM, OEM_TO] = [0x80, 0xa5];
/** Of the letters of a European name fewer have accents; in East Asian charsets every second byte is one. */
const MOST_ACCENTS = 0.35;

/** The names of a ZIP's entries that do not say that they are UTF-8: the charset is told by all of them together. */
export function decodeEntryNames(names: readonly Uint8Array[]): readonly string[] {
  if (isOem(names)) return names.map(oemText);
  const joined = Buffer.concat(names.flatMap((name) => [name, Buffer.from('\n')]));
  const charset = joined.length === 0 ? 'utf-8' : (decodeText(joined)?.charset ?? 'windows-1252');
  // What a wrong guess leaves of a name is no reason to refuse its file.
  return names.map((name) => decodeAs(name, charset).replace(/[\u0080-\u009f]/gu, '\ufffd'));
}

function isOem(names: readonly Uint8Array[]): boolean {
  let [accents, letters, telling] = [0, 0, 0];
  for (const name of names) {
    if (name.every((byte) => byte < 0x80)) continue;
    const text = oemText(name);
    for (const [i, byte] of name.entries()) {
      if (byte >= 0x80) {
        if (!/\p{L}/u.test(text[i] ?? '')) return false;
        accents += 1;
        if (byte <= OEM_TO && byte >= OEM_FROM) telling += 1;
      } else if (/[a-z]/iu.test(String.fromCharCode(byte))) letters += 1;
    }
  }
  return telling > 0 && accents / (accents + letters) <= MOST_ACCENTS && !isUtf8(names);
}

function isUtf8(names: readonly Uint8Array[]): boolean {
  return !names.some((name) => new TextDecoder().decode(name).includes('\ufffd'));
}

function oemText(name: Uint8Array): string {
  return iconv.decode(Buffer.from(name), OEM);
}
