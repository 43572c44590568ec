import { isFileError } from '../../storage/write-file-atomically';
import { SharedIndex, type SharedSegments } from './shared-index';

/** The complete index as the worker handed it over last, and the last change that is in it. */
interface Handed {
  readonly index: SharedIndex;
  readonly revision: number;
}

/** Holds the index another thread hands over, each time anew. */
export class HandedIndex {
  private handed: Handed | null = null;

  /** Null while there is none. */
  get current(): Handed | null {
    return this.handed;
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

  drop(): void {
    this.handed?.index.close();
    this.handed = null;
  }
}
