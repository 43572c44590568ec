import { textFormatOf } from '../decode/text-formats';
import type { SourceDocument } from '../document-reader';
import { delimiterOf, evenDelimiterOf, likeliestDelimiter, splitRows } from './delimited-text';
import { separateTables } from './separate-tables';
import { tableReader, type TableFormat } from './table-format';

/** Tables as text: CSV (RFC 4180), TSV and every other separator. */
export const csvFormat: TableFormat = {
  format: 'tables (CSV)',
  accepts: (document) => isTable(document),
  open(document) {
    const decoded = document.text();
    if (decoded === null) return { refusal: { reason: 'binary' } };
    const delimiter =
      delimiterOf(decoded.text) ?? evenDelimiterOf(decoded.text) ?? likeliestDelimiter(decoded.text);
    const table = splitRows(decoded.text, delimiter);
    const mimeType = delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv';
    return {
      tables: separateTables([table]),
      mimeType,
      warnings: decoded.by === 'guess' ? ['charset-guessed'] : [],
    };
  },
};

export const csvReader = tableReader(csvFormat);

function isTable(document: SourceDocument): boolean {
  const text = document.text()?.text ?? '';
  if (text === '') return false;
  const format = textFormatOf(document);
  return (
    format === 'tables (CSV)' ||
    (format === null && !/^\s*[<{]/u.test(text) && (delimiterOf(text) ?? evenDelimiterOf(text)) !== null)
  );
}
