import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { countOf } from '../../shared/messages/en';
import { AppError } from '../../shared/app-error';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { showProgress } from '../output/show-progress';
import { alignColumns } from '../output/terminal-text';
import { wholeNumber } from './search-command';

/** `batch FILE [--within QUERY] [--limit N] -o FILE.csv|FILE.xlsx` */
export function addBatchCommand(program: Command): void {
  program
    .command('batch')
    .description('search a list of queries or names (CSV) and write counts and results as CSV or XLSX')
    .argument('<file>', 'a query on each line, or columns “name” and “query”')
    .option('--within <query>', 'limits every query, e.g. published:last-month', '')
    .option('--limit <n>', 'results of each query at the most', wholeNumber, 1_000)
    .requiredOption('-o, --output <file>', 'the file to write: .csv or .xlsx')
    .action(
      async (
        file: string,
        { within, limit, output }: { within: string; limit: number; output: string },
        command: Command,
      ) => {
        const format = output.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
        const csv = await readText(file);
        const queries = await withLibrary(command, async (library) => {
          const stop = showProgress(library);
          try {
            const found = await library.call('reports.batch', {
              csv,
              within,
              limit,
              format,
              file: path.resolve(output),
            });
            return found.queries ?? [];
          } finally {
            stop();
          }
        });
        printResult(command, { queries, path: output, format }, () => [
          ...alignColumns(queries.map(({ name, count }) => [String(count), name])),
          `${output}: ${countOf(queries.length, 'query', 'queries')}`,
        ]);
      },
    );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError({ code: 'invalid-input', detail: `${file} cannot be read: ${detail}` });
  }
}
