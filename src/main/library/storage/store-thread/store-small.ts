import { closeSync, existsSync, fsync, openSync, rmSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import {
  bytesOfFile,
  foldersOf,
  giveName,
  originalPlace,
  partialOriginal,
  READ_ONLY,
} from '../original-place';
import { sha256Of } from '../sha256-of';
import { syncFolderAside } from '../sync-folder';
import { asFailure, failureIn, failureOf } from './file-failure';
import { createLogRoom } from './log-room';
import { openOriginalLog, type OriginalLog } from './original-log';
import { readSmall } from './read-small';
import { settleOriginals } from './settle-originals';
import {
  TOGETHER,
  type FileFailure,
  type SmallOutcome,
  type SmallSource,
  type StoredBytes,
  type StoreFolders,
} from './store-messages';

/** Keeps small originals, and sees to it that they last. */
export interface SmallStore {
  /**
   * Keeps at most {@link TOGETHER} sources in the folder of originals, each under its SHA-256, and resolves when all of them are
   * durable. A source that fails leaves nothing behind and does not hinder the others.
   */
  readonly keep: (sources: readonly SmallSource[]) => Promise<readonly SmallOutcome[]>;
  /** Makes the files themselves durable and empties the log. Rejects with a file system error; the log stays then. */
  readonly settle: () => Promise<void>;
}

/** An original of up to so many bytes goes to the log: to force one log to the disk is quicker than thirty files and their folders. */
export const LOGGED_BYTES = 1 << 16;

/** A log of so many bytes is settled before more is put into it. */
const FULL_LOG_BYTES = 1 << 26;

/** Windows cannot force a file to the disk that can only be read: there each file is when it is written. */
const HAS_LOG = process.platform !== 'win32';

const sync = promisify(fsync);

/** An original that is not there yet. Its bytes are good until something is waited for. */
interface NewOriginal extends StoredBytes {
  readonly content: Uint8Array;
}

/** One that is written, and has no name yet. */
interface Written extends StoredBytes {
  readonly partial: string;
  readonly handle: number;
}

/** The store of a folder of originals, and its log. Only one may be at work for a library at a time. */
export function createSmallStore({ originals, log: logFile }: StoreFolders): SmallStore {
  const room = createLogRoom(TOGETHER, LOGGED_BYTES);
  let log: OriginalLog | null = null;
  const atWork = new Set<Promise<unknown>>();
  let settling: Promise<void> | null = null;
  const placeOf = ({ sha256 }: StoredBytes): string => originalPlace(originals, sha256);

  /** What is in the log, and has no name yet, must not leave it. */
  const settleAll = async (): Promise<void> => {
    while (atWork.size > 0) await Promise.allSettled(atWork);
    if (log === null && !existsSync(logFile)) return;
    await settleOriginals(originals, (log ??= openOriginalLog(logFile)));
  };

  const settle = (): Promise<void> =>
    (settling ??= settleAll().finally(() => {
      settling = null;
    }));

  /** Reads the sources; what is new of them, and fits, is in {@link room}. */
  const readAll = (sources: readonly SmallSource[]): { outcomes: SmallOutcome[]; fresh: NewOriginal[] } => {
    const outcomes: SmallOutcome[] = [];
    const fresh = new Map<string, NewOriginal>();
    room.clear();
    for (const source of sources) {
      try {
        outcomes.push(readOne(source, fresh));
      } catch (thrown) {
        outcomes.push(asFailure(thrown));
      }
    }
    return { outcomes, fresh: [...fresh.values()] };
  };

  const readOne = (source: SmallSource, fresh: Map<string, NewOriginal>): SmallOutcome => {
    const next = room.next();
    const content = readSmall(source, next);
    if (!(content instanceof Uint8Array)) return content;
    const bytes = content.byteLength;
    const kept = { sha256: sha256Of(content), bytes };
    if (fresh.has(kept.sha256) || bytesOfFile(placeOf(kept)) === bytes) return kept;
    fresh.set(kept.sha256, { ...kept, content });
    if (HAS_LOG && bytes <= LOGGED_BYTES) {
      if (content.buffer !== next.buffer) next.set(content);
      room.take(kept);
    }
    return kept;
  };

  /** Puts what is in {@link room} into the log; rejects when it is not durable there. */
  const putInLog = async (): Promise<void> => {
    log ??= openOriginalLog(logFile);
    log.append(room.entries());
    await log.sync();
  };

  /** Makes durable what is not in the log, gives all of it its names, and notes what failed, by hash. */
  const giveNames = async (
    written: readonly Written[],
    isInLog: (one: Written) => boolean,
    failures: Map<string, FileFailure>,
  ): Promise<void> => {
    await Promise.all(
      written.map(async (one) => {
        const failure = isInLog(one) ? null : await failureOf(sync(one.handle));
        closeSync(one.handle);
        if (failure !== null) failures.set(one.sha256, failure);
      }),
    );
    const folders = new Map<string, Written[]>();
    const nameOne = (one: Written): void => {
      const place = placeOf(one);
      if (!giveName(one.partial, place, one.bytes)) rmSync(one.partial);
      else if (!isInLog(one))
        for (const folder of foldersOf(place)) folders.set(folder, [...(folders.get(folder) ?? []), one]);
    };
    for (const one of written) {
      const failure = failures.get(one.sha256) ?? failureIn(() => nameOne(one));
      if (failure === null) continue;
      rmSync(one.partial, { force: true });
      failures.set(one.sha256, failure);
    }
    await Promise.all(
      [...folders].map(async ([folder, named]) => {
        const failure = await failureOf(syncFolderAside(folder));
        if (failure !== null) for (const { sha256 } of named) failures.set(sha256, failure);
      }),
    );
  };

  const keep = async (sources: readonly SmallSource[]): Promise<readonly SmallOutcome[]> => {
    const { outcomes, fresh } = readAll(sources);
    // Forced to the disk while the files are written.
    const logged = room.entries().byteLength > 0 ? failureOf(putInLog()) : null;
    const written: Written[] = [];
    const failures = new Map<string, FileFailure>();
    for (const { content, ...kept } of fresh) {
      try {
        written.push({ ...kept, ...writePartial(originals, content) });
      } catch (thrown) {
        failures.set(kept.sha256, asFailure(thrown));
      }
    }
    const isLogDurable = logged !== null && (await logged) === null;
    await giveNames(written, ({ bytes }) => isLogDurable && bytes <= LOGGED_BYTES, failures);
    return outcomes.map((outcome) =>
      'sha256' in outcome ? (failures.get(outcome.sha256) ?? outcome) : outcome,
    );
  };

  return {
    settle,
    async keep(sources) {
      if (log !== null && log.end >= FULL_LOG_BYTES) {
        const failure = await failureOf(settle());
        if (failure !== null) return sources.map(() => failure);
      }
      const work = keep(sources);
      atWork.add(work);
      return work.finally(() => atWork.delete(work));
    },
  };
}

/** Writes bytes to a new partial file, which is left open. @throws a file system error; no file is left then. */
function writePartial(originals: string, bytes: Uint8Array): Pick<Written, 'partial' | 'handle'> {
  const partial = partialOriginal(originals);
  const handle = openSync(partial, 'wx', READ_ONLY);
  try {
    for (let at = 0; at < bytes.byteLength;) at += writeSync(handle, bytes, at);
    return { partial, handle };
  } catch (thrown) {
    closeSync(handle);
    rmSync(partial, { force: true });
    throw thrown;
  }
}
