/** The style of a definition without a number (RTF 1.9.1, “Style Sheet”). */
const NORMAL_STYLE = 0;
const HEADING = /^(?:heading|überschrift|titre|título|标题)\s*(\d)/iu;
const TITLE = /^title\b/iu;

/** Which styles of a document are headings, told by their names as they are defined. */
export class HeadingStyles {
  readonly #levels = new Map<number, number>();
  /** Null for a style of characters, which makes no paragraph a heading. */
  #defined: number | null = NORMAL_STYLE;
  #name = '';

  /** Says that the style which is defined is one of characters. */
  defineCharacters(): void {
    this.#defined = null;
  }

  /** Says the number of the style of paragraphs that is defined. */
  defineParagraph(style: number | null): void {
    this.#defined = style ?? NORMAL_STYLE;
  }

  /** Takes a part of its name. */
  addName(text: string): void {
    this.#name += text.replace(/;$/u, '');
  }

  /** Ends a definition. */
  end(): void {
    const defined = this.#defined;
    this.#defined = NORMAL_STYLE;
    const name = this.#name.trim();
    this.#name = '';
    if (defined === null) return;
    const level = HEADING.exec(name)?.[1];
    if (level !== undefined) this.#levels.set(defined, Number(level));
    else if (TITLE.test(name)) this.#levels.set(defined, 1);
  }

  /** The level of the heading that paragraphs of a style are, or 0. */
  levelOf(style: number | null): number {
    return this.#levels.get(style ?? NORMAL_STYLE) ?? 0;
  }
}
