/** The languages whose month names are known; the names themselves come from Intl (Unicode CLDR). */
const LOCALES = (
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ka kk km kn ko ky lo lt ' +
  'lv mk ml mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zu'
).split(' ');

/** Names that are written and are not CLDR's: Austrian, Peruvian, Levantine, older Hindi spelling. */
const OTHER_NAMES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { sept: 9 },
  de: { jänner: 1, jän: 1, feber: 2, mrz: 3 },
  // Written without their accents, as capitals and old systems do.
  fr: { fevrier: 2, fevr: 2, fév: 2, aout: 8, decembre: 12, dec: 12 },
  pt: { marco: 3 },
  es: { setiembre: 9, set: 9 },
  id: { agt: 8, ags: 8, agust: 8, nop: 11, nopember: 11, pebruari: 2 },
  hi: { सितम्बर: 9, अक्तूबर: 10, नवम्बर: 11, दिसम्बर: 12 },
  ar: {
    'كانون الثاني': 1,
    شباط: 2,
    آذار: 3,
    نيسان: 4,
    أيار: 5,
    حزيران: 6,
    تموز: 7,
    آب: 8,
    أيلول: 9,
    'تشرين الأول': 10,
    'تشرين الثاني': 11,
    'كانون الأول': 12,
  },
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

let namesByLanguage: ReadonlyMap<string, Names> | null = null;
let namesOfAll: Names | null = null;

/**
 * The number (1 to 12) of a month's name or abbreviation, or null. With a language, its own names come first: the same
 * word is October in Croatian and November in Czech. A word on which languages disagree is no month without one.
 */
export function monthNumber(word: string, language: string | null): number | null {
  const key = foldName(word);
  const own =
    language === null
      ? undefined
      : languages()
          .get(language.split('-')[0] ?? '')
          ?.get(key);
  return own ?? all().get(key) ?? null;
}

function foldName(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}

function languages(): ReadonlyMap<string, Names> {
  namesByLanguage ??= new Map(LOCALES.map((locale) => [locale, namesOf(locale)]));
  return namesByLanguage;
}

function namesOf(locale: string): Names {
  const names = new Map<string, number>();
  const add = (name: string | undefined, month: number): void => {
    if (name !== undefined && name.length > 1 && !/\d/u.test(name)) names.set(foldName(name), month);
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
  for (const [name, month] of Object.entries(OTHER_NAMES[locale] ?? {})) names.set(foldName(name), month);
  // Hebrew writes "in September" as one word.
  if (locale === 'he') for (const [name, month] of [...names]) names.set(`ב${name}`, month);
  return names;
}

function all(): Names {
  if (namesOfAll !== null) return namesOfAll;
  const votes = new Map<string, number>();
  const disputed = new Set<string>();
  for (const names of languages().values()) {
    for (const [name, month] of names) {
      if (votes.has(name) && votes.get(name) !== month) disputed.add(name);
      votes.set(name, month);
    }
  }
  // English is the language most pages mix in.
  for (const name of disputed) {
    const english = languages().get('en')?.get(name);
    if (english === undefined) votes.delete(name);
    else votes.set(name, english);
  }
  namesOfAll = votes;
  return votes;
}
