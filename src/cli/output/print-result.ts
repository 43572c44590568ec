import type { Command } from 'commander';
import type { GlobalOptions } from '../library/with-library';

/** Prints one result: as the JSON document CLI.md promises, or as lines for people. */
export function printResult(command: Command, json: unknown, lines: () => readonly string[]): void {
  const asJson = command.optsWithGlobals<GlobalOptions>().json === true;
  const text = asJson ? JSON.stringify(json, null, 2) : lines().join('\n');
  process.stdout.write(text === '' ? '' : `${text}\n`);
}
