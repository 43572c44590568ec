import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as armenian } from '@orama/stopwords/armenian';
import { stopwords as bulgarian } from '@orama/stopwords/bulgarian';
import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as finnish } from '@orama/stopwords/finnish';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as greek } from '@orama/stopwords/greek';
import { stopwords as hindi } from '@orama/stopwords/indian';
import { stopwords as hungarian } from '@orama/stopwords/hungarian';
import { stopwords as indonesian } from '@orama/stopwords/indonesian';
import { stopwords as irish } from '@orama/stopwords/irish';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as lithuanian } from '@orama/stopwords/lithuanian';
import { stopwords as nepali } from '@orama/stopwords/nepali';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as romanian } from '@orama/stopwords/romanian';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as serbian } from '@orama/stopwords/serbian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { stopwords as tamil } from '@orama/stopwords/tamil';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import { stopwords as ukrainian } from '@orama/stopwords/ukrainian';
import { piecesOf } from './analyse';
import { LANGUAGES, type Language } from './languages';

/** Words every sentence has, whatever it says. */
const LISTS: Partial<Record<Language, readonly string[]>> = {
  ar: arabic,
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  ga: irish,
  hi: hindi,
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  it: italian,
  lt: lithuanian,
  ne: nepali,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sr: serbian,
  sv: swedish,
  ta: tamil,
  tr: turkish,
  uk: ukrainian,
};

/** In news these are names and a month more often than anything else: the US, the WHO, May. */
const TELLING: ReadonlySet<string> = new Set(['us', 'who', 'may']);

const sets = new Map<number, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** The stop words of the language of that number, folded and in pieces (`l’`, `d’`). */
function stopWordsOf(language: number): ReadonlySet<string> {
  const known = sets.get(language);
  if (known !== undefined) return known;
  const list = LISTS[LANGUAGES[language] ?? ''];
  const words =
    list === undefined
      ? NONE
      : new Set(
          list.flatMap((word) => piecesOf(word).map(({ term }) => term)).filter((term) => !TELLING.has(term)),
        );
  sets.set(language, words);
  return words;
}

/**
 * The places of those words of a query that say nothing about what is wanted, in the language the query is in: the one of the
 * library that explains most of its words. A single such word may be a name in another language (`war crimes` is no German), and
 * counts only in the library's main language. In capitals among small letters it is a name: `WHO report`, `IT strategy`.
 *
 * @param words as they are written in the query
 * @param languageCounts how many clippings are in each language, by number
 */
export function findStopWords(words: readonly string[], languageCounts: Uint32Array): ReadonlySet<number> {
  const pieces = words.map((word) => piecesOf(word).map(({ term }) => term));
  const names = namesInCapitals(words);
  let best: ReadonlySet<number> = new Set();
  let bestCount = 0;
  const mostCommon = Math.max(...languageCounts);
  for (const [language, count] of languageCounts.entries()) {
    // A library that does not say its languages is taken for one in English.
    const asked = language === 0 ? LANGUAGES.indexOf('en') : language;
    if (count === 0) continue;
    const stopWords = stopWordsOf(asked);
    const places = new Set(
      pieces.flatMap((terms, place) =>
        !names.has(place) && terms.every((term) => stopWords.has(term)) ? [place] : [],
      ),
    );
    if (places.size === 1 && count < mostCommon) continue;
    if (places.size > best.size || (places.size === best.size && count > bestCount)) {
      best = places;
      bestCount = count;
    }
  }
  return best.size === words.length ? new Set() : best;
}

function namesInCapitals(words: readonly string[]): ReadonlySet<number> {
  const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
  if (words.every(isUpper)) return new Set();
  return new Set(
    words.flatMap((word, place) => (isUpper(word) && word !== word.toLowerCase() ? [place] : [])),
  );
}
