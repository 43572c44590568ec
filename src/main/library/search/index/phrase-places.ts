import type { DecodedPostings } from './posting-lists';

/** Where one word stands in a text: ascending first positions, those from `from` to before `to`. */
export interface WordPlaces {
  readonly starts: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
  /** How many pieces the word has. */
  readonly length: number;
}

/**
 * Where a phrase may begin, by document: first all places of one of its terms, then what is left of them term after term. Arrays are used
 * again by the next phrase.
 */
export class PhrasePlaces {
  private documents = new Uint32Array(1 << 10);
  /** Where the places of each document end in {@link places}. */
  private ends = new Uint32Array(1 << 10);
  /** Positions the phrase's first piece would have, ascending in each document. */
  private places = new Uint32Array(1 << 12);
  private size = 0;

  /** In how many documents it may begin. */
  get count(): number {
    return this.size;
  }

  /** Takes documents, ascending, without places: only these matter to another one that begins among them. */
  hold(documents: Uint32Array<ArrayBuffer>): void {
    this.documents = documents;
    this.size = documents.length;
  }

  /** Ascending. */
  documentAt(i: number): number {
    return this.documents[i] ?? 0;
  }

  /** The places in the i-th document, for a phrase of so many pieces; good until another phrase is looked for. */
  placesAt(i: number, length: number): WordPlaces {
    return {
      starts: this.places,
      from: i === 0 ? 0 : (this.ends[i - 1] ?? 0),
      to: this.ends[i] ?? 0,
      length,
    };
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /**
   * Begins with all places of a term that is `offset` pieces after the first.
   *
   * @param among only documents in it matter; all, if null
   */
  begin(
    { documents, occurrences, length, positionsAt }: DecodedPostings,
    bytes: Uint8Array,
    offset: number,
    among: PhrasePlaces | null = null,
  ): void {
    this.size = 0;
    if (positionsAt === -1) return;
    if (this.documents.length < length) {
      this.documents = new Uint32Array(length * 2);
      this.ends = new Uint32Array(length * 2);
    }
    const cursor = new PositionCursor(bytes, positionsAt);
    let [size, at] = [0, 0];
    for (let i = 0; i < length; i += 1) {
      const times = occurrences[i] ?? 0;
      if (among !== null) {
        const document = documents[i] ?? 0;
        while (at < among.size && (among.documents[at] ?? 0) < document) at += 1;
        if (at === among.size) break;
        if (among.documents[at] !== document) {
          cursor.skip(times);
          continue;
        }
      }
      if (size + times > this.places.length) this.growPlaces(size + times);
      const before = size;
      cursor.nextDocument();
      for (let left = times; left > 0; left -= 1) {
        const position = cursor.next();
        if (position > offset) this.places[size++] = position - offset;
      }
      if (size === before) continue;
      this.documents[this.size] = documents[i] ?? 0;
      this.ends[this.size++] = size;
    }
  }

  /** Keeps the places that have another term so many pieces after the first. */
  keep(
    { documents, occurrences, length, positionsAt }: DecodedPostings,
    bytes: Uint8Array,
    offset: number,
  ): void {
    const had = positionsAt === -1 ? 0 : this.size;
    const cursor = new PositionCursor(bytes, positionsAt);
    let [size, at, start] = [0, 0, 0];
    this.size = 0;
    for (let i = 0; i < length && at < had; i += 1) {
      const document = documents[i] ?? 0;
      while (at < had && (this.documents[at] ?? 0) < document) start = this.ends[at++] ?? 0;
      if (at === had) break;
      if (this.documents[at] !== document) {
        cursor.skip(occurrences[i] ?? 0);
        continue;
      }
      const end = this.ends[at++] ?? 0;
      const before = size;
      cursor.nextDocument();
      for (let left = occurrences[i] ?? 0; left > 0; left -= 1) {
        const position = cursor.next();
        if (position <= offset) continue;
        while (start < end && (this.places[start] ?? 0) < position - offset) start += 1;
        // What is kept never reaches what is still to be looked at.
        if (start < end && this.places[start] === position - offset)
          this.places[size++] = this.places[start++] ?? 0;
      }
      start = end;
      if (size === before) continue;
      this.documents[this.size] = document;
      this.ends[this.size++] = size;
    }
  }

  /** Calls `visit` with every document that has a place left. */
  eachDocument(visit: (document: number) => void): void {
    for (let i = 0; i < this.size; i += 1) visit(this.documents[i] ?? 0);
  }

  private growPlaces(size: number): void {
    const longer = new Uint32Array(size * 2);
    longer.set(this.places);
    this.places = longer;
  }
}

/** Reads positions one after the other: see `posting-lists.ts`. */
class PositionCursor {
  private previous = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  nextDocument(): void {
    this.previous = 0;
  }

  /** The position of the next occurrence, from 1; 0 when it has none. */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    if (step === 0) return 0;
    return (this.previous += step);
  }

  /** Passes over the positions of a document. */
  skip(occurrences: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = occurrences; left > 0; left -= 1) {
      while ((bytes[at] ?? 0) > 127) at += 1;
      at += 1;
    }
    this.at = at;
  }
}
