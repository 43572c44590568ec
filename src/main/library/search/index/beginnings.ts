import { ByteSink } from './byte-sink';
import { INDEX_FIELDS } from './index-fields';
import { NumberList } from './number-list';

/** What fewer terms begin with is answered from the terms themselves. */
const MANY_TERMS = 128;
/** Beginnings of up to so many UTF-16 units; few longer ones are shared by many terms. */
const LONGEST = 3;
const MOST_OCCURRENCES = 0xffff;

/**
 * Adds up the postings of all terms that begin alike while a segment is written, term after term, so that the first letters somebody types are
 * answered from one list each.
 */
export class BeginningsCollector {
  /** The first term of each beginning, by number, */
  readonly terms = new NumberList();
  /** and how many units of it the beginning is. */
  readonly lengths = new NumberList(Uint8Array);
  readonly entries = new NumberList();
  readonly fields = new NumberList(Uint8Array);
  readonly frequencies = new NumberList();
  /** Where the list of each entry begins in {@link lists}. */
  readonly offsets = new NumberList();
  readonly lists = new ByteSink();
  private readonly postings = new ByteSink();
  /** The beginnings of the term that was added last, the shortest first. */
  private readonly levels: readonly Level[];
  private readonly current = new Uint16Array(LONGEST);
  private currentLength = 0;

  constructor(private readonly documents: number) {
    this.levels = Array.from({ length: LONGEST }, () => new Level(documents));
  }

  /** The postings that follow are those of a term: the UTF-16 units from one place to another. Terms come in ascending order. */
  nextTerm(units: Uint16Array, from: number, to: number, number: number): void {
    const length = Math.min(LONGEST, to - from);
    let common = 0;
    while (common < this.currentLength && common < length && this.current[common] === units[from + common])
      common += 1;
    this.endDownTo(common);
    for (let i = common; i < length; i += 1) {
      this.current[i] = units[from + i] ?? 0;
      const level = this.levels[i];
      if (level !== undefined) level.first = number;
    }
    this.currentLength = length;
    const level = this.levels[length - 1];
    if (level !== undefined) level.terms += 1;
  }

  add(field: number, document: number, occurrences: number): void {
    this.levels[this.currentLength - 1]?.add(field, document, occurrences);
  }

  /** To be called after the last term. */
  finish(): void {
    this.endDownTo(0);
    this.entries.push(this.fields.length);
    this.offsets.push(this.lists.length);
  }

  /** Ends all beginnings longer than so many units; what a longer one has is the shorter one's, too. */
  private endDownTo(length: number): void {
    for (let i = this.currentLength - 1; i >= length; i -= 1) {
      const level = this.levels[i];
      if (level === undefined) continue;
      const shorter = this.levels[i - 1] ?? null;
      if (shorter !== null) shorter.terms += level.terms;
      if (level.terms > MANY_TERMS) this.keep(level, i + 1, shorter);
      else level.moveInto(shorter);
      level.terms = 0;
    }
  }

  private keep(level: Level, length: number, shorter: Level | null): void {
    this.terms.push(level.first);
    this.lengths.push(length);
    this.entries.push(this.fields.length);
    const { postings } = this;
    for (const [field, sums] of level.sums.entries()) {
      if (!level.uses(field)) continue;
      postings.clear();
      let [previous, frequency] = [-1, 0];
      for (let document = 0; document < this.documents; document += 1) {
        const occurrences = sums[document] ?? 0;
        if (occurrences === 0) continue;
        postings.addPosting(document - previous, occurrences);
        shorter?.add(field, document, occurrences);
        previous = document;
        frequency += 1;
      }
      sums.fill(0);
      this.fields.push(field);
      this.frequencies.push(frequency);
      this.offsets.push(this.lists.length);
      this.lists.addNumber(postings.length * 2);
      this.lists.append(postings.all);
    }
    level.forget();
  }
}

/** What stands in the documents of the terms with one beginning. */
class Level {
  first = 0;
  terms = 0;
  /** Occurrences by field and document. */
  readonly sums: readonly Uint16Array[];
  private readonly used = new Uint8Array(INDEX_FIELDS.length);
  /** What is not zero in {@link sums}, as long as terms are few: `field * documents + document`. */
  private readonly touched = new NumberList();

  constructor(private readonly documents: number) {
    this.sums = INDEX_FIELDS.map(() => new Uint16Array(documents));
  }

  uses(field: number): boolean {
    return this.used[field] === 1;
  }

  add(field: number, document: number, occurrences: number): void {
    const sums = this.sums[field];
    if (sums === undefined) return;
    const sum = sums[document] ?? 0;
    if (sum === 0 && this.terms <= MANY_TERMS) this.touched.push(field * this.documents + document);
    sums[document] = Math.min(MOST_OCCURRENCES, sum + occurrences);
    this.used[field] = 1;
  }

  /** Empties it, as long as terms are few. */
  moveInto(other: Level | null): void {
    for (const place of this.touched.all) {
      const field = Math.floor(place / this.documents);
      const document = place - field * this.documents;
      const sums = this.sums[field];
      if (sums === undefined) continue;
      other?.add(field, document, sums[document] ?? 0);
      sums[document] = 0;
    }
    this.forget();
  }

  /** To be called when all sums are zero again. */
  forget(): void {
    this.used.fill(0);
    this.touched.length = 0;
  }
}
