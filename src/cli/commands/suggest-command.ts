import type { Command } from 'commander';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { wholeNumber } from './search-command';

/** `suggest PREFIX` */
export function addSuggestCommand(program: Command): void {
  program
    .command('suggest')
    .description('complete what is typed in the search box')
    .argument('<prefix>', 'a query as far as it is typed')
    .option('--limit <n>', 'how many at the most', wholeNumber, 10)
    .allowUnknownOption()
    .action(async (text: string, { limit }: { limit: number }, command: Command) => {
      const { suggestions } = await withLibrary(command, (library) =>
        library.call('search.suggest', { text, limit: Math.max(1, Math.min(50, limit)), wait: true }),
      );
      const texts = suggestions.map((suggestion) => suggestion.text);
      printResult(command, { suggestions: texts }, () => texts);
    });
}
