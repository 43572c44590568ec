import type { Command } from 'commander';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns, bold } from '../output/terminal-text';

const number = new Intl.NumberFormat('en');

/** `stats QUERY` */
export function addStatsCommand(program: Command): void {
  program
    .command('stats')
    .description(
      'counts over time, by outlet, media type, tag, language and tone; stories and placements; reach',
    )
    .argument('<query>', "'' means everything except what is excluded or in the Trash")
    .allowUnknownOption()
    .action(async (query: string, _options: object, command: Command) => {
      const { figures, tables } = await withLibrary(command, (library) =>
        library.call('reports.figures', { query }),
      );
      printResult(command, figures, () =>
        tables.flatMap(({ title, rows }, at) => [
          ...(at === 0 ? [] : ['']),
          bold(title),
          ...alignColumns(
            rows.map(({ label, value }) => [typeof value === 'number' ? number.format(value) : value, label]),
          ),
        ]),
      );
    });
}
