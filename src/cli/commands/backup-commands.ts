import path from 'node:path';
import type { Command } from 'commander';
import { countOf } from '../../shared/messages/en';
import { restoreBackup } from '../../main/library/storage/restore-backup';
import { chosenLibraryFolder, withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';

type Checked = { ok: boolean; problems: string[]; counts: Record<string, number> };

/** Problems were found (check), or some stayed (repair). */
const PROBLEMS = 3;

/** `backup FILE`, `restore FILE`, `check`, `repair` */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('write a verified backup of the whole library to one file')
    .argument('<file>')
    .action(async (file: string, _options: object, command: Command) => {
      const done = await withLibrary(command, (library) =>
        library.call('library.backup', { file: path.resolve(file) }),
      );
      printResult(
        command,
        { ok: true, problems: [], counts: { clippings: done.clippings }, path: file },
        () => [`${file}: ${countOf(done.clippings, 'clipping', 'clippings')} backed up and verified.`],
      );
    });

  program
    .command('restore')
    .description('restore a backup into the library; what was there is kept aside first')
    .argument('<file>')
    .action(async (file: string, _options: object, command: Command) => {
      await restoreBackup(path.resolve(file), chosenLibraryFolder(command));
      const checked = await withLibrary(command, (library) => library.call('library.check', {}));
      report(command, checked, 'The backup was restored');
    });

  program
    .command('check')
    .description('verify the database, the index and every original')
    .action(async (_options: object, command: Command) => {
      const checked = await withLibrary(command, (library) => library.call('library.check', {}));
      report(command, checked, 'Everything is in order');
    });

  program
    .command('repair')
    .description('mend what can be mended; nothing is deleted that could be needed')
    .action(async (_options: object, command: Command) => {
      const checked = await withLibrary(command, (library) => library.call('library.repair', {}));
      report(command, checked, 'Repaired; everything is in order');
    });
}

function report(command: Command, checked: Checked, good: string): void {
  printResult(command, checked, () => [
    ...checked.problems,
    ...(checked.ok ? [`${good}.`] : []),
    ...Object.entries(checked.counts).map(([name, n]) => `${name}: ${n}`),
  ]);
  if (!checked.ok) process.exitCode = PROBLEMS;
}
