import { textWeight } from '../../text/text-weight';
import type { PdfParagraph } from './pdf-paragraphs';
import { leadsElsewhere } from './printed-menus';

/** Letters that differ less from those of the text are of its size. */
const SAME_SIZE = 0.04;
/** A paragraph of the text has at least so much. */
const PROSE = 60;
const LONGEST_CAPTION = 400;
/** Who wrote it may sign below the text in small letters. */
const SIGNATURE_LINES = 3;
const LONGEST_SIGNATURE = 80;

/** What the size of letters tells of a printed page: designs set captions, and all that follows a text, in other letters than it. */
export interface OtherLetters {
  /** Lone paragraphs in smaller letters between those of the text. */
  readonly captions: ReadonlySet<PdfParagraph>;
  /** What follows the last paragraph in the letters of the text. */
  readonly tail: ReadonlySet<PdfParagraph>;
}

/** Finds them below the headline (at `from`); nothing where the text itself is not set in one size. */
export function otherLetters(
  paragraphs: readonly PdfParagraph[],
  from: number,
  bodySize: number,
): OtherLetters {
  const isText = ({ text, size, heading, link }: PdfParagraph): boolean =>
    heading === 0 && isOf(size, bodySize) && textWeight(text) >= PROSE && (link?.share ?? 0) < 0.5;
  const first = paragraphs.findIndex((paragraph, i) => i > from && isText(paragraph));
  const last = paragraphs.findLastIndex(isText);
  const captions = new Set<PdfParagraph>();
  if (first < 0 || from < 0) return { captions, tail: new Set() };
  const isSmall = (paragraph: PdfParagraph | undefined): boolean =>
    paragraph !== undefined && paragraph.heading === 0 && paragraph.size < bodySize * (1 - SAME_SIZE);
  paragraphs.forEach((paragraph, i) => {
    if (i > first && i < last && isSmall(paragraph) && !leadsElsewhere(paragraph))
      if (
        paragraph.text.length <= LONGEST_CAPTION &&
        !isSmall(paragraphs[i - 1]) &&
        !isSmall(paragraphs[i + 1])
      )
        captions.add(paragraph);
  });
  const below = paragraphs.slice(last + 1);
  const signature = below.findIndex(({ text }) => text.length > LONGEST_SIGNATURE);
  return {
    captions,
    tail: new Set(below.slice(Math.min(SIGNATURE_LINES, signature < 0 ? SIGNATURE_LINES : signature))),
  };
}

const isOf = (size: number, bodySize: number): boolean => Math.abs(size - bodySize) <= bodySize * SAME_SIZE;
