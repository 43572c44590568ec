import type { Command } from 'commander';
import { AppError } from '../../shared/app-error';
import { countOf } from '../../shared/messages/en';
import type { Family } from '../../shared/model/family';
import { resolveIds, withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { bold, dim, printable } from '../output/terminal-text';
import { undoHint } from '../output/undo-hint';
import { wholeNumber } from './search-command';

/** `families`, `families split ID` */
export function addFamilyCommands(program: Command): void {
  const families = program
    .command('families')
    .description('syndicated stories with their placements')
    .option('--limit <n>', 'at most so many stories, those that grew last first', wholeNumber, 10_000)
    .action(async (options: { limit: number }, command: Command) => {
      const result = await withLibrary(command, (library) =>
        library.call('families.list', { limit: Math.max(1, options.limit) }),
      );
      printResult(command, result, () => [
        ...result.families.flatMap(familyLines),
        `${countOf(result.total, 'story', 'stories')} with more than one placement.`,
      ]);
    });

  families
    .command('split')
    .description('take a clipping out of its family, for good: it is not the same story')
    .argument('<id>', 'its id, or any unique beginning of it')
    .action(async (id: string, _options: object, command: Command) => {
      const result = await withLibrary(command, async (library) => {
        const [found] = await resolveIds(library, [id]);
        if (found === undefined) throw new AppError({ code: 'clipping-not-found', id });
        return { id: found, ...(await library.call('families.split', { id: found })) };
      });
      printResult(command, result, () => [
        `${result.id.slice(0, 8)} stands alone now.` + undoHint(result.batch),
      ]);
    });
}

function familyLines({ placements, outlets, origin }: Family): string[] {
  const [lead] = placements;
  return [
    bold(printable(lead?.headline ?? '')),
    dim(
      `  ${countOf(outlets, 'outlet', 'outlets')}, probably from ${printable(origin.outlet ?? 'an unknown outlet')}`,
    ),
    ...placements.map(
      ({ id, outlet, datePublished, kept, otherHeadline, headline }) =>
        `  ${id.slice(0, 8)}  ${(datePublished ?? '').slice(0, 10).padEnd(10)}  ${percent(kept)}  ` +
        `${printable(outlet ?? '–')}${otherHeadline ? dim(`  “${printable(headline)}”`) : ''}`,
    ),
  ];
}

function percent(share: number): string {
  return `${String(Math.round(share * 100)).padStart(3)} %`;
}
