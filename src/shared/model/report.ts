import { z } from 'zod';

/** Pages to read, tables, references, and whole clippings to take elsewhere. */
export const exportFormatSchema = z.enum([
  'pdf',
  'docx',
  'html',
  'md',
  'xlsx',
  'csv',
  'ris',
  'csl-json',
  'json',
  'zip',
]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** The ending of a format's files, without the dot. */
export function fileEnding(format: ExportFormat): string {
  return format === 'csl-json' ? 'json' : format;
}

/** Formats that are pages: they have a title, a template and sections. The others list the clippings one after the other. */
export function isPages(format: ExportFormat): boolean {
  return format === 'pdf' || format === 'docx' || format === 'html' || format === 'md';
}

/** Brief (headlines and two lines), clip book (full texts), data (table). */
export const reportTemplateSchema = z.enum(['brief', 'clip-book', 'data']);

export const reportOptionsSchema = z.object({
  template: reportTemplateSchema.default('clip-book'),
  title: z.string().trim().min(1).max(300).default('Press review'),
  organisation: z.string().trim().max(300).default(''),
  /** e.g. "Internal use only". */
  confidentiality: z.string().trim().max(300).default(''),
  groupBy: z.enum(['tag', 'outlet', 'date', 'tone', 'none']).default('tag'),
  sort: z.enum(['newest', 'oldest', 'outlet', 'relevance']).default('oldest'),
  /** Columns of a table (CSV, Excel, the template `data`), by field name; empty means all. */
  columns: z.array(z.string()).default([]),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

/** How a report's pages are printed, in the words of Electron's `printToPDF`; margins in inches. */
export const printOptionsSchema = z.object({
  pageSize: z.enum(['A4', 'Letter']),
  printBackground: z.boolean(),
  displayHeaderFooter: z.boolean(),
  headerTemplate: z.string(),
  footerTemplate: z.string(),
  margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  preferCSSPageSize: z.boolean(),
  generateTaggedPDF: z.boolean(),
  generateDocumentOutline: z.boolean(),
});
export type PrintOptions = z.infer<typeof printOptionsSchema>;
