import type { ImportWarning } from '../../../../shared/model/clipping';
import type { Refusal } from '../../../../shared/model/job';
import { importLimits } from '../limits';
import type { ParsedArticle } from '../parsed-article';
import { articleOfRow, type MappedRow } from './article-of-row';
import { readTone, toneScaleOf, type ToneScale } from './cell-values';
import type { ColumnMapping, MappedColumn, TableField } from './column-mapping';
import { cellText, isBlankRow, type Cell, type Table } from './table';

/** What the rows of a table became; rows that are no clipping are named by the number a spreadsheet shows. */
export interface MappedTable {
  readonly articles: readonly ParsedArticle[];
  readonly refusedParts: readonly { readonly name: string; readonly refusal: Refusal }[];
}

/** Makes a clipping of every row below the columns' names. Pure: the same mapping gives the same clippings. */
export function applyMapping(
  table: Table,
  mapping: ColumnMapping,
  warnings: readonly ImportWarning[] = [],
): MappedTable {
  const articles: ParsedArticle[] = [];
  const refusedParts: { name: string; refusal: Refusal }[] = [];
  const toneColumn = mapping.columns.find(({ field }) => field === 'sentiment');
  const scale = toneScaleOf(
    toneColumn === undefined
      ? []
      : table.rows.slice(mapping.headerRow + 1).map((row) => cellText(row[toneColumn.column])),
  );
  const headings = mapping.columns.map(({ header }) => header).join('\n');
  for (let index = mapping.headerRow + 1; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    const number = table.firstRow + index;
    if (isBlankRow(row)) continue;
    // Pages joined into one table repeat the names.
    if (mapping.columns.map(({ column }) => cellText(row[column])).join('\n') === headings) continue;
    if (articles.length >= importLimits.tableRows) {
      refusedParts.push({
        name: `rows from ${String(number)} on`,
        refusal: { reason: 'too-many-rows', limit: importLimits.tableRows },
      });
      break;
    }
    const mapped = mapRow(row, mapping, scale);
    if (
      ['headline', 'body', 'summary', 'subheadline'].some((field) => mapped.text(field as TableField) !== '')
    )
      articles.push(articleOfRow(mapped, warnings));
    else refusedParts.push({ name: `row ${String(number)}`, refusal: { reason: 'row-without-text' } });
  }
  return { articles, refusedParts };
}

function mapRow(row: readonly Cell[], mapping: ColumnMapping, scale: ToneScale): MappedRow {
  const filled = (field: TableField): MappedColumn[] =>
    mapping.columns.filter((one) => one.field === field && cellText(row[one.column]) !== '');
  return {
    language: mapping.language,
    columns: filled,
    cell: ({ column }) => row[column] ?? '',
    text: (field) => {
      const [first] = filled(field);
      return first === undefined ? '' : cellText(row[first.column]);
    },
    tone: (text) => readTone(text, scale),
  };
}
