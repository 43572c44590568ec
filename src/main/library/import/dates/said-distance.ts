import { foldName } from './fold-name';
import { perLanguage } from './per-language';
import { westernDigits } from './western-digits';

/** A unit in which pages count back, smallest first. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** So many units ago. */
export interface SaidDistance {
  readonly unit: Unit;
  readonly count: number;
}

const UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];
/** One, two, few and many take different words; the rules of all languages are met by these (CLDR, plural rules). */
const COUNTS = [1, 2, 3, 5, 11, 21, 100];
/** "One" as languages write it out before a unit. */
const ONE =
  /(?<![\p{L}\p{M}])(?:an?|eine[rmn]?|ett?|en|én|één|ein|unh?a|un|una|uno|uma?|o|một|bir|бір|бир|еден|един|една|одну|один|адну|адзін|jedan|jednog|jednu|jeden|jedním|jednou|en(?:im|o)|egy|üks|yksi|vieną|viena|vienas|satu|isang|moja|mmoja|یک|ایک|एक|एका|এক|ஒரு|ఒక|ಒಂದು|ഒരു|એક|ਇੱਕ|μία?|ένα|մեկ|nje|një|як|kan|lá)(?![\p{L}\p{M}])|(?<![\p{L}])un['’](?=\p{L})|한 /giu;

/** The other way some languages count back, as CLDR's. */
const OTHERWISE: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ar: [[/^منذ(?= )/u, 'قبل']],
  el: [
    [/^(.+) πριν$/u, 'πριν από $1'],
    [/^πριν (?!από)/u, 'πριν από '],
  ],
  ml: [[/മുൻപ്$/u, 'മുമ്പ്']],
  ms: [[/(?: yang)? lepas$/u, ' lalu']],
  ro: [[/^(.+) în urmă$/u, 'acum $1']],
  ur: [[/ قبل$/u, ' پہلے']],
};

type Wordings = ReadonlyMap<string, { readonly unit: Unit; readonly count: number | null }>;

const OTHER_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  sr: ['sr-Latn'],
  uz: ['uz-Cyrl'],
};

/**
 * What "3 hours ago", "לפני יומיים" or "۲ روز پیش" says in a language, as Unicode CLDR has it in its long and short forms, with "one"
 * also as a word or left out. Null when it says no such thing there, or what it says may be two units.
 *
 * @param language BCP 47
 */
export function readSaidDistance(text: string, language: string): SaidDistance | null {
  const wordings = wordingsOf(language);
  const western = (OTHERWISE[language.split('-')[0] ?? ''] ?? []).reduce(
    (said, [wording, other]) => said.replace(wording, other),
    westernDigits(text).trim(),
  );
  const number = /\d{1,3}/u.exec(western)?.[0];
  const found =
    wordings.get(templateOf(western)) ??
    (number === undefined ? wordings.get(templateOf(western.replace(ONE, '1 '))) : undefined);
  return found === undefined ? null : { unit: found.unit, count: found.count ?? Number(number ?? 1) };
}

const wordingsOf = perLanguage((language): Wordings => {
  const wordings = new Map<string, { unit: Unit; count: number | null }>();
  const unclear = new Set<string>();
  const add = (wording: string, unit: Unit, count: number): void => {
    const template = templateOf(wording);
    const said = { unit, count: template.includes('#') ? null : count };
    const other = wordings.get(template);
    if (other !== undefined && (other.unit !== unit || other.count !== said.count)) unclear.add(template);
    wordings.set(template, said);
  };
  if (language === null) return wordings;
  for (const locale of [language, ...(OTHER_SCRIPT[language] ?? [])])
    for (const style of ['long', 'short'] as const) {
      const exact = new Intl.RelativeTimeFormat(locale, { style });
      for (const unit of UNITS)
        for (const count of COUNTS) {
          const wording = westernDigits(exact.format(-count, unit));
          add(wording, unit, count);
          if (count === 1) add(wording.replace('1', ''), unit, 1);
        }
      const named = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
      for (const count of [0, 1, 2]) add(named.format(-count, 'day'), 'day', count);
    }
  for (const template of unclear) wordings.delete(template);
  return wordings;
});

function templateOf(wording: string): string {
  return foldName(wording.replace(/\d{1,3}/u, ' # '))
    .replace(/\s+/gu, ' ')
    .trim();
}
