import { AppError } from '../../../../shared/app-error';
import { PREVIEW_ROWS, type PreviewRow, type TableLook } from '../../../../shared/model/table-mapping';
import type { SourceDocument } from '../document-reader';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { articlesOfRows } from './apply-mapping';
import { ambiguousDate, choiceOf, chooseMapping, mappingOf } from './choose-mapping';
import { readColumnDate } from './column-dates';
import type { ColumnMapping } from './column-mapping';
import { csvFormat } from './csv-reader';
import { guessColumns } from './guess-mapping';
import { htmlTableFormat } from './html-table-reader';
import type { OpenedTables } from './read-tables';
import { headerKey, savedMappingOf } from './saved-mapping';
import { cellText, isBlankRow, type Table } from './table';
import type { TableWish } from './table-wish';
import { workbookFormat } from './workbook-reader';

/** Rows offered as the one with the names, */
const FIRST_ROWS = 30;
/** columns that are shown, */
const MOST_COLUMNS = 200;
/** and characters of a cell. */
const CELL_LENGTH = 120;
const TEXT_LENGTH = 240;
const SAMPLES = 3;

/**
 * Opens the tables of a document whose kind is one of tables.
 * @throws AppError `invalid-input` when it cannot be opened as one
 */
export async function openTables(document: SourceDocument): Promise<OpenedTables> {
  const format = [csvFormat, workbookFormat, htmlTableFormat].find(({ accepts }) => accepts(document));
  const opened = await format?.open(document);
  if (opened === undefined || 'refusal' in opened)
    throw new AppError({ code: 'invalid-input', detail: 'The file cannot be read as a table any more.' });
  return opened;
}

/**
 * A table as a person sees it who says which column is which: as wished so far, the rest as guessed; its first rows as they
 * would become clippings.
 */
export function lookAtTable({ tables }: OpenedTables, wish: TableWish): TableLook {
  const guessed = chooseMapping(tables, wish.mappings);
  const sheet = wish.sheet ?? guessed?.sheet ?? largest(tables);
  const table = tables[sheet] ?? { rows: [], firstRow: 1 };
  const mapping = mappingFor(table, sheet, guessed, wish);
  let [clippings, without] = [0, 0];
  const preview: PreviewRow[] = [];
  for (const row of articlesOfRows(table, mapping)) {
    if (row.isClipping) clippings += 1;
    else without += 1;
    if (preview.length < PREVIEW_ROWS) preview.push(previewOf(row.number, row.article()));
  }
  const ambiguous = ambiguousDate(table, mapping);
  return {
    sheets: tables.map(({ name, rows }) => ({
      name: name ?? '',
      rows: rows.filter((row) => !isBlankRow(row)).length,
    })),
    choice: choiceOf(sheet, mapping),
    isKept: mapping === guessed?.mapping && guessed.isKept,
    firstRows: table.rows.slice(0, FIRST_ROWS).map((row, i) => ({
      row: table.firstRow + i,
      text: cutWhole(
        row
          .map(cellText)
          .filter((text) => text !== '')
          .join(' · '),
        CELL_LENGTH,
      ),
    })),
    columns: columnsOf(table, mapping.headerRow),
    ambiguousDate:
      ambiguous === null
        ? null
        : {
            text: ambiguous,
            dayFirst: readColumnDate(ambiguous, 'day-first', mapping.language)?.date.value ?? '',
            monthFirst: readColumnDate(ambiguous, 'month-first', mapping.language)?.date.value ?? '',
          },
    preview,
    clippings,
    without,
  };
}

/** What is kept of a choice for the next tables with the same names; null where there are no names. */
export function keepsOf(
  { tables }: OpenedTables,
  choice: TableLook['choice'],
  name: string,
): ReturnType<typeof savedMappingOf> {
  const table = tables[choice.sheet];
  return table === undefined || headerKey(table, choice.headerRow) === null
    ? null
    : savedMappingOf(table, choice, name);
}

function mappingFor(
  table: Table,
  sheet: number,
  guessed: ReturnType<typeof chooseMapping>,
  wish: TableWish,
): ColumnMapping {
  const own = guessed?.sheet === sheet ? guessed.mapping : chooseMapping([table], wish.mappings)?.mapping;
  const headerRow = wish.headerRow ?? own?.headerRow ?? firstFilled(table);
  if (wish.columns !== undefined) return mappingOf(table, { sheet, headerRow, columns: [...wish.columns] });
  return own?.headerRow === headerRow ? own : guessColumns(table, headerRow);
}

function largest(tables: readonly Table[]): number {
  const sizes = tables.map(({ rows }) => rows.length);
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
}

function firstFilled(table: Table): number {
  return Math.max(
    0,
    table.rows.findIndex((row) => row.filter((cell) => cellText(cell) !== '').length > 1),
  );
}

function columnsOf(table: Table, headerRow: number): TableLook['columns'] {
  const below = table.rows.slice(headerRow + 1, headerRow + 1 + FIRST_ROWS);
  const width = Math.max(0, ...[table.rows[headerRow] ?? [], ...below].map(({ length }) => length));
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => ({
    column,
    header: headerRow < 0 ? '' : cutWhole(cellText(table.rows[headerRow]?.[column]), CELL_LENGTH),
    samples: below
      .map((row) => cutWhole(cellText(row[column]), CELL_LENGTH))
      .filter((text) => text !== '')
      .slice(0, SAMPLES),
  })).filter(({ header, samples }) => header !== '' || samples.length > 0);
}

function previewOf(row: number, article: ParsedArticle | null): PreviewRow {
  const fields = article?.fields;
  return {
    row,
    headline: cutWhole(fields?.headline ?? '', TEXT_LENGTH),
    outlet: fields?.outlet ?? '',
    date: fields?.datePublished?.value ?? '',
    writtenDate: fields?.datePublished?.raw ?? '',
    authors: fields?.authors.join(', ') ?? '',
    section: fields?.section ?? '',
    page: fields?.page ?? '',
    url: cutWhole(fields?.url ?? '', TEXT_LENGTH),
    tags: article?.tags?.join(', ') ?? '',
    text: cutWhole((fields?.body === '' ? fields.summary : fields?.body) ?? '', TEXT_LENGTH),
    taken: article !== null,
  };
}
