/** Combining characters behind LaTeX's commands for accents. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  aa: 'å',
  AA: 'Å',
  // Without an accent above they have no dot (Turkish).
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  S: '§',
  P: '¶',
  pounds: '£',
  texteuro: '€',
  euro: '€',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  guillemotleft: '«',
  guillemotright: '»',
  glqq: '„',
  grqq: '“',
  textbackslash: '\\',
  textasciitilde: '~',
  textbar: '|',
  slash: '/',
};

/** Greek letters of formulas, by their commands in order of the alphabet. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
/** Signs of formulas that stand in titles and names. */
const SIGNS: Readonly<Record<string, string>> = {
  cdot: '·',
  times: '×',
  pm: '±',
  ldots: '…',
  dots: '…',
  to: '→',
  rightarrow: '→',
  circ: '°',
};
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** A short formula as plain characters where Unicode has them: Greek letters, raised and lowered figures. */
function formulaText(formula: string): string {
  const figures = (text: string, row: string): string =>
    text.replace(/\d/gu, (digit) => row.charAt(Number(digit)));
  return formula
    .replace(/\\([A-Za-z]+)\s*/gu, (whole, command: string) => {
      const index = GREEK.indexOf(command.toLowerCase());
      if (index < 0) return SIGNS[command] ?? whole;
      const letter = String.fromCharCode(0x3b1 + index);
      return /^[A-Z]/u.test(command) ? letter.toUpperCase() : letter;
    })
    .replace(/\^\{?(?:\\[a-z]+\{)?(\d+)\}{0,2}/gu, (_, digits: string) => figures(digits, SUPERSCRIPT))
    .replace(/_\{?(?:\\[a-z]+\{)?(\d+)\}{0,2}/gu, (_, digits: string) => figures(digits, SUBSCRIPT));
}

/** The text of a BibTeX value: accents and letters as Unicode, other commands and braces dropped, white space folded. */
export function latexText(value: string): string {
  return (
    value
      .replace(/(?<!\\)\$([^$]{1,200})(?<!\\)\$/gu, (whole, formula: string) => {
        const text = formulaText(formula);
        return text === formula ? whole : text;
      })
      // Two accents on a letter, the inner one first: {\~{\^e}}.
      .replace(
        /\\([`'^~"=.])\s*\{\\([`'^~"=.])\s*\{?\\?([A-Za-z])\}?\}/gu,
        (_, outer: string, inner: string, letter: string) =>
          `${letter}${ACCENTS[inner] ?? ''}${ACCENTS[outer] ?? ''}`,
      )
      .replace(
        /\\([`'^~"=.])\s*\{?\\?([A-Za-z])\}?/gu,
        (_, accent: string, letter: string) => `${letter}${ACCENTS[accent] ?? ''}`,
      )
      .replace(
        /\\([uvHckrd])(?:\s*\{\\?([A-Za-z])\}|\s+([A-Za-z]))/gu,
        (_, accent: string, braced: string | undefined, bare: string | undefined) =>
          `${braced ?? bare ?? ''}${ACCENTS[accent] ?? ''}`,
      )
      // Under an accent that has no character here, the letter is the plain one.
      .replace(/\\[A-Za-z]+\s*\{\\([ij])\}/gu, '$1')
      // Where a word may be broken, and narrow spaces.
      .replace(/\\[-/]/gu, '')
      .replace(/\\[\s,;:!\\]/gu, ' ')
      // A name with letters of its own (\TeX, \BibTeX) is a word; other commands tell how a text looks.
      .replace(
        /\\([A-Za-z]+)(?:\{\}|\s|(\{)?)/gu,
        (_, command: string, brace: string | undefined) =>
          `${LETTERS[command] ?? (brace === undefined && /[A-Z].*[A-Z]/u.test(command) ? command : '')}${brace ?? ''}`,
      )
      .replace(/\\([&%$#_{}])/gu, '$1')
      .replace(/``/gu, '“')
      .replace(/''/gu, '”')
      .replace(/---/gu, '—')
      .replace(/(?<!-)--(?!-)/gu, '–')
      .replace(/(?<!\\)[{}]/gu, '')
      .replace(/[~\s]+/gu, ' ')
      .normalize('NFC')
      .trim()
  );
}

/** The address in a BibTeX value: as it stands, its escapes undone, for `--` and `~` mean themselves there; null without one. */
export function latexAddress(value: string): string | null {
  const plain = value
    .replace(/\\(?:string|textasciitilde(?:\{\})?)\s*~?/gu, '~')
    .replace(/\\([&%$#_{}~])(?:\{\})?/gu, '$1')
    .replace(/\\url|\\href|[{}]/gu, ' ');
  return /[a-z][a-z\d+.-]*:\/\/\S+/iu.exec(plain)?.[0] ?? null;
}
