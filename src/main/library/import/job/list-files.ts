import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../../../shared/model/job';
import { importLimits } from '../limits';

/** A file to import, or a path that cannot be. `path` is as given, joined with what lies inside a given folder. */
export type ListedFile =
  { readonly path: string; readonly bytes: number } | { readonly path: string; readonly refusal: Refusal };

/** Files that systems leave in folders and nobody means to import. */
const systemFiles = new Set(['thumbs.db', 'desktop.ini', 'icon\r', '__macosx']);

/**
 * The files under the given paths: folders whole, sorted by name, without hidden files, system files and links (a link
 * may lead out of the folder that was chosen). A path that was given itself may be a link.
 */
export async function listFiles(paths: readonly string[], signal: AbortSignal): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const given of paths) await listPath(given, listed, signal, 0, true);
  return listed;
}

async function listPath(
  file: string,
  listed: ListedFile[],
  signal: AbortSignal,
  depth: number,
  given: boolean,
): Promise<void> {
  if (signal.aborted) return;
  try {
    const found = given ? await stat(file) : await lstat(file);
    if (found.isFile()) listed.push({ path: file, bytes: found.size });
    else if (found.isDirectory()) {
      if (depth > importLimits.folderDepth) throw new Error('folders lie too deep inside each other');
      for (const name of (await readdir(file)).sort()) {
        if (name.startsWith('.') || systemFiles.has(name.toLowerCase())) continue;
        await listPath(path.join(file, name), listed, signal, depth + 1, false);
      }
    } else if (given)
      listed.push({
        path: file,
        refusal: { reason: 'unreadable', detail: 'it is neither a file nor a folder' },
      });
  } catch (thrown) {
    listed.push({ path: file, refusal: refusalOf(thrown) });
  }
}

/** Why a path could not be read. */
export function refusalOf(thrown: unknown): Refusal {
  const { code } = thrown as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: 'not-found' };
  if (code === 'EACCES' || code === 'EPERM') return { reason: 'unreadable', detail: 'you may not read it' };
  return { reason: 'unreadable', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
