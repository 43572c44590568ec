import type { ReadPdf } from './read-pages';

/** What is written around a picture has no more letters than this, */
const MOST_LETTERS = 400;
/** and stands in these parts of the page's height. */
const UPPER = 0.25;
const LOWER = 0.15;

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Numbers (from 1) of the pages with a little text above and below and none between: what a clipping service or a scanner's program writes around
 * the picture of a page, if there is one. None in a document most of whose pages are text: there it is a figure.
 */
export function framedPages({ pages, textless }: Pick<ReadPdf, 'pages' | 'textless'>): readonly number[] {
  const framed = pages.flatMap(({ lines, turned, top, bottom }) => {
    const [first] = lines;
    const letters = [...lines, ...turned].reduce((sum, { text }) => sum + lettersOf(text), 0);
    if (first === undefined || letters === 0 || letters > MOST_LETTERS || turned.length > 0) return [];
    const high = bottom - top;
    return lines.every(({ y }) => y < top + high * UPPER || y > bottom - high * LOWER) ? [first.page] : [];
  });
  return framed.length + textless.length >= pages.length / 2 ? framed : [];
}
