import type { Command } from 'commander';
import type { LibraryOutput } from '../../shared/contract';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns } from '../output/terminal-text';

/** `saved list|add NAME QUERY|remove NAME` */
export function addSavedCommands(program: Command): void {
  const saved = program.command('saved').description('saved searches');

  saved.command('list').action(async (_options: object, command: Command) => {
    report(command, await withLibrary(command, (library) => library.call('saved.list', {})));
  });
  saved
    .command('add')
    .argument('<name>')
    .argument('<query>')
    .allowUnknownOption()
    .action(async (name: string, query: string, _options: object, command: Command) => {
      const result = await withLibrary(command, async (library) => {
        await library.call('saved.add', { name, query });
        return library.call('saved.list', {});
      });
      report(command, result);
    });
  saved
    .command('remove')
    .argument('<name>')
    .action(async (name: string, _options: object, command: Command) => {
      const result = await withLibrary(command, async (library) => {
        await library.call('saved.remove', { name });
        return library.call('saved.list', {});
      });
      report(command, result);
    });
}

function report(command: Command, result: LibraryOutput<'saved.list'>): void {
  printResult(command, result, () =>
    alignColumns(result.saved.map(({ name, query, count }) => [name, String(count), query])),
  );
}
