import { creditedAgency, isAgency } from '../text/agencies';
import { isFullName } from '../text/byline-line';
import { withoutDesks } from '../text/desks';
import { isPaper, isPerson, withoutPapers } from '../text/names';
import { cleanNames, isOutletName, isPost } from './author-names';
import { authorPlaces, linesNaming, markedAuthors } from './author-places';
import { lineOf } from './dom';
import { fold } from './fold-words';
import { BY } from '../text/line-families';
import type { Found, Page } from './page';
import { headingOf } from './page-blocks';
import { findByline } from './read-byline';

const MOST_OTHERS = 4;
/** How far from the headline a byline may stand. */
const LINES_AROUND = 15;
/** Words of desks, institutions and sections, which no person is called. */
const INSTITUTION =
  /(?:^|[\s-])(?:redaktion|redacción|rédaction|redazione|redação|redaksi|редакция|newsdesk|newsroom|editorial|staff|desk|team|bureau|service|nachrichten|agentur|agency|stiftung|verein|e\.\s?v\.|gmbh|verlag|magazin|universität|university|edition|webteam)(?:$|[\s.-])/iu;
const HOST_NAME = /^\S+\.\p{L}{2,4}$/u;
/** What is left of a list of stations ("VOA News - RFE/RL"), or where somebody writes ("Jane Doe, TIME"). */
const CAPITALS = /^\p{Lu}{2,4}$/u;

/** Who wrote it; agencies among them, which are no persons, are kept apart, and desks are nobody. */
export interface FoundAuthors {
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
}

/**
 * The authors, from the first place that names any: JSON-LD (through references), links and marks of authorship, meta
 * elements, then a byline of the page if it reads like names. An outlet named as its own author stays when nobody else is.
 *
 * @param editors whom the page calls its editors: they are no authors, also where its data says so
 */
export function readAuthors(
  page: Page,
  title: string,
  outlet: string | null,
  editors: readonly string[],
): Found<FoundAuthors> | null {
  let corporate: Found<FoundAuthors> | null = null;
  for (const { via, texts, exact } of authorPlaces(page, title)) {
    const { names, agencies } = readNames(texts, exact, outlet);
    const people = [...new Set(withoutPapers(names.filter(isPerson)))];
    const persons = people.filter(
      (name) =>
        !HOST_NAME.test(name) &&
        !INSTITUTION.test(name) &&
        !isLogin(name) &&
        !isPaper(name) &&
        !(CAPITALS.test(name) && (texts.some((text) => text.includes('/')) || people.some(isFullName))) &&
        (outlet === null || !isOutletName(name, outlet)),
    );
    const evidence = texts.join('; ');
    // Below what is called an agency's, bylines of other stories stand.
    const isOfOther =
      via === 'byline' &&
      corporate !== null &&
      corporate.value.agencies.length > 0 &&
      !standsByHeading(page, title, persons);
    if (isOfOther) continue;
    if (persons.length > 0 && !persons.every((name) => editors.includes(name))) {
      const authors = withOthers(page, title, via, persons);
      const beside = readNames(linesNaming(page, title, authors), false, outlet);
      const value = together({ authors, agencies }, { ...beside, authors: [] }, corporate?.value);
      return { value, via, evidence };
    }
    const outletItself = people.filter(
      (name) => (outlet !== null && isOutletName(name, outlet)) || (isPaper(name) && !isLogin(name)),
    );
    if (outletItself.length + agencies.length > 0)
      corporate = afterFirst(corporate, { value: { authors: outletItself, agencies }, via, evidence });
  }
  return corporate;
}

/** Where an agency or the outlet signs, nobody else does; what the next place credits besides is kept. */
function afterFirst(first: Found<FoundAuthors> | null, next: Found<FoundAuthors>): Found<FoundAuthors> {
  return first === null ? next : { ...first, value: together(first.value, next.value) };
}

/** The agencies of all, and whom the first names: an outlet that is its author in one place has the story from the agency of another. */
function together(first: FoundAuthors, ...others: readonly (FoundAuthors | undefined)[]): FoundAuthors {
  const all = [first, ...others].filter((one) => one !== undefined);
  return { authors: first.authors, agencies: distinct(all.flatMap(({ agencies }) => agencies)) };
}

/** Each name once: a part or the initials of another say nothing new ("AFP" beside "AFP Deutschland", "dpa" beside "Deutsche Presse-Agentur"). */
function distinct(names: readonly string[]): readonly string[] {
  const folded = names.map(fold);
  const initials = names.map((name) => fold(name.replace(/(\p{L})[\p{L}\p{M}]*[\s-]*/gu, '$1')));
  const says = (other: number, i: number): boolean => {
    const [name = '', whole = ''] = [folded[i], folded[other]];
    return name === whole ? other < i : whole.includes(name) || initials[other] === name;
  };
  return names.filter((_, i) => !names.some((_other, other) => other !== i && says(other, i)));
}

/** The names of some texts, agencies apart and desks left out. */
function readNames(
  texts: readonly string[],
  exact: boolean,
  outlet: string | null,
): Omit<FoundAuthors, 'authors'> & { readonly names: readonly string[] } {
  const names = texts.flatMap((text, i) => {
    const rest = outlet !== null && fold(text) === fold(outlet) ? text : withoutDesks(text);
    return rest === '' || (i > 0 && isPost(rest)) ? [] : namesOf(rest, exact, outlet);
  });
  return {
    names: names.filter((name) => !isAgency(name)),
    agencies: distinct(names.filter(isAgency).map(creditedAgency)),
  };
}

/** The names in a text; the outlet's own name is one, whatever is in it ("Mac & i"), and where it is published is none. */
function namesOf(text: string, exact: boolean, outlet: string | null): readonly string[] {
  if (outlet === null) return withoutAddress(cleanNames(text, exact), outlet);
  if (fold(text) === fold(outlet)) return [text.trim()];
  const [first = '', ...behind] = text.split(/\s*,\s*/u);
  return behind.length > 0 && isOutletName(first, outlet)
    ? [first.trim(), ...behind.flatMap((part) => cleanNames(part, exact)).filter(isFullName)]
    : withoutAddress(cleanNames(text, exact), outlet);
}

function standsByHeading({ blocks }: Page, title: string, names: readonly string[]): boolean {
  const heading = Math.max(0, headingOf(blocks, title));
  const near = blocks.slice(Math.max(0, heading - LINES_AROUND), heading + LINES_AROUND);
  return names.some((name) => near.some(({ text }) => text.includes(name)));
}

/** Data names the first author only, where the page marks several beside each other or its byline names more. */
function withOthers(page: Page, title: string, via: string, persons: readonly string[]): readonly string[] {
  const [person = ''] = persons;
  if (via === 'byline' || persons.length !== 1) return persons;
  const areTogether = (names: readonly string[]): boolean =>
    names.length > 1 && names.length <= MOST_OTHERS && names.every(isFullName) && names.includes(person);
  const marked = [
    ...new Set(
      markedAuthors(page, title, '[rel~="author"]').flatMap((element) => cleanNames(lineOf(element), false)),
    ),
  ];
  if (areTogether(marked)) return marked;
  const byline = findByline(page.blocks, title);
  return byline !== null && BY.test(byline.line) && areTogether(byline.names) ? byline.names : persons;
}

/** "paper.example, Rivermouth, Germany": who publishes, and where. */
function withoutAddress(names: readonly string[], outlet: string | null): readonly string[] {
  const [first = ''] = names;
  const isOutlet = HOST_NAME.test(first) || (outlet !== null && isOutletName(first, outlet));
  return names.length === 3 && isOutlet ? [first] : names;
}

/** Words without a capital are logins, names of brands, or an editor's initials. */
export function isLogin(name: string): boolean {
  return !/[\p{Lu}\p{Lo}]/u.test(name);
}
