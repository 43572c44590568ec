import { charsetNamed, decodeAs } from '../../decode/decode-as';

/** UTF-7 (RFC 2152), which only mails have. */
const UTF_7 = /^(?:unicode-1-1-)?utf-?7$/iu;
/** What servers write where nobody said anything, and the one that every byte fits. */
const SAYS_NOTHING =
  /^(?:us-ascii|ascii|(?:iso[-_]?)?8859-1|iso-8859-1|latin-?1|windows-1252|utf-?8|x-unknown|unknown(?:-8bit)?|default|binary)$/iu;
const NAMED = /\bcharset\s*=\s*"?([\w-]+)|=\?([\w-]+)\?[bq]\?/giu;
const MOST_NAMES = 20;

/** Bytes in a charset that a mail names; null for an unknown one, or where they are none of its text. */
export function decodeNamed(bytes: Uint8Array, label: string): string | null {
  const charset = UTF_7.test(label) ? 'utf-7' : charsetNamed(label);
  const text = charset === null ? null : decodeAs(bytes, charset);
  return text?.includes('\ufffd') === true ? null : text;
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
