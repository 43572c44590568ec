import path from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../shared/app-error';
import type { Library } from '../../shared/contract';
import { countOf } from '../../shared/messages/en';
import type { Clipping } from '../../shared/model/clipping';
import { resolveIds, withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { bold, dim, printable } from '../output/terminal-text';
import { readFieldChanges } from './read-field-changes';

/** `show`, `original`, `edit`, `trash` */
export function addClippingCommands(program: Command): void {
  program
    .command('show')
    .description('one clipping, whole')
    .argument('<id>', 'its id, or any unique beginning of it')
    .action(async (id: string, _options: object, command: Command) => {
      const clipping = await withLibrary(command, (library) => readClipping(library, id));
      printResult(command, clipping, () => clippingLines(clipping));
    });

  program
    .command('original')
    .description('write the untouched original to a file')
    .argument('<id>')
    .requiredOption('-o, --output <file>', 'the file to write')
    .action(async (id: string, options: { output: string }, command: Command) => {
      const { sha256 } = await withLibrary(command, async (library) => {
        const [found] = await resolveIds(library, [id]);
        if (found === undefined) throw new AppError({ code: 'clipping-not-found', id });
        return library.call('original.copyTo', { id: found, file: path.resolve(options.output) });
      });
      printResult(command, { path: options.output, sha256 }, () => [`${options.output}  sha256 ${sha256}`]);
    });

  program
    .command('edit')
    .description('correct fields: headline="New words" authors="A. Writer; B. Author" starred=true')
    .argument('<id>')
    .argument('<field=value...>')
    .action(async (id: string, assignments: string[], _options: object, command: Command) => {
      const changes = readFieldChanges(assignments);
      const clipping = await withLibrary(command, async (library) => {
        await library.call('clippings.edit', { target: { ids: await resolveIds(library, [id]) }, changes });
        return readClipping(library, id);
      });
      printResult(command, clipping, () => clippingLines(clipping));
    });

  const trash = program.command('trash').description('what was put into the Trash');
  trash.command('list').action(async (_options: object, command: Command) => {
    const rows = await withLibrary(command, async (library) => {
      const { ids } = await library.call('search.ids', { query: 'is:trashed', sort: 'newest' });
      return Promise.all(ids.map(async (id) => library.call('clippings.get', { id })));
    });
    const clippings = rows.map(({ id, headline, outlet, trashedAt }) => ({
      id,
      headline,
      outlet,
      trashedAt,
    }));
    printResult(command, { clippings }, () =>
      clippings.map((one) => `${one.id.slice(0, 8)}  ${printable(one.headline)}`),
    );
  });
  trash
    .command('put')
    .argument('<id...>')
    .action(async (ids: string[], _options: object, command: Command) => {
      const result = await withLibrary(command, async (library) =>
        library.call('clippings.trash', { target: { ids: await resolveIds(library, ids) } }),
      );
      printResult(command, result, () => [
        `${countOf(result.changed, 'clipping', 'clippings')} put into the Trash.`,
      ]);
    });
  trash
    .command('restore')
    .argument('<id...>')
    .action(async (ids: string[], _options: object, command: Command) => {
      const result = await withLibrary(command, async (library) =>
        library.call('clippings.restore', { target: { ids: await resolveIds(library, ids) } }),
      );
      printResult(command, result, () => [`${countOf(result.changed, 'clipping', 'clippings')} restored.`]);
    });
  trash.command('empty').action(async (_options: object, command: Command) => {
    const result = await withLibrary(command, (library) => library.call('clippings.emptyTrash', {}));
    printResult(command, result, () => [
      `${countOf(result.changed, 'clipping', 'clippings')} removed for good.`,
    ]);
  });
}

async function readClipping(library: Library, prefix: string): Promise<Clipping> {
  const { id } = await library.call('clippings.resolve', { id: prefix });
  return library.call('clippings.get', { id });
}

function clippingLines(clipping: Clipping): string[] {
  const line = (label: string, value: string | null | undefined): string[] =>
    value === null || value === undefined || value === ''
      ? []
      : [`${dim(label.padEnd(12))}${printable(value)}`];
  const { datePublished: date } = clipping;
  return [
    bold(printable(clipping.headline)),
    ...line('id', clipping.id),
    ...line('outlet', clipping.outlet),
    ...line('source', clipping.source),
    ...line('published', date && `${date.value}${date.inferred ? ' (inferred)' : ''}`),
    ...line('authors', clipping.authors.join('; ')),
    ...line('editor', clipping.editor),
    ...line('section', clipping.sectionPath.join(' / ')),
    ...line('url', clipping.url),
    ...line('tags', clipping.tags.join(', ')),
    ...line('status', clipping.status),
    ...line('words', String(clipping.wordCount)),
    '',
    printable(clipping.body),
  ];
}
