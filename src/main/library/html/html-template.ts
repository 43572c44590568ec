/**
 * Markup that may stand in a page as it is. An object and not a string, so that neither the compiler nor a running
 * program can take text for markup.
 */
export class SafeHtml {
  readonly #markup: string;

  /** @internal Use {@link markup} or {@link trustHtml}. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  /** The characters to write to a file or send to a frame. */
  toString(): string {
    return this.#markup;
  }
}

/** What a template takes between its pieces; null, undefined and false write nothing. */
export type HtmlValue = SafeHtml | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * Builds markup by a tagged template. Every value is escaped unless it is {@link SafeHtml} already; an array's items
 * follow one another. Values may stand in text and in quoted attributes, never as names, and addresses only after
 * `webAddress` has looked at them. Line breaks and indentation of the template itself are layout of the source and are
 * not written: a space that is wanted stands within a line. (The tag is not called `html`, because formatters then lay
 * out the markup anew, as if white space never mattered.)
 */
export function markup(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const constant = constantPieces(pieces);
  let written = constant[0] ?? '';
  for (const [i, value] of values.entries()) written += write(value) + (constant[i + 1] ?? '');
  return new SafeHtml(written);
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A template's own pieces without line breaks and indentation, worked out once. */
function constantPieces(pieces: TemplateStringsArray): readonly string[] {
  const before = known.get(pieces);
  if (before !== undefined) return before;
  const constant = pieces.map((piece) => piece.replace(/[^\S\n]*\n\s*/g, ''));
  known.set(pieces, constant);
  return constant;
}

/**
 * Vouches for markup as it is. Only for what an allow-list sanitiser returned and for constants of this program; a
 * search for this name finds every place where escaping ends.
 */
export function trustHtml(markup: string): SafeHtml {
  return new SafeHtml(markup);
}

/** Text as it stands in markup: safe between tags and inside double or single quotes. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '');
}

/** NUL cannot be written in HTML at all; it is dropped. */
const SPECIAL = /[&<>"'\u0000]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.toString();
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(write).join('');
}
