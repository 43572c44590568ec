/**
 * Values of a PDF file (ISO 32000, 7.3) as far as reading destinations needs them. Names and strings are apart, so that
 * `/x` and `(x)` cannot be mixed up; a stream is its dictionary and its bytes.
 */
export type PdfValue =
  number | boolean | null | readonly PdfValue[] | PdfName | PdfString | PdfReference | PdfDictionary;

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfString {
  readonly kind: 'string';
  readonly text: string;
}
export interface PdfReference {
  readonly kind: 'reference';
  readonly object: number;
}
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** A value nested deeper than this is no report. */
const MAX_DEPTH = 100;
const DELIMITER = /[\s\0()<>[\]{}/%]/;
const SPACE = /[\s\0]/;

/** Reads values one after the other out of a PDF's text (one character per byte). */
export class PdfReader {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  /** The next value. Throws a plain Error when there is none. */
  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new Error('values are nested too deeply');
    this.skipSpace();
    const two = this.text.slice(this.at, this.at + 2);
    if (two === '<<') return this.dictionary(depth);
    switch (two.charAt(0)) {
      case '/':
        return { kind: 'name', name: this.name() };
      case '(':
        return { kind: 'string', text: this.literalString() };
      case '<':
        return { kind: 'string', text: this.hexString() };
      case '[':
        return this.array(depth);
      case '':
        throw new Error('the file ends inside a value');
      default:
        return this.wordOrReference();
    }
  }

  /** Passes white space and comments. */
  skipSpace(): void {
    for (;;) {
      while (this.at < this.text.length && SPACE.test(this.text.charAt(this.at))) this.at += 1;
      if (this.text.charAt(this.at) !== '%') return;
      while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
    }
  }

  /** The next run of regular characters; empty before a delimiter. */
  word(): string {
    const start = this.at;
    while (this.at < this.text.length && !DELIMITER.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    for (;;) {
      this.skipSpace();
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2;
        return { kind: 'dictionary', entries };
      }
      if (this.text.charAt(this.at) !== '/') throw new Error('a dictionary has a key that is no name');
      const key = this.name();
      entries.set(key, this.value(depth + 1));
    }
  }

  private array(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    this.at += 1;
    for (;;) {
      this.skipSpace();
      if (this.text.charAt(this.at) === ']') {
        this.at += 1;
        return items;
      }
      items.push(this.value(depth + 1));
    }
  }

  private name(): string {
    this.at += 1;
    return this.word().replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }

  private literalString(): string {
    let text = '';
    let open = 1;
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      this.at += 1;
      if (character === '\\') {
        text += this.escaped();
        continue;
      }
      if (character === '(') open += 1;
      if (character === ')' && (open -= 1) === 0) return text;
      text += character;
    }
    throw new Error('the file ends inside a string');
  }

  private escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(parseInt(octal, 8) & 0xff);
    }
    const character = this.text.charAt(this.at);
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    if (character === '\r' || character === '\n') return '';
    return ESCAPES[character] ?? character;
  }

  private hexString(): string {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new Error('the file ends inside a string');
    const digits = this.text.slice(this.at + 1, end).replace(/[^0-9a-f]/gi, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  private wordOrReference(): PdfValue {
    const reference = REFERENCE.exec(this.text.slice(this.at, this.at + 40));
    if (reference?.[1] !== undefined) {
      this.at += reference[0].length;
      return { kind: 'reference', object: Number(reference[1]) };
    }
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw new Error(`“${word.slice(0, 20)}” is no value`);
    return number;
  }
}

const REFERENCE = /^(\d+)\s+\d+\s+R(?![^\s\0()<>[\]{}/%])/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
