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
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  ldots: '…',
};

/** The text of a BibTeX value: accents and letters as Unicode, other commands and braces dropped, white space folded. */
export function latexText(value: string): string {
  return value
    .replace(
      /\\([`'^~"=.])\s*\{?\\?([A-Za-z])\}?/gu,
      (_, accent: string, letter: string) => `${letter}${ACCENTS[accent] ?? ''}`,
    )
    .replace(
      /\\([uvHckrd])\s*\{\\?([A-Za-z])\}/gu,
      (_, accent: string, letter: string) => `${letter}${ACCENTS[accent] ?? ''}`,
    )
    .replace(/\\([A-Za-z]+)(?:\{\}|\s)?/gu, (_, command: string) => LETTERS[command] ?? '')
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/---/gu, '—')
    .replace(/(?<!-)--(?!-)(?=\D)/gu, '–')
    .replace(/(?<!\\)[{}]/gu, '')
    .replace(/[~\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}
