import type { PrintOptions } from '../../../shared/model/report';
import { markup } from '../html/html-template';
import type { Report } from './report-model';

const FONTS = "'Segoe UI', 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', sans-serif";
/** The header and footer are pages of their own: without a size of their own their text is invisible. */
const LINE = `inline-size:100%;padding:0 19mm;font:7.2pt/1.35 ${FONTS};color:#5f5f66;display:flex;gap:6mm;align-items:baseline`;
const FILL = 'flex:1;min-inline-size:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap';

/**
 * How a report is printed: A4, page x / y and the copyright line under every page. The first, measuring print leaves out
 * what costs time and moves nothing: header and footer (the margins stay), tags for screen readers, the outline.
 */
export function printOptions(report: Report, pass: 'measure' | 'final'): PrintOptions {
  const { confidentiality } = report.options;
  return {
    pageSize: 'A4',
    printBackground: true,
    displayHeaderFooter: pass === 'final',
    headerTemplate: markup`<div style="${LINE};justify-content:flex-end">
      <span dir="auto">${confidentiality}</span>
    </div>`.toString(),
    footerTemplate: markup`<div style="${LINE}">
      <span style="${FILL}" dir="auto">${report.copyright}</span>
      <span style="white-space:nowrap">Page <span class="pageNumber"></span> / <span class="totalPages"></span></span>
    </div>`.toString(),
    margins: { top: 0.8, bottom: 0.85, left: 0.75, right: 0.75 },
    preferCSSPageSize: false,
    generateTaggedPDF: pass === 'final',
    generateDocumentOutline: pass === 'final',
  };
}
