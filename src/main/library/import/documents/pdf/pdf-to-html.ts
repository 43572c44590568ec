import { escapeHtml } from '../../html/escape-html';
import { orderByColumns } from './column-order';
import type { PdfDocument } from './load-pdfjs';
import { markHeadline } from './pdf-headline';
import { joinLines } from './pdf-paragraphs';
import { dropRunningLines, type PageLines } from './running-lines';
import { joinPieces, type PdfLine } from './text-lines';
import { readPageText } from './text-pieces';

/** A PDF as simple HTML, and its text as it stands in the file, to judge it by. */
export interface PdfHtml {
  readonly html: string;
  readonly text: string;
  /** Pages that could not be read; the others were. */
  readonly lostPages: number;
}

/** Reads the text of an open PDF. A page that cannot be read is left out and counted. */
export async function pdfToHtml(document: PdfDocument): Promise<PdfHtml> {
  const pages: PageLines[] = [];
  const turned: PdfLine[][] = [];
  let lostPages = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const { directions, top, bottom } = await readPageText(page);
      const [main = [], ...others] = directions.map((pieces) => joinPieces(pieces, number));
      pages.push({ lines: main, top, bottom });
      turned.push(others.flat());
      page.cleanup();
    } catch {
      lostPages += 1;
    }
  }

  const ordered: PdfLine[] = [];
  dropRunningLines(pages).forEach((lines, i) => {
    // Text turned on its side (a photographer's name along a picture) comes after the page's own.
    for (const part of [lines, turned[i] ?? []])
      ordered.push(...orderByColumns(part, ordered.at(-1)?.column ?? 0));
  });
  const paragraphs = markHeadline(joinLines(ordered), ordered, await titleOf(document));
  return {
    html: paragraphs
      .map(({ text, heading }) => {
        const tag = heading === 0 ? 'p' : `h${heading}`;
        return `<${tag}>${escapeHtml(text)}</${tag}>`;
      })
      .join('\n'),
    text: ordered.map(({ text }) => text).join('\n'),
    lostPages,
  };
}

async function titleOf(document: PdfDocument): Promise<string> {
  try {
    const { Title: title } = (await document.getMetadata()).info;
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}
