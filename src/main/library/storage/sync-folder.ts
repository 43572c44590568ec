import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fsync);

/**
 * Makes the names in a folder durable, so that a renamed file survives a power cut under its new name.
 * Windows cannot open a folder; there the file system's journal does this.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same without holding up this thread while the disk works. */
export async function syncFolderAside(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncAside(folder);
}

/** Makes the content of a file, or the names in a folder, durable without holding up this thread. Windows does so with neither. */
export async function syncAside(path: string): Promise<void> {
  // Only forcing it to the disk takes long; to open and to close it aside as well would take three turns of other threads.
  const handle = openSync(path, 'r');
  try {
    await sync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the content of a file durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
