import type { Refusal } from '../../../../shared/model/job';
import type { DocumentReader, SourceDocument } from '../document-reader';
import { readTables, type OpenedTables } from './read-tables';

/** A format that holds tables: it opens them, and leaves what they mean to `readTables`. */
export interface TableFormat {
  readonly format: string;
  readonly accepts: (document: SourceDocument) => boolean;
  readonly open: (
    document: SourceDocument,
  ) => Promise<OpenedTables | { readonly refusal: Refusal }> | OpenedTables | { readonly refusal: Refusal };
}

/** The reader of such a format. */
export function tableReader({ format, accepts, open }: TableFormat): DocumentReader {
  return {
    format,
    accepts,
    async read(document, { choices }) {
      const opened = await open(document);
      return 'refusal' in opened ? opened : readTables(opened, choices);
    },
  };
}
