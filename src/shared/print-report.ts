import type { Library } from './contract';
import type { Target } from './model/target';
import { AppError } from './app-error';
import type { PrintOptions, ReportOptions } from './model/report';

/** Prints HTML to PDF; the app and the command line each bring their own. */
export type PrintPages = (html: string, options: PrintOptions) => Promise<Uint8Array>;

type Call = Library['call'];

/** Writing page numbers into the contents may move a line once; a third pass has always been enough. */
const MOST_PASSES = 3;

/**
 * Prints a report whose contents carry the real page numbers: printed once to see where everything falls, then
 * with the numbers filled in, and checked. Writes `file` (temp file and rename).
 * Rejects with `print-failed` or `nothing-to-export`.
 */
export async function printReport(
  call: Call,
  print: PrintPages,
  job: { readonly target: Target; readonly options: ReportOptions; readonly file: string },
): Promise<{ clippings: number; pages: number }> {
  let numbers: Record<string, number> = {};
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const report = await call('reports.printable', {
      target: job.target,
      options: job.options,
      pageNumbers: numbers,
    });
    const pdf = await print(report.html, report.print);
    const { pages, pageCount } = await call('reports.anchorPages', { pdf });
    const settled = report.anchors.every(
      (anchor) => pages[anchor] !== undefined && pages[anchor] === numbers[anchor],
    );
    if (settled) {
      await call('reports.savePdf', { pdf, file: job.file });
      return { clippings: report.clippings, pages: pageCount };
    }
    numbers = pages;
  }
  throw new AppError({ code: 'print-failed', detail: 'the page numbers of the contents did not settle' });
}
