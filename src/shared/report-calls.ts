import { z } from 'zod';
import { nothing, page, trusted } from './call-definition';
import { clippingIdSchema } from './model/clipping';
import { coverageFiguresSchema, figureTableSchema } from './model/coverage-figures';
import { exportFormatSchema, printOptionsSchema, reportOptionsSchema } from './model/report';
import { MOST_LISTED, targetSchema } from './model/target';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes are wanted here');
const count = z.number().int().nonnegative();

/** The calls about reports, lists and figures. */
export const reportCalls = {
  /** Outlet, date, headline and link of each clipping, as plain text and as HTML: for the clipboard. */
  'reports.list': page(
    z.object({ ids: z.array(clippingIdSchema).min(1).max(MOST_LISTED) }),
    z.object({ text: z.string(), html: z.string() }),
  ),
  /**
   * Searches a list of queries given as CSV, each within `within`, and writes what they find: temp file and rename. A job of the
   * kind `list` tells how far it is; when that is cancelled nothing is written, and `queries` is null.
   */
  'reports.batch': trusted(
    z.object({
      csv: z.string(),
      within: z.string().default(''),
      /** Clippings of each query that are written, at most; all are counted. */
      limit: z.number().int().min(0).max(100_000).default(1_000),
      format: z.enum(['csv', 'xlsx']),
      file: z.string(),
    }),
    z.object({ queries: z.array(z.object({ name: z.string(), query: z.string(), count })).nullable() }),
  ),
  /** The figures of what a query finds, and the same as tables in words. Waits until copies of stories are grouped. */
  'reports.figures': trusted(
    z.object({ query: z.string().max(20_000) }),
    z.object({ figures: coverageFiguresSchema, tables: z.array(figureTableSchema) }),
  ),
  /** Writes a report to a file, temp file and rename. What is printed needs Electron: `reports.printable`. */
  'reports.write': trusted(
    z.object({
      target: targetSchema,
      format: exportFormatSchema.exclude(['pdf']),
      options: reportOptionsSchema,
      file: z.string(),
    }),
    z.object({ path: z.string(), format: z.string(), clippings: count }),
  ),
  /** The printable pages of a report, as self-contained HTML with the anchors the page numbers need. */
  'reports.printable': trusted(
    z.object({
      target: targetSchema,
      options: reportOptionsSchema,
      pageNumbers: z.record(z.string(), z.number()).default({}),
    }),
    z.object({ html: z.string(), clippings: count, anchors: z.array(z.string()), print: printOptionsSchema }),
  ),
  /** On which page (from 1) each internal link target of a printed report lies. */
  'reports.anchorPages': trusted(
    z.object({ pdf: bytesSchema }),
    z.object({ pages: z.record(z.string(), z.number().int()), pageCount: count }),
  ),
  /** Writes a printed report: temp file beside the target, then rename. */
  'reports.savePdf': trusted(z.object({ pdf: bytesSchema, file: z.string() }), nothing),
} as const;
