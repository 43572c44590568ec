/** A token of RTF: a group's braces, a control word with its number, a control symbol, or a byte of text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'byte'; readonly byte: number; readonly hex: boolean };

const CR = 0x0d;
const LF = 0x0a;

/** The tokens of an RTF file in order (RTF 1.9.1, “RTF Syntax”). What `\bin` announces is jumped over. Never throws. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const character = (at: number): string => (at < bytes.length ? String.fromCharCode(bytes[at] ?? 0) : '');
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === CR || byte === LF || byte === 0) continue;
    else if (byte !== 0x5c) yield { kind: 'byte', byte, hex: false };
    else if (/[a-z]/iu.test(character(at))) {
      let name = '';
      while (/[a-z]/iu.test(character(at)) && name.length < 64) name += character(at++);
      let digits = '';
      if (character(at) === '-' && /\d/u.test(character(at + 1))) digits = character(at++);
      while (/\d/u.test(character(at)) && digits.length < 11) digits += character(at++);
      if (character(at) === ' ') at += 1;
      const value = digits === '' ? null : Number(digits);
      if (name === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', name, value };
    } else if (character(at) === "'") {
      const hex = character(at + 1) + character(at + 2);
      if (/^[0-9a-f]{2}$/iu.test(hex)) {
        at += 3;
        yield { kind: 'byte', byte: Number.parseInt(hex, 16), hex: true };
      } else at += 1;
    } else if (at < bytes.length) {
      const name = character(at);
      at += 1;
      if (name === '\r' || name === '\n') yield { kind: 'word', name: 'par', value: null };
      else if (name === '\\' || name === '{' || name === '}')
        yield { kind: 'byte', byte: name.charCodeAt(0), hex: false };
      else yield { kind: 'symbol', name };
    }
  }
}
