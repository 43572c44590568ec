import path from 'node:path';
import type { Command } from 'commander';
import type { Library } from '../../shared/contract';
import type { ClippingId } from '../../shared/model/clipping';
import { openLibrary } from '../../main/library/open-library';
import { defaultLibraryFolder } from './default-library-folder';

/** The options every command has. */
export interface GlobalOptions {
  readonly library?: string;
  readonly json?: boolean;
}

/** The library's folder for this call: `--library`, else CLIPDESK_LIBRARY, else the window's. */
export function chosenLibraryFolder(command: Command): string {
  const { library } = command.optsWithGlobals<GlobalOptions>();
  const named = library ?? process.env['CLIPDESK_LIBRARY'];
  return named === undefined || named === '' ? defaultLibraryFolder() : path.resolve(named);
}

/** Opens the library of a command, runs `work` and closes it again, whatever happens. */
export async function withLibrary<T>(command: Command, work: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(chosenLibraryFolder(command));
  try {
    const { notices } = await library.call('library.status', {});
    for (const notice of notices) process.stderr.write(`clipdesk: ${notice}\n`);
    return await work(library);
  } finally {
    await library.close();
  }
}

/** The full ids of any unique prefixes. */
export async function resolveIds(library: Library, prefixes: readonly string[]): Promise<ClippingId[]> {
  const found: ClippingId[] = [];
  for (const id of prefixes) found.push((await library.call('clippings.resolve', { id })).id);
  return found;
}
