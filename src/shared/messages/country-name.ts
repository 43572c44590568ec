import { twoLetterCodes } from './two-letter-codes';

/** Names people write that are not those of Unicode's list. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'gb',
  'great britain': 'gb',
  usa: 'us',
  'united states of america': 'us',
  'czech republic': 'cz',
  turkey: 'tr',
  burma: 'mm',
  myanmar: 'mm',
  palestine: 'ps',
  'hong kong': 'hk',
  macau: 'mo',
  macao: 'mo',
};

let byName: ReadonlyMap<string, string> | null = null;

/** The code of a country (ISO 3166-1, two small letters) by its English name, in any case; null when it is not the name of one. */
export function countryNamed(name: string): string | null {
  const written = name.trim().toLowerCase();
  return OTHER_NAMES[written] ?? codesByName().get(written) ?? null;
}

function codesByName(): ReadonlyMap<string, string> {
  if (byName !== null) return byName;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const named = twoLetterCodes().flatMap((code) => {
    const name = names.of(code.toUpperCase())?.toLowerCase();
    return name === undefined ? [] : [[name, code] as const];
  });
  // Some names have an old code, too: Germany's is also that of the GDR.
  byName = new Map(named.filter(([, code]) => isCurrent(code)));
  return byName;
}

/** Codes of countries that are no more (`su`, `dd`) are made today's by `Intl.Locale` (CLDR's list of aliases). */
function isCurrent(code: string): boolean {
  return new Intl.Locale('und', { region: code }).region?.toLowerCase() === code;
}
