import { foldSpace } from '../html/dom';
import { isAgency } from '../text/agencies';
import { personsAmong, splitNames } from '../text/names';

const BY =
  /^(?:[-–—\s(]*)(?:(?:texte?|story|words|report(?:ing)?|written|edited|compiled)\s+)?(?:by|von|par|por|di|door|av|af|oleh|bởi|โดย)[\s:]+/iu;
const PLACE_AT_END = /\s+(?:in|à|en|a|aus|te)\s+\p{Lu}[\p{L}\s.-]*$/u;
const ROLE_AT_END =
  /\s*(?:[;|]|\s-{1,2}\s|,?\s*--|\s\/\s|,\s*(?:staff|chief|senior|special|political|business|foreign|editor|reporter|correspondent|\p{Lu}?[\p{L}]+ (?:editor|reporter|correspondent|writer))\b).*$/iu;

/** What a company has behind its name, with a comma before it ("The Sports Network, Inc."). */
const COMPANY = /^(?:inc|ltd|llc|plc|corp|gmbh|s\.?a|ag)\.?$/iu;
/** One word in small letters is what somebody logs in with. */
const LOGIN = /^\p{Ll}[\p{Ll}\d._-]*$/u;

/** Who a byline names: the persons, and the agency among them. */
export interface Byline {
  readonly authors: string[];
  readonly agency: string | null;
}

/**
 * Reads the byline of a database's record ("By JANE DOE and Mark Poe in Brussels", "POE, MARK"). With `inverted`, each name
 * stands as "Family, Given" and names are separated by semicolons. The record's language, where it is known, tells what a
 * space between Chinese characters means.
 */
export function readByline(text: string, inverted = false, language: string | null = null): Byline {
  const line = foldSpace(text)
    .replace(/\([^()]*\)/gu, ' ')
    // Turned round, "von Brandt, Ahasver" begins with what belongs to the name.
    .replace(inverted && /^\p{Ll}+\s\p{L}[^;]*,/u.test(text.trim()) ? /^by\s+/iu : BY, '')
    .trim();
  const names =
    inverted || isOneInverted(line)
      ? line.split(/\s*;\s*/u).flatMap(turned)
      : splitNames(line.replace(ROLE_AT_END, ''), language).map((name) =>
          name.replace(BY, '').replace(PLACE_AT_END, ''),
        );
  const isCompany = names.some((name) => COMPANY.test(name));
  const persons = isCompany ? [] : names.map(foldSpace).filter((name) => !LOGIN.test(name));
  return { authors: personsAmong(persons), agency: names.find(isAgency) ?? null };
}

function isOneInverted(line: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}'’-]+(?:\s\p{Lu}[\p{Lu}'’-]+)?,\s*\p{Lu}[\p{L}.'’-]+$/u.test(line) ||
    /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+$/u.test(line)
  );
}

/** "Doe, Jane" as "Jane Doe"; "Doe, Jane, staff writer" too; a name without a comma stays. */
function turned(name: string): string[] {
  const [family = '', given, ...rest] = name.split(/\s*,\s*/u);
  if (given === undefined || given === '') return [family];
  if (/^(?:jr|sr|i{1,3}|iv)\.?$/iu.test(rest[0] ?? '')) return [`${given} ${family} ${rest[0] ?? ''}`];
  return [`${given} ${family}`];
}
