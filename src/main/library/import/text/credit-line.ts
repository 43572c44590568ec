import { creditedAgency, isAgency, splitCredit } from './agencies';
import { isEastAsianName, isFullName, namesInLine } from './byline-line';
import { BY } from './line-families';
import { isPerson, splitNames } from './names';

/** Who wrote a text, as a line without a label says. */
export interface Credit {
  readonly names: readonly string[];
  readonly agency: string | null;
}

const LONGEST_LINE = 90;
const MOST_NAMES = 4;
/** "記者李明／河口報導", "（本报记者 李明）". */
const HAN_REPORTERS =
  /^(?:[\p{Script=Han}]{2,8}[／/]?\s*)?(?:记者|記者)[\s　:：／/]*(\p{Script=Han}{2,4}(?:[、，,·\s　]+\p{Script=Han}{2,4}){0,3}?)[\s　]*(?:[／/]\s*\p{Script=Han}{2,12})?(?:报道|報導|報道|摄影报道)?$/u;
/** "PV Nguyễn Văn An", and Thai "Somchai: report". */
const POST_BEFORE = /^(?:PV|CTV|BTV|Phóng viên|TTXVN)\s+(?=\p{Lu})/u;
const POST_BEHIND =
  /\s*[:：]\s*(?:รายงาน|เรื่อง|เรียบเรียง)$|\s+(?:รายงาน)$|,\s*(?:\p{L}+\s){0,3}(?:writer|reporter|correspondent|editor|columnist|journalist(?:e|in)?|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|periodista|redactora?|wartawan|jurnalis)$/iu;
/** "Budi Santoso - detikNews", "Nguyễn Văn An/VOV.VN": a name and where it writes. */
const WRITES_FOR = /^(.{5,40}?)(?:\s+[-–|]\s+|\s?\/\s?)(\S{3,20}(?:\s\S{2,12})?)$/u;
const DESK =
  /^(?:redacci[óo]n|r[ée]daction|redaktion|redazione|redação|redaksi|newsroom|news desk|web desk)(?:\s*[/|,–-]\s*|\s+(?:avec|mit|con|with)\s+)/iu;
/** "Le Monde avec AFP". */
export const WITH_AGENCY = /^(\S.{2,40}?)\s(?:avec|mit|con|com|with)\s(?:l['’])?(\p{Lu}[\p{L} ]{1,20})$/u;
const LONGEST_OUTLET = 30;
/** A Thai given name and surname. */
export const THAI_NAME = /^[\p{Script=Thai}]{2,20}\s[\p{Script=Thai}]{2,24}$/u;

/**
 * What a line by the headline or below the text credits, where all of it is names of persons or agencies and what they are: "Jane
 * Doe", "Budi Santoso - detikNews", "Redacción / EFE". Null for any other line: most short lines are something else.
 */
export function readCreditLine(line: string): Credit | null {
  const text = line
    .trim()
    .replace(/^[（(]([^()（）]+)[)）]$/u, '$1')
    .trim();
  if (text.length > LONGEST_LINE || text === '') return null;
  const bare = text.replace(DESK, '');
  if (isAgency(bare)) return { names: [], agency: creditedAgency(bare) };
  const reporters = HAN_REPORTERS.exec(text)?.[1];
  if (reporters !== undefined) {
    const names = splitNames(reporters);
    if (names.length > 0 && names.every(isEastAsianName)) return { names, agency: null };
  }
  const { text: named, agency } = splitCredit(text.replace(WITH_AGENCY, '$1 ($2)'));
  const person = withoutPlace(named.replace(POST_BEFORE, '').replace(POST_BEHIND, ''));
  if (THAI_NAME.test(person) && person !== named) return { names: [person], agency };
  const names = namesOf(WRITES_FOR.exec(person)?.[1] ?? person) ?? namesOf(person);
  if (names !== null) return { names, agency };
  return agency !== null && named.length <= LONGEST_OUTLET ? { names: [], agency } : null;
}

/** Where somebody was: "Jane Doe in Rivermouth". */
const PLACE_BEHIND = /^(.{5,40}?),?\s(?:in|aus|à|en|em|di)\s\p{Lu}[\p{L} .'’-]{1,40}$/u;

/** A name without where its bearer was. */
export function withoutPlace(name: string): string {
  const person = PLACE_BEHIND.exec(name)?.[1];
  return person !== undefined && isFullName(person) ? person : name;
}

/** The names a line is made of; a dash may part them. */
function namesOf(line: string): readonly string[] | null {
  const names = line.split(/\s[-–]\s/u).flatMap((part) => splitNames(part));
  return names.length > 0 && names.length <= MOST_NAMES && names.every(isOnePerson) ? names : null;
}

/** Stations open with capitals as a whole, surnames close with them: "CNN Indonesia", "Paul MARTIN". */
function isOnePerson(name: string): boolean {
  return (
    isFullName(name) &&
    isPerson(name) &&
    !/\p{Script=Thai}/u.test(name) &&
    !(/^\p{Lu}{2,}\s/u.test(name) && name !== name.toUpperCase())
  );
}

/** The names behind a word that says they wrote it ("Ein Beitrag von Max Weber"), where nothing else is in the text. */
export function readSaidCredit(text: string): Credit | null {
  if (text.length > LONGEST_LINE || !BY.test(text)) return null;
  const { text: named, agency } = splitCredit(text);
  const { names, said } = namesInLine(named, false);
  const last = names.at(-1);
  return said && last !== undefined && named.endsWith(last) ? { names, agency } : null;
}
