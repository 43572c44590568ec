import type { Clipping } from '../../../../shared/model/clipping';
import type { BatchResult } from '../write-batch';

/** What a workbook is to be of: clippings in these columns (none: the usual ones), or what a list of queries found. */
export type WorkbookOrder =
  { readonly of: 'clippings'; readonly columns: readonly string[] } | { readonly of: 'list' };

/** A part of what the workbook holds, in order; null ends it. */
export type WorkbookPiece = readonly Clipping[] | readonly BatchResult[] | null;
