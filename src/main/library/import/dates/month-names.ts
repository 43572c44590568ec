import { foldName } from './fold-name';
import { perLanguage } from './per-language';

/**
 * The languages whose months are known in a text of any language; the names themselves come from Intl (Unicode CLDR). Those that share
 * the Latin letters with many others and that few papers are in are only known in a text of their own.
 */
const LOCALES = {
  latin:
    'af az bs ca cs cy da de es et eu fi fil fr ga gl hr hu id is it lt lv ms nb nl pl pt ro sk sl sq sr sv sw tk tr uz vi zu',
  other:
    'am ar as az be bg bn bs ckb el fa gu he hi hy ka kk km kn ko ky lo mk ml mn mr my ne or pa ps ru sd si sr ta te tg th ti tt ug uk ' +
    'ur uz yi',
} as const;
/** Where a language names the months otherwise than where CLDR takes it from: Algiers, Rabat, Baghdad, Vienna, Lima, Kabul; and in its other script. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-DZ', 'ar-MA', 'ar-MR', 'ar-IQ'],
  az: ['az-Cyrl'],
  bs: ['bs-Cyrl'],
  de: ['de-AT'],
  es: ['es-PE'],
  fa: ['fa-AF'],
  pa: ['pa-Arab'],
  sr: ['sr-Latn'],
  uz: ['uz-Cyrl'],
};

/** Names that are written and are not CLDR's: older and other spellings, abbreviations that leave letters out. */
const OTHER_NAMES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  am: { ጃንዩወሪ: 1, ፌብሩወሪ: 2 },
  be: { траўня: 5 },
  bn: { জানুয়ারী: 1, ফেব্রুয়ারী: 2 },
  de: { feber: 2, mrz: 3 },
  es: { set: 9 },
  fa: { می: 5 },
  fr: { dec: 12 },
  he: { מרס: 3, מארס: 3 },
  hi: { सितम्बर: 9, अक्तूबर: 10, नवम्बर: 11, दिसम्बर: 12 },
  id: { agt: 8, ags: 8, nop: 11, nopember: 11, pebruari: 2 },
  lb: { mäerz: 3 },
  ms: { ogs: 8 },
  mn: { зургадугаар: 6 },
  ne: { फेब्रुवरी: 2 },
  ps: { سپتمبر: 9 },
  // CLDR has the months of the moon for Sinhala.
  si: {
    ජනවාරි: 1,
    පෙබරවාරි: 2,
    මාර්තු: 3,
    අප්‍රේල්: 4,
    මැයි: 5,
    ජූනි: 6,
    ජූලි: 7,
    අගෝස්තු: 8,
    සැප්තැම්බර්: 9,
    ඔක්තෝබර්: 10,
    නොවැම්බර්: 11,
    දෙසැම්බර්: 12,
  },
  sq: { gsh: 8 },
  tg: { марти: 3, маи: 5, июни: 6, июли: 7 },
  ta: { செப்டெம்பர்: 9, அக்டோபர்: 10 },
};
/** The months as Vietnamese counts them in words, from January. */
const VIETNAMESE = [
  'một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];

/** The number of a month that Vietnamese counts in words ("tháng chín"), or null. */
export function vietnameseMonth(word: string): number | null {
  const key = word.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').replace('giêng', 'một');
  const at = VIETNAMESE.indexOf(key);
  return at < 0 ? null : at + 1;
}

type Names = ReadonlyMap<string, number>;

const namesOfAll = new Map<keyof typeof LOCALES, Names>();
/** Fewer letters than this are no abbreviation of a month in an alphabet; scripts of syllables need two. */
const SHORTEST = 3;
/** A name of at least so many letters is known with an ending: "urtarrilaren", "listopadu". */
const LONG_NAME = 5;
const LONGEST_ENDING = 3;
const LATIN = /^\p{Script=Latin}/u;

/**
 * The number (1 to 12) of a month's name or abbreviation, or null. With a language, its own names come first: the same
 * word is October in Croatian and November in Czech; then English ones, which pages of all languages have, and what only abbreviates
 * or inflects one of its own. A word on which languages disagree is no month without one.
 */
export function monthNumber(word: string, language: string | null): number | null {
  const key = foldName(word.replace(/^(?:เดือน|ខែ|ເດືອນ)/u, ''));
  if (key === '') return null;
  const own = language === null ? null : namesIn(language);
  return (
    own?.get(key) ??
    namesIn('en').get(key) ??
    (own === null ? null : likeOneOf(own, key)) ??
    all(LATIN.test(key) ? 'latin' : 'other').get(key) ??
    null
  );
}

/** The only month of which a word is the beginning, or which it inflects. */
function likeOneOf(names: Names, key: string): number | null {
  const enough =
    key.length >=
    (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(key) ? SHORTEST : SHORTEST - 1);
  const months = new Set<number>();
  for (const [name, month] of names)
    if (
      (enough && name.startsWith(key)) ||
      (name.length >= LONG_NAME && key.startsWith(name) && key.length - name.length <= LONGEST_ENDING)
    )
      months.add(month);
  const [only] = months;
  return months.size === 1 ? (only ?? null) : null;
}

const namesIn = perLanguage((language): Names => {
  const names = new Map<string, number>();
  if (language === null) return names;
  const locales = [language, ...(VARIANTS[language] ?? [])];
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(locales)) addNamesOf(locale, names);
  for (const [name, month] of Object.entries(OTHER_NAMES[language] ?? {})) names.set(foldName(name), month);
  // Hebrew writes "in September" as one word.
  if (language === 'he')
    for (const [name, month] of [...names]) for (const to of ['ב', 'ל']) names.set(`${to}${name}`, month);
  return names;
});

function addNamesOf(locale: string, names: Map<string, number>): void {
  const add = (name: string | undefined, month: number): void => {
    // Mongolian says "the ninth month", Yoruba "month of …": the word for the month is no part of the name.
    const bare = name?.replace(/\s+сар$|^oṣù\s+/iu, '');
    if (bare === undefined || bare.length < 2 || /\d/u.test(bare)) return;
    const key = foldName(bare);
    // The first to name a month so keeps it.
    if (!names.has(key)) names.set(key, month);
  };
  const calendar = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const alone = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { ...calendar, month }),
  );
  // Many languages inflect the month inside a date.
  const inDate = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { ...calendar, day: 'numeric', month, year: 'numeric' }),
  );
  for (let month = 1; month <= 12; month += 1) {
    const day = new Date(Date.UTC(2019, month - 1, 18));
    for (const format of alone) add(format.format(day), month);
    for (const format of inDate)
      add(format.formatToParts(day).find(({ type }) => type === 'month')?.value, month);
  }
}

/** What all languages of a script call the months; those of two scripts stand in both lists. */
function all(script: keyof typeof LOCALES): Names {
  const before = namesOfAll.get(script);
  if (before !== undefined) return before;
  const votes = new Map<string, number>();
  const disputed = new Set<string>();
  for (const locale of LOCALES[script].split(' ')) {
    for (const [name, month] of namesIn(locale)) {
      if (votes.has(name) && votes.get(name) !== month) disputed.add(name);
      votes.set(name, month);
    }
  }
  // English ones were looked for before.
  for (const name of disputed) votes.delete(name);
  namesOfAll.set(script, votes);
  return votes;
}
