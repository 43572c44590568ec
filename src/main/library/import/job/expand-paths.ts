import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Refusal } from '../../../../shared/model/job';
import { holdMails, passedOver } from '../ignored-files';
import { importLimits } from '../limits';
import { refusalOfFileError } from './file-refusals';

/** One file to import, by its path as the person gave it (joined to the folder given, for a file in one). */
export type FoundFile =
  { readonly path: string; readonly refusal: null } | { readonly path: string; readonly refusal: Refusal };

/** Names in the charset of an older system come back with this mark, by which the file is not found. */
const UNREADABLE = '\uFFFD';
/** So many paths are looked at together: thousands one after the other would take most of a second before the first is read. */
const TOGETHER = 32;

/**
 * Turns paths into files: folders are walked through, sorted by name. Hidden and system files inside folders are passed over;
 * a link that leads out of its folder is refused and named, not followed.
 */
export async function expandPaths(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (let start = 0; start < paths.length; start += TOGETHER) {
    const some = paths.slice(start, start + TOGETHER);
    const looks = await Promise.allSettled(some.map((path) => stat(path)));
    for (const [i, path] of some.entries()) {
      const look = looks[i];
      if (signal.aborted || look === undefined) return found;
      try {
        if (look.status === 'rejected') found.push({ path, refusal: refusalOfFileError(look.reason) });
        else if (!look.value.isDirectory()) found.push({ path, refusal: null });
        else await walk(path, await realpath(path), 0, new Set(), found, signal);
      } catch (thrown) {
        found.push({ path, refusal: refusalOfFileError(thrown) });
      }
    }
  }
  return found;
}

async function walk(
  folder: string,
  root: string,
  depth: number,
  visited: Set<string>,
  found: FoundFile[],
  signal: AbortSignal,
): Promise<void> {
  const real = await realpath(folder);
  // A link may lead back up: each folder is walked through once.
  if (visited.has(real)) return;
  visited.add(real);
  if (depth > importLimits.folderDepth) {
    found.push({
      path: folder,
      refusal: { reason: 'unreadable', detail: `it lies more than ${importLimits.folderDepth} folders deep` },
    });
    return;
  }
  const entries = (await readdir(folder, { withFileTypes: true })).sort(byName);
  const names = entries.map(({ name }) => name);
  const isPassedOver = passedOver(names, await hiddenMailFolders(folder, names));
  for (const entry of entries) {
    const { name } = entry;
    if (signal.aborted) return;
    if (isPassedOver(name)) continue;
    const path = join(folder, name);
    try {
      // A name that could not be read leads nowhere, which its entry does not tell.
      const info = name.includes(UNREADABLE) ? await lstat(path) : entry;
      if (info.isSymbolicLink() && !isInside(await realpath(path), root)) {
        found.push({
          path,
          refusal: { reason: 'unreadable', detail: 'it is a link to a place outside this folder' },
        });
        continue;
      }
      const target = info.isSymbolicLink() ? await stat(path) : info;
      if (target.isDirectory()) await walk(path, root, depth + 1, visited, found, signal);
      else found.push({ path, refusal: null });
    } catch (thrown) {
      const refusal: Refusal = name.includes(UNREADABLE)
        ? { reason: 'unreadable', detail: 'its name is not written in UTF-8; give it another name' }
        : refusalOfFileError(thrown);
      found.push({ path, refusal });
    }
  }
}

/** The folders of a Maildir in it, whose names make them hidden. */
async function hiddenMailFolders(folder: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const name of names) {
    if (!name.startsWith('.') || !(await lstat(join(folder, name)).catch(() => null))?.isDirectory())
      continue;
    if (holdMails(await readdir(join(folder, name)).catch(() => []))) found.add(name);
  }
  return found;
}

function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The same order on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The name an original keeps: the file's own, without its folders. */
export function fileName(path: string): string {
  return basename(path);
}
