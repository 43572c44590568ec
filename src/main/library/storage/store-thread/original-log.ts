import { constants, existsSync, fdatasync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { syncFolder } from '../sync-folder';
import { loggedOriginals, type LoggedOriginal } from './log-format';

const sync = promisify(fdatasync);

/** The log of originals, open for writing. Only one thread of one process has it at a time. */
export interface OriginalLog {
  /** Bytes it has. */
  readonly end: number;
  /** Adds entries with their headers; they are durable once {@link sync} is. @throws a file system error; nothing was added then. */
  readonly append: (entries: Uint8Array) => void;
  /** Resolves when what was added so far is durable. Rejects with a file system error. */
  readonly sync: () => Promise<void>;
  /** What it has, in the order in which it came. */
  readonly entries: () => LoggedOriginal[];
  /** Empties it. */
  readonly clear: () => void;
}

/** Opens the log, making it when it is not there. @throws a file system error. */
export function openOriginalLog(file: string): OriginalLog {
  const isNew = !existsSync(file);
  const handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  if (isNew) syncFolder(dirname(file));
  // A thread that was stopped amid an entry left a part of it; the next one takes its place.
  let end = 0;
  for (const { at, bytes } of loggedOriginals(handle, fstatSync(handle).size)) end = at + bytes;
  return {
    get end() {
      return end;
    },
    append(entries) {
      for (let at = 0; at < entries.byteLength;)
        at += writeSync(handle, entries, at, entries.byteLength - at, end + at);
      end += entries.byteLength;
    },
    sync: () => sync(handle),
    entries: () => [...loggedOriginals(handle, end)],
    clear() {
      ftruncateSync(handle, 0);
      end = 0;
    },
  };
}
