import { seededRandom } from '../../src/main/library/search/testing/random-texts';
import { writeArticle, type Article } from './article';
import { drawOne, mixSeeds } from './draw';
import { drawQueries, keystrokesOf, wordsOf } from './draw-queries';
import { languageOf } from './languages';

/** A query as each engine is asked it, in its own language. */
export interface DrawnQuery {
  readonly words: readonly string[];
  /** The words stand one after the other. */
  readonly phrase?: boolean;
  /** The last word is still being typed. */
  readonly growing?: boolean;
  /** Only clippings of this outlet and this year. */
  readonly filter?: { readonly outlet: string; readonly year: string };
}

/** The kinds of queries that are measured apart. */
export type QueryClass =
  | 'keystroke'
  | 'word'
  | 'words'
  | 'phrase'
  | 'filter'
  | 'prefix'
  | 'misspelt'
  | 'Chinese'
  | 'Thai'
  | 'common word';

/** Which library to draw from, and how many queries of each class. */
export interface ClassesPlan {
  readonly seed: number;
  readonly clippings: number;
  readonly queries: number;
}

const LATIN = /^[a-z]{5,}$/u;
const TWO_WORDS = /(?<![\p{L}\p{M}])(\p{Script=Latin}{3,}) (\p{Script=Latin}{3,})(?![\p{L}\p{M}])/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const COMMON_LANGUAGES = ['en', 'de', 'fr', 'es', 'vi'] as const;
/** Words of the sentence, rather than of its grammar, are what people look for; but common ones are asked for, too. */
const COMMON = 4;
/** More articles than this are not looked at for one query. */
const TRIES = 10_000;

/** Draws queries of every class from the articles of a library: each finds at least the one it was drawn from. */
export function drawClasses({ seed, clippings, queries }: ClassesPlan): Record<QueryClass, DrawnQuery[]> {
  const random = seededRandom(mixSeeds(seed, 117));
  const article = (): Article =>
    writeArticle({ seed, index: Math.floor(random() * clippings), count: clippings });
  const many = (draw: (article: Article) => DrawnQuery | null): DrawnQuery[] =>
    Array.from({ length: queries }, () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const drawn = draw(article());
        if (drawn !== null) return drawn;
      }
      throw new Error('No article has what the query is to be made of.');
    });
  const latin = ({ fields }: Article): string[] =>
    wordsOf(`${fields.headline} ${fields.body}`.toLowerCase()).filter((word) => LATIN.test(word));
  const oneOf = (words: readonly string[], use: (word: string) => DrawnQuery): DrawnQuery | null =>
    words.length === 0 ? null : use(drawOne(random, words));
  const inLanguage =
    (code: string) =>
    ({ fields }: Article): DrawnQuery | null =>
      fields.language?.startsWith(code) === true
        ? oneOf(wordsOf(fields.headline), (word) => ({ words: [word] }))
        : null;
  return {
    keystroke: drawQueries({ seed, clippings, queries })
      .flatMap(keystrokesOf)
      .map((text) => ({ words: text.split(' '), growing: true })),
    word: many((one) => oneOf(latin(one), (word) => ({ words: [word] }))),
    words: many((one) => {
      const words = latin(one);
      return words.length < 3 ? null : { words: [0, 1, 2].map(() => drawOne(random, words)) };
    }),
    phrase: many(({ fields }) => {
      const pairs = [...fields.body.matchAll(TWO_WORDS)];
      if (pairs.length === 0) return null;
      const [, first = '', second = ''] = drawOne(random, pairs);
      return { words: [first.toLowerCase(), second.toLowerCase()], phrase: true };
    }),
    filter: many((one) => {
      const { outlet, datePublished } = one.fields;
      if (outlet === null || datePublished === null) return null;
      const filter = { outlet, year: datePublished.value.slice(0, 4) };
      return oneOf(latin(one), (word) => ({ words: [word], filter }));
    }),
    prefix: many((one) => oneOf(latin(one), (word) => ({ words: [word.slice(0, 3)], growing: true }))),
    misspelt: many((one) => oneOf(latin(one), (word) => ({ words: [misspell(random, word)] }))),
    Chinese: many(inLanguage('zh')),
    Thai: many(inLanguage('th')),
    'common word': COMMON_LANGUAGES.flatMap((code) =>
      languageOf(code)
        .language.frequent.slice(0, COMMON)
        .map((word) => ({ words: [word] })),
    ),
  };
}

/** The query in Clipdesk's grammar. */
export function asTyped({ words, phrase, growing, filter }: DrawnQuery): string {
  const text = words.join(' ');
  // A space says that the last word is whole.
  const typed = phrase === true ? `"${text}"` : growing === true ? text : `${text} `;
  return filter === undefined ? typed : `${typed.trim()} outlet:="${filter.outlet}" published:${filter.year}`;
}

function misspell(random: () => number, word: string): string {
  const place = 1 + Math.floor(random() * (word.length - 1));
  const letter = drawOne(
    random,
    Array.from(LETTERS).filter((other) => other !== word[place]),
  );
  return word.slice(0, place) + letter + word.slice(place + 1);
}
