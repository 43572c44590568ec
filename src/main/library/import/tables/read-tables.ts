import type { ImportWarning } from '../../../../shared/model/clipping';
import { cutWhole, type ParseOutcome } from '../parsed-article';
import type { ReadChoices } from '../read-choices';
import { applyMapping, type MappedTable } from './apply-mapping';
import { choiceOf, chooseMapping, mappingOf, type ChosenMapping } from './choose-mapping';
import type { ColumnMapping } from './column-mapping';
import { cellText, isBlankRow, type Table } from './table';

/** The tables a file holds, and what is to be known of it. */
export interface OpenedTables {
  readonly tables: readonly Table[];
  readonly mimeType: string;
  readonly warnings: readonly ImportWarning[];
}

/**
 * The clippings of a file's tables: read as a person chose, else of the sheet with the most rows whose columns are known and
 * of the further ones that leave no doubt. Refused with a reason when no sheet names a headline, an address or a text, or when there is no row below the names. What
 * of a guess is doubtful comes with it as a question.
 */
export function readTables(
  { tables, mimeType, warnings }: OpenedTables,
  { table: chosen, mappings }: ReadChoices,
): ParseOutcome {
  const found = chosen === undefined ? chooseMapping(tables, mappings) : choose(tables, chosen);
  if (found === null) {
    const isEmpty = !tables.some(({ rows }) => rows.filter((row) => !isBlankRow(row)).length > 1);
    return {
      refusal: isEmpty
        ? { reason: 'no-usable-columns' }
        : { reason: 'no-usable-columns', columns: firstNames(tables) },
      ...(isEmpty ? {} : { mimeType, question: { kind: 'columns', doubts: ['no-columns'] } }),
    };
  }
  const { sheet, mapping, doubts } = found;
  const table = tables[sheet];
  if (table === undefined || !table.rows.slice(mapping.headerRow + 1).some((row) => !isBlankRow(row)))
    return { refusal: { reason: 'no-rows' } };
  const main = applyMapping(table, mapping, warnings);
  const others = found.others.map((one) => readOther(tables[one.sheet], one.mapping, warnings));
  const articles = [main, ...others].flatMap((one) => one.articles);
  const refusedParts = [
    ...[main, ...others].flatMap((one) => one.refusedParts),
    ...found.hidden.map((name) => ({ name, refusal: { reason: 'hidden-sheet' as const } })),
  ];
  if (articles.length === 0)
    return {
      refusal: { reason: 'row-without-text' },
      mimeType,
      question: { kind: 'columns', doubts: ['no-headline'] },
    };
  return {
    mimeType,
    articles,
    table: choiceOf(sheet, mapping),
    ...(refusedParts.length === 0 ? {} : { refusedParts }),
    ...(doubts.length === 0 ? {} : { question: { kind: 'columns', doubts: [...doubts] } }),
  };
}

const NAMES_SHOWN = 12;
const LONGEST_NAME = 40;

/** The cells of the first row that holds several: what a person would call the columns' names. */
function firstNames(tables: readonly Table[]): string[] {
  const rows = tables
    .flatMap((table) => table.rows)
    .map((row) => row.map(cellText).filter((text) => text !== ''));
  const names = rows.find((row) => row.length > 1) ?? rows.find((row) => row.length > 0) ?? [];
  return names.slice(0, NAMES_SHOWN).map((name) => cutWhole(name, LONGEST_NAME));
}

function choose(tables: readonly Table[], chosen: NonNullable<ReadChoices['table']>): ChosenMapping | null {
  const table = tables[chosen.sheet];
  return table === undefined
    ? null
    : {
        sheet: chosen.sheet,
        mapping: mappingOf(table, chosen),
        isKept: false,
        doubts: [],
        others: [],
        hidden: [],
      };
}

/** The rows of a further sheet; those refused are named with it. */
function readOther(
  table: Table | undefined,
  mapping: ColumnMapping,
  warnings: readonly ImportWarning[],
): MappedTable {
  if (table === undefined) return { articles: [], refusedParts: [] };
  const { articles, refusedParts } = applyMapping(table, mapping, warnings);
  return {
    articles,
    refusedParts: refusedParts.map((part) => ({ ...part, name: `${table.name ?? ''}: ${part.name}` })),
  };
}
