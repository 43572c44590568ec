import type { DecodedPostings } from './posting-lists';

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
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Begins with all places of a term that is `offset` pieces after the first. */
  begin(
    { documents, occurrences, length, positionsAt }: DecodedPostings,
    bytes: Uint8Array,
    offset: number,
  ): void {
    this.count = 0;
    if (positionsAt === -1) return;
    if (this.documents.length < length) {
      this.documents = new Uint32Array(length * 2);
      this.ends = new Uint32Array(length * 2);
    }
    const cursor = new PositionCursor(bytes, positionsAt);
    let size = 0;
    for (let i = 0; i < length; i += 1) {
      const times = occurrences[i] ?? 0;
      if (size + times > this.places.length) this.growPlaces(size + times);
      const before = size;
      cursor.nextDocument();
      for (let left = times; left > 0; left -= 1) {
        const position = cursor.next();
        if (position > offset) this.places[size++] = position - offset;
      }
      if (size === before) continue;
      this.documents[this.count] = documents[i] ?? 0;
      this.ends[this.count++] = size;
    }
  }

  /** Keeps the places that have another term so many pieces after the first. */
  keep(
    { documents, occurrences, length, positionsAt }: DecodedPostings,
    bytes: Uint8Array,
    offset: number,
  ): void {
    const had = positionsAt === -1 ? 0 : this.count;
    const cursor = new PositionCursor(bytes, positionsAt);
    let [size, at, start] = [0, 0, 0];
    this.count = 0;
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
      this.documents[this.count] = document;
      this.ends[this.count++] = size;
    }
  }

  /** Calls `visit` with every document that has a place left. */
  eachDocument(visit: (document: number) => void): void {
    for (let i = 0; i < this.count; i += 1) visit(this.documents[i] ?? 0);
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
