import { unzipSync, zipSync } from 'fflate';
import type { ImportWarning } from '../../../../shared/model/clipping';
import { readZipParts } from '../documents/zip-parts';
import { importLimits } from '../limits';
import { capRepeats } from './cap-repeats';
import { hiddenOdsSheets } from './hidden-ods-sheets';

/** The workbook as an archive whose entries are stored plain, or the bytes it would take unpacked when those are too many. */
export type UnpackedWorkbook =
  | {
      readonly bytes: Uint8Array;
      /** Sheets of an OpenDocument workbook that nobody sees. */
      readonly hidden: ReadonlySet<string>;
      /** What a reader of a damaged workbook has to say about it. */
      readonly warnings: readonly ImportWarning[];
    }
  | { readonly tooLarge: number };

/** Entries that hold no cells: pictures, macros, embedded files and how sheets are printed. */
const WITHOUT_CELLS =
  /(?:^|\/)(?:media|Pictures|embeddings|printerSettings|Thumbnails|activeX|ctrlProps|Object ?\d+)\/|vbaProject[^/]*$|\.(?:png|jpe?g|gif|emf|wmf|vml)$/iu;

/**
 * Unpacks a workbook (an archive, APPNOTE.TXT) entry by entry and packs it again without compression. An entry is unpacked
 * into exactly the room its directory declares, and what is declared together is limited first, so that a bomb never grows.
 * Of a damaged archive, the entries are taken that are whole. @throws Error when there are none
 */
export function unpackWorkbook(bytes: Uint8Array): UnpackedWorkbook {
  const opened = openWorkbook(bytes);
  if ('tooLarge' in opened) return opened;
  const { entries, warnings } = opened;
  // A document may do without its styles (OpenDocument 1.3, part 2, 3.2), which SheetJS asks for.
  const content = entries['content.xml'];
  if (content !== undefined) entries['styles.xml'] ??= new TextEncoder().encode('<office:document-styles/>');
  if (content === undefined) return { bytes: zipSync(entries, { level: 0 }), hidden: new Set(), warnings };
  const text = new TextDecoder().decode(content);
  const hidden = hiddenOdsSheets(text);
  const capped = capRepeats(text);
  if (capped !== text) entries['content.xml'] = new TextEncoder().encode(capped);
  return { bytes: zipSync(entries, { level: 0 }), hidden, warnings };
}

interface OpenedWorkbook {
  readonly entries: Record<string, Uint8Array>;
  readonly warnings: readonly ImportWarning[];
}

function openWorkbook(bytes: Uint8Array): OpenedWorkbook | { readonly tooLarge: number } {
  try {
    return unpackWhole(bytes);
  } catch (thrown) {
    const read = readZipParts(bytes, (name) => !WITHOUT_CELLS.test(name), importLimits.workbookBytes);
    if ('problem' in read) throw thrown;
    return { entries: Object.fromEntries(read.parts), warnings: read.warnings };
  }
}

function unpackWhole(bytes: Uint8Array): OpenedWorkbook | { readonly tooLarge: number } {
  let declared = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WITHOUT_CELLS.test(name)) declared += originalSize;
      return false;
    },
  });
  if (declared > importLimits.workbookBytes) return { tooLarge: declared };
  return { entries: unzipSync(bytes, { filter: ({ name }) => !WITHOUT_CELLS.test(name) }), warnings: [] };
}
