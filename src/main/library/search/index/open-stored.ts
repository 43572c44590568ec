import type { LibraryDatabase } from '../../storage/library-database';
import { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import type { IndexFiles, StoredIndex } from './index-files';
import { latestRevision } from './latest-revision';
import { FileLists } from './list-bytes';
import type { SharedSegments } from './shared-index';

/** An index as it was written down, in a form that can be handed to another thread: its arrays lie in memory both see. */
export interface StoredSegments {
  readonly token: string;
  readonly revision: number;
  readonly shared: SharedSegments;
}

/** True when an index was written down of this database, and every change since can be replayed. */
export function belongsTo(db: LibraryDatabase, { token, revision }: Omit<StoredIndex, 'segments'>): boolean {
  if (db.get('SELECT 1 FROM search_snapshot WHERE token = ?', token) === undefined) return false;
  const latest = latestRevision(db);
  if (revision > latest) return false;
  const left = db.get<{ n: number }>('SELECT count(*) AS n FROM search_change WHERE revision > ?', revision);
  // AUTOINCREMENT leaves no gaps, so that a missing row is a change nobody can replay.
  return left?.n === latest - revision;
}

/** Reads the index, without changing anything; null when it has to be made or completed. */
export async function readStored(files: IndexFiles, db: LibraryDatabase): Promise<StoredSegments | null> {
  const stored = await files.read();
  if (stored === null) return null;
  const shared = shareStored(stored);
  for (const { lists } of stored.segments) lists.close();
  return belongsTo(db, stored) ? { token: stored.token, revision: stored.revision, shared } : null;
}

/**
 * The same as its keeper takes it up.
 * @throws the file system's error when a file has gone since
 */
export function takeStored({ token, revision, shared }: StoredSegments): StoredIndex {
  const segments = shared.segments.flatMap(({ generation, documents, terms, lists }) =>
    lists.kind === 'file'
      ? [
          new FrozenSegment(
            generation,
            documents,
            terms,
            new FileLists(lists.file, lists.start, lists.length),
          ),
        ]
      : [],
  );
  return { token, revision, segments };
}

/** Of two copies of a clipping, the one in the newer segment is alive. */
function shareStored({ segments }: StoredIndex): SharedSegments {
  let seqLimit = 0;
  for (const { documents } of segments)
    for (const seq of documents.seqs) if (seq >= seqLimit) seqLimit = seq + 1;
  const known = new Uint8Array(seqLimit);
  const lengthSums = new Float64Array(INDEX_FIELDS.length);
  let documentCount = 0;
  for (const segment of [...segments].sort((a, b) => b.generation - a.generation)) {
    const { seqs } = segment.documents;
    for (let document = 0; document < seqs.length; document += 1) {
      const seq = seqs[document] ?? 0;
      if (known[seq] === 1) segment.bury(document);
      else documentCount += known[seq] = 1;
    }
    segment.addLengths(lengthSums);
  }
  return {
    documentCount,
    seqLimit,
    lengthSums,
    segments: segments.map(({ generation, documents, arrays, lists, dead }) => ({
      generation,
      documents,
      terms: arrays,
      lists: lists.place,
      dead,
    })),
  };
}
