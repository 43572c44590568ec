/** The documents of a frozen segment: always in memory. */
export interface DocumentArrays {
  /** The clipping of each document number. */
  readonly seqs: Uint32Array;
  /** The language of each document, by number. */
  readonly languages: Uint8Array;
  /** Different terms per document and field: `document * fields + field`. */
  readonly lengths: Uint16Array;
}

/** The terms of a frozen segment and what its lists are found by: in memory, or only in its file as long as nobody has asked for any. */
export interface TermArrays {
  /** All terms in ascending order, one after the other, in UTF-16. */
  readonly termText: Uint16Array;
  /** Where each term begins; one more at the end. */
  readonly termOffsets: Uint32Array;
  /** The first entry of each term; one more at the end. An entry is one field of one term. */
  readonly termEntries: Uint32Array;
  readonly entryFields: Uint8Array;
  /** In how many documents. */
  readonly entryFrequencies: Uint32Array;
  /** Where the list of each entry begins among the lists; one more at the end. See `posting-lists.ts`. */
  readonly entryOffsets: Uint32Array;
  /** Which letters each term has: see `similar-terms.ts`. */
  readonly termLetters: Uint32Array;
  /** Beginnings that many terms have, by the first of these terms: see `beginnings.ts`. */
  readonly beginningTerms: Uint32Array;
  /** In UTF-16 units. */
  readonly beginningLengths: Uint8Array;
  readonly beginningEntries: Uint32Array;
  readonly beginningFields: Uint8Array;
  readonly beginningFrequencies: Uint32Array;
  /** Where the list of each beginning's entry begins among the lists; one more at the end. */
  readonly beginningOffsets: Uint32Array;
}

/** All arrays of a frozen segment, as they lie in its file. */
export type SegmentArrays = DocumentArrays & TermArrays;

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Numbers in memory that other threads can see. */
export function shared<N extends Numbers>(
  TypedArray: { readonly BYTES_PER_ELEMENT: number; new (buffer: SharedArrayBuffer): N },
  numbers: ArrayLike<number>,
): N {
  const array = new TypedArray(new SharedArrayBuffer(numbers.length * TypedArray.BYTES_PER_ELEMENT));
  array.set(numbers);
  return array;
}
