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
const NAMES: readonly Script[] = [...(Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[]), 'Other'];
const NO_LETTER = NAMES.length;
/** One more than the place in `NAMES` (or than `NO_LETTER`) of each UTF-16 unit that was asked for; 0 for the others. */
const KNOWN = new Uint8Array(0x10000);
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** How many letters of each script a text has. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  const tally = new Uint32Array(NAMES.length + 1);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    let kind = (KNOWN[unit] ?? 0) - 1;
    if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
      i += character.length - 1;
      kind = kindOf(character);
    } else if (kind < 0) {
      kind = kindOf(String.fromCharCode(unit));
      KNOWN[unit] = kind + 1;
    }
    tally[kind] = (tally[kind] ?? 0) + 1;
  }
  // Every script was set just now.
  return Object.fromEntries(NAMES.map((script, i) => [script, tally[i] ?? 0])) as Record<Script, number>;
}

function kindOf(character: string): number {
  return LETTER.test(character) ? NAMES.indexOf(scriptOf(character)) : NO_LETTER;
}

function scriptOf(character: string): Script {
  for (const [script, pattern] of Object.entries(SCRIPTS))
    if (pattern.test(character)) return script as Script;
  return 'Other';
}
