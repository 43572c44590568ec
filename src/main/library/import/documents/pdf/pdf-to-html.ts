import { escapeHtml } from '../../html/escape-html';
import { medianSize, orderByColumns } from './column-order';
import type { PdfDocument } from './load-pdfjs';
import { markHeadline, type HeadlineSign } from './pdf-headline';
import { joinLines } from './pdf-paragraphs';
import { joinStructures } from './page-structure';
import { printedToHtml } from './printed-html';
import { readPrintedPage, type PrintedPage } from './printed-page';
import { readPages, type ReadPage, type ReadPdf } from './read-pages';
import { dropRunningLines, runningTexts } from './running-lines';
import type { PdfLine } from './text-lines';

/** A PDF as simple HTML, and its text as it stands in the file, to judge it by. */
export interface PdfHtml extends Pick<ReadPdf, 'textless' | 'lostPages'> {
  readonly html: string;
  readonly text: string;
  /** Running heads and feet, which are no part of either. */
  readonly running: readonly string[];
  /** Of a printed web page: what its browser wrote down, and the page as HTML that the reader of pages reads. */
  readonly printed: (PrintedPage & { readonly html: string }) | null;
}

/** The text of an open PDF; for `recognised` see {@link readPages}. */
export async function pdfToHtml(
  document: PdfDocument,
  recognised: ReadonlyMap<number, ReadPage> = new Map(),
): Promise<PdfHtml> {
  return toHtml(await readPages(document, recognised), recognised.size === 0);
}

/** A PDF that was read as HTML; `mayBePrint` where its text is the file's own. */
export function toHtml({ pages, textless, lostPages, links, info }: ReadPdf, mayBePrint = true): PdfHtml {
  const printed = mayBePrint ? readPrintedPage(pages, info, links) : null;
  const html = pagesToHtml(pages, typeof info.Title === 'string' ? info.Title : '', printed);
  // A page of a newspaper that a browser showed as a picture has text only around it; the pictures of any other web page are pictures.
  const isPicture = printed !== null && !/[\p{L}\p{N}]/u.test(html.text);
  const seen = isPicture && lostPages.length === 0 ? pages.map((_, i) => i + 1) : textless;
  return { ...html, textless: printed !== null && !isPicture ? [] : seen, lostPages };
}

/** Pages of lines as simple HTML of paragraphs and headings; `title` helps to find the headline. */
export function pagesToHtml(
  allPages: readonly ReadPage[],
  title: string,
  printed: PrintedPage | null = null,
  headlineBy: HeadlineSign = 'size',
): Pick<PdfHtml, 'html' | 'text' | 'running' | 'printed'> {
  const pages =
    printed === null
      ? allPages
      : allPages.map((page) => ({
          ...page,
          lines: page.lines.filter((line) => !printed.furniture.has(line)),
        }));
  const kept = dropRunningLines(pages);
  const ordered = inReadingOrder(pages, kept);
  const joined = joinLines(joinStructures(ordered));
  const paragraphs = markHeadline(joined, ordered, title, headlineBy);
  return {
    html: paragraphs
      .map(({ text, heading }) => {
        const tag = heading === 0 ? 'p' : `h${heading}`;
        return `<${tag}>${escapeHtml(text)}</${tag}>`;
      })
      .join('\n'),
    text: ordered.map(({ text }) => text).join('\n'),
    running: runningTexts(pages, kept),
    printed:
      printed === null
        ? null
        : {
            ...printed,
            html: printedToHtml(joined, printed, medianSize(ordered)),
          },
  };
}

/** The lines that were kept of each page (the same number of lists), column by column through the document. */
export function inReadingOrder(
  pages: readonly ReadPage[],
  kept: readonly (readonly PdfLine[])[],
): readonly PdfLine[] {
  const ordered: PdfLine[] = [];
  kept.forEach((lines, i) => {
    const page = pages[i];
    const last = (): number => ordered.at(-1)?.column ?? 0;
    const base = last();
    if (page?.ordered === true)
      ordered.push(...lines.map((line) => ({ ...line, column: base + line.column })));
    else ordered.push(...orderByColumns(lines, base));
    ordered.push(...orderByColumns(page?.turned ?? [], last()));
  });
  return ordered;
}
