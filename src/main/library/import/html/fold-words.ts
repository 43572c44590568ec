const ASCII = /^[\u0000-\u007f]*$/u;

/** Lower case letters and digits only, to compare wordings. */
export function fold(text: string): string {
  // The same for the common case, without asking Unicode of each character.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim();
  const small = text.normalize('NFKC').toLowerCase();
  return small.replace(ASCII.test(small) ? /[^a-z0-9]+/gu : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether a text is a wording that was folded: most are not, by their first character already. */
export function isWording(text: string, folded: string): boolean {
  const first = firstFolded(text);
  return (first === null || first === folded.charCodeAt(0)) && fold(text) === folded;
}

/** The first character of a folded text, where it can be told without folding: a letter or digit of ASCII and one behind it, a Chinese character. */
function firstFolded(text: string): number | null {
  const first = text.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return first;
  // Behind an "e" a mark of its own makes it another letter.
  if (!(text.charCodeAt(1) < 0x300)) return null;
  if (first >= 0x41 && first <= 0x5a) return first + 0x20;
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39) ? first : null;
}
