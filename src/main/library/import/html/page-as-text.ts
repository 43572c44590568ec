import { escapeHtml } from './escape-html';
import { flatPage } from './flat-page';

/** Where a link leads, behind its words: "Town <https://post.example/town>". */
const NOTE = /<((?:https?:|mailto:|tel:|javascript:|#|\/)[^<>]*)>/giu;
/** One that goes on in the next line. */
const OPEN_NOTE = /<[^<>\s]*$/u;
/** A point of a list, in lists in lists with other signs. */
const POINT = /^(\s*)[*o+#](?: +|$)/u;
/** Lines are filled up to so many characters: a word begins a line where it had no room in the one before. */
const WIDTH = 72;
/** What has its place on a line by itself where lines may break. */
const CHUNK = /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s/?-]*[/?-]?)/u;
/** Letters that are as wide as two, and have no spaces between them (but for Korean). */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const ALL_WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;
const LONGEST_LINE = 20_000;
const LONGEST_HEADING = 300;
const LONGEST_LINK = 120;
const LONGEST_ADDRESS = 2000;
const SENTENCES = /[.!?…。！？]["”’»)]?\s+\S/u;
/** Signs of bold, italic or underlined words, and those left of pictures made of letters. */
const EMPHASIS = /(?<![\p{L}\p{N}*_/<:])([*_/])(?=\S)([^*_/\n]+)(?<=\S)\1(?![\p{L}\p{N}*_/])/gu;
const EMPTY_EMPHASIS = /(?<=^|\s)(?:\/\/|\*\*|__)(?=\s|$)/gu;

/** Links noted in a text, at least, and points of lists. */
const LEAST_NOTES = 8;
const LEAST_POINTS = 3;
const LOOKED_AT = 50_000;
/** Its links, or its headings, which hold no link. */
const MARKDOWN = /\]\(\S|^#{1,6} [^<\n]+$/mu;

/** Whether a text is a web page that a browser of Mozilla's saved as text: lists as points, links noted behind their words, lines filled up. */
export function isPageAsText(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  // Notes in Markdown have such links, too.
  if (!head.includes('<http') || MARKDOWN.test(head)) return false;
  const notes = head.match(NOTE)?.length ?? 0;
  if (notes < LEAST_NOTES) return false;
  const lines = head.split(/\r?\n/u);
  const points = lines.filter((line) => /^ {2,}[*o+#](?: |$)/u.test(line)).length;
  const long = lines.filter((line) => line.length > WIDTH + 8 && !line.includes('/')).length;
  return points >= LEAST_POINTS && long < lines.length * 0.05;
}

/** A line as it was before it was filled up. */
interface Line {
  readonly text: string;
  readonly indent: number;
  readonly isPoint: boolean;
  /** Empty lines before it. */
  readonly gap: number;
}

/** Such a text as a page again: headings by their indents, lists, links; and where its links lead. */
export function textToPage(text: string): { readonly html: string; readonly links: readonly string[] } {
  const links: string[] = [];
  const lines = linesOf(text).map((line) => ({
    ...line,
    ...innerOf(line.text, links),
    level: headingLevel(line),
  }));
  return { html: flatPage(lines), links };
}

/** A heading of the first level is indented by two, each further level by two more. */
function headingLevel({ text, indent, isPoint, gap }: Line): number {
  const isHeading = !isPoint && gap > 1 && indent >= 2 && indent % 2 === 0 && text.length <= LONGEST_HEADING;
  return isHeading ? Math.min(indent / 2, 6) : 0;
}

/** Letters as wide as two are counted as two. */
const widthOf = (text: string): number => text.length + (text.match(ALL_WIDE)?.length ?? 0);

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 2;
  let length = 0;
  for (const raw of text.split(/\r?\n/u)) {
    const words = raw.trim();
    const last = lines.at(-1);
    const isOpen = gap === 0 && last !== undefined && OPEN_NOTE.test(last.text.slice(-LONGEST_ADDRESS));
    if (words === '') {
      gap += 1;
      continue;
    }
    const point = POINT.exec(raw);
    const isPoint = point !== null && raw.startsWith('  ');
    const joint = isOpen || (WIDE.test(words[0] ?? '') && WIDE.test(last?.text.at(-1) ?? '')) ? '' : ' ';
    const hadNoRoom = length + joint.length + widthOf(CHUNK.exec(words)?.[0] ?? '') > WIDTH;
    if (
      last !== undefined &&
      gap === 0 &&
      last.text.length < LONGEST_LINE &&
      (isOpen || (!isPoint && hadNoRoom))
    )
      lines[lines.length - 1] = { ...last, text: `${last.text}${joint}${words}` };
    else
      lines.push({
        text: isPoint ? raw.slice(point[0].length).trim() : words,
        indent: raw.length - raw.trimStart().length,
        isPoint,
        gap,
      });
    length = widthOf(raw.trimEnd());
    gap = 0;
  }
  return lines;
}

/** A line as HTML: its links where it is nothing else, else its words, and links without words behind them. */
function innerOf(line: string, links: string[]): { readonly html: string; readonly isLink: boolean } {
  const parts = line.split(NOTE);
  const segments = parts.filter((_, i) => i % 2 === 0).map(plain);
  const urls = parts.filter((_, i) => i % 2 === 1);
  links.push(...urls.filter((url) => url.startsWith('http')));
  const anchors = urls.map((url) => (/^(?:https?|mailto):/iu.test(url) ? ` href="${escapeHtml(url)}"` : ''));
  const isLinks =
    urls.length > 0 &&
    segments.at(-1) === '' &&
    segments.every((words) => words.length <= LONGEST_LINK && !SENTENCES.test(words));
  if (isLinks) {
    const html = anchors.map((href, i) => `<a${href || ' href="#"'}>${escapeHtml(segments[i] ?? '')}</a>`);
    return { html: html.join(' '), isLink: true };
  }
  const words = segments.filter((segment) => segment !== '').join(' ');
  const text = escapeHtml(words.replace(/ (?=[.,;:!?)»”])/gu, ''));
  const empty = anchors.map((href) => (href === '' ? '' : `<a${href}></a>`));
  return { html: text + empty.join(''), isLink: false };
}

function plain(words: string): string {
  return words.replace(EMPHASIS, '$2').replace(EMPTY_EMPHASIS, '').replace(/\s+/gu, ' ').trim();
}
