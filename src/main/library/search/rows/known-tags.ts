import { compareTagPaths } from '../../organise/compare-tag-paths';
import { tagsByNumber, type TagShown } from '../../organise/tag-table';
import type { LibraryDatabase } from '../../storage/library-database';

/** The tags rows show, each read once, and each set of them put in order once: most clippings have the same few. */
export class KnownTags {
  private readonly tags = new Map<number, TagShown>();
  private readonly lists = new Map<string, readonly TagShown[]>();

  constructor(private readonly db: LibraryDatabase) {}

  /**
   * Sorted by path.
   *
   * @param sets the numbers of the tags of clippings, each with commas between them
   * @returns the tags of each set
   */
  of(sets: Iterable<string>): ReadonlyMap<string, readonly TagShown[]> {
    const missing = [...new Set(sets)].filter((set) => !this.lists.has(set));
    const numbers = new Set(missing.flatMap(numbersOf).filter((number) => !this.tags.has(number)));
    for (const [number, tag] of tagsByNumber(this.db, [...numbers])) this.tags.set(number, tag);
    for (const set of missing) {
      const tags = numbersOf(set).flatMap((number) => this.tags.get(number) ?? []);
      this.lists.set(
        set,
        tags.sort((a, b) => compareTagPaths(a.path, b.path)),
      );
    }
    return this.lists;
  }

  /** To be called when the database has changed. */
  forget(): void {
    this.tags.clear();
    this.lists.clear();
  }
}

function numbersOf(set: string): number[] {
  return set.split(',').map(Number);
}
