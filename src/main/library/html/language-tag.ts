/** The shape of a BCP 47 tag: subtags of letters and digits. */
const LANGUAGE_TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/**
 * A clipping's language for a `lang` attribute: it chooses glyphs (Chinese, Japanese and Korean share characters),
 * hyphenation and voices. Empty, which means unknown, for anything that is no BCP 47 tag.
 */
export function languageTag(language: string | null): string {
  return language !== null && LANGUAGE_TAG.test(language) ? language : '';
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** A language by its English name (`zh-Hant` → `Traditional Chinese`); the tag itself when it has none. */
export function languageName(language: string): string {
  return LANGUAGE_TAG.test(language) ? (names.of(language) ?? language) : language;
}
