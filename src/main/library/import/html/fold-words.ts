const ASCII = /^[\u0000-\u007f]*$/u;

/** Lower case letters and digits only, to compare wordings. */
export function fold(text: string): string {
  const small = text.normalize('NFKC').toLowerCase();
  // The same for the common case, without asking Unicode of each character.
  const words = ASCII.test(small)
    ? small.replace(/[^a-z0-9]+/gu, ' ')
    : small.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.trim();
}
