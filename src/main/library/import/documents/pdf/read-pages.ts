import type { PdfDocument, PdfInfo } from './load-pdfjs';
import { withInitials } from './initials';
import type { PageLines } from './running-lines';
import { joinPieces, type PdfLine } from './text-lines';
import { readPageText } from './text-pieces';

/** The lines of one page in the order they are read, where another than their places is known. */
export interface ReadPage extends PageLines {
  /** Lines are in reading order already, their columns numbered from 1 on this page. */
  readonly ordered: boolean;
  /** Text turned on its side (a photographer's name along a picture), which comes after the page's own. */
  readonly turned: readonly PdfLine[];
  /** What the document marks as no content of the page: running heads, the rows a browser prints. */
  readonly decoration?: readonly PdfLine[];
}

/** The text of a PDF page by page, and what it says of itself. */
export interface ReadPdf {
  /** Those that could be read. */
  readonly pages: readonly ReadPage[];
  /** Pages (from 1) that were read and hold no text. */
  readonly textless: readonly number[];
  /** Pages (from 1) that could not be read; the others were, */
  readonly lostPages: readonly number[];
  /** but some of them may lack text, since their content is damaged. */
  readonly brokenPages: readonly number[];
  /** Where its links lead. */
  readonly links: readonly string[];
  readonly info: PdfInfo;
}

/**
 * Reads the pages of an open PDF. A page that cannot be read is left out and named.
 *
 * @param recognised pages whose text was recognised from their picture, which then counts instead of the file's
 */
export async function readPages(
  document: PdfDocument,
  recognised: ReadonlyMap<number, ReadPage> = new Map(),
): Promise<ReadPdf> {
  const pages: ReadPage[] = [];
  const textless: number[] = [];
  const links: string[] = [];
  const lostPages: number[] = [];
  const brokenPages: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const known = recognised.get(number);
    if (known !== undefined) {
      pages.push(known);
      continue;
    }
    try {
      const page = await document.getPage(number);
      const { directions, decoration, top, bottom, leadsTo, broken } = await readPageText(page);
      links.push(...leadsTo);
      if (broken) brokenPages.push(number);
      const [main = [], ...others] = directions.map((pieces) => joinPieces(withInitials(pieces), number));
      const turned = others.flat();
      if (![...main, ...turned].some(({ text }) => /[\p{L}\p{N}]/u.test(text))) textless.push(number);
      pages.push({
        lines: main,
        top,
        bottom,
        ordered: false,
        turned,
        decoration: joinPieces(decoration, number),
      });
      page.cleanup();
    } catch {
      lostPages.push(number);
    }
  }
  return { pages, textless, lostPages, brokenPages, links, info: await infoOf(document) };
}

/** What the document says of itself; nothing where that is damaged, since its text does not depend on it. */
async function infoOf(document: PdfDocument): Promise<PdfInfo> {
  try {
    return (await document.getMetadata()).info;
  } catch {
    return {};
  }
}
