import { codePageOfFont } from './code-pages';

/** The charset of fonts of signs, which are no letters. */
const SYMBOLS = 2;
const WESTERN = 1252;

/** The fonts of a document and the code pages that it and they say. */
export class DocumentFonts {
  readonly #pages = new Map<number, number>();
  readonly #symbols = new Set<number>();
  #codePage: number;
  #isSaid: boolean;
  #defined: number | null = null;

  /** @param fixed the code page of the document and of Western fonts, whatever it says itself; null for what it says */
  constructor(private readonly fixed: number | null) {
    this.#codePage = fixed ?? WESTERN;
    this.#isSaid = fixed !== null;
  }

  /** The document, or one of its fonts, says another code page than the usual one. */
  get saysCodePage(): boolean {
    return this.#isSaid;
  }

  /** Takes the document's own code page. */
  say(codePage: number): void {
    this.#isSaid = true;
    if (this.fixed === null) this.#codePage = codePage;
  }

  /** Begins the definition of a font; null ends it. */
  define(font: number | null): void {
    this.#defined = font;
  }

  /** Takes the charset of the font that is defined. */
  takeCharset(charset: number | null): void {
    if (this.#defined === null || charset === null) return;
    if (charset === SYMBOLS) this.#symbols.add(this.#defined);
    const page = codePageOfFont(charset, this.#codePage);
    if (page !== null && page !== WESTERN) this.#isSaid = true;
    const isFixed = this.fixed !== null && page === WESTERN;
    this.#pages.set(this.#defined, isFixed ? this.#codePage : (page ?? this.#codePage));
  }

  /** Takes the code page of the font that is defined. */
  takeCodePage(codePage: number | null): void {
    if (this.#defined !== null && codePage !== null) this.#pages.set(this.#defined, codePage);
  }

  /** Whether a font has signs and no letters. */
  isSymbols(font: number | null): boolean {
    return font !== null && this.#symbols.has(font);
  }

  /** The code page of text in a font; of names of fonts, in the one that is defined. */
  codePageOf(font: number | null, inTable: boolean): number {
    const own = inTable ? this.#defined : font;
    return (own === null ? undefined : this.#pages.get(own)) ?? this.#codePage;
  }
}
