/** Every pair of small letters: of languages (ISO 639-1) and countries (ISO 3166-1) those that `Intl.DisplayNames` knows have a name. */
export function twoLetterCodes(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(97 + n));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
