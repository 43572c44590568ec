import { guessCharset } from '../../decode/guess-charset';
import { codePageOfCharset } from '../../decode/windows-code-pages';

/** Bytes beyond ASCII that tell a charset. */
const ENOUGH = 8;
const NEWLINE = 0x0a;

/** Collects the bytes of a document's text, to tell in which code page they are where the document does not say. */
export class LikelyCodePage {
  readonly #bytes: number[] = [];
  #beyondAscii = 0;

  /** Takes text as it is written, one stretch after the other. */
  add(bytes: readonly number[]): void {
    for (const byte of bytes) {
      this.#bytes.push(byte);
      if (byte > 0x7f) this.#beyondAscii += 1;
    }
  }

  /** Ends a line. */
  endLine(): void {
    this.#bytes.push(NEWLINE);
  }

  /** The code page of the text; null where it is the Western one, or too little to tell. */
  get codePage(): number | null {
    if (this.#beyondAscii < ENOUGH) return null;
    const page = codePageOfCharset(guessCharset(Uint8Array.from(this.#bytes)) ?? '');
    return page === 1252 ? null : page;
  }
}
