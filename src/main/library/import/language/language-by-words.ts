/**
 * Commonest small words of languages that the letter statistics do not know and take for a neighbour (Indonesian for
 * Malay, Afrikaans for Dutch). Only words the neighbour lacks are listed.
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
};

const FEWEST_DIFFERENT = 3;

/** The marked languages each of the small words belongs to. */
const LANGUAGES_OF_WORD = new Map<string, MarkedLanguage[]>();
for (const [language, small] of Object.entries(SMALL_WORDS))
  for (const word of new Set<string>(small))
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language as MarkedLanguage]);

/** One of the marked languages when its small words are all over the text; null for any other. */
export function languageByWords(text: string): MarkedLanguage | null {
  const words: readonly string[] =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/['ʼ]?[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 20) return null;
  const hits = new Map<MarkedLanguage, string[]>();
  for (const word of words)
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) push(hits, language, word);
  let best: { readonly language: MarkedLanguage; readonly share: number } | null = null;
  for (const language of Object.keys(SMALL_WORDS) as MarkedLanguage[]) {
    const found = hits.get(language) ?? [];
    const share = found.length / words.length;
    // One name that happens to be such a word, again and again, proves nothing.
    if (new Set(found).size < FEWEST_DIFFERENT) continue;
    if (share >= ENOUGH[language] && (best === null || share > best.share)) best = { language, share };
  }
  if (best === null) return null;
  // Dutch shares many of these; the negation at the end and the article tell Afrikaans.
  if (best.language === 'af' && !words.some((word) => word === 'nie' || word === "'n")) return null;
  return best.language;
}

function push(hits: Map<MarkedLanguage, string[]>, language: MarkedLanguage, word: string): void {
  const found = hits.get(language);
  if (found === undefined) hits.set(language, [word]);
  else found.push(word);
}
