import { escapeHtml } from '../../html/escape-html';
import type { PdfParagraph } from './pdf-paragraphs';
import { BY_THE_HEADLINE, leadsElsewhere, menusOf } from './printed-menus';
import { apart, isAuthorLink } from './printed-authors';
import { otherLetters } from './printed-letters';
import { sharedPath, type StructureElement } from './page-structure';
import type { PrintedPage } from './printed-page';
import { CUT_OFF, isBegunByTitle, isPartOfTitle, lettersOf } from './title-letters';

const LONGEST_HEADING = 300;
/** Letters this much larger than those of the text make a heading. */
const LARGER = 1.12;
/** A headline that nothing else tells is this much larger, and not shorter. */
const MUCH_LARGER = 1.4;
const SHORTEST_HEADLINE = 12;

/**
 * A printed web page as HTML again, for the reader of web pages: its title and language, headings by structure and size of letters,
 * links, runs of which are lists, and the marks of when and where it was saved.
 */
export function printedToHtml(all: readonly PdfParagraph[], page: PrintedPage, bodySize: number): string {
  const headline = findHeadline(all, page.title, bodySize);
  const menus = menusOf(all, headline);
  const shown = all.filter((paragraph) => !menus.has(paragraph));
  const { captions, tail } = otherLetters(shown, headline === null ? -1 : shown.indexOf(headline), bodySize);
  const head = page.isReaderView ? readerHead(shown, headline) : null;
  const paragraphs = shown.filter((paragraph) => !tail.has(paragraph) && paragraph !== head?.time);
  const at = headline === null ? -1 : paragraphs.indexOf(headline);
  const parts: string[] = [];
  const boxes = boxesAround(paragraphs);
  let open: readonly StructureElement[] = [];
  let inList = false;
  const closeList = (): void => {
    if (inList) parts.push('</ul>');
    inList = false;
  };
  paragraphs.forEach((paragraph, i) => {
    const around = boxes[i] ?? [];
    const shared = sharedPath(open, around).length;
    if (shared < open.length || shared < around.length) {
      closeList();
      parts.push('</div>'.repeat(open.length - shared) + '<div>'.repeat(around.length - shared));
      open = around;
    }
    const { text, link } = paragraph;
    const level = paragraph === headline ? 1 : headingLevel(paragraph, bodySize);
    const isLink = leadsElsewhere(paragraph);
    // One link by itself below the headline is an author's name and no list.
    const isNear = at >= 0 && i > at && i - at <= BY_THE_HEADLINE;
    const isAuthor = isNear && isAuthorLink(paragraph);
    const isAlone = ![i - 1, i + 1].some((beside) => isLinkAt(paragraphs, beside));
    const isEntry = level === 0 && isLink && !isAuthor && !(isAlone && isNear);
    if (!isEntry) closeList();
    else if (!inList) parts.push('<ul>');
    inList = isEntry;
    const words = escapeHtml(text);
    if (captions.has(paragraph)) {
      parts.push(`<figure><figcaption>${words}</figcaption></figure>`);
      return;
    }
    if (head?.byline.has(paragraph) === true) {
      parts.push(`<p class="byline">${words}</p>`);
      return;
    }
    if (isAuthor) {
      parts.push(`<p class="byline"><a rel="author" href="${escapeHtml(link?.url ?? '')}">${words}</a></p>`);
      return;
    }
    if (isNear && level === 0 && !isLink) {
      parts.push(...apart(text).map((part) => `<p>${escapeHtml(part)}</p>`));
      return;
    }
    const inner = isLink ? `<a href="${escapeHtml(link?.url ?? '')}">${words}</a>` : words;
    parts.push(
      isEntry ? `<li>${inner}</li>` : level > 0 ? `<h${level}>${inner}</h${level}>` : `<p>${inner}</p>`,
    );
  });
  closeList();
  parts.push('</div>'.repeat(open.length));
  // Links without words: those to share a page tell its address.
  for (const { link } of [...menus, ...tail])
    if (link !== undefined) parts.push(`<a href="${escapeHtml(link.url)}"></a>`);
  const title = headline !== null && CUT_OFF.test(page.title) ? headline.text : page.title;
  const language = /^[a-z]{2,3}(?:-\w{1,8})*$/iu.test(page.language) ? ` lang="${page.language}"` : '';
  return [
    '<!doctype html>',
    markOf(page),
    `<html${language}><head><title>${escapeHtml(title)}</title></head><body>`,
    ...parts,
    '</body></html>',
  ].join('\n');
}

/** "4–5 minutes", "~2 Minuten", "4-5分钟". */
const READING_TIME = /^~?\s?\p{Nd}{1,3}(?:\s?[–—-]\s?\p{Nd}{1,3})?\s?\p{L}[\p{L}\p{M}. ]{0,20}$/u;
/** Lines of authors there at most. */
const MOST_CREDITS = 2;

/** What a reader view shows below the headline: who wrote the page, then how long it takes to read. */
function readerHead(
  paragraphs: readonly PdfParagraph[],
  headline: PdfParagraph | null,
): { readonly byline: ReadonlySet<PdfParagraph>; readonly time: PdfParagraph } | null {
  const below = paragraphs.slice(headline === null ? 0 : paragraphs.indexOf(headline) + 1);
  const at = below.slice(0, MOST_CREDITS + 1).findIndex(({ text }) => READING_TIME.test(text));
  const time = below[at];
  return time === undefined ? null : { byline: new Set(below.slice(0, at)), time };
}

/** The elements around each paragraph that have others in them as well; of several around the same ones, the outermost. */
function boxesAround(paragraphs: readonly PdfParagraph[]): readonly (readonly StructureElement[])[] {
  const paths = paragraphs.map(({ path }) => path ?? []);
  const counts = new Map<StructureElement, number>();
  for (const path of paths) for (const element of path) counts.set(element, (counts.get(element) ?? 0) + 1);
  return paths.map((path) => {
    let outer = paragraphs.length;
    return path.filter((element) => {
      const count = counts.get(element) ?? 0;
      const isBox = count > 1 && count < outer;
      if (isBox) outer = count;
      return isBox;
    });
  });
}

function isLinkAt(paragraphs: readonly PdfParagraph[], i: number): boolean {
  const paragraph = paragraphs[i];
  return paragraph !== undefined && leadsElsewhere(paragraph);
}

/** The mark of a saved page, in the words of the extension SingleFile, which the reader of pages knows. */
function markOf({ url, printedAt }: PrintedPage): string {
  if (url === null || /--!?>/u.test(url)) return '';
  return `<!-- SingleFile\n url: ${url}\n${printedAt === null ? '' : ` saved date: ${printedAt.value}\n`}-->`;
}

/**
 * The paragraph the title of the page repeats, or begins where it is cut off: of several the largest. Where the title is another than
 * the headline, that is what the structure of the page calls so; of an untagged page whose title is cut off, what is in the largest letters.
 */
function findHeadline(
  paragraphs: readonly PdfParagraph[],
  title: string,
  bodySize: number,
): PdfParagraph | null {
  const letters = lettersOf(title);
  const isCut = CUT_OFF.test(title);
  const saying = paragraphs.filter(
    ({ text }) =>
      text.length <= LONGEST_HEADING &&
      (isPartOfTitle(text, letters) || (isCut && isBegunByTitle(text, title))),
  );
  const found = largestOf(saying) ?? largestOf(paragraphs.filter(isMarked));
  if (found !== null || !isCut) return found;
  return largestOf(paragraphs.filter((paragraph) => isLarge(paragraph, bodySize)));
}

function largestOf(paragraphs: readonly PdfParagraph[]): PdfParagraph | null {
  const largest = Math.max(...paragraphs.map(({ size }) => size));
  return paragraphs.find(({ size }) => size === largest) ?? null;
}

/** Whether the structure of the page calls a paragraph its headline; a link there is the name of the site. */
const isMarked = (paragraph: PdfParagraph): boolean =>
  paragraph.heading === 1 && paragraph.text.length >= SHORTEST_HEADLINE && !leadsElsewhere(paragraph);

/** Whether a paragraph is in the letters of a headline, and is no link and no single word. */
function isLarge(paragraph: PdfParagraph, bodySize: number): boolean {
  const { text, size } = paragraph;
  return (
    size >= bodySize * MUCH_LARGER &&
    text.length >= SHORTEST_HEADLINE &&
    text.length <= LONGEST_HEADING &&
    !leadsElsewhere(paragraph)
  );
}

function headingLevel({ text, size, heading }: PdfParagraph, bodySize: number): number {
  if (heading > 0) return heading;
  return size >= bodySize * LARGER && text.length <= LONGEST_HEADING && /\p{L}{2}/u.test(text) ? 2 : 0;
}
