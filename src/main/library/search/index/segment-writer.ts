import { BeginningsCollector } from './beginnings';
import { ByteSink } from './byte-sink';
import { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { letGo } from './let-go';
import { MemoryLists, type ListBytes } from './list-bytes';
import { NumberList } from './number-list';
import { shared, type DocumentArrays, type SegmentArrays, type TermArrays } from './segment-arrays';
import { lettersOf } from './similar-terms';

/** Where the lists of a new segment go, one after the other. */
export interface ListOutput {
  readonly length: number;
  /** Whether the arrays can be read again from where the lists are. */
  readonly keepsArrays: boolean;
  /** Takes a copy of the bytes, or of the first `length` of them. */
  append: (bytes: Uint8Array, length?: number) => void;
  /** All lists are there; the arrays go with them. */
  finish: (generation: number, arrays: SegmentArrays) => ListBytes;
  /** Nothing will come of it. */
  abandon: () => void;
}

/** Lists that stay in memory until they are written down with others. */
export class MemoryOutput implements ListOutput {
  readonly keepsArrays = false;
  private readonly sink = new ByteSink(1 << 16);

  get length(): number {
    return this.sink.length;
  }

  append(bytes: Uint8Array, length = bytes.length): void {
    this.sink.append(bytes, length);
  }

  finish(): ListBytes {
    const bytes = shared(Uint8Array, this.sink.all);
    this.sink.letGo();
    return new MemoryLists(bytes);
  }

  abandon(): void {
    this.sink.letGo();
  }
}

/** The documents of a new segment, in their order. */
export class DocumentList {
  readonly seqs = new NumberList();
  readonly languages = new NumberList(Uint8Array);
  readonly lengths = new NumberList(Uint16Array);

  get size(): number {
    return this.seqs.length;
  }

  /** Adds a clipping and returns its document number. */
  add(seq: number, language: number, lengthOf: (field: number) => number): number {
    this.seqs.push(seq);
    this.languages.push(language);
    for (let field = 0; field < INDEX_FIELDS.length; field += 1)
      this.lengths.push(Math.min(0xffff, lengthOf(field)));
    return this.seqs.length - 1;
  }
}

/**
 * Builds a frozen segment of its documents: terms in ascending order, in each term its fields in ascending order, in each field its
 * postings by ascending document number, in each posting its positions.
 */
export class SegmentWriter {
  private readonly termText = new NumberList(Uint16Array);
  private readonly termOffsets = new NumberList();
  private readonly termEntries = new NumberList();
  private readonly entryFields = new NumberList(Uint8Array);
  private readonly entryFrequencies = new NumberList();
  private readonly entryOffsets = new NumberList();
  private readonly beginnings: BeginningsCollector;
  private readonly head = new ByteSink();
  private readonly postings = new ByteSink();
  private readonly positions = new ByteSink();
  private hasPositions = false;
  private field = 0;
  private frequency = 0;
  private document = -1;
  private position = 0;

  constructor(
    private readonly documents: DocumentList,
    private readonly output: ListOutput = new MemoryOutput(),
    /** False where its terms need not be in memory once they are in a file. */
    private readonly keepsTerms = true,
  ) {
    this.beginnings = new BeginningsCollector(documents.size);
  }

  /** A term: the UTF-16 units from one place to another. */
  addTerm(units: Uint16Array, from: number, to: number): void {
    this.beginnings.nextTerm(units, from, to, this.termOffsets.length);
    this.termOffsets.push(this.termText.length);
    for (let i = from; i < to; i += 1) this.termText.push(units[i] ?? 0);
    this.termEntries.push(this.entryFields.length);
  }

  beginField(field: number): void {
    this.field = field;
    this.frequency = 0;
    this.document = -1;
    this.hasPositions = false;
    this.postings.clear();
    this.positions.clear();
  }

  /** A document that has the term in the field; as many positions are to follow as it has occurrences. */
  addPosting(document: number, occurrences: number): void {
    this.postings.addPosting(document - this.document, occurrences);
    this.document = document;
    this.position = 0;
    this.frequency += 1;
    this.beginnings.add(this.field, document, occurrences);
  }

  /** Where an occurrence stands, counted from 1; 0 when it has no place of its own. Places come in ascending order. */
  addPosition(position: number): void {
    if (position === 0) {
      this.positions.addNumber(0);
      return;
    }
    this.hasPositions = true;
    this.positions.addNumber(position - this.position);
    this.position = position;
  }

  /** Positions as another list has them. */
  copyPositions(bytes: Uint8Array): void {
    this.hasPositions = true;
    this.positions.append(bytes);
  }

  endField(): void {
    this.entryFields.push(this.field);
    this.entryFrequencies.push(this.frequency);
    this.entryOffsets.push(this.output.length);
    this.head.clear();
    this.head.addNumber(this.postings.length * 2 + (this.hasPositions ? 1 : 0));
    this.head.append(this.postings.bytes, this.postings.length);
    if (this.hasPositions) this.head.append(this.positions.bytes, this.positions.length);
    this.output.append(this.head.bytes, this.head.length);
  }

  /** The segment of all that was added; nothing more can be. */
  finish(generation: number): FrozenSegment {
    const { beginnings, output } = this;
    this.termOffsets.push(this.termText.length);
    this.termEntries.push(this.entryFields.length);
    this.entryOffsets.push(output.length);
    beginnings.finish();
    const listsBefore = output.length;
    output.append(beginnings.lists.all);
    for (const sink of [beginnings.lists, this.head, this.postings, this.positions]) sink.letGo();
    const keepsTerms = this.keepsTerms || !output.keepsArrays;
    const placed = keepsTerms ? taken : left;
    const termText = placed(Uint16Array, this.termText);
    const termOffsets = placed(Uint32Array, this.termOffsets);
    const termLetters = new Uint32Array(termOffsets.length - 1);
    for (let i = 0; i < termLetters.length; i += 1)
      termLetters[i] = lettersOf(termText, termOffsets[i] ?? 0, termOffsets[i + 1] ?? 0);
    const documents: DocumentArrays = {
      seqs: shared(Uint32Array, this.documents.seqs.all),
      languages: shared(Uint8Array, this.documents.languages.all),
      lengths: shared(Uint16Array, this.documents.lengths.all),
    };
    const terms: TermArrays = {
      termText,
      termOffsets,
      termLetters: keepsTerms ? shared(Uint32Array, termLetters) : termLetters,
      termEntries: placed(Uint32Array, this.termEntries),
      entryFields: placed(Uint8Array, this.entryFields),
      entryFrequencies: placed(Uint32Array, this.entryFrequencies),
      entryOffsets: placed(Uint32Array, this.entryOffsets),
      beginningTerms: placed(Uint32Array, beginnings.terms),
      beginningLengths: placed(Uint8Array, beginnings.lengths),
      beginningEntries: placed(Uint32Array, beginnings.entries),
      beginningFields: placed(Uint8Array, beginnings.fields),
      beginningFrequencies: placed(Uint32Array, beginnings.frequencies),
      beginningOffsets: shared(
        Uint32Array,
        beginnings.offsets.all.map((offset) => offset + listsBefore),
      ),
    };
    const lists = output.finish(generation, { ...documents, ...terms });
    if (keepsTerms) return new FrozenSegment(generation, documents, terms, lists);
    letGo(...(Object.values(terms) as TermArrays[keyof TermArrays][]));
    return new FrozenSegment(generation, documents, null, lists);
  }
}

/** A class of typed arrays. */
interface ArrayClass<N> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start?: number, length?: number): N;
}

/** The numbers of a list in memory that other threads can see; the list is let go. */
function taken<N extends Uint8Array | Uint16Array | Uint32Array>(
  TypedArray: ArrayClass<N>,
  list: NumberList,
): N {
  const array = shared(TypedArray, list.all);
  list.letGo();
  return array;
}

/** The numbers of a list where they are. */
function left<N extends Uint8Array | Uint16Array | Uint32Array>(
  TypedArray: ArrayClass<N>,
  list: NumberList,
): N {
  const { buffer, byteOffset, length } = list.all;
  return new TypedArray(buffer, byteOffset, length);
}
