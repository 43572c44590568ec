import { FrozenSegment, type SegmentArrays } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';

/** A growing array of bytes. */
class ByteSink {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  /** Seven bits a byte, the lowest first. */
  addNumber(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
}

/**
 * Builds a frozen segment: clippings first, then terms in ascending order, in each term its fields in ascending order,
 * in each field its postings by ascending document number.
 */
export class SegmentWriter {
  private readonly seqs: number[] = [];
  private readonly languages: number[] = [];
  private readonly lengths: number[] = [];
  private readonly terms: string[] = [];
  private readonly termEntries: number[] = [];
  private readonly entryFields: number[] = [];
  private readonly entryFrequencies: number[] = [];
  private readonly entryOffsets: number[] = [];
  private readonly postings = new ByteSink();
  private previousDocument = -1;
  private entry = -1;

  /** Adds a clipping and returns its document number. */
  addDocument(seq: number, language: number, lengthOf: (field: number) => number): number {
    this.languages.push(language);
    for (let field = 0; field < INDEX_FIELDS.length; field += 1)
      this.lengths.push(Math.min(0xffff, lengthOf(field)));
    return this.seqs.push(seq) - 1;
  }

  addTerm(term: string): void {
    this.terms.push(term);
    this.termEntries.push(this.entryFields.length);
  }

  addField(field: number): void {
    this.entry = this.entryFields.push(field) - 1;
    this.entryFrequencies.push(0);
    this.entryOffsets.push(this.postings.length);
    this.previousDocument = -1;
  }

  addPosting(document: number, occurrences: number): void {
    // Most words stand once in a text: one bit says so, and the number is left out.
    const step = document - this.previousDocument;
    this.postings.addNumber(occurrences === 1 ? step * 2 : step * 2 + 1);
    if (occurrences !== 1) this.postings.addNumber(occurrences);
    this.previousDocument = document;
    this.entryFrequencies[this.entry] = (this.entryFrequencies[this.entry] ?? 0) + 1;
  }

  finish(generation: number): FrozenSegment {
    let characters = 0;
    for (const term of this.terms) characters += term.length;
    const termText = shared(Uint16Array, { length: characters });
    const termOffsets = shared(Uint32Array, { length: this.terms.length + 1 });
    let at = 0;
    for (const [i, term] of this.terms.entries()) {
      termOffsets[i] = at;
      for (let j = 0; j < term.length; j += 1) termText[at++] = term.charCodeAt(j);
    }
    termOffsets[this.terms.length] = at;
    const arrays: SegmentArrays = {
      seqs: shared(Uint32Array, this.seqs),
      languages: shared(Uint8Array, this.languages),
      lengths: shared(Uint16Array, this.lengths),
      termText,
      termOffsets,
      termEntries: shared(Uint32Array, [...this.termEntries, this.entryFields.length]),
      entryFields: shared(Uint8Array, this.entryFields),
      entryFrequencies: shared(Uint32Array, this.entryFrequencies),
      entryOffsets: shared(Uint32Array, this.entryOffsets),
      postings: shared(Uint8Array, this.postings.bytes.subarray(0, this.postings.length)),
    };
    return new FrozenSegment(generation, arrays);
  }
}

/** Numbers in memory that other threads can see; zeros when only their count is given. */
function shared<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  TypedArray: { readonly BYTES_PER_ELEMENT: number; new (buffer: SharedArrayBuffer): Numbers },
  numbers: ArrayLike<number> | { readonly length: number },
): Numbers {
  const array = new TypedArray(new SharedArrayBuffer(numbers.length * TypedArray.BYTES_PER_ELEMENT));
  if (0 in numbers) array.set(numbers);
  return array;
}
