import { readByline } from '../databases/byline';
import { titleCase } from '../text/read-dateline';
import { xmlAll, xmlText } from './xml';
import type { DomElement } from '../html/dom';

const BYLINE = /^(?:by|von|par|por|di|da|door|av|af)\s+\p{Lu}/iu;
const LONGEST_BYLINE = 90;
const LONGEST_ABBREVIATION = 3;
/** Initials of those who wrote and edited ("hh/ph/ts/hd"). */
const SIGNED = /^[a-z]{2,4}(?:[ /-][a-z]{2,4}){1,7}$/u;
/** The same behind the agency's name ("AAP RTV ar"). */
const SIGNED_BY_AGENCY = /^(?:AAP|AFP|AP|NZN|PA|APA|SDA|dpa)(?: (?:[A-Z]{2,4}|[a-z]{2,4})){1,4}$/u;
/** Markup for other programs, which an agency wrote as text. */
const ONLY_TAGS = /^(?:<[a-z/!][^<>]*>\s*)+$/iu;

/** Whether a line only names by their initials who wrote and edited a story. */
export function isSignOff(line: string): boolean {
  return SIGNED.test(line) || SIGNED_BY_AGENCY.test(line);
}

/** Takes away what agencies put behind a text for each other: initials, and paragraphs that are nothing but tags. */
export function removeSignOff(content: DomElement): void {
  const paragraphs = xmlAll(content, 'p');
  for (const paragraph of paragraphs) if (ONLY_TAGS.test(xmlText(paragraph))) paragraph.remove();
  const last = paragraphs.findLast((paragraph) => xmlText(paragraph) !== '');
  if (last !== undefined && last !== paragraphs[0] && isSignOff(xmlText(last))) last.remove();
}

/** Takes the byline from above a text where it is the first paragraph ("By Jane Doe"); '' where none names a person. */
export function takeByline(content: DomElement): string {
  const first = xmlAll(content, 'p').find((paragraph) => xmlText(paragraph) !== '');
  const line = xmlText(first);
  if (first === undefined || line.length > LONGEST_BYLINE || !BYLINE.test(line) || /[.!?]$/u.test(line))
    return '';
  if (readByline(line).authors.length === 0) return '';
  first.remove();
  return line;
}

/** A dateline as it is printed, without the dash that leads to the text. */
export function tidyDateline(text: string): string {
  return text.replace(/\s*[-–—:]+\s*$/u, '').trim();
}

/** A place as it is written elsewhere, where a wire has it in capitals ("NEW YORK"); abbreviations stay ("USA"). */
export function placeName(place: string): string {
  return place.length > LONGEST_ABBREVIATION ? titleCase(place) : place;
}
