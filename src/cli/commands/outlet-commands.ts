import type { Command } from 'commander';
import type { LibraryOutput } from '../../shared/contract';
import { countOf } from '../../shared/messages/en';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns } from '../output/terminal-text';

/** `outlet list [--own]|set NAME [--domain D] [--also NAME]|remove NAME` */
export function addOutletCommands(program: Command): void {
  const outlet = program
    .command('outlet')
    .description('outlets with their names, spellings and domains; what comes in gets the one name');

  outlet
    .command('list')
    .option('--own', 'only those this library has set')
    .action(async ({ own }: { own?: boolean }, command: Command) => {
      const { outlets } = await withLibrary(command, (library) => library.call('outlets.list', {}));
      report(command, { outlets: own === true ? outlets.filter((one) => one.own) : outlets });
    });
  outlet
    .command('set')
    .description('keeps an outlet under one name; clippings with another of its names get this one')
    .argument('<name>')
    .option('--domain <domain>', 'a domain it publishes at (may be repeated)', collect, [])
    .option('--also <name>', 'another name or spelling (may be repeated)', collect, [])
    .action(async (name: string, options: { domain: string[]; also: string[] }, command: Command) => {
      const result = await withLibrary(command, (library) =>
        library.call('outlets.set', { outlet: { name, domains: options.domain, otherNames: options.also } }),
      );
      printResult(command, result, () => [
        `${name}: ${countOf(result.changed, 'clipping', 'clippings')} got this name.`,
      ]);
    });
  outlet
    .command('remove')
    .argument('<name>')
    .action(async (name: string, _options: object, command: Command) => {
      const result = await withLibrary(command, (library) => library.call('outlets.remove', { name }));
      printResult(command, result, () => [`${name} is no longer an outlet of this library.`]);
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function report(command: Command, result: LibraryOutput<'outlets.list'>): void {
  printResult(command, result, () =>
    alignColumns(
      result.outlets.map(({ name, domains, otherNames }) => [name, domains.join(' '), otherNames.join('; ')]),
    ),
  );
}
