import type { ImportWarning } from '../../../../shared/model/clipping';
import type { Refusal } from '../../../../shared/model/job';
import { importLimits } from '../limits';
import type { ParsedArticle } from '../parsed-article';
import { articleOfRow, isArticle, type MappedRow } from './article-of-row';
import { readTone, toneScaleOf, type ToneScale } from './cell-values';
import type { ColumnMapping, MappedColumn, TableField } from './column-mapping';
import { ownRows, withoutGuard, type OwnRow } from './own-table';
import { withField } from '../text/with-field';
import { groupHeadings, groupOfSheet, type RowGroup } from './row-groups';
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
  for (const { number, article } of articlesOfRows(table, mapping, warnings)) {
    if (articles.length >= importLimits.tableRows) {
      refusedParts.push({
        name: `rows from ${String(number)} on`,
        refusal: { reason: 'too-many-rows', limit: importLimits.tableRows },
      });
      break;
    }
    const made = article();
    if (made !== null) articles.push({ ...made, row: number });
    else refusedParts.push({ name: `row ${String(number)}`, refusal: { reason: 'row-without-text' } });
  }
  return { articles, refusedParts };
}

/** A row below the columns' names. */
export interface ReadRow {
  /** As a spreadsheet shows it. */
  readonly number: number;
  readonly isClipping: boolean;
  /** Its clipping; null without a headline, a text and an address. */
  readonly article: () => ParsedArticle | null;
}

/** The rows of a table that hold something, in order; each is read when it is asked for. */
export function* articlesOfRows(
  table: Table,
  mapping: ColumnMapping,
  warnings: readonly ImportWarning[] = [],
): Generator<ReadRow> {
  const toneColumn = mapping.columns.find(({ field }) => field === 'sentiment');
  const scale = toneScaleOf(
    toneColumn === undefined
      ? []
      : table.rows.slice(mapping.headerRow + 1).map((row) => cellText(row[toneColumn.column])),
  );
  // What a person chose goes before our own names.
  const isChosen = mapping.columns.some(({ by }) => by === 'person');
  const readOwn = isChosen ? null : ownRows(table, mapping.headerRow);
  const headings = mapping.columns.map(({ header }) => header).join('\n');
  const headingOf = groupHeadings(table, mapping);
  let group = groupOfSheet(table);
  for (let index = mapping.headerRow + 1; index < table.rows.length; index += 1) {
    const written = table.rows[index] ?? [];
    if (isBlankRow(written)) continue;
    const row =
      readOwn === null
        ? written
        : written.map((cell) => (typeof cell === 'string' ? withoutGuard(cell) : cell));
    // Pages joined into one table repeat the names.
    const isRepeated = mapping.columns.map(({ column }) => cellText(row[column])).join('\n') === headings;
    if (isRepeated && headings.trim() !== '') continue;
    if (row.every((cell) => RULE.test(cellText(cell)))) continue;
    const headed = headingOf(written, group);
    if (headed !== null) {
      group = headed;
      continue;
    }
    const mapped = mapRow(row, { mapping, scale, group, own: readOwn?.(row) ?? null });
    if (isTotals(row, mapped)) continue;
    const { section } = group;
    const isClipping = isArticle(mapped);
    yield {
      number: table.firstRow + index,
      isClipping,
      article: () => (isClipping ? withField(articleOfRow(mapped, warnings), 'section', section) : null),
    };
  }
}

/** A cell of the line below the names that tables drawn in text have (Markdown, SQL): `---`, `:--:`, `=====`. */
const RULE = /^(?:[:+]?[-=─━]{2,}[:+]?)?$/u;

const TOTALS =
  /^(?:(?:grand |sub-?)?totals?|sum|summe|gesamt(?:summe)?|insgesamt|total général|somme|suma|totale|totaal|jumlah|tổng(?: cộng| số)?|รวม(?:ทั้งหมด)?|合计|合計|总计|總計|小计|小計|합계|итого|всего|razem)(?:\s*[:：]|\s*[:：]?\s*\(?[\d.,\s]+\)?(?:\s*\p{L}+)?)?$/iu;

/** A row that adds up those above it, and is no clipping: "Total" or "Total: 12 articles" comes first, and there is neither a date nor an address. */
function isTotals(row: readonly Cell[], mapped: MappedRow): boolean {
  const first = row.map(cellText).find((text) => text !== '') ?? '';
  return (
    TOTALS.test(first.trim()) &&
    mapped.columns('url').length === 0 &&
    mapped.columns('date').every((column) => cellText(mapped.cell(column)) === first)
  );
}

/** What a row is read by. */
interface RowContext {
  readonly mapping: ColumnMapping;
  readonly scale: ToneScale;
  readonly group: RowGroup;
  readonly own: OwnRow | null;
}

function mapRow(row: readonly Cell[], { mapping, scale, group, own }: RowContext): MappedRow {
  const filled = (field: TableField): MappedColumn[] =>
    mapping.columns.filter((one) => one.field === field && cellText(row[one.column]) !== '');
  return {
    language: mapping.language,
    group,
    own,
    columns: filled,
    cell: ({ column }) => row[column] ?? '',
    text: (field) => {
      const [first] = filled(field);
      return first === undefined ? '' : cellText(row[first.column]);
    },
    tone: (text) => readTone(text, scale),
  };
}
