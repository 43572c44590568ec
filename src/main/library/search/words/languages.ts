/**
 * The languages a clipping can be marked with in the index, by number: 0 is a text whose language nobody knows, 1 one of all those
 * whose words have no endings to take off, or no stemmer. The numbers lie in index files: new ones go to the end.
 */
export const LANGUAGES = [
  '',
  'other',
  'ar',
  'bg',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fi',
  'fr',
  'ga',
  'hi',
  'hu',
  'hy',
  'id',
  'it',
  'lt',
  'ne',
  'nl',
  'no',
  'pt',
  'ro',
  'ru',
  'sr',
  'sv',
  'ta',
  'tr',
  'uk',
] as const;
export type Language = (typeof LANGUAGES)[number];

const UNKNOWN = 0;
const OTHER = 1;
const numbers: ReadonlyMap<string, number> = new Map<string, number>([
  ...LANGUAGES.map((code, number): [string, number] => [code, number]),
  // Written Norwegian has two forms of one grammar.
  ['nb', LANGUAGES.indexOf('no')],
  ['nn', LANGUAGES.indexOf('no')],
]);

/** The number of a language tag (BCP 47), whose region and script do not count. */
export function languageNumber(tag: string | null): number {
  if (tag === null || tag === '') return UNKNOWN;
  const [code = ''] = tag.toLowerCase().split(/[-_]/u);
  return numbers.get(code) ?? OTHER;
}

/** A set of languages: a bit for each. Texts of an unknown language count as being in any. */
export type LanguageSet = number;

/** Every language, known or not. */
export const EVERY_LANGUAGE: LanguageSet = -1;

/** True when a text in the language of that number is meant by the set. */
export function hasLanguage(set: LanguageSet, language: number): boolean {
  return language === UNKNOWN || (set & (1 << language)) !== 0;
}

/** How many of some have each language, both by number. */
export function countLanguages(numbers: Uint8Array): Uint32Array {
  const counts = new Uint32Array(LANGUAGES.length);
  for (const language of numbers) counts[language] = (counts[language] ?? 0) + 1;
  return counts;
}
