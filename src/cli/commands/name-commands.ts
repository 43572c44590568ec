import { Option, type Command } from 'commander';
import type { LibraryOutput } from '../../shared/contract';
import { knownNameKindSchema, type KnownNameKind } from '../../shared/model/known-name';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns } from '../output/terminal-text';

/** `names list|set NAME [--also SPELLING] [--kind KIND]|remove NAME` */
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
    .addOption(
      new Option('--kind <kind>', 'what bears it; as before without').choices(knownNameKindSchema.options),
    )
    .action(
      async (name: string, { also, kind }: { also: string[]; kind?: KnownNameKind }, command: Command) => {
        const result = await withLibrary(command, async (library) => {
          const before = await library.call('names.list', {});
          const known = before.names.find((one) => one.name === name)?.kind;
          await library.call('names.set', { entry: { name, kind: kind ?? known, spellings: also } });
          return library.call('names.list', {});
        });
        report(command, result);
      },
    );
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
    alignColumns(result.names.map(({ name, kind, spellings }) => [name, kind, spellings.join('; ')])),
  );
}
