import { Command, CommanderError } from 'commander';
import { toErrorData, type AppErrorCode } from '../shared/app-error';
import { describeError } from '../shared/messages/en';
import { version } from '../../package.json';
import { addBackupCommands } from './commands/backup-commands';
import { addClippingCommands } from './commands/clipping-commands';
import { addExportCommand } from './commands/export-command';
import { addFamilyCommands } from './commands/family-commands';
import { addHistoryCommands } from './commands/history-commands';
import { addImportCommand } from './commands/import-command';
import { addBatchCommand } from './commands/batch-command';
import { addNameCommands } from './commands/name-commands';
import { addOutletCommands } from './commands/outlet-commands';
import { addRecipeCommands } from './commands/recipe-commands';
import { addRuleCommands } from './commands/rule-commands';
import { addStatsCommand } from './commands/stats-command';
import { addSavedCommands } from './commands/saved-commands';
import { addSuggestCommand } from './commands/suggest-command';
import { addSearchCommand } from './commands/search-command';
import { addTagCommands } from './commands/tag-commands';

/** Exit codes of the command line, see CLI.md: done · some refused · wrong call · library unusable. */
const WRONG_CALL = 2;
const LIBRARY_UNUSABLE = 3;

const unusable: ReadonlySet<AppErrorCode> = new Set([
  'library-locked',
  'library-newer',
  'library-damaged',
  'library-unusable',
  'library-stopped',
  'disk-full',
  'internal',
]);

const program = new Command('clipdesk')
  .description('Press clippings from the command line: import, tag, search, export.')
  .version(version)
  .option('--library <dir>', 'folder of the library (default: the one the window uses, or CLIPDESK_LIBRARY)')
  .option('--json', 'print one JSON document on standard output')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'clipdesk: ')) });

addImportCommand(program);
addClippingCommands(program);
addSearchCommand(program);
addSuggestCommand(program);
addSavedCommands(program);
addTagCommands(program);
addRuleCommands(program);
addRecipeCommands(program);
addFamilyCommands(program);
addOutletCommands(program);
addNameCommands(program);
addExportCommand(program);
addStatsCommand(program);
addBatchCommand(program);
addHistoryCommands(program);
addBackupCommands(program);
for (const command of allCommands(program)) command.exitOverride().copyInheritedSettings(program);

program.parseAsync(process.argv).catch((thrown: unknown) => {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? 0 : WRONG_CALL;
    // Commander has written it to standard error.
    const how =
      thrown.code === 'commander.help'
        ? 'A command is missing; clipdesk help lists them.'
        : thrown.message.replace(/^error: /, '');
    if (thrown.exitCode !== 0) printError('wrong-call', how);
    return;
  }
  const error = toErrorData(thrown);
  const message = describeError(error);
  process.stderr.write(`clipdesk: ${message}\n`);
  printError(error.code, message);
  process.exitCode = unusable.has(error.code) ? LIBRARY_UNUSABLE : WRONG_CALL;
});

/** What went wrong as the one JSON document of the call, where one was asked for; the words may not have been understood yet. */
function printError(code: string, message: string): void {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  if ((end < 0 ? words : words.slice(0, end)).includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
}

function allCommands(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)]);
}
