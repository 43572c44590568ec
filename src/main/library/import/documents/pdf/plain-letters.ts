/** Letters as they are typed: fonts name the shapes of Arabic letters, ligatures and radicals ("ﻣ", "ﬁ", "⽇") instead of them. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2e9f\u2ef3\u2f00-\u2fd5\ufb00-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+/gu, (shapes) =>
      shapes.normalize('NFKC'),
    );
}
