import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { countOf } from '../../shared/messages/en';
import { ruleDefinitionSchema } from '../../shared/model/rule';
import { readRecords } from '../../shared/read-records';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { undoHint } from '../output/undo-hint';
import { wholeNumber } from './search-command';

/** `rules list|add FILE|remove ID|run` */
export function addRuleCommands(program: Command): void {
  const rules = program.command('rules').description('auto-tag rules');

  rules.command('list').action(async (_options: object, command: Command) => {
    const result = await withLibrary(command, (library) => library.call('rules.list', {}));
    printResult(command, result, () =>
      result.rules.map(
        ({ id, name, enabled, scope }) => `${id}  ${name}  (${scope}${enabled ? '' : ', off'})`,
      ),
    );
  });

  rules
    .command('add')
    .argument('<file>', 'JSON: one rule or a list of rules')
    .action(async (file: string, _options: object, command: Command) => {
      const definitions = readRecords(ruleDefinitionSchema, {
        file,
        what: 'rules',
        read: () => readFileSync(file, 'utf8'),
      });
      const added = await withLibrary(command, async (library) => {
        const all = [];
        for (const rule of definitions) all.push((await library.call('rules.add', { rule })).rule);
        return all;
      });
      printResult(command, { rules: added }, () => added.map(({ id, name }) => `Rule ${id} added: ${name}`));
    });

  rules
    .command('remove')
    .argument('<id>', 'a rule’s number', wholeNumber)
    .action(async (id: number, _options: object, command: Command) => {
      await withLibrary(command, (library) => library.call('rules.remove', { id }));
      printResult(command, { removed: id }, () => [`Rule ${id} removed.`]);
    });

  rules
    .command('run')
    .description('run every rule on what is in the library')
    .option('--dry-run', 'list what would change, change nothing')
    .action(async (options: { dryRun?: boolean }, command: Command) => {
      const dryRun = options.dryRun === true;
      const result = await withLibrary(command, (library) => library.call('rules.run', { dryRun }));
      printResult(command, result, () => [
        ...result.changes.map(
          ({ id, rule, actions }) => `${id.slice(0, 8)}  ${actions.join(', ')}  (${rule})`,
        ),
        `${countOf(result.changes.length, 'change', 'changes')}${dryRun ? ' would be made' : ' made'}.` +
          undoHint(result.batch),
      ]);
    });
}
