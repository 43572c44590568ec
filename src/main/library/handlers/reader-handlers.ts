import type { LibraryParsedInput } from '../../../shared/contract';
import type { Engine, Handlers } from '../engine';
import type { ReaderDocument } from '../reader/reader-document';
import { hasScanPages, pagesToShow, scanSheets } from '../scans/queue/pages-to-show';
import type { ScanService } from '../scans/queue/scan-service';
import { readBodyHtml, readClipping } from '../storage/clipping-table';

/** The documents of the `clip://` frame. */
export function readerHandlers(engine: Engine, scans: Pick<ScanService, 'pageCount'>): Handlers<'reader'> {
  const documentOf = async ({
    id,
    view,
    query,
    textSize,
  }: LibraryParsedInput<'reader.document'>): Promise<ReaderDocument> => {
    const clipping = readClipping(engine.db, id);
    const options = { matcher: engine.search.matcher(query), textSize };
    // Loaded when something is read: the sanitiser, and for originals the tables of the language detector, would be more
    // than half of the library's start.
    if (view === 'text') {
      const { readerDocument } = await import('../reader/reader-document');
      const sheets = hasScanPages(engine.db, id)
        ? (await import('../reader/page-document')).sheetsUnderText(id, scanSheets(engine.db, clipping))
        : undefined;
      return readerDocument(clipping, readBodyHtml(engine.db, id), {
        ...options,
        ...(sheets === undefined ? {} : { sheets }),
      });
    }
    const pages = await pagesToShow(engine, scans, clipping, options.matcher);
    if (pages.length > 0) {
      const { pageDocument } = await import('../reader/page-document');
      return pageDocument(clipping, pages, options);
    }
    const { originalDocument } = await import('../reader/original-document');
    return originalDocument(clipping, await engine.originals.read(clipping.original.sha256), options);
  };
  return {
    'reader.document': documentOf,
    'reader.matches': async (input) => {
      const { matches } = await documentOf({ ...input, textSize: 17 });
      return { matches };
    },
  };
}
