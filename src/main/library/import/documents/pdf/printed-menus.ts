import type { PdfParagraph } from './pdf-paragraphs';

/** A paragraph that is a link by more than this share leads elsewhere. */
const LINKED = 0.8;
/** Fewer links together may be names of authors, or a hint in a text. */
const SHORTEST_MENU = 4;
/** Below the headline, in so many paragraphs, stand authors and sections, each a link. */
export const BY_THE_HEADLINE = 8;
/** What stands between two entries of a menu is shorter, and no sentence. */
const LONGEST_BETWEEN = 60;
const MOST_BETWEEN = 2;

/** Whether a paragraph of a printed page is nothing but a link. */
export function leadsElsewhere({ link }: PdfParagraph): boolean {
  return (link?.share ?? 0) > LINKED;
}

/**
 * The paragraphs of a printed page that are its menus and lists of other stories: runs of links, with what stands between them. A page on paper
 * has no other sign of them.
 */
export function menusOf(
  paragraphs: readonly PdfParagraph[],
  headline: PdfParagraph | null,
): ReadonlySet<PdfParagraph> {
  const menus = new Set<PdfParagraph>();
  const at = headline === null ? -1 : paragraphs.indexOf(headline);
  let run: PdfParagraph[] = [];
  let between: PdfParagraph[] = [];
  const end = (i: number): void => {
    const links = run.filter(leadsElsewhere).length;
    const isNear = at >= 0 && i > at && i - run.length <= at + BY_THE_HEADLINE;
    if (links >= (isNear ? 2 * SHORTEST_MENU : SHORTEST_MENU)) for (const one of run) menus.add(one);
    run = [];
    between = [];
  };
  paragraphs.forEach((paragraph, i) => {
    if (paragraph === headline) end(i);
    else if (leadsElsewhere(paragraph)) {
      run.push(...between, paragraph);
      between = [];
    } else if (run.length > 0 && between.length < MOST_BETWEEN && isBetween(paragraph))
      between.push(paragraph);
    else end(i);
  });
  end(paragraphs.length);
  return menus;
}

function isBetween({ text }: PdfParagraph): boolean {
  return text.length <= LONGEST_BETWEEN && !/[.!?…。！？]["”’»)]?$/u.test(text);
}
