/** Characters of China and Korea, and of Japan: family names stand first, and nothing stands between. */
const EASTERN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々・·]+$/u;

/**
 * A name whose parts a reference gives apart, as it is printed: "Jane Doe Jr.", and "汪丽娜" for the family 汪 and the given name 丽娜.
 */
export function personName(given: string, family: string, suffix = ''): string {
  if (suffix === '' && EASTERN.test(given) && EASTERN.test(family)) return `${family}${given}`;
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}
