/** Scripts that by themselves name a language, or narrow it down. */
const SCRIPTS = {
  Han: /\p{Script=Han}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Hangul: /\p{Script=Hangul}/u,
  Thai: /\p{Script=Thai}/u,
  Lao: /\p{Script=Lao}/u,
  Khmer: /\p{Script=Khmer}/u,
  Myanmar: /\p{Script=Myanmar}/u,
  Tibetan: /\p{Script=Tibetan}/u,
  Sinhala: /\p{Script=Sinhala}/u,
  Mongolian: /\p{Script=Mongolian}/u,
} as const;
export type Script = keyof typeof SCRIPTS | 'Other';

/** How many letters of each script a text has. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  const counts: Record<Script, number> = {
    Han: 0,
    Kana: 0,
    Hangul: 0,
    Thai: 0,
    Lao: 0,
    Khmer: 0,
    Myanmar: 0,
    Tibetan: 0,
    Sinhala: 0,
    Mongolian: 0,
    Other: 0,
  };
  for (const character of text) {
    // Latin and its neighbours, the common case, without asking every script.
    if (character < '\u0e00') {
      if (/\p{L}/u.test(character)) counts.Other += 1;
      continue;
    }
    counts[scriptOf(character)] += /\p{L}/u.test(character) ? 1 : 0;
  }
  return counts;
}

function scriptOf(character: string): Script {
  for (const [script, pattern] of Object.entries(SCRIPTS))
    if (pattern.test(character)) return script as Script;
  return 'Other';
}
