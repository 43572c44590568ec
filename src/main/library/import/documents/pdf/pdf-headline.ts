import { medianSize } from './column-order';
import type { PdfParagraph } from './pdf-paragraphs';
import type { PdfLine } from './text-lines';
import { isPartOfTitle, lettersOf } from './title-letters';

const LONGEST_HEADLINE = 300;
/** Where a headline stands that a title repeats. */
const FIRST_PARAGRAPHS = 15;
/** Letters this much larger than those of the text make a headline. */
const LARGER = 1.15;
/** Titles that programs put in by themselves. */
const PROGRAM_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans titre|sin título|document\d*$|print$|layout \d|about:blank)|\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|html?|txt|xlsx?|pptx?)$/iu;

/** What tells the headline first: the size of its letters, or a title that somebody gave this very text. */
export type HeadlineSign = 'size' | 'title';

/**
 * The paragraphs with the headline first and marked as such: a heading by the document's structure, else the largest letters
 * on its first page, else the title the document is given. Without any of them nothing is marked.
 */
export function markHeadline(
  paragraphs: readonly PdfParagraph[],
  lines: readonly PdfLine[],
  title: string,
  sign: HeadlineSign = 'size',
): PdfParagraph[] {
  const found =
    (sign === 'title' ? partOfTitle(paragraphs, title) : null) ??
    byStructure(paragraphs) ??
    bySize(paragraphs, medianSize(lines)) ??
    byTitle(paragraphs, title);
  if (found !== null) {
    const headline = { ...found, heading: 1 };
    const rest = paragraphs.filter((paragraph) => paragraph !== found);
    return [
      headline,
      ...rest.map((other) => ({ ...other, heading: Math.max(other.heading, sublevel(other)) })),
    ];
  }
  const text = title.trim().replace(/\s+/gu, ' ');
  const words = text.split(' ').length;
  // A title in another charset may have come out as question marks.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (text.length > LONGEST_HEADLINE || letters < text.length / 2 || PROGRAM_TITLE.test(text))
    return [...paragraphs];
  if (words < 3 && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(text))
    return [...paragraphs];
  return [{ text, size: 0, heading: 1, page: 1 }, ...paragraphs];
}

const sublevel = ({ heading }: PdfParagraph): number => (heading === 1 ? 2 : heading);

function byStructure(paragraphs: readonly PdfParagraph[]): PdfParagraph | null {
  for (const level of [1, 2]) {
    const headings = paragraphs.filter(({ heading, text }) => heading === level && isHeadline(text));
    // Of several the largest: the site's name is a heading, too.
    const [largest] = headings.sort((a, b) => a.page - b.page || b.size - a.size);
    if (largest !== undefined) return largest;
  }
  return null;
}

function bySize(paragraphs: readonly PdfParagraph[], body: number): PdfParagraph | null {
  const [first] = paragraphs;
  const large = paragraphs.filter(
    ({ text, size, page }) => page === first?.page && size >= body * LARGER && isHeadline(text),
  );
  const largest = Math.max(...large.map(({ size }) => size));
  return large.find(({ size }) => size === largest) ?? null;
}

function byTitle(paragraphs: readonly PdfParagraph[], title: string): PdfParagraph | null {
  const key = lettersOf(title);
  return key === '' ? null : (paragraphs.slice(0, 10).find(({ text }) => lettersOf(text) === key) ?? null);
}

/** What a title repeats, beside the name of the paper or the day. */
function partOfTitle(paragraphs: readonly PdfParagraph[], title: string): PdfParagraph | null {
  const letters = lettersOf(title);
  const parts = paragraphs
    .slice(0, FIRST_PARAGRAPHS)
    .filter(({ text }) => isPartOfTitle(text, letters) && isHeadline(text));
  return parts.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}

/** One letter is an initial, digits are a number, a long text is a standfirst in large letters. */
function isHeadline(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && (text.match(/\p{L}/gu)?.length ?? 0) >= 3;
}
