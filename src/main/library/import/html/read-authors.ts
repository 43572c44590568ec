import { creditedAgency, isAgency } from '../text/agencies';
import { isFullName } from '../text/byline-line';
import { isPaper, isPerson, withoutPapers } from '../text/names';
import { cleanNames, isOutletName, isPost } from './author-names';
import { authorPlaces, markedAuthors } from './author-places';
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

/** Who wrote it; agencies and desks among them are kept apart. */
export interface FoundAuthors {
  readonly authors: readonly string[];
  readonly agency: string | null;
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
    const names = texts.flatMap((text, i) => (i > 0 && isPost(text) ? [] : namesOf(text, exact, outlet)));
    const credit = names.find(isAgency);
    const agency = credit === undefined ? null : creditedAgency(credit);
    const people = [...new Set(withoutPapers(names.filter((name) => !isAgency(name) && isPerson(name))))];
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
      typeof corporate?.value.agency === 'string' &&
      !standsByHeading(page, title, persons);
    if (isOfOther) continue;
    if (persons.length > 0 && !persons.every((name) => editors.includes(name)))
      return { value: { authors: withOthers(page, title, via, persons), agency }, via, evidence };
    const outletItself = people.filter(
      (name) => isPaper(name) || (outlet !== null && isOutletName(name, outlet)),
    );
    if (outletItself.length > 0 || agency !== null)
      corporate = withAgency(corporate, { value: { authors: outletItself, agency }, via, evidence });
  }
  return corporate;
}

/** An outlet named as its author first, and further on the agency it has the story from: both are true. */
function withAgency(first: Found<FoundAuthors> | null, next: Found<FoundAuthors>): Found<FoundAuthors> {
  if (first === null) return next;
  const { authors, agency } = first.value;
  return { ...first, value: { authors, agency: agency ?? next.value.agency } };
}

/** The names in a text; the outlet's own name is one, whatever is in it ("Mac & i"). */
function namesOf(text: string, exact: boolean, outlet: string | null): readonly string[] {
  return outlet !== null && fold(text) === fold(outlet)
    ? [text.trim()]
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
  const together = (names: readonly string[]): boolean =>
    names.length > 1 && names.length <= MOST_OTHERS && names.every(isFullName) && names.includes(person);
  const marked = [
    ...new Set(
      markedAuthors(page, title, '[rel~="author"]').flatMap((element) => cleanNames(lineOf(element), false)),
    ),
  ];
  if (together(marked)) return marked;
  const byline = findByline(page.blocks, title);
  return byline !== null && BY.test(byline.line) && together(byline.names) ? byline.names : persons;
}

/** "paper.example, Rivermouth, Germany": who publishes, and where. */
function withoutAddress(names: readonly string[], outlet: string | null): readonly string[] {
  const [first = ''] = names;
  const isOutlet = HOST_NAME.test(first) || (outlet !== null && isOutletName(first, outlet));
  return names.length === 3 && isOutlet ? [first] : names;
}

/** Words without a capital are logins, names of brands, or an editor's initials. */
function isLogin(name: string): boolean {
  return !/[\p{Lu}\p{Lo}]/u.test(name);
}
