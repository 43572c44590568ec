import { eachWord, numberOfWord } from './each-word';

/**
 * Commonest small words of languages that the letter statistics do not know and take for a neighbour (Indonesian for
 * Malay, Afrikaans for Dutch, Irish for Portuguese, Nepali for Hindi). Only words the neighbour lacks are listed.
 */
const SMALL_WORDS = {
  id: [
    'yang',
    'dan',
    'dengan',
    'untuk',
    'tidak',
    'bahwa',
    'karena',
    'bisa',
    'adalah',
    'saat',
    'kata',
    'mengatakan',
    'juga',
    'tersebut',
    'ingin',
    'kota',
    'pemerintah',
  ],
  ms: [
    'yang',
    'dan',
    'dengan',
    'untuk',
    'tidak',
    'bahawa',
    'kerana',
    'boleh',
    'ialah',
    'ketika',
    'berkata',
    'juga',
    'tersebut',
    'bandar',
    'kerajaan',
    'beliau',
    'dalam',
  ],
  sw: [
    'ya',
    'na',
    'wa',
    'kwa',
    'katika',
    'ni',
    'za',
    'la',
    'kuwa',
    'hiyo',
    'huo',
    'watu',
    'amesema',
    'pia',
    'hilo',
    'baada',
    'yake',
  ],
  zu: [
    'ukuthi',
    'futhi',
    'kodwa',
    'ngoba',
    'uthe',
    'kanye',
    'ngesikhathi',
    'lapho',
    'lokhu',
    'kakhulu',
    'abantu',
    'ngemuva',
    'ngakho',
  ],
  xh: [
    'ukuba',
    'kwaye',
    'kodwa',
    'kuba',
    'uthi',
    'kunye',
    'abantu',
    'ukuze',
    'kwi',
    'ngexesha',
    'apho',
    'ngoku',
    'kakhulu',
    'kwaye',
    'abantu',
  ],
  af: [
    'die',
    'het',
    'nie',
    'vir',
    'wat',
    'hy',
    'sy',
    'ook',
    'gesê',
    'was',
    'om',
    'te',
    'aan',
    'dit',
    'hulle',
    'ʼn',
    "'n",
  ],
  ga: [
    'agus',
    'atá',
    'tá',
    'bhí',
    'ní',
    'níl',
    'nó',
    'faoi',
    'chun',
    'dúirt',
    'raibh',
    'bhfuil',
    'gach',
    'leis',
    'gur',
    'ach',
    'seo',
  ],
  ne: [
    'छ',
    'छन्',
    'थियो',
    'थिए',
    'हुन्',
    'हुने',
    'भएको',
    'भएका',
    'गरेको',
    'गरेका',
    'परेको',
    'लागेको',
    'छैन',
    'पनि',
    'लागि',
    'भने',
    'उनले',
    'गर्न',
    'र',
    'छु',
    'हुन्छ',
    'गर्दै',
    'बताए',
  ],
} as const;
export type MarkedLanguage = keyof typeof SMALL_WORDS;

/** Share of all words that a text in the language reaches easily and a text in another does not. */
const ENOUGH: Readonly<Record<MarkedLanguage, number>> = {
  id: 0.07,
  ms: 0.07,
  sw: 0.16,
  zu: 0.03,
  xh: 0.03,
  af: 0.2,
  ga: 0.05,
  ne: 0.05,
};

const FEWEST_DIFFERENT = 3;

/** The marked languages each of the small words belongs to, by the number of the word. */
const LANGUAGES_OF_WORD = new Map<number, Map<string, MarkedLanguage[]>>();
for (const [language, small] of Object.entries(SMALL_WORDS))
  for (const word of new Set<string>(small)) {
    const words = LANGUAGES_OF_WORD.get(numberOfWord(word)) ?? new Map<string, MarkedLanguage[]>();
    LANGUAGES_OF_WORD.set(numberOfWord(word), words);
    words.set(word, [...(words.get(word) ?? []), language as MarkedLanguage]);
  }

/** By the last bits of a word's number: 1 where it may be one of the small words. */
const FEW_BITS = 0xfff;
const MAY_BE_SMALL = new Uint8Array(FEW_BITS + 1);
for (const number of LANGUAGES_OF_WORD.keys()) MAY_BE_SMALL[number & FEW_BITS] = 1;

/** One of the marked languages when its small words are all over the text; null for any other. */
export function languageByWords(written: string): MarkedLanguage | null {
  const text = written.toLowerCase().replaceAll('’', "'");
  const hits = new Map<MarkedLanguage, string[]>();
  const words = eachWord(text, (number, start, end) => {
    // Most words of most texts are none of them, and are not cut out of the text.
    const marked = MAY_BE_SMALL[number & FEW_BITS] === 1 ? LANGUAGES_OF_WORD.get(number) : undefined;
    if (marked === undefined) return;
    const word = text.slice(start, end);
    for (const language of marked.get(word) ?? []) push(hits, language, word);
  });
  if (words < 20) return null;
  let best: { readonly language: MarkedLanguage; readonly share: number } | null = null;
  for (const language of Object.keys(SMALL_WORDS) as MarkedLanguage[]) {
    const found = hits.get(language) ?? [];
    const share = found.length / words;
    // One name that happens to be such a word, again and again, proves nothing.
    if (new Set(found).size < FEWEST_DIFFERENT) continue;
    if (share >= ENOUGH[language] && (best === null || share > best.share)) best = { language, share };
  }
  if (best === null) return null;
  // Dutch shares many of these; the negation at the end and the article tell Afrikaans.
  if (best.language === 'af' && !(hits.get('af') ?? []).some((word) => word === 'nie' || word === "'n"))
    return null;
  return best.language;
}

function push(hits: Map<MarkedLanguage, string[]>, language: MarkedLanguage, word: string): void {
  const found = hits.get(language);
  if (found === undefined) hits.set(language, [word]);
  else found.push(word);
}
