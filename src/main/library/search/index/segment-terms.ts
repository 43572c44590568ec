import { FrozenTerms } from './frozen-terms';
import { letGo } from './let-go';
import { FileLists, type ListBytes } from './list-bytes';
import type { TermArrays } from './segment-arrays';

/**
 * The terms of a frozen segment: in memory, or in the file of its lists until somebody asks for one. All but {@link kept} throw what reading
 * them throws: `DamagedSegment`, or the file system's error.
 */
export class SegmentTerms {
  private readonly source: TermArrays | FileLists;
  private read: FrozenTerms | null = null;

  /**
   * @param given null where they lie in the file of the lists
   * @throws when the lists are in no file then
   */
  constructor(given: TermArrays | null, lists: ListBytes) {
    if (given !== null) this.source = given;
    else if (lists instanceof FileLists) this.source = lists;
    else throw new Error('A segment whose lists are in memory must have its terms there, too.');
  }

  /** In numbers; kept in memory, which threads share, from here on. */
  load(): TermArrays {
    return this.source instanceof FileLists ? this.source.terms() : this.source;
  }

  /** To be found by their letters; kept likewise. */
  get sorted(): FrozenTerms {
    return (this.read ??= new FrozenTerms(this.load()));
  }

  /** In numbers where they are in memory, else null. */
  get kept(): TermArrays | null {
    return this.source instanceof FileLists ? this.source.keptTerms : this.source;
  }

  /**
   * In numbers for one use: what has to be read for it is let go with it.
   *
   * @returns them, and what ends the use
   */
  borrow(): { readonly arrays: TermArrays; readonly giveBack: () => void } {
    if (this.kept !== null || !(this.source instanceof FileLists))
      return { arrays: this.load(), giveBack: () => undefined };
    const arrays = this.source.borrowTerms();
    // All lie in the same memory.
    return { arrays, giveBack: () => letGo(arrays.termText) };
  }
}
