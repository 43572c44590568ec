import { originalTitle } from '../text/han-site-talk';
import { textWeight } from '../text/text-weight';
import { lineOf } from './dom';
import { fold } from './fold-words';
import { textOf } from './json-ld';
import type { Found, Page } from './page';
import type { PageBlock } from './page-blocks';
import {
  cutSiteName,
  hasSiteAtEnd,
  lastPart,
  SITE_SEPARATOR,
  withoutEnd,
  withoutNameBehindColon,
} from './site-name';
import { asTitled, asTyped, squeezed } from './title-spelling';
import {
  LONGEST_TITLE,
  LOWEST_RANK,
  SHORTEST_TITLE,
  wordingsOf,
  type Heading,
  type Wordings,
} from './title-wordings';

/** Shorter wordings that agree may be a section's or the site's name. */
const SHORTEST_AGREED = 15;
/** Longer headings name no section. */
const SHORTEST_SECTION = 50;
/** A paragraph of the text, and how far above it its heading may stand. */
const PROSE = 150;
const LINES_ABOVE_TEXT = 4;
const LONGEST_KICKER = 40;
/** The day, which some organisations put before the headline of a release: `23.01.2022 - Headline`. */
const DATE_BEFORE = /^\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\s*[-–—|:]\s+(?=\p{L})/u;
/** Words are compared by so many letters. */
const STEM = 6;
/**
 * The headline as the publisher words it, without the site's name. What the page says in several places (JSON-LD, og:title,
 * a visible heading, the title element) is weighed:
 *
 * - A news article's JSON-LD headline, unless the page shows it only as its own breadcrumb and another one as its heading.
 * - A kicker before it (`Kicker: headline`) is cut when the page shows the headline alone.
 * - Without one: the heading that the title element or og:title repeats; a heading that is the site's name is none.
 */
export function readTitle(page: Page): Found<string> | null {
  const wordings = wordingsOf(page);
  const chosen = chooseWording(page, wordings);
  if (chosen === null || page.jsonLd.isNews) return chosen;
  const { value, ...place } = asTitled(asTyped(chosen, wordings), wordings);
  return { ...place, value: value.replace(DATE_BEFORE, '') };
}

function chooseWording(page: Page, wordings: Wordings): Found<string> | null {
  const { headline } = wordings;
  const agreed = agreedWording(wordings);
  if (agreed !== null) return agreed;
  if (headline !== null && page.jsonLd.isNews) return fromData(wordings, headline);
  const repeated = repeatedHeading(wordings);
  if (repeated !== null) return found(repeated, 'h1', repeated);
  if (headline !== null) return fromData(wordings, headline);
  const marked = lineOf(page.elements.first('[itemprop~="headline"]'));
  if (marked.length >= SHORTEST_TITLE) return found(marked, 'microdata', marked);
  const named = page.meta.first('headline', 'sailthru.title', 'parsely-title', 'citation_title');
  if (named !== null && named.value.length >= SHORTEST_TITLE)
    return found(named.value, 'meta', `${named.name} ${named.value}`);
  return withoutHeading(wordings, page.blocks);
}

/** The second headline, when the page names one that is not its description. */
export function readSubtitle(page: Page, title: string): Found<string> | null {
  const alternative = textOf(page.jsonLd.article?.['alternativeHeadline']);
  if (alternative === null || fold(alternative) === fold(title)) return null;
  return found(alternative, 'json-ld', alternative);
}

function fromData(wordings: Wordings, given: string): Found<string> {
  const { og, headings, breadcrumbs, escaped, siteNames } = wordings;
  const end = given.split(SITE_SEPARATOR).at(-1) ?? '';
  const headline =
    end !== given && siteNames.has(fold(end))
      ? withoutEnd(given, end)
      : withoutNameBehindColon(given, siteNames);
  const folded = fold(headline);
  const shown = headings.some((heading) => heading.folded === folded);
  if (og !== null) {
    const ogFolded = fold(og);
    const ogShown = headings.some((heading) => heading.folded === ogFolded);
    // Same words: the one that was not escaped twice has the publisher's own punctuation.
    if (escaped && ogFolded === folded) return found(og, 'og', og);
    if (ogShown && !shown && breadcrumbs.includes(folded)) return found(og, 'og', og);
    // "Kicker: headline", where the page shows the headline alone.
    if (ogShown && ogFolded.length > 15 && /^.{3,60}[:：]\s*$/u.test(prefixOf(headline, og)))
      return found(og, 'og', og);
  }
  const heading = headings.find(({ folded: text }) => text.length > 15 && folded.startsWith(`${text} `));
  // "Headline | Section"
  if (heading !== undefined && /^\s+[|｜·•–—-]\s+\S.{0,40}$/u.test(headline.slice(heading.text.length)))
    return found(heading.text, 'h1', heading.text);
  return found(whole(headline, headings), 'json-ld', given);
}

/**
 * What og:title and the title element (or another name in the data) both say, where the page shows it as its heading (alone, or
 * with a kicker before or a second headline after it) and does not show the wording of its data as prominently.
 */
function agreedWording({
  headline,
  otherNames,
  og,
  title,
  headings,
  siteNames,
}: Wordings): Found<string> | null {
  if (og === null || title === '') return null;
  const folded = fold(og);
  // Frames around a heading often look like one, too.
  const shown = [...headings]
    .sort((a, b) => a.rank - b.rank)
    .find((heading) => squeezed(heading.folded) === squeezed(folded));
  const inTitle = fold(cutSiteName(title, siteNames, headings));
  const named = shown?.rank === 1 && otherNames.includes(folded);
  if (folded.length < SHORTEST_AGREED) return null;
  if (!named && inTitle !== folded) return null;
  if (headline !== null && fold(headline) === folded)
    return shown === undefined ? found(headline, 'json-ld', headline) : null;
  const shownRank = shown?.rank ?? LOWEST_RANK;
  if (
    headline !== null &&
    headings.some(({ folded: text, rank }) => text === fold(headline) && rank <= shownRank)
  )
    return null;
  if (shown !== undefined && headline === null) return found(shown.text, 'h1', shown.text);
  const isPart = headings.some(
    ({ folded: text, rank }) => rank === 1 && (text.startsWith(`${folded} `) || text.endsWith(` ${folded}`)),
  );
  return shown !== undefined || isPart ? found(og, 'og', og) : null;
}

/** What stands before `end` at the end of `text`; empty when it does not end so. */
function prefixOf(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : '';
}

/** The heading that og:title or the title element repeats, first ranks first. */
function repeatedHeading({ headline, og, title, headings, siteNames }: Wordings): string | null {
  const elsewhere = [headline, og, title]
    .filter((one) => one !== null && one !== '')
    .map((one) => fold(one ?? ''));
  const foldedTitle = fold(title);
  const parts = partsOf(title);
  const repeatedBy = (texts: readonly string[]): readonly Heading[] =>
    headings.filter(
      (heading) =>
        heading.folded.length >= SHORTEST_TITLE &&
        texts.some((one) => one.includes(heading.folded)) &&
        !namesSection(heading, parts),
    );
  const anywhere = repeatedBy(elsewhere);
  const inOg =
    og === null ? [] : repeatedBy([fold(og)]).filter(({ folded }) => folded.length >= SHORTEST_AGREED);
  // The title element names sections as well; og:title is about the article.
  const repeated = inOg.length > 0 ? inOg : anywhere;
  const best = [...repeated].sort((a, b) => a.rank - b.rank)[0];
  if (best === undefined) return null;
  const endsWithSite = hasSiteAtEnd(title, siteNames);
  // A heading that every page of the site repeats in its title is the site's; a longer one beside it is the article's.
  const isAtEnd = (text: string): boolean => foldedTitle.endsWith(` ${text}`);
  const isSiteName = (text: string): boolean =>
    siteNames.has(text) ||
    (foldedTitle !== text &&
      (isAtEnd(text) || (foldedTitle.startsWith(`${text} `) && !endsWithSite && !isAtEnd(best.folded))) &&
      text.split(' ').length <= 5);
  const other = repeated.find(({ folded }) => !isSiteName(folded) && folded.length > best.folded.length);
  if (isSiteName(best.folded) && other !== undefined) return other.text;
  const above = inOg.length > 0 ? null : aboveFragment(best, headings, title);
  return above ?? wholeOf(best, repeated, parts).text;
}

/**
 * A lower heading may be words of the title by chance (a topic, the line below the headline): the page's only heading of the first rank
 * comes before it, if it shares words with the title.
 */
function aboveFragment(best: Heading, headings: readonly Heading[], title: string): string | null {
  const [top, another] = headings.filter(({ rank }) => rank === 1);
  if (top === undefined || another !== undefined || best.rank === 1) return null;
  return partsOf(title).every((part) => part !== best.folded && part !== top.folded) &&
    sharesWord(top.folded, title)
    ? top.text
    : null;
}

/** A heading that is a word of another one, or of the site's name where another one is what the title begins with, is no headline. */
function wholeOf(best: Heading, repeated: readonly Heading[], [first = '']: readonly string[]): Heading {
  const whole = repeated.find(
    ({ folded, rank }) => rank === best.rank && folded !== best.folded && folded.includes(best.folded),
  );
  if (whole !== undefined) return whole;
  const isWord = !best.folded.includes(' ') && !first.includes(best.folded);
  return (isWord ? repeated.find(({ folded }) => folded === first) : undefined) ?? best;
}

/** The parts of a title element, folded: the headline, and the names of a section and the site. */
function partsOf(title: string): readonly string[] {
  return title.split(SITE_SEPARATOR).map(fold);
}

/** A heading of a menu, or of the section ("The Weekly: All about books", in "Headline | The Weekly | Site"), and no headline. */
function namesSection({ folded, rank }: Heading, [first = '', ...others]: readonly string[]): boolean {
  if (first.startsWith(folded) || folded.length >= SHORTEST_SECTION) return false;
  // The last part may be the headline, behind the site's name.
  const isInMiddle = others
    .slice(0, -1)
    .some(
      (part) =>
        part.length >= SHORTEST_TITLE &&
        part.length < first.length &&
        (folded === part || (folded.startsWith(`${part} `) && !others.join(' ').includes(folded))),
    );
  return isInMiddle || (rank > 1 && !folded.includes(' ') && !others.includes(folded));
}

/**
 * Without a headline in data, and with no heading that is repeated: the first heading of the first rank; og:title, else the
 * heading right above the text when the title element tells of nothing on the page, else the title element.
 */
function withoutHeading(
  { og, headings, title, siteNames }: Wordings,
  blocks: readonly PageBlock[],
): Found<string> | null {
  const parts = partsOf(title);
  const firstRank = headings.filter((heading) => heading.rank === 1 && !namesSection(heading, parts));
  // Of several, the one the title is about.
  const top = firstRank.find(({ folded }) => sharesWord(folded, title)) ?? firstRank[0];
  // A first heading the title knows nothing of is the section's, where a line of the page is what the title says.
  const isUnsaid = og === null && top !== undefined && !fold(title).includes(top.folded);
  const unsaid = isUnsaid ? partShown(title, blocks) : null;
  if (unsaid !== null) return found(unsaid, 'title', title);
  if (top !== undefined && (og === null || isAbout(top.folded, og, title)))
    return found(top.text, 'h1', top.text);
  if (og !== null) return found(og, 'og', og);
  const [first] = [...headings].sort((a, b) => a.rank - b.rank);
  const above = headingAboveText(blocks);
  const line = lineInTitle(title, blocks);
  if (line !== null) return found(line, 'title', title);
  const cut = title === '' ? '' : withoutSection(cutSiteName(title, siteNames, headings), title, blocks);
  const part = partShown(title, blocks);
  if (part !== null) return found(part, 'title', title);
  if (above !== null && (tellsOf(title, above) || namesPlaceOnly(title, parts, blocks)))
    return found(above, 'heading', above);
  if (cut !== '' && !siteNames.has(fold(cut))) return found(cut, 'title', title);
  return first === undefined ? null : found(first.text, `h${first.rank}`, first.text);
}

/** A title without the section behind the headline ("Headline - Sport - Site"), which the page has as a link of its own. */
function withoutSection(cut: string, title: string, blocks: readonly PageBlock[]): string {
  const last = lastPart(cut);
  if (cut === title || last === null || last.length > LONGEST_KICKER) return cut;
  const folded = fold(last);
  const isLinked = blocks.some(({ text, linked }) => linked > 0.9 && fold(text) === folded);
  const left = withoutEnd(cut, last);
  return isLinked && left.length >= SHORTEST_AGREED ? left : cut;
}

/** Whether a heading is about what og:title is about, and is not made of it and a kicker or a second headline. */
function isAbout(folded: string, og: string, title: string): boolean {
  const [given, shown] = [squeezed(fold(og)), squeezed(folded)];
  return !shown.startsWith(given) && !shown.endsWith(given) && sharesWord(folded, `${og} ${title}`);
}

/** Whether two wordings share a word, or the beginning of a long one. */
function sharesWord(folded: string, text: string): boolean {
  const stems = new Set(stemsOf(fold(text)));
  return stemsOf(folded).some((stem) => stems.has(stem));
}

function stemsOf(folded: string): readonly string[] {
  return folded
    .split(' ')
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM));
}

/** Whether a heading holds a part of the title element. */
function tellsOf(title: string, heading: string): boolean {
  const folded = ` ${fold(heading)} `;
  return title
    .split(SITE_SEPARATOR)
    .map(fold)
    .some((part) => part.length >= SHORTEST_TITLE && folded.includes(` ${part} `));
}

/** The longest part of a title element that the page shows as a line of its own, or with a kicker before it. */
function partShown(title: string, blocks: readonly PageBlock[]): string | null {
  const parts = title.split(SITE_SEPARATOR).filter((part) => part.length >= SHORTEST_AGREED);
  const shown = parts.filter((part) =>
    blocks.some(
      ({ text, apart, linked }) =>
        !apart && linked < 0.5 && text.endsWith(part) && text.length < part.length + LONGEST_KICKER,
    ),
  );
  return shown.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * The line of the page a title element begins or ends with, where the rest of it is as short as names of a section and a site: also
 * where only a space parts them.
 */
function lineInTitle(title: string, blocks: readonly PageBlock[]): string | null {
  const shown = blocks.filter(({ text, apart, linked }) => {
    if (apart || linked >= 0.5 || textWeight(text) < SHORTEST_AGREED * 2 || text.length >= title.length)
      return false;
    const rest = title.startsWith(text)
      ? title.slice(text.length)
      : title.endsWith(text)
        ? title.slice(0, -text.length)
        : null;
    return rest !== null && rest.length < text.length && /^[\s\-_|｜–—]|[\s\-_|｜–—]$/u.test(rest);
  });
  return shown.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? null;
}

/** Whether a Chinese title element names only a section, which a menu of the page links to, and the site. */
function namesPlaceOnly(title: string, parts: readonly string[], blocks: readonly PageBlock[]): boolean {
  const sections = parts.slice(0, -1);
  return (
    sections.length > 0 &&
    /\p{Script=Han}/u.test(title) &&
    sections.every((part) => blocks.some(({ text, linked }) => linked > 0.5 && fold(text) === part))
  );
}

/** The last heading before the first paragraph of prose. */
function headingAboveText(blocks: readonly PageBlock[]): string | null {
  const prose = blocks.findIndex(
    ({ text, apart, linked }) => !apart && linked < 0.5 && textWeight(text) >= PROSE,
  );
  const heading = blocks
    .slice(Math.max(0, prose - LINES_ABOVE_TEXT), Math.max(0, prose))
    .findLast(({ element, apart }) => !apart && /^h[1-6]$/u.test(element));
  return heading === undefined || heading.text.length > LONGEST_TITLE ? null : heading.text;
}

function found(value: string, via: string, evidence: string): Found<string> {
  return { value, via, evidence };
}

/**
 * A headline that a site cut ("…无敌免..."), whole where the page says what the text was called before; null where nothing is to mend.
 * Lines around the headline are looked for by its cut wording: ask for this when they have been read.
 */
export function wholeHeadline(headline: string, blocks: readonly PageBlock[]): Found<string> | null {
  const stem = headline.replace(CUT, '');
  if (stem === headline || stem.length < SHORTEST_TITLE) return null;
  const line = blocks.find(({ text }) => originalTitle(text)?.startsWith(stem) === true)?.text ?? '';
  const value = originalTitle(line) ?? '';
  return value.length > stem.length + 1 && value.length <= LONGEST_TITLE ? found(value, 'label', line) : null;
}

const CUT = /\s*(?:…+|\.{3,})$/u;

/** JSON-LD headlines are cut at 110 characters by some systems; the page's own heading has the rest. */
function whole(headline: string, headings: readonly Heading[]): string {
  const stem = headline.replace(/\s*(?:…|\.{3})$/u, '');
  if (stem === headline) return headline;
  return (
    headings.find(({ text }) => text.length > stem.length + 1 && text.startsWith(stem))?.text ?? headline
  );
}
