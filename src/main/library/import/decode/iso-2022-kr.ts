/** Begins a text in it: "what is shifted out is KS X 1001" (RFC 1557). */
const DESIGNATOR = '\u001b$)C';
const [SHIFT_OUT, SHIFT_IN, LINE_FEED] = [0x0e, 0x0f, 0x0a];
const LOOKED_AT = 65_536;

/** The name a mail gives to this charset, which the Encoding Standard leaves out. */
export const ISO_2022_KR = 'iso-2022-kr';

/** Whether a charset's label means it. */
export function isLabelOfIso2022Kr(label: string): boolean {
  return /^(?:cs)?iso-?2022-?kr$/iu.test(label.trim());
}

/** Whether bytes are a text in it: seven bits a byte, and its sign at the beginning of a line. */
export function isIso2022Kr(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LOOKED_AT));
  const at = head.indexOf(DESIGNATOR, 0, 'latin1');
  return at >= 0 && (at === 0 || head[at - 1] === LINE_FEED) && head.every((byte) => byte < 0x80);
}

/** Text in ISO-2022-KR: the same characters as in EUC-KR, between two bytes that shift to them and back. Every line begins in ASCII. */
export function decodeIso2022Kr(bytes: Uint8Array): string {
  const kept: number[] = [];
  let shifted = false;
  for (const byte of bytes) {
    if (byte === SHIFT_OUT || byte === SHIFT_IN) shifted = byte === SHIFT_OUT;
    else {
      if (byte === LINE_FEED) shifted = false;
      kept.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return new TextDecoder('euc-kr').decode(Uint8Array.from(kept)).replaceAll(DESIGNATOR, '');
}
