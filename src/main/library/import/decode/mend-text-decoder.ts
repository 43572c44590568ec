import iconv, { type DecoderStream } from 'iconv-lite';

/**
 * What a runtime's `TextDecoder` may get wrong: Node.js from 20.18.3 on takes windows-1252 for Latin-1 (nodejs/node, issues 56542 and 60888),
 * so that quotation marks, dashes and the euro sign become control characters; its ICU knows EUC-KR without the
 * extension of code page 949, and Big5 without that of Hong Kong, which the Encoding Standard counts to them. Electron's is right.
 */
const PROBES = [
  { encoding: 'windows-1252', bytes: [0x93], right: '“' },
  { encoding: 'euc-kr', bytes: [0x8c, 0x63], right: '똠' },
  { encoding: 'big5', bytes: [0x87, 0x40], right: '䏰' },
] as const;
/** The decoder's own argument: the window's types and Node's name it differently. */
type Input = Parameters<InstanceType<typeof TextDecoder>['decode']>[0];
type Mended = (typeof PROBES)[number]['encoding'];

/** The characters 0x80 to 0x9F of windows-1252 (Encoding Standard, index-windows-1252). */
const C1_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1 = /[\u0080-\u009f]/gu;
const CODECS = { 'euc-kr': 'cp949', big5: 'big5hkscs' } as const;

/**
 * Puts the runtime's own `TextDecoder` right where it decodes wrongly, for everybody in this thread, libraries included. Where it is right
 * nothing is changed. Whoever asks a decoder to be `fatal` gets the runtime's own.
 */
export function mendTextDecoder(): void {
  const Own = globalThis.TextDecoder;
  const wrong = new Set<string>(
    PROBES.filter(
      ({ encoding, bytes, right }) => new Own(encoding).decode(Uint8Array.from(bytes)) !== right,
    ).map(({ encoding }) => encoding),
  );
  if (wrong.size === 0) return;
  globalThis.TextDecoder = class extends Own {
    readonly #mended: Mended | null;
    #stream: DecoderStream | null = null;

    constructor(...given: ConstructorParameters<typeof Own>) {
      super(...given);
      this.#mended = wrong.has(this.encoding) && !this.fatal ? (this.encoding as Mended) : null;
    }

    override decode(...[input, options]: Parameters<InstanceType<typeof TextDecoder>['decode']>): string {
      if (this.#mended === null) return super.decode(input, options);
      if (this.#mended === 'windows-1252') return super.decode(input, options).replace(C1, characterOf1252);
      this.#stream ??= iconv.getDecoder(CODECS[this.#mended]);
      const text = this.#stream.write(bytesOf(input));
      if (options?.stream === true) return text;
      const rest = this.#stream.end() ?? '';
      this.#stream = null;
      return text + rest;
    }
  };
}

/** What windows-1252 has for a control character from U+0080 to U+009F, as which Latin-1 reads its byte. */
export function characterOf1252(control: string): string {
  return C1_OF_1252.charAt(control.charCodeAt(0) - 0x80);
}

function bytesOf(input: Input): Buffer {
  const given = input ?? new ArrayBuffer(0);
  return ArrayBuffer.isView(given)
    ? Buffer.from(given.buffer, given.byteOffset, given.byteLength)
    : Buffer.from(given);
}

mendTextDecoder();
