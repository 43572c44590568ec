import { isLanguageTag } from '../../../shared/messages/language-name';

/**
 * A clipping's language for a `lang` attribute: it chooses glyphs (Chinese, Japanese and Korean share characters),
 * hyphenation and voices. Empty, which means unknown, for anything that is no BCP 47 tag.
 */
export function languageTag(language: string | null): string {
  return language !== null && isLanguageTag(language) ? language : '';
}
