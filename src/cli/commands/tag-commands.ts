import type { Command } from 'commander';
import { AppError } from '../../shared/app-error';
import type { Library, LibraryOutput } from '../../shared/contract';
import type { Target } from '../../shared/model/target';
import { countOf } from '../../shared/messages/en';
import { resolveIds, withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { alignColumns } from '../output/terminal-text';
import { undoHint } from '../output/undo-hint';

interface TargetOptions {
  readonly id?: string[];
  readonly query?: string;
}

type Changed = LibraryOutput<'tags.add'>;

/** `tag add|remove|rename|move|merge|color`, `tags` */
export function addTagCommands(program: Command): void {
  const tag = program.command('tag').description('add, remove and arrange tags; a path is Parent/Child');

  for (const verb of ['add', 'remove'] as const) {
    tag
      .command(verb)
      .argument('<tag...>')
      .option('--id <id...>', 'clippings, by id')
      .option('--query <query>', 'clippings a search finds')
      .action(async (tags: string[], options: TargetOptions, command: Command) => {
        const done = await withLibrary(command, async (library) =>
          library.call(`tags.${verb}`, { tags, target: await readTarget(library, options) }),
        );
        report(command, done, 'clipping', 'clippings');
      });
  }

  const change = (
    name: string,
    second: string,
    run: (library: Library, path: string, other: string) => Promise<Changed>,
  ): void => {
    tag
      .command(name)
      .argument('<tag>')
      .argument(`<${second}>`)
      .action(async (path: string, other: string, _options: object, command: Command) => {
        report(
          command,
          await withLibrary(command, (library) => run(library, path, other)),
          'change',
          'changes',
        );
      });
  };
  change('rename', 'new name', (library, path, to) => library.call('tags.rename', { path, to }));
  change('move', 'parent', (library, path, parent) =>
    library.call('tags.move', { path, parent: parent === '/' ? null : parent }),
  );
  change('merge', 'into', (library, path, into) => library.call('tags.merge', { path, into }));
  change('color', '#rrggbb', (library, path, color) => library.call('tags.color', { path, color }));

  program
    .command('tags')
    .description('the tag tree with counts')
    .action(async (_options: object, command: Command) => {
      const { tags } = await withLibrary(command, (library) => library.call('tags.list', {}));
      const json = tags.map(({ path, color, count, countWithChildren }) => ({
        path,
        color,
        count,
        countWithChildren,
      }));
      printResult(command, { tags: json }, () =>
        alignColumns(
          json.map((one) => [one.path, String(one.count), String(one.countWithChildren), one.color ?? '']),
        ),
      );
    });
}

async function readTarget(library: Library, options: TargetOptions): Promise<Target> {
  if ((options.id === undefined) === (options.query === undefined)) {
    throw new AppError({ code: 'invalid-input', detail: 'Say which clippings: --id ID… or --query QUERY.' });
  }
  return options.query === undefined
    ? { ids: await resolveIds(library, options.id ?? []) }
    : { query: options.query };
}

function report(command: Command, done: Changed, one: string, other: string): void {
  printResult(command, done, () => [`${countOf(done.changed, one, other)}.${undoHint(done.batch)}`]);
}
