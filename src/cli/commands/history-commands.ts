import type { Command } from 'commander';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns } from '../output/terminal-text';
import { wholeNumber } from './search-command';

/** `history [ID]`, `undo BATCH` */
export function addHistoryCommands(program: Command): void {
  program
    .command('history')
    .description('who changed what, when')
    .argument('[id]', 'a clipping’s id; without it, the whole library')
    .option('--limit <n>', 'how many steps at the most', wholeNumber, 50)
    .action(async (id: string | undefined, options: { limit: number }, command: Command) => {
      const result = await withLibrary(command, async (library) => {
        const clipping = id === undefined ? null : (await library.call('clippings.resolve', { id })).id;
        return library.call('history.list', { clipping, limit: options.limit });
      });
      printResult(command, result, () =>
        alignColumns(
          result.steps.map((step) => [
            String(step.batch),
            step.at.slice(0, 19).replace('T', ' '),
            step.actor,
            step.label + (step.undone ? ' (undone)' : ''),
          ]),
        ),
      );
    });

  program
    .command('undo')
    .description('undo one step whole')
    .argument('<batch>', 'the step’s number, as history and every change print it', wholeNumber)
    .action(async (batch: number, _options: object, command: Command) => {
      const result = await withLibrary(command, (library) => library.call('history.undo', { batch }));
      printResult(command, { undone: batch, ...result }, () => [`Undone: ${result.label}`]);
    });
}
