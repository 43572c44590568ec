import { textWeight } from '../text/text-weight';

/** A line of a web page of which only lines are left: a page saved as text, or pasted into a document. */
export interface FlatLine {
  readonly text: string;
  /** The same with its links, escaped. */
  readonly html: string;
  /** It is nothing but links. */
  readonly isLink: boolean;
  /** It is a point of a list. */
  readonly isPoint: boolean;
  /** Of a heading (1 to 6), else 0. */
  readonly level: number;
}

/** Above a headline stand its section and day; what is further up is the head of the site. */
const LINES_ABOVE = 4;
const SHORTEST_HEADLINE = 12;
/** So many links in a row are a menu, or a list of other stories. */
const SHORTEST_MENU = 4;
/** A paragraph of a text has at least so much, */
const PROSE = 60;
/** so many short lines follow its last one, of which the first may sign it, */
const LINES_BELOW = 4;
const SIGNATURE_LINES = 2;
/** and what other stories are told below it are this part of it at most. */
const OTHER_STORIES = 0.25;

/** Where the text below a headline has ended: what follows is links and short lines, and hardly a text. */
function endOfText(blocks: readonly FlatLine[], from: number): number {
  const weights = blocks.map(({ isLink, level, text }, i) =>
    i <= from || isLink || level > 0 ? 0 : textWeight(text),
  );
  const prose = weights.map((weight) => (weight >= PROSE ? weight : 0));
  let after = prose.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  for (const [i, weight] of prose.entries()) {
    const isOver = prose.slice(i, i + LINES_BELOW).every((one) => one === 0);
    if (isOver && before > 0 && after < before * OTHER_STORIES) return i + SIGNATURE_LINES;
    before += weight;
    after -= weight;
  }
  return blocks.length;
}

/** Whether a line is one of a run that are nothing but links. */
function isInRun(blocks: readonly FlatLine[], i: number): boolean {
  if (blocks[i]?.isLink !== true) return false;
  let from = i;
  let to = i;
  while (blocks[from - 1]?.isLink === true && to - from < SHORTEST_MENU) from -= 1;
  while (blocks[to + 1]?.isLink === true && to - from < SHORTEST_MENU) to += 1;
  return to - from + 1 >= SHORTEST_MENU;
}

const LINK = /<a\b[^>]*\bhref="[^"]*"/giu;

/**
 * The lines as a page for the reader of pages. What boxes told of the page is told again: of the head of the site, menus and lists of other stories, and
 * what follows the text only the links are left, without words, since those to share a page tell its address.
 */
export function flatPage(all: readonly FlatLine[]): string {
  const lines = all.filter(({ html }) => html !== '');
  const headline = lines.findIndex(
    ({ level, isLink, text }) => level === 1 && !isLink && text.length >= SHORTEST_HEADLINE,
  );
  const end = endOfText(lines, Math.max(headline, 0));
  const parts: string[] = [];
  const links: string[] = [];
  let inList = false;
  for (const [i, { html, isPoint, level }] of lines.entries()) {
    if (i < headline - LINES_ABOVE || i >= end || isInRun(lines, i)) {
      links.push(...(html.match(LINK) ?? []).map((link) => `${link}></a>`));
      continue;
    }
    if (isPoint !== inList) parts.push(isPoint ? '<ul>' : '</ul>');
    inList = isPoint;
    const tag = isPoint ? 'li' : level > 0 ? `h${String(level)}` : 'p';
    parts.push(`<${tag}>${html}</${tag}>`);
  }
  if (inList) parts.push('</ul>');
  return `<!doctype html>\n<html><head></head><body>\n${[...parts, ...links].join('\n')}\n</body></html>`;
}
