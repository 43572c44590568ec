import type { LibraryDatabase } from '../../storage/library-database';
import { isFileError } from '../../storage/write-file-atomically';
import { IndexFiles } from './index-files';
import { latestRevision } from './latest-revision';
import { readStored, type StoredSegments } from './open-stored';
import { readDocument } from './read-documents';
import { SharedIndex, type SharedSegments } from './shared-index';

/** The complete index as the worker handed it over last, and the last change that is in it. */
interface Handed {
  readonly index: SharedIndex;
  readonly revision: number;
}

/** So many changes are taken in here, in about a millisecond each; with more to do, the other thread is asked. */
const FEW_CHANGES = 16;
/** The index is handed over again before so many clippings are in it that it was not handed over with. */
const MOST_LIVE = 512;

/** Holds the index another thread hands over, each time anew, and lets it follow the database in between. */
export class HandedIndex {
  private handed: Handed | null = null;
  private stored: StoredSegments | null = null;
  private opening: Promise<void> | null = null;
  private drops = 0;

  /** Null while there is none. */
  get current(): Handed | null {
    return this.handed;
  }

  /**
   * At the start: takes the index from its files, which is quicker than to wait for another thread. Does nothing where it cannot be used as
   * it is, or where it lacks a clipping: the other thread then makes it.
   */
  open(folder: string, db: LibraryDatabase): Promise<void> {
    return (this.opening ??= this.readFiles(new IndexFiles(folder), db));
  }

  private async readFiles(files: IndexFiles, db: LibraryDatabase): Promise<void> {
    const { drops } = this;
    const stored = await readStored(files, db);
    if (stored === null || this.handed !== null || drops !== this.drops) return;
    this.take(stored.shared, stored.revision);
    const clippings = db.get<{ n: number }>('SELECT count(*) AS n FROM clipping')?.n;
    const isWhole = this.follow(db, latestRevision(db)) && this.current?.index.documentCount === clippings;
    if (isWhole) this.stored = stored;
    else this.drop();
  }

  /** The index as it was read from its files, once, for the thread that keeps it. */
  takeStored(): StoredSegments | null {
    const { stored } = this;
    this.stored = null;
    return stored;
  }

  /** Takes an index over in place of the one before. Where one of its files is gone, a newer index is on its way. */
  take(segments: SharedSegments, revision: number): void {
    const before = this.handed?.index ?? null;
    this.handed = null;
    try {
      this.handed = { index: new SharedIndex(segments, before), revision };
    } catch (thrown) {
      if (!isFileError(thrown)) throw thrown;
    }
  }

  /**
   * Takes in what has changed since, where that is little.
   *
   * @param latest the last change there is
   * @returns false when the other thread has to do it
   */
  follow(db: LibraryDatabase, latest: number): boolean {
    const { handed } = this;
    if (handed === null) return false;
    const changes = latest - handed.revision;
    if (changes === 0) return true;
    const isLittle = changes > 0 && changes <= FEW_CHANGES && handed.index.liveCount < MOST_LIVE;
    // What is not committed may be taken back.
    if (!isLittle || db.connection.isTransaction) return false;
    const seqs = db
      .all<{ seq: number }>('SELECT seq FROM search_change WHERE revision > ?', handed.revision)
      .map(({ seq }) => seq);
    // Changes that are in the index's files are not kept; one with them in it is on its way.
    if (seqs.length !== changes) return false;
    for (const seq of new Set(seqs)) {
      const document = readDocument(db, seq);
      if (document === null) handed.index.remove(seq);
      else handed.index.put(document);
    }
    this.handed = { index: handed.index, revision: latest };
    return true;
  }

  drop(): void {
    this.drops += 1;
    this.stored = null;
    this.handed?.index.close();
    this.handed = null;
  }
}
