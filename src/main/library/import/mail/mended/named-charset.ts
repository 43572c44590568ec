import iconv from 'iconv-lite';
import '../../decode/mend-text-decoder';

/** Charsets that mails name and the Encoding Standard leaves out. */
const FURTHER =
  /^(?:(?:unicode-1-1-)?utf-?7|(?:cp|ibm|oem)-?\d{3,4}|viscii|tcvn\w*|armscii-?8|georgian[\w-]*|hp-?roman8|mac\w+)$/iu;
/** What servers write where nobody said anything, and the one that every byte fits. */
const SAYS_NOTHING =
  /^(?:us-ascii|ascii|(?:iso[-_]?)?8859-1|iso-8859-1|latin-?1|windows-1252|utf-?8|x-unknown|unknown(?:-8bit)?|default|binary)$/iu;
const NAMED = /\bcharset\s*=\s*"?([\w-]+)|=\?([\w-]+)\?[bq]\?/giu;
const MOST_NAMES = 20;

/** Bytes in a charset that a mail names; null for an unknown one, or where they are none of its text. */
export function decodeNamed(bytes: Uint8Array, label: string): string | null {
  // Not the strict decoder, which is the runtime's own (`mend-text-decoder.ts`).
  const text = isStandardCharset(label) ? new TextDecoder(label).decode(bytes) : decodeFurther(bytes, label);
  return text?.includes('\ufffd') === true ? null : text;
}

function decodeFurther(bytes: Uint8Array, label: string): string | null {
  const name = /utf-?7$/iu.test(label) ? 'utf-7' : label;
  return FURTHER.test(label) && iconv.encodingExists(name)
    ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    : null;
}

/** Whether the Encoding Standard knows a charset by this name. */
export function isStandardCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** Whether a charset's name says anything of bytes above 127: some write it before anything. */
export function saysNothing(label: string): boolean {
  return SAYS_NOTHING.test(label);
}

/** The charsets that say something among those named anywhere in the first lines of a message. */
export function namedCharsets(start: string): readonly string[] {
  const names = new Set<string>();
  for (const [, parameter, word] of start.matchAll(NAMED)) {
    const name = (parameter ?? word ?? '').toLowerCase();
    if (!saysNothing(name)) names.add(name);
    if (names.size >= MOST_NAMES) break;
  }
  return [...names];
}
