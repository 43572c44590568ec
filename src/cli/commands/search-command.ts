import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Library, SearchWindow } from '../../shared/contract';
import type { ListRow } from '../../shared/model/list-row';
import { countOf } from '../../shared/messages/en';
import { facetText, facetValueText } from '../../shared/messages/facets-en';
import { correctionText } from '../../shared/messages/search-en';
import { facetNames, type Facets } from '../../shared/model/facets';
import { sortSchema, type Sort } from '../../shared/model/query';
import { textOfParts, type TextPart } from '../../shared/model/text-parts';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns, bold, dim } from '../output/terminal-text';

interface SearchOptions {
  readonly limit: number;
  readonly offset: number;
  readonly sort: Sort;
  readonly facets?: boolean;
}

/** What one call of the library gives at most. */
const WINDOW = 500;
const MOST_VALUES = 10_000;
/** For people; the others are in the JSON. */
const VALUES_SHOWN = 10;

/** `search QUERY` */
export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .description('find clippings; the query is the search box’s grammar')
    .argument('<query>', 'words, "phrases", -without, tag:…, outlet:…, dates; \'\' means everything')
    .option('--limit <n>', 'how many at the most', wholeNumber, 50)
    .option('--offset <n>', 'how many to pass over', wholeNumber, 0)
    .option('--facets', 'also count what is found by outlet, tag, year and so on')
    .addOption(new Option('--sort <order>').choices(sortSchema.options).default('relevance'))
    // A query may start with a minus: it is no option.
    .allowUnknownOption()
    .action(async (query: string, options: SearchOptions, command: Command) => {
      const { found, facets } = await withLibrary(command, async (library) => ({
        found: await search(library, query, options),
        facets: options.facets === true ? await countFacets(library, query) : null,
      }));
      const json = facets === null ? searchJson(found) : { ...searchJson(found), facets };
      printResult(command, json, () => [
        ...searchLines(found),
        ...(facets === null ? [] : facetLines(facets)),
      ]);
    });
}

/** Reads an option's whole number ≥ 0. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('give a whole number.');
  return Number(text);
}

async function search(library: Library, query: string, options: SearchOptions): Promise<SearchWindow> {
  const ask = (offset: number, limit: number): Promise<SearchWindow> =>
    library.call('search.window', { query, sort: options.sort, offset, limit, wait: true });
  const found = await ask(options.offset, Math.min(options.limit, WINDOW));
  const rows = [...found.rows];
  while (rows.length < options.limit && rows.length < found.total + found.some - options.offset) {
    const next = await ask(options.offset + rows.length, Math.min(options.limit - rows.length, WINDOW));
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return { ...found, rows };
}

async function countFacets(library: Library, query: string): Promise<Facets> {
  return (await library.call('search.facets', { query, limit: MOST_VALUES, wait: true })).facets;
}

function facetLines(facets: Facets): string[] {
  return facetNames.flatMap((name) => [
    '',
    bold(facetText[name]),
    ...alignColumns(
      facets[name]
        .slice(0, VALUES_SHOWN)
        .map(({ value, count }) => [String(count), facetValueText(name, value)]),
    ),
  ]);
}

function searchJson(found: SearchWindow): object {
  const { query, understood, total, some, tookMs, rows, corrections } = found;
  const hits = rows.map(hitJson);
  return { query, understood, total, some, tookMs, hits, ...(corrections.length > 0 ? { corrections } : {}) };
}

function hitJson(row: ListRow): unknown {
  return {
    id: row.id,
    score: row.score,
    allWords: row.allWords,
    headline: textOfParts(row.headline),
    outlet: row.outlet,
    datePublished: row.datePublished,
    tags: row.tags.map(({ path }) => path),
    snippet: markedHtml(row.snippet),
  };
}

/** Parts as escaped HTML text in which matches stand in `<mark>`. */
export function markedHtml(parts: readonly TextPart[]): string {
  return parts
    .map(({ text, match }) => (match ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

function searchLines(found: SearchWindow): string[] {
  const rows = found.rows.map((row) => [
    row.id.slice(0, 8),
    row.datePublished?.slice(0, 10) ?? 'no date',
    row.outlet ?? 'unknown outlet',
    row.headline.map(({ text, match }) => (match ? bold(text) : text)).join(''),
  ]);
  const some = found.some > 0 ? `, ${found.some} more with some of the words` : '';
  return [
    ...alignColumns(rows),
    ...found.corrections.map((corrected) => `${correctionText(found.total + found.some)}: ${corrected}`),
    dim(`${countOf(found.total, 'clipping', 'clippings')}${some} (${Math.round(found.tookMs)} ms)`),
  ];
}
