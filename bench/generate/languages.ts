import type { Language } from './language';
import { arabic } from './languages/arabic';
import { chinese } from './languages/chinese';
import { english } from './languages/english';
import { french } from './languages/french';
import { german } from './languages/german';
import { spanish } from './languages/spanish';
import { thai } from './languages/thai';
import { vietnamese } from './languages/vietnamese';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A language with its words. */
export interface KnownLanguage {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
}

const known: readonly KnownLanguage[] = [
  english,
  german,
  french,
  spanish,
  chinese,
  thai,
  vietnamese,
  arabic,
].map((language) => ({ language, vocabulary: createVocabulary(language) }));

/** Draws a language by its share of the library. */
export function drawLanguage(random: () => number): KnownLanguage {
  let left = random();
  for (const one of known) {
    left -= one.language.share;
    if (left < 0) return one;
  }
  return languageOf('en');
}

/** A language by its code. */
export function languageOf(code: string): KnownLanguage {
  const found = known.find(({ language }) => language.code === code);
  if (found === undefined) throw new Error(`There is no inventory for the language “${code}”.`);
  return found;
}
