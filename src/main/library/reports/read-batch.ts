import Papa from 'papaparse';
import { AppError } from '../../../shared/app-error';

/** One query of a list, and what it is called there. */
export interface BatchQuery {
  readonly name: string;
  readonly query: string;
}

const QUERY_HEADINGS: ReadonlySet<string> = new Set(['query', 'search', 'term', 'keyword', 'keywords']);
const NAME_HEADINGS: ReadonlySet<string> = new Set([
  'name',
  'title',
  'label',
  'spokesperson',
  'person',
  'topic',
]);
/** A list somebody works through; more is a mistake. */
const MOST_QUERIES = 2_000;

/**
 * Reads a list of queries from CSV (RFC 4180, any usual separator): a column `query`, perhaps one with its `name`. A list of
 * names alone searches each as a phrase; without headings the first column is the query. Empty lines and repeated ones are left out.
 *
 * @throws AppError `invalid-input` when there is no query in it, or too many
 */
export function readBatch(csv: string): BatchQuery[] {
  const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' }).data;
  const headings = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const queryAt = headings.findIndex((heading) => QUERY_HEADINGS.has(heading));
  const nameAt = headings.findIndex((heading) => NAME_HEADINGS.has(heading));
  const hasHeadings = queryAt !== -1 || nameAt !== -1;
  const seen = new Set<string>();
  const queries = rows.slice(hasHeadings ? 1 : 0).flatMap((row): BatchQuery[] => {
    const cell = (at: number): string => (at === -1 ? '' : (row[at] ?? '').trim());
    const name = cell(nameAt);
    const query = hasHeadings ? cell(queryAt) || asPhrase(name) : cell(0);
    if (query === '' || seen.has(query)) return [];
    seen.add(query);
    return [{ name: name === '' ? query : name, query }];
  });
  if (queries.length === 0)
    throw new AppError({
      code: 'invalid-input',
      detail:
        'There is no query in this list. Give a CSV file with a query on each line, or with a column “query”.',
    });
  if (queries.length > MOST_QUERIES)
    throw new AppError({
      code: 'invalid-input',
      detail: `The list holds ${queries.length} queries; at most ${MOST_QUERIES} are searched at once. Split it.`,
    });
  return queries;
}

function asPhrase(name: string): string {
  return name === '' ? '' : `"${name.replace(/["“”„‟＂]/gu, ' ')}"`;
}
