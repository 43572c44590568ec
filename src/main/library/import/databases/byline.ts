import { foldSpace } from '../html/dom';
import { creditedAgency, isAgency } from '../text/agencies';
import { isFullName } from '../text/byline-line';
import { personsAmong, splitNames } from '../text/names';
import { serviceIn, withoutInstitutions } from './byline-institutions';
import { withoutPost } from './byline-posts';
import { isInverted, turnedNames } from './inverted-names';

const BY =
  /^(?:[-–—\s(]*)(?:(?:texte?|story|words|report(?:ing)?|written|edited|compiled)\s+)?(?:by|von|par|por|di|door|av|af|oleh|bởi|โดย)[\s:]+/iu;
/** Where somebody wrote from, whom somebody asked, and that somebody helped: "Aus Chicago berichtet", "Mit Jane Doe sprach", "With files from". */
const BEFORE_NAMES =
  /^(?:aus\s\p{L}[\p{L}\s-]*?\sberichte(?:t|n)\s+|mit\s.+?\ssprach(?:en)?\s+|with\s(?:files|(?:a\s)?reports?)\sfrom\s+)/iu;
/** How readers' letters are signed: "From JANE DOE". */
const FROM = /^from\s+(?=\p{Lu})/iu;
const PLACE_AT_END = /\s+(?:in|à|en|a|aus|te)\s+\p{Lu}[\p{L}\s.-]*$/u;
/** What is told about those who wrote. */
const SENTENCE = /\s(?:contributed|report(?:ed|ing)|helped|wrote)(?:\s|[.]?$)/u;
/** What follows the names of a byline. */
const AFTER_NAMES = /\s*(?:\||\s-{1,2}\s|,?\s*--|\s\/\s).*$/u;
/** Who took the pictures: "(Fotos)" behind a name. */
const PICTURES = /\s*\((?:fotos?|photos?|bilder?|pictures?|illustrations?|grafik(?:en)?|video)\)/giu;
const PHOTOGRAPHER = '\u0001';
/** A name for a character that nobody knows, in place of the character ("&softReturn;"). */
const UNKNOWN_ENTITY = /&[a-z]\w*;/giu;

/** What a company has behind its name, with a comma before it ("The Sports Network, Inc."). */
const COMPANY = /^(?:inc|ltd|llc|plc|corp|gmbh|s\.?a|ag)\.?$/iu;
/** One word in small letters is what somebody logs in with. */
const LOGIN = /^\p{Ll}[\p{Ll}\d._-]*$/u;
/** Letters a text is signed with, which say nobody's name. */
const INITIALS = /^(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}?\.?$/u;

/** Who a byline names: the persons, and the agency among them. */
export interface Byline {
  readonly authors: string[];
  readonly agency: string | null;
}

/**
 * Reads the byline of a database's record ("By JANE DOE and Mark Poe in Brussels", "POE, MARK; DOE, JANE"). With `inverted`, each name
 * stands as "Family, Given" and names are separated by semicolons. The record's language, where it is known, tells what a
 * space between Chinese characters means. What somebody is and the paper somebody writes for are no authors; nor is who took the pictures or, in a
 * sentence behind the names, "contributed reporting".
 */
export function readByline(text: string, inverted = false, language: string | null = null): Byline {
  const line = foldSpace(text)
    .replace(UNKNOWN_ENTITY, ' ')
    .replace(PICTURES, PHOTOGRAPHER)
    .replace(/\([^()]*\)/gu, ' ')
    // Turned round, "von Brandt, Ahasver" begins with what belongs to the name.
    .replace(inverted && /^\p{Ll}+\s\p{L}[^;]*,/u.test(text.trim()) ? /^by\s+/iu : BY, '')
    .trim();
  const written = line
    .split(/\s*;\s*/u)
    .map((part) => part.split(/\s*,\s*/u).filter((piece) => piece !== ''));
  const parts = written.map((pieces) => withoutInstitutions(pieces).join(', ')).filter((part) => part !== '');
  const names = inverted || isInverted(parts) ? parts.flatMap(turnedNames) : namesInOrder(parts, language);
  const isCompany = names.some((name) => COMPANY.test(name));
  const persons = withoutInstitutions(isCompany ? [] : names.map(foldSpace)).filter(
    (name) => !LOGIN.test(name) && !INITIALS.test(name) && !name.endsWith(PHOTOGRAPHER),
  );
  const pieces = written.flat();
  const credited = [...pieces, ...names].find(isAgency);
  const service = pieces.map(serviceIn).find((one) => one !== null) ?? null;
  return {
    authors: personsAmong(persons),
    agency: credited === undefined ? service : creditedAgency(credited),
  };
}

/** Names as they are spoken. Behind the first semicolon, what is no list of names tells about them. */
function namesInOrder(parts: readonly string[], language: string | null): readonly string[] {
  return parts.flatMap((part, i) => {
    if (i > 0 && SENTENCE.test(part)) return [];
    const names = splitNames(withoutPost(part.replace(AFTER_NAMES, '')), language).map(plainName);
    return i === 0 || names.every((name) => isFullName(name) || isAgency(name)) ? names : [];
  });
}

function plainName(name: string): string {
  return withoutPost(
    name.replace(BY, '').replace(BEFORE_NAMES, '').replace(FROM, '').replace(PLACE_AT_END, ''),
  ).replace(/\*+$/u, '');
}
