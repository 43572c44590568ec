/** Fewer letters prove nothing. */
const LETTERS = 200;

/**
 * True when a PDF's text cannot be what it shows: its fonts do not say which letters their shapes are. Signs: characters
 * nobody writes, symbols inside of words, or Latin words that hardly ever have a vowel.
 */
export function isGarbled(source: string): boolean {
  const text = source.replace(/\b(?:https?:\/\/|www\.)\S+/gu, ' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unwritten = text.match(/[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f\u0080-\u009f]/gu)?.length ?? 0;
  const visible = text.match(/\S/gu)?.length ?? 0;
  if (visible > 20 && unwritten > visible * 0.05) return true;
  if (letters < LETTERS) return false;

  const words =
    text.match(/[^\s\-–—/.@&'’]+/gu)?.filter((word) => /\p{L}/u.test(word) && word.length > 2) ?? [];
  const broken = words.filter((word) => /\p{L}[\\{}|~^`<>=±²³¬´¸¹°§©®¤¦¨¯¶¢£¥¼½¾¿¡]+\p{L}/u.test(word));
  if (broken.length > words.length * 0.12) return true;

  const latin = text.normalize('NFD').match(/\p{Script=Latin}/gu) ?? [];
  const vowels = latin.filter((letter) => /[aeiouyæœøıəɛɔ]/iu.test(letter));
  return latin.length > letters * 0.8 && vowels.length < latin.length * 0.2;
}
