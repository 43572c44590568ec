import type { Command } from 'commander';
import type { LibraryOutput } from '../../shared/contract';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns } from '../output/terminal-text';

/** `names list|set NAME [--also SPELLING]|remove NAME` */
export function addNameCommands(program: Command): void {
  const names = program
    .command('names')
    .description('people and organisations with their spellings and scripts, which name:… searches together');

  names.command('list').action(async (_options: object, command: Command) => {
    report(command, await withLibrary(command, (library) => library.call('names.list', {})));
  });
  names
    .command('set')
    .description('keeps a name with its other spellings; one of that name is replaced')
    .argument('<name>')
    .option('--also <spelling>', 'another spelling or script (may be repeated)', collect, [])
    .action(async (name: string, { also }: { also: string[] }, command: Command) => {
      const result = await withLibrary(command, async (library) => {
        await library.call('names.set', { entry: { name, spellings: also } });
        return library.call('names.list', {});
      });
      report(command, result);
    });
  names
    .command('remove')
    .argument('<name>')
    .action(async (name: string, _options: object, command: Command) => {
      const result = await withLibrary(command, async (library) => {
        await library.call('names.remove', { name });
        return library.call('names.list', {});
      });
      report(command, result);
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function report(command: Command, result: LibraryOutput<'names.list'>): void {
  printResult(command, result, () =>
    alignColumns(result.names.map(({ name, spellings }) => [name, spellings.join('; ')])),
  );
}
