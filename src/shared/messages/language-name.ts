import { twoLetterCodes } from './two-letter-codes';

/** The shape of a BCP 47 tag: subtags of letters and digits. */
const LANGUAGE_TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** True for text in the shape of a BCP 47 tag, whether such a language exists or not. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text);
}

/** A language by its English name (`zh-Hant` → `Traditional Chinese`); the tag itself when it has none. */
export function languageName(language: string): string {
  return isLanguageTag(language) ? (names.of(language) ?? language) : language;
}

/** The tag of a language by its English name, in any case; null when it is not the name of one. */
export function languageNamed(name: string): string | null {
  return tagsByName().get(name.trim().toLowerCase()) ?? null;
}

/** The tag of a language that a person wrote by its tag or its English name, in any case; null when it is neither. */
export function readLanguage(text: string): string | null {
  const written = text.trim();
  const known = languageNamed(written);
  if (known !== null) return known;
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    return null;
  }
}

let byName: ReadonlyMap<string, string> | null = null;

/** Every language of two letters, and the Chinese scripts, by its English name in small letters. */
function tagsByName(): ReadonlyMap<string, string> {
  if (byName !== null) return byName;
  const tags = [...twoLetterCodes(), 'zh-Hans', 'zh-Hant'];
  // `in` is an old tag of Indonesian.
  const current = tags.filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag);
  const named = current.map((tag) => [languageName(tag).toLowerCase(), tag] as const);
  byName = new Map(named.filter(([name, tag]) => name !== tag.toLowerCase()));
  return byName;
}
