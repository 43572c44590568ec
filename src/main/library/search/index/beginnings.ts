import { ByteSink } from './byte-sink';
import { INDEX_FIELDS } from './index-fields';
import { NumberList } from './number-list';

/** A character that fewer terms begin with is answered from the terms themselves. */
const MANY_TERMS = 128;

/**
 * Adds up the postings of all terms that begin with the same character while a segment is written, term after term, so that the
 * first letter somebody types is answered from one list.
 */
export class BeginningsCollector {
  readonly characters = new NumberList();
  readonly entries = new NumberList();
  readonly fields = new NumberList();
  readonly frequencies = new NumberList();
  /** Where the list of each entry begins in {@link lists}. */
  readonly offsets = new NumberList();
  readonly lists = new ByteSink();
  private readonly postings = new ByteSink();
  /** Occurrences by field and document. */
  private readonly sums: readonly Uint32Array[];
  private readonly usedFields = new Uint8Array(INDEX_FIELDS.length);
  /** What is not zero in {@link sums}, as long as terms are few: `field * documents + document`. */
  private readonly touched = new NumberList();
  private character = -1;
  private terms = 0;

  constructor(private readonly documents: number) {
    this.sums = INDEX_FIELDS.map(() => new Uint32Array(documents));
  }

  /** The postings that follow are those of a term. Terms come in ascending order. */
  nextTerm(first: number): void {
    if (first !== this.character) this.endCharacter();
    this.character = first;
    this.terms += 1;
  }

  add(field: number, document: number, occurrences: number): void {
    const sums = this.sums[field];
    if (sums === undefined) return;
    const sum = sums[document] ?? 0;
    if (sum === 0 && this.terms <= MANY_TERMS) this.touched.push(field * this.documents + document);
    sums[document] = sum + occurrences;
    this.usedFields[field] = 1;
  }

  /** To be called after the last term. */
  finish(): void {
    this.endCharacter();
    this.entries.push(this.fields.length);
    this.offsets.push(this.lists.length);
  }

  private endCharacter(): void {
    if (this.terms > MANY_TERMS) this.keep();
    else
      for (const place of this.touched.all) {
        const field = Math.floor(place / this.documents);
        const sums = this.sums[field];
        if (sums !== undefined) sums[place - field * this.documents] = 0;
      }
    this.usedFields.fill(0);
    this.touched.length = 0;
    this.terms = 0;
  }

  private keep(): void {
    this.characters.push(this.character);
    this.entries.push(this.fields.length);
    for (const [field, sums] of this.sums.entries()) {
      if (this.usedFields[field] !== 1) continue;
      const { postings } = this;
      postings.clear();
      let [previous, frequency] = [-1, 0];
      for (let document = 0; document < this.documents; document += 1) {
        const occurrences = sums[document] ?? 0;
        if (occurrences === 0) continue;
        postings.addPosting(document - previous, occurrences);
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
  }
}
