import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Library, SearchWindow } from '../../shared/contract';
import type { ListRow } from '../../shared/model/list-row';
import { countOf } from '../../shared/messages/en';
import { sortSchema, type Sort } from '../../shared/model/query';
import { textOfParts, type TextPart } from '../../shared/model/text-parts';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns, bold, dim } from '../output/terminal-text';

interface SearchOptions {
  readonly limit: number;
  readonly offset: number;
  readonly sort: Sort;
}

/** What one call of the library gives at most. */
const WINDOW = 500;

/** `search QUERY` */
export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .description('find clippings; the query is the search box’s grammar')
    .argument('<query>', 'words, "phrases", -without, tag:…, outlet:…, dates; \'\' means everything')
    .option('--limit <n>', 'how many at the most', wholeNumber, 50)
    .option('--offset <n>', 'how many to pass over', wholeNumber, 0)
    .addOption(new Option('--sort <order>').choices(sortSchema.options).default('relevance'))
    // A query may start with a minus: it is no option.
    .allowUnknownOption()
    .action(async (query: string, options: SearchOptions, command: Command) => {
      const found = await withLibrary(command, (library) => search(library, query, options));
      printResult(command, searchJson(found), () => searchLines(found));
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

function searchJson(found: SearchWindow): unknown {
  const { query, understood, total, some, tookMs, rows } = found;
  return { query, understood, total, some, tookMs, hits: rows.map(hitJson) };
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
    dim(`${countOf(found.total, 'clipping', 'clippings')}${some} (${Math.round(found.tookMs)} ms)`),
  ];
}
