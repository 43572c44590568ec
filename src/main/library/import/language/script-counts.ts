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

const LETTER = /\p{L}/u;
const NEIGHBOURS = /(?:(?![\u0e00-\u{10ffff}])\p{L})+/gu;
const FAR = /[\u0e00-\u{10ffff}]+/gu;

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
  // Latin and its neighbours, the common case, without asking every script.
  counts.Other = lettersIn(text.match(NEIGHBOURS));
  const times = new Map<string, number>();
  for (const run of text.match(FAR) ?? [])
    for (const character of run) times.set(character, (times.get(character) ?? 0) + 1);
  for (const [character, count] of times) if (LETTER.test(character)) counts[scriptOf(character)] += count;
  return counts;
}

function lettersIn(runs: readonly string[] | null): number {
  return (runs ?? []).reduce((sum, run) => sum + run.length, 0);
}

function scriptOf(character: string): Script {
  for (const [script, pattern] of Object.entries(SCRIPTS))
    if (pattern.test(character)) return script as Script;
  return 'Other';
}
