import type { LibraryDatabase } from '../../storage/library-database';
import type { OriginalStore } from '../../storage/original-store';
import type { NotKept, StoredBytes } from '../../storage/store-thread/store-messages';

/**
 * Originals that imports have stored and not yet decided about. One that turns out to be of no use is removed again, unless
 * another import holds the same bytes or a clipping came from them.
 */
export interface HeldOriginals {
  /** Runs a storing and holds what it stored, if anything, until {@link letGo}. */
  store: <Kept extends StoredBytes | NotKept>(storing: () => Promise<Kept>) => Promise<Kept>;
  letGo: (sha256: string) => void;
  /** Bytes nobody refers to any more are removed, unless an import holds them. */
  discard: (sha256: string) => void;
}

/** Makes the register of one library. */
export function createHeldOriginals(db: LibraryDatabase, originals: OriginalStore): HeldOriginals {
  const holders = new Map<string, number>();
  const released = new Set<string>();
  let storing = 0;

  const sweep = (): void => {
    // A storing under way may have found these very bytes and relied on them.
    if (storing > 0) return;
    const free = [...released].filter((sha256) => !holders.has(sha256));
    released.clear();
    if (free.length === 0) return;
    const used = db.all<{ sha256: string }>(
      'SELECT sha256 FROM original WHERE sha256 IN (SELECT value FROM json_each(?))',
      JSON.stringify(free),
    );
    const kept = new Set(used.map(({ sha256 }) => sha256));
    for (const sha256 of free) if (!kept.has(sha256)) originals.remove(sha256);
  };

  return {
    async store(run) {
      storing += 1;
      try {
        const stored = await run();
        if ('sha256' in stored) holders.set(stored.sha256, (holders.get(stored.sha256) ?? 0) + 1);
        return stored;
      } finally {
        storing -= 1;
        sweep();
      }
    },
    letGo(sha256) {
      const left = (holders.get(sha256) ?? 1) - 1;
      if (left > 0) holders.set(sha256, left);
      else holders.delete(sha256);
      released.add(sha256);
      sweep();
    },
    discard(sha256) {
      released.add(sha256);
      sweep();
    },
  };
}
