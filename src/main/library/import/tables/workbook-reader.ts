import type { ImportWarning } from '../../../../shared/model/clipping';
import { binaryFormat, isFlatOpenDocument } from '../decode/known-formats';
import type { SourceDocument } from '../document-reader';
import { packageType } from '../documents/package-type';
import { importLimits } from '../limits';
import { capRepeats } from './cap-repeats';
import { hiddenOdsSheets } from './hidden-ods-sheets';
import { separateTables } from './separate-tables';
import { tableReader, type TableFormat } from './table-format';
import { unpackWorkbook } from './unpack-workbook';

const MIME_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xls: 'application/vnd.ms-excel',
  xml: 'application/vnd.ms-excel',
  fods: 'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
} as const;

/** Workbooks of OpenDocument, and of OpenOffice 1, from which it came. */
const ODS_TYPE = /^application\/vnd\.(?:oasis\.opendocument\.spreadsheet|sun\.xml\.calc)/u;

/** Workbooks of Excel (old, new, and as XML of 2003) and of OpenDocument, packed or flat. */
export const workbookFormat: TableFormat = {
  format: 'workbooks (XLSX, ODS, XLS)',
  accepts: (document) => kindOf(document) !== null,
  async open(document) {
    const kind = kindOf(document);
    if (kind === null) return { refusal: { reason: 'binary' } };
    let { bytes } = document;
    let hidden: ReadonlySet<string> = new Set();
    let warnings: readonly ImportWarning[] = [];
    try {
      if (kind === 'xlsx' || kind === 'ods') {
        const unpacked = unpackWorkbook(bytes);
        if ('tooLarge' in unpacked) return { refusal: tooLarge(unpacked.tooLarge) };
        ({ bytes, hidden, warnings } = unpacked);
      } else if (kind === 'fods') {
        const text = document.text()?.text ?? '';
        hidden = hiddenOdsSheets(text);
        const capped = capRepeats(text);
        if (capped !== text) bytes = new TextEncoder().encode(capped);
      }
      // SheetJS is large and loaded when first needed.
      const { workbookTables } = await import('./workbook-rows');
      return {
        tables: separateTables(workbookTables(bytes, hidden)),
        mimeType: MIME_TYPES[kind],
        warnings,
      };
    } catch (thrown) {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      if (/password|encrypt/iu.test(detail)) return { refusal: { reason: 'password-protected' } };
      return { refusal: { reason: 'unreadable', detail: 'the workbook is damaged' } };
    }
  },
};

export const workbookReader = tableReader(workbookFormat);

function tooLarge(bytes: number): { reason: 'too-large'; bytes: number; limit: number } {
  return { reason: 'too-large', bytes, limit: importLimits.workbookBytes };
}

function kindOf(document: SourceDocument): keyof typeof MIME_TYPES | null {
  const { head, bytes } = document;
  if (
    head.includes('<') &&
    /^[\s\S]{0,400}<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/u.test(head)
  )
    return 'xml';
  if (isFlatOpenDocument(head, 'spreadsheet')) return 'fods';
  const format = binaryFormat(head, bytes);
  if (format === 'OpenDocument tables' || ODS_TYPE.test(packageType(document))) return 'ods';
  if (format === 'Excel tables') return head.startsWith('PK') ? 'xlsx' : 'xls';
  // Excel 2 to 4 write their records bare (MS-XLS BOF).
  return /^\x09[\x00\x02\x04]\x06\x00[\x00\x02\x04\x07]/u.test(head) ? 'xls' : null;
}
