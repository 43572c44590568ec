import { collectBeginnings } from './beginnings';
import { ByteSink } from './byte-sink';
import { FrozenSegment, type SegmentArrays } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { lettersOf } from './similar-terms';

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
    this.postings.addPosting(document - this.previousDocument, occurrences);
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
    const termLetters = shared(Uint32Array, { length: this.terms.length });
    for (let i = 0; i < termLetters.length; i += 1)
      termLetters[i] = lettersOf(termText, termOffsets[i] ?? 0, termOffsets[i + 1] ?? 0);
    const arrays: Omit<SegmentArrays, keyof typeof NO_BEGINNINGS> = {
      seqs: shared(Uint32Array, this.seqs),
      languages: shared(Uint8Array, this.languages),
      lengths: shared(Uint16Array, this.lengths),
      termText,
      termOffsets,
      termLetters,
      termEntries: shared(Uint32Array, [...this.termEntries, this.entryFields.length]),
      entryFields: shared(Uint8Array, this.entryFields),
      entryFrequencies: shared(Uint32Array, this.entryFrequencies),
      entryOffsets: shared(Uint32Array, this.entryOffsets),
      postings: shared(Uint8Array, this.postings.bytes.subarray(0, this.postings.length)),
    };
    return new FrozenSegment(generation, { ...arrays, ...beginningsOf(arrays) });
  }
}

const NO_BEGINNINGS = {
  beginningCharacters: new Uint16Array(0),
  beginningEntries: new Uint32Array(0),
  beginningFields: new Uint8Array(0),
  beginningFrequencies: new Uint32Array(0),
  beginningOffsets: new Uint32Array(0),
  beginningPostings: new Uint8Array(0),
} as const satisfies Partial<SegmentArrays>;

function beginningsOf(arrays: Omit<SegmentArrays, keyof typeof NO_BEGINNINGS>): typeof NO_BEGINNINGS {
  const segment = new FrozenSegment(0, { ...arrays, ...NO_BEGINNINGS });
  const { termText, termOffsets, termEntries, entryFields } = arrays;
  const found = collectBeginnings({
    size: segment.size,
    termCount: segment.termCount,
    firstOf: (term) => termText[termOffsets[term] ?? 0] ?? 0,
    eachPosting: (term, visit) => {
      for (let entry = termEntries[term] ?? 0; entry < (termEntries[term + 1] ?? 0); entry += 1) {
        const field = entryFields[entry] ?? 0;
        segment.eachPosting(entry, (document, occurrences) => visit(field, document, occurrences));
      }
    },
  });
  return {
    beginningCharacters: shared(Uint16Array, found.characters),
    beginningEntries: shared(Uint32Array, found.entries),
    beginningFields: shared(Uint8Array, found.fields),
    beginningFrequencies: shared(Uint32Array, found.frequencies),
    beginningOffsets: shared(Uint32Array, found.offsets),
    beginningPostings: shared(Uint8Array, found.postings),
  };
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
