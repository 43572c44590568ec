import { webAddress } from '../html/page-url';
import { isOutlet } from '../text/header-parts';
import { textWeight } from '../text/text-weight';
import { readColumnDate } from './column-dates';
import type { TableField } from './column-mapping';
import { foldName } from './column-names';
import { cellText, type Table } from './table';

/** Rows whose cells are looked at to tell what a column holds. */
const SAMPLED_ROWS = 400;
/** Columns looked at. */
const MOST_COLUMNS = 500;
/** A column is what more of its cells are. */
const MOSTLY = 0.8;
/** Weight of the text (`textWeight`) that cells with articles have at least on average, and those with headlines: from, to. */
const ARTICLE_WEIGHT = 250;
/** Cells of a column of summaries that are heavier than this on average are whole articles; excerpts and abstracts have half of it. */
const WHOLE_WEIGHT = 900;
/** The longer of two columns of sentences holds excerpts from this weight on. */
const EXCERPT_WEIGHT = 90;
const HEADLINE_WEIGHT: readonly [number, number] = [18, 200];
const LONGEST_DATE = 40;
const LONGEST_OUTLET = 50;
/** This share of a column of outlets is what papers and sites are called. */
const SOME = 1 / 3;
/** What a column of addresses is when its name says that they are of something else. */
export const OTHERWISE =
  /\b(?:job|author|journalist|image|picture|thumbnail|logo|profile|avatar|archive|internal|count|id|type|social|size|end|start|from|to|due)\b/u;

/** A column that its cells alone give away. */
export interface ContentColumn {
  readonly column: number;
  readonly field: TableField;
}

/**
 * What further columns hold, by their cells: addresses, days, articles, outlets, headlines and excerpts, each field once and none of `known`. The
 * first column of addresses and of days is taken, of texts the one with the longest.
 *
 * @param taken columns that are known, which are not looked at
 */
export function columnsByContent(
  table: Table,
  headerRow: number,
  taken: ReadonlySet<number>,
  known: ReadonlySet<TableField>,
): readonly ContentColumn[] {
  const width = table.rows
    .slice(Math.max(0, headerRow), headerRow + SAMPLED_ROWS)
    .reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .filter((column) => !OTHERWISE.test(foldName(cellText(table.rows[headerRow]?.[column]))))
    .map((column) => ({ column, texts: columnTexts(table, headerRow, column) }))
    .filter(({ texts }) => texts.length > 0);
  const found: ContentColumn[] = [];
  const take = (field: TableField, one: (typeof columns)[number] | undefined): void => {
    if (one === undefined || known.has(field)) return;
    columns.splice(columns.indexOf(one), 1);
    found.push({ column: one.column, field });
  };
  take(
    'url',
    columns.find(({ texts }) => share(texts, (text) => webAddress(text, null) !== null)),
  );
  const isDated = ['date', 'accessed', 'modified'].some((field) => known.has(field as TableField));
  if (!isDated)
    take(
      'date',
      columns.find(({ texts }) => share(texts, isDay)),
    );
  const isText = known.has('body') || known.has('summary');
  const heaviest = [...columns].sort((a, b) => weight(b.texts) - weight(a.texts));
  if (!isText)
    take(
      'body',
      heaviest.find(({ texts }) => weight(texts) >= ARTICLE_WEIGHT),
    );
  take(
    'outlet',
    columns.find(({ texts }) => areOutlets(texts)),
  );
  const [least, most] = HEADLINE_WEIGHT;
  const sentences = heaviest.filter(
    ({ column, texts }) =>
      columns.some((one) => one.column === column) &&
      weight(texts) >= least &&
      weight(texts) <= most &&
      new Set(texts).size / texts.length > MOSTLY &&
      share(texts, (text) => /\p{L}/u.test(text) && webAddress(text, null) === null),
  );
  const [longest, shorter] = sentences;
  // Alerts that are collected in a table have their excerpt beside the headline.
  const isExcerpt = longest !== undefined && shorter !== undefined && weight(longest.texts) >= EXCERPT_WEIGHT;
  take('headline', isExcerpt ? shorter : longest);
  if (isExcerpt && !isText && !found.some(({ field }) => field === 'body')) take('summary', longest);
  return found;
}

/** Whether the cells of a column that is called summary, or the like, are whole articles. */
export function holdsArticles(table: Table, headerRow: number, column: number): boolean {
  const texts = columnTexts(table, headerRow, column);
  return texts.length > 0 && weight(texts) >= WHOLE_WEIGHT;
}

/** The cells of a column below its name that are not empty; dates of a workbook as ISO 8601. */
export function columnTexts(table: Table, headerRow: number, column: number): string[] {
  return table.rows
    .slice(headerRow + 1, headerRow + 1 + SAMPLED_ROWS)
    .map((row) => row[column])
    .map((cell) =>
      cell !== undefined && typeof cell !== 'string' && cell.date !== null ? cell.date.value : cellText(cell),
    )
    .filter((text) => text !== '');
}

function share(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length / texts.length > MOSTLY;
}

/** Whether cells name papers or sites: some cannot be anything else, and all are short. */
function areOutlets(texts: readonly string[]): boolean {
  const some = texts.filter(isOutlet).length;
  return (
    some >= texts.length * SOME &&
    share(texts, (text) => text.length <= LONGEST_OUTLET && /\p{L}/u.test(text))
  );
}

/** A running number or a count may read as a date, too. */
function isDay(text: string): boolean {
  return text.length <= LONGEST_DATE && /\d\D+\d/u.test(text) && readColumnDate(text, null, null) !== null;
}

function weight(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + textWeight(text), 0) / texts.length;
}
