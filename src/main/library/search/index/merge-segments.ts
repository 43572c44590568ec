import type { FrozenSegment } from './frozen-segment';
import { FrozenTerms } from './frozen-terms';
import { INDEX_FIELDS } from './index-fields';
import { ListsInOrder } from './list-bytes';
import { DecodedPostings } from './posting-lists';
import type { TermArrays } from './segment-arrays';
import { DocumentList, SegmentWriter, type ListOutput } from './segment-writer';

/** So many terms are merged in one step: a few milliseconds' work. */
const TERMS_A_STEP = 500;
const DEAD = -1;

/**
 * Makes one segment of several, with what is left of its dead, in short steps: each call of `next` does one. What dies meanwhile is in the
 * new segment.
 *
 * @param keepsTerms false where its terms may stay in the file its lists go to
 */
export function* mergeSegments(
  segments: readonly FrozenSegment[],
  generation: number,
  output?: ListOutput,
  keepsTerms = true,
): Generator<undefined, FrozenSegment> {
  const documents = new DocumentList();
  const parts = segments.map((segment) => new Part(segment, documents));
  const writer = new SegmentWriter(documents, output, keepsTerms);
  for (let count = 1; ; count += 1) {
    let least: string | null = null;
    for (const { text } of parts) if (text !== null && (least === null || text < least)) least = text;
    if (least === null) break;
    const having = parts.filter(({ text }) => text === least);
    mergeTerm(writer, having);
    for (const part of having) part.advance();
    if (count % TERMS_A_STEP === 0) yield;
  }
  for (const part of parts) part.end();
  return writer.finish(generation);
}

/** A segment that is being merged, at the term the merge has come to. */
class Part {
  /** New document numbers; {@link DEAD} for the dead. */
  readonly numbers: Int32Array;
  readonly lists: ListsInOrder;
  term = 0;
  /** The term; null when there are no more. */
  text: string | null;
  readonly isWhole: boolean;
  readonly arrays: TermArrays;
  private readonly terms: FrozenTerms;
  /** Nothing of it is read any more. */
  readonly end: () => void;

  constructor(
    readonly segment: FrozenSegment,
    documents: DocumentList,
  ) {
    const { seqs, languages, lengths } = segment.documents;
    this.numbers = new Int32Array(segment.size).fill(DEAD);
    for (let document = 0; document < segment.size; document += 1) {
      if (segment.isDead(document)) continue;
      this.numbers[document] = documents.add(
        seqs[document] ?? 0,
        languages[document] ?? 0,
        (field) => lengths[document * INDEX_FIELDS.length + field] ?? 0,
      );
    }
    this.isWhole = !this.numbers.includes(DEAD);
    this.lists = new ListsInOrder(segment.lists);
    ({ arrays: this.arrays, giveBack: this.end } = segment.stored.borrow());
    this.terms = new FrozenTerms(this.arrays);
    this.text = this.terms.count > 0 ? this.terms.at(0) : null;
  }

  advance(): void {
    this.term += 1;
    this.text = this.term < this.terms.count ? this.terms.at(this.term) : null;
  }

  /** The entry of the term in a field; -1 when there is none. */
  entryOf(field: number): number {
    const { termEntries, entryFields } = this.arrays;
    const end = termEntries[this.term + 1] ?? 0;
    for (let entry = termEntries[this.term] ?? 0; entry < end; entry += 1)
      if (entryFields[entry] === field) return entry;
    return -1;
  }

  fields(): number {
    const { termEntries, entryFields } = this.arrays;
    let fields = 0;
    const end = termEntries[this.term + 1] ?? 0;
    for (let entry = termEntries[this.term] ?? 0; entry < end; entry += 1)
      fields |= 1 << (entryFields[entry] ?? 0);
    return fields;
  }

  /** Reads the list of an entry. */
  read(entry: number): Uint8Array {
    const { entryOffsets, entryFrequencies } = this.arrays;
    const bytes = this.lists.read(entryOffsets[entry] ?? 0, entryOffsets[entry + 1] ?? 0);
    this.postings.read(bytes, 0, entryFrequencies[entry] ?? 0);
    return bytes;
  }

  readonly postings = new DecodedPostings();
}

/** A part that has the term in a field, with its list read. */
interface Source {
  readonly part: Part;
  readonly bytes: Uint8Array;
}

function mergeTerm(writer: SegmentWriter, parts: readonly Part[]): void {
  let fields = 0;
  for (const part of parts) fields |= part.fields();
  let isWritten = false;
  for (let field = 0; field < INDEX_FIELDS.length; field += 1) {
    if ((fields & (1 << field)) === 0) continue;
    const sources: Source[] = [];
    for (const part of parts) {
      const entry = part.entryOf(field);
      if (entry === -1) continue;
      const bytes = part.read(entry);
      if (part.isWhole || hasLiving(part)) sources.push({ part, bytes });
    }
    if (sources.length === 0) continue;
    if (!isWritten) addTermOf(writer, parts);
    isWritten = true;
    mergeField(writer, field, sources);
  }
}

/** The term that all parts have come to. */
function addTermOf(writer: SegmentWriter, [part]: readonly Part[]): void {
  if (part === undefined) return;
  const { termText, termOffsets } = part.arrays;
  writer.addTerm(termText, termOffsets[part.term] ?? 0, termOffsets[part.term + 1] ?? 0);
}

function hasLiving({ postings: { documents, length }, numbers }: Part): boolean {
  for (let i = 0; i < length; i += 1) if (numbers[documents[i] ?? 0] !== DEAD) return true;
  return false;
}

function mergeField(writer: SegmentWriter, field: number, sources: readonly Source[]): void {
  const havePositions = sources.some(({ part }) => part.postings.positionsAt !== -1);
  writer.beginField(field);
  for (const { part, bytes } of sources) {
    const { documents, occurrences, length, positionsAt } = part.postings;
    for (let i = 0; i < length; i += 1) {
      const number = part.numbers[documents[i] ?? 0] ?? DEAD;
      if (number !== DEAD) writer.addPosting(number, occurrences[i] ?? 0);
    }
    if (!havePositions) continue;
    if (positionsAt === -1) addNoPositions(writer, part);
    else if (part.isWhole) writer.copyPositions(bytes.subarray(positionsAt));
    else copyLivingPositions(writer, part, bytes);
  }
  writer.endField();
}

function addNoPositions(writer: SegmentWriter, { postings, numbers }: Part): void {
  for (let i = 0; i < postings.length; i += 1) {
    if (numbers[postings.documents[i] ?? 0] === DEAD) continue;
    for (let left = postings.occurrences[i] ?? 0; left > 0; left -= 1) writer.addPosition(0);
  }
}

/** Steps between positions are within one document: they are copied as they are, and those of the dead left out. */
function copyLivingPositions(writer: SegmentWriter, { postings, numbers }: Part, bytes: Uint8Array): void {
  let at = postings.positionsAt;
  for (let i = 0; i < postings.length; i += 1) {
    const start = at;
    for (let left = postings.occurrences[i] ?? 0; left > 0; left -= 1) {
      while ((bytes[at] ?? 0) > 127) at += 1;
      at += 1;
    }
    if (numbers[postings.documents[i] ?? 0] !== DEAD) writer.copyPositions(bytes.subarray(start, at));
  }
}
