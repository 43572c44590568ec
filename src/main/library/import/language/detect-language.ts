import { eld } from 'eld/medium';
import { languageByWords, type MarkedLanguage } from './language-by-words';
import { countScripts, type Script } from './script-counts';

/** Enough text for a sure answer; more only costs time. */
const SAMPLE_CHARACTERS = 4000;
/** Letter statistics are as sure after a quarter of it: they said the same of 1,900 stretches of the corpora. */
const STATISTICS_CHARACTERS = 1000;
/** In a text as short as a headline, languages whose scores are as close are told apart by what is declared. */
const FEW_CHARACTERS = 100;
const CLOSE = 0.05;
/** Two or three words whose best score is lower are in any language nearby; what is declared is believed from this score on. */
const SURE = 0.7;
const THINKABLE = 0.4;
/** Fewer letters than this tell nothing. */
const ENOUGH_LETTERS = /^(?:\P{L}*\p{L}){12}/u;

const LANGUAGE_OF_SCRIPT: Readonly<Partial<Record<Script, string>>> = {
  Kana: 'ja',
  Hangul: 'ko',
  Thai: 'th',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Tibetan: 'bo',
  Sinhala: 'si',
  Mongolian: 'mn',
};
/** Written languages the statistics do not know: a page that declares one of these is believed. */
const UNKNOWN_TO_STATISTICS = new Set([
  'af',
  'ast',
  'br',
  'bs',
  'ckb',
  'cy',
  'eo',
  'fo',
  'fy',
  'ga',
  'gd',
  'gl',
  'ha',
  'ht',
  'id',
  'ig',
  'jv',
  'kk',
  'ky',
  'lb',
  'mg',
  'mk',
  'mn',
  'mt',
  'ne',
  'oc',
  'om',
  'ps',
  'rm',
  'rw',
  'sd',
  'sn',
  'so',
  'su',
  'sw',
  'tg',
  'ti',
  'tk',
  'tt',
  'uz',
  'xh',
  'zu',
  'ug',
]);
/** What the statistics answer for a language they do not know, which then decides by its commonest words. */
const SAME_FAMILY: Readonly<Record<string, readonly string[]>> = {
  no: ['nb', 'nn', 'no'],
  tl: ['fil', 'tl'],
};

/**
 * The language of a text as BCP 47, or null when there is too little to tell.
 *
 * The text decides; what the page declares only adds the region (`en-GB`) or speaks for a language that letter
 * statistics do not know: sites often declare the language of their software.
 */
export function detectLanguage(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const tag = canonicalTag(declared);
  const primary = tag?.split('-')[0] ?? null;
  const detected = byScript(sample) ?? byStatistics(sample, primary);
  if (detected === null) return tag;
  const same =
    primary === detected || (primary !== null && (SAME_FAMILY[detected]?.includes(primary) ?? false));
  return same ? tag : detected;
}

/** The language that letter statistics take a text for, and how sure they are that it is one: about 0 to 1, nonsense is near 0. */
export function likeliestLanguage(text: string): { readonly language: string; readonly score: number } {
  const detected = eld.detect(text);
  const scores = Object.values(detected.getScores());
  return { language: detected.language, score: scores.length === 0 ? 0 : Math.max(...scores) };
}

function byScript(text: string): string | null {
  const counts = countScripts(text);
  const letters = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (letters === 0) return null;
  const eastAsian = counts.Han + counts.Kana + counts.Hangul;
  if (eastAsian > letters * 0.3) {
    if (counts.Kana > eastAsian * 0.08) return 'ja';
    return counts.Hangul > eastAsian * 0.3 ? 'ko' : 'zh';
  }
  for (const [script, language] of Object.entries(LANGUAGE_OF_SCRIPT)) {
    if (counts[script as Script] > letters * 0.3) return language;
  }
  return null;
}

function byStatistics(text: string, declared: string | null): string | null {
  if (!ENOUGH_LETTERS.test(text)) return null;
  const byWords: MarkedLanguage | null = languageByWords(text);
  if (byWords !== null) return byWords;
  if (declared !== null && UNKNOWN_TO_STATISTICS.has(declared)) return declared;
  const detected = eld.detect(text.slice(0, STATISTICS_CHARACTERS));
  if (declared !== null && text.length < FEW_CHARACTERS) {
    const scores = detected.getScores();
    const [own, best] = [scores[declared] ?? 0, scores[detected.language] ?? 1];
    if (own >= best - CLOSE || (best < SURE && own >= THINKABLE)) return declared;
  }
  return detected.language === '' ? null : detected.language;
}

function canonicalTag(declared: string | null): string | null {
  if (declared === null) return null;
  try {
    const [tag] = Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'));
    // "und", "mul" and one-letter oddities say nothing.
    return tag === undefined || /^(?:und|mul|zxx|x)\b/u.test(tag) ? null : tag;
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
