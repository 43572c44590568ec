import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { LANGUAGES, type Language } from './languages';

type Stemmer = (word: string) => string;

/** The Snowball stemmer of each language (snowballstem.org), and the letters its words are written in. */
const STEMMERS: Partial<Record<Language, readonly [script: RegExp, stemmer: Stemmer]>> = {
  ar: [/^\p{Script=Arabic}+$/u, arabic],
  bg: [/^\p{Script=Cyrillic}+$/u, bulgarian],
  da: [/^\p{Script=Latin}+$/u, danish],
  de: [/^\p{Script=Latin}+$/u, german],
  el: [/^\p{Script=Greek}+$/u, greek],
  en: [/^[a-z]+$/u, english],
  es: [/^\p{Script=Latin}+$/u, spanish],
  fi: [/^\p{Script=Latin}+$/u, finnish],
  fr: [/^\p{Script=Latin}+$/u, french],
  ga: [/^\p{Script=Latin}+$/u, irish],
  hi: [/^[\p{Script=Devanagari}\p{M}]+$/u, hindi],
  hu: [/^\p{Script=Latin}+$/u, hungarian],
  hy: [/^\p{Script=Armenian}+$/u, armenian],
  id: [/^\p{Script=Latin}+$/u, indonesian],
  it: [/^\p{Script=Latin}+$/u, italian],
  lt: [/^\p{Script=Latin}+$/u, lithuanian],
  ne: [/^[\p{Script=Devanagari}\p{M}]+$/u, nepali],
  nl: [/^\p{Script=Latin}+$/u, dutch],
  no: [/^\p{Script=Latin}+$/u, norwegian],
  pt: [/^\p{Script=Latin}+$/u, portuguese],
  ro: [/^\p{Script=Latin}+$/u, romanian],
  ru: [/^\p{Script=Cyrillic}+$/u, russian],
  sr: [/^\p{Script=Cyrillic}+$/u, serbian],
  sv: [/^\p{Script=Latin}+$/u, swedish],
  ta: [/^[\p{Script=Tamil}\p{M}]+$/u, tamil],
  tr: [/^\p{Script=Latin}+$/u, turkish],
  uk: [/^\p{Script=Cyrillic}+$/u, ukrainian],
};

/** Porter's rules take these for plurals; his second English stemmer names them as exceptions. */
const ENGLISH_EXCEPTIONS: ReadonlySet<string> = new Set([
  'news',
  'atlas',
  'cosmos',
  'bias',
  'andes',
  'texas',
  'paris',
]);

/** Shorter words have no ending that could be told from the word, and a longer run of letters is no word. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 40;
/** A stem of fewer letters says nothing: `us` would be a form of `uses`. */
const MIN_STEM = 3;
const STEMS_KEPT = 50_000;

const known: Map<string, string | null>[] = LANGUAGES.map(() => new Map<string, string | null>());

/**
 * The stem of a folded term in the language of that number: what its forms have in common. Null when the language has no stemmer,
 * or the term is no word of it: a number, a name in other letters, too short.
 */
export function stemOf(term: string, language: number): string | null {
  const stems = known[language];
  if (stems === undefined) return null;
  const seen = stems.get(term);
  if (seen !== undefined) return seen;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = makeStem(term, LANGUAGES[language] ?? '');
  stems.set(term, stem);
  return stem;
}

function makeStem(term: string, language: Language): string | null {
  const [script, stemmer] = STEMMERS[language] ?? [];
  if (script === undefined || stemmer === undefined) return null;
  if (term.length < MIN_LENGTH || term.length > MAX_LENGTH || !script.test(term)) return null;
  if (language === 'en' && ENGLISH_EXCEPTIONS.has(term)) return null;
  const stem = stemmer(term);
  return stem.length < MIN_STEM ? null : stem;
}
