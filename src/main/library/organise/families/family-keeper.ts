import type { LibraryDatabase } from '../../storage/library-database';
import { chooseFamily, LEAST_WEIGHT, textReader, type FamilySources } from './choose-family';
import { familyOf, foundFamily, membersOf, moveToFamily } from './family-table';
import { fingerprintOf } from './fingerprint';
import {
  readFingerprint,
  readFingerprintsAfter,
  writeFingerprint,
  type KeptFingerprint,
} from './fingerprint-table';
import { PrintIndex } from './print-index';

/** Keeps every clipping in its family, in the background: what is named in `family_pending` is filed, oldest first. */
export interface FamilyKeeper {
  /** To be called after any change; cheap when nothing is to be filed. */
  wake: () => void;
  /** Waits until everything is filed. Rejects with what filing met. */
  settled: () => Promise<void>;
  /** Compares everything anew; what a person said is not the same story stays apart. */
  rescan: () => Promise<void>;
  /** Stops between two clippings; the rest is filed the next time the library is open. */
  close: () => Promise<void>;
}

export interface KeeperOptions {
  readonly db: LibraryDatabase;
  /** Clippings whose family changed, after each commit. */
  readonly onFiled: (seqs: readonly number[]) => void;
  /** What stopped the work in the background; it is tried again at the next change. */
  readonly onFailure: (thrown: unknown) => void;
  readonly now?: () => number;
}

/** What is asked right after a change, such as the list with it, is answered before its family is looked for (milliseconds). */
const REST_MS = 150;
/** While changes follow each other, as in an import, those of so long are filed together: each filing waits for the disk (milliseconds). */
const LONGEST_REST_MS = 1_000;
/** A call is answered between two turns. */
const TURN_MS = 12;
/** One turn of a long catching-up; a commit waits for the disk, so fewer are better. */
const LONG_TURN_MS = 30;
const LONG = 1_000;
const READ_TOGETHER = 250;
/** The index is let go when nothing was filed for so long: most days are spent reading. */
const IDLE_MS = 120_000;

/** Makes the keeper of one library. */
export function createFamilyKeeper({ db, onFiled, onFailure, now = Date.now }: KeeperOptions): FamilyKeeper {
  let index: PrintIndex | null = null;
  let idle: NodeJS.Timeout | null = null;
  /** Filing that is to begin, and when at the latest. */
  let soon: { timer: NodeJS.Timeout; readonly latest: number } | null = null;
  let running: Promise<void> | null = null;
  let closed = false;

  const isClosed = (): boolean => closed;
  const isPending = (): boolean => db.get('SELECT 1 FROM family_pending LIMIT 1') !== undefined;

  const work = async (): Promise<void> => {
    if (idle !== null) clearTimeout(idle);
    while (!closed && isPending()) {
      index ??= await loadIndex(db, isClosed);
      if (isClosed()) return;
      const waiting = db.get<{ n: number }>(
        `SELECT count(*) AS n FROM (SELECT 1 FROM family_pending LIMIT ${String(LONG)})`,
      );
      fileTurn(index, (waiting?.n ?? 0) < LONG ? TURN_MS : LONG_TURN_MS);
      await nextTurn();
    }
    idle = setTimeout(() => (index = null), IDLE_MS);
    idle.unref();
  };

  const fileTurn = (loaded: PrintIndex, milliseconds: number): void => {
    const end = now() + milliseconds;
    const sources: FamilySources = { db, index: loaded, textOf: textReader(db) };
    const changed = db.transaction(() => {
      const moved = new Set<number>();
      do {
        const next = db.get<{ seq: number }>('SELECT seq FROM family_pending ORDER BY seq LIMIT 1');
        if (next === undefined) break;
        for (const seq of fileClipping(sources, next.seq)) moved.add(seq);
        db.run('DELETE FROM family_pending WHERE seq = ?', next.seq);
      } while (now() < end);
      return moved;
    });
    if (changed.size > 0) onFiled([...changed]);
  };

  /** Begins in a turn of its own: the call that made the change is answered first. */
  const start = (): Promise<void> => {
    if (soon !== null) clearTimeout(soon.timer);
    soon = null;
    running ??= nextTurn()
      .then(work)
      .finally(() => (running = null));
    return running;
  };

  return {
    wake() {
      if (running !== null || closed || (soon === null && !isPending())) return;
      const latest = soon?.latest ?? now() + LONGEST_REST_MS;
      if (soon !== null) clearTimeout(soon.timer);
      const rest = Math.min(REST_MS, Math.max(0, latest - now()));
      soon = { timer: setTimeout(() => void start().catch(onFailure), rest), latest };
    },
    async settled() {
      while (!closed && isPending()) await start();
    },
    async rescan() {
      await running;
      db.transaction(() => {
        db.exec(`DELETE FROM clipping_print; UPDATE clipping SET family_id = NULL WHERE family_id IS NOT NULL;
          INSERT OR IGNORE INTO family_pending (seq) SELECT seq FROM clipping;`);
      });
      index = null;
      await start();
    },
    async close() {
      closed = true;
      if (soon !== null) clearTimeout(soon.timer);
      if (idle !== null) clearTimeout(idle);
      await running?.catch(() => undefined);
    },
  };
}

/** Files one clipping, inside the caller's transaction, and returns the numbers of those whose family changed. */
function fileClipping(sources: FamilySources, seq: number): number[] {
  const { db, index } = sources;
  const fingerprint = fingerprintFor(db, seq);
  if (fingerprint === null) return [];
  const choice = chooseFamily(sources, fingerprint);
  if (fingerprint.weight >= LEAST_WEIGHT) index.add(seq, fingerprint.prints);
  if (choice === null) {
    const before = familyOf(db, seq);
    return before === null ? [] : moveToFamily(db, seq, null);
  }
  const changed = choice.family === null ? [choice.beside] : [];
  const family = choice.family ?? foundFamily(db, choice.beside);
  for (const joining of [...choice.with.flatMap((other) => membersOf(db, other)), seq])
    changed.push(...moveToFamily(db, joining, family));
  return changed;
}

/** The kept fingerprint; made and kept when there is none. Null when the clipping is gone. */
function fingerprintFor(db: LibraryDatabase, seq: number): KeptFingerprint | null {
  const kept = readFingerprint(db, seq);
  if (kept !== null) return kept;
  const row = db.get<{ headline: string; body: string; url: string | null }>(
    'SELECT c.headline, c.url, t.body FROM clipping c JOIN clipping_text t ON t.seq = c.seq WHERE c.seq = ?',
    seq,
  );
  if (row === undefined) return null;
  const fingerprint = fingerprintOf(row);
  writeFingerprint(db, seq, fingerprint);
  return { seq, ...fingerprint };
}

/** Reads all fingerprints but those of clippings still to be filed, which come in when they are. */
async function loadIndex(db: LibraryDatabase, stopped: () => boolean): Promise<PrintIndex> {
  const size = db.get<{ n: number | null }>('SELECT sum(length(prints)) / 4 AS n FROM clipping_print');
  const index = new PrintIndex(size?.n ?? 0);
  let last = 0;
  for (;;) {
    const some = readFingerprintsAfter(db, last, READ_TOGETHER);
    for (const { seq, weight, prints } of some) if (weight >= LEAST_WEIGHT) index.add(seq, prints);
    last = some.at(-1)?.seq ?? last;
    if (some.length < READ_TOGETHER || stopped()) return index;
    await nextTurn();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
