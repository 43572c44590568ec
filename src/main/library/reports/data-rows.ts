import { clippingDateInWords } from '../html/date-in-words';
import { compareForTable, sortKeysOf } from './compare-clippings';
import type { Report } from './report-model';
import { chooseColumns, type TableColumn } from './table-columns';

/** A column of a table people read. */
export interface HeadedColumn extends TableColumn {
  readonly heading: string;
}

/** What fits a page of paper and answers most questions. */
const USUAL = ['datePublished', 'outlet', 'headline', 'mediaType', 'tags'];

/** Column names as a heading. */
const headings: Readonly<Record<string, string>> = {
  datePublished: 'Published',
  outlet: 'Outlet',
  headline: 'Headline',
  mediaType: 'Media type',
  tags: 'Tags',
};

/** The columns asked for, else those that fit a page. Throws `invalid-input` as `chooseColumns`. */
export function usualColumns(names: readonly string[]): readonly HeadedColumn[] {
  return chooseColumns(names.length === 0 ? USUAL : names).map((column) => ({
    ...column,
    heading: headings[column.name] ?? column.name,
    cell: (clipping) =>
      column.name === 'datePublished' ? clippingDateInWords(clipping.datePublished) : column.cell(clipping),
  }));
}

/** The clippings of a report as rows of cells, the number first, in the order asked for. */
export function tableRows({ clips, options }: Report, columns: readonly TableColumn[]): string[][] {
  const compare = compareForTable(options.sort);
  return [...clips]
    .sort((a, b) => compare(sortKeysOf(a.clipping), sortKeysOf(b.clipping)))
    .map(({ clipping }, i) => [String(i + 1), ...columns.map(({ cell }) => cell(clipping))]);
}
