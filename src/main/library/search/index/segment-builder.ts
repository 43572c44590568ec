import { eachIndexTermUnits } from '../words/index-term-units';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { documentOf, doubled, fieldOf, OccurrenceLog, placeOf } from './occurrence-log';
import { isFileError } from '../../storage/write-file-atomically';
import { letGo } from './let-go';
import type { IndexedDocument } from './read-documents';
import { DocumentList, MemoryOutput, SegmentWriter, type ListOutput } from './segment-writer';
import { orderOfTerms } from './sort-terms';
import { TermTable } from './term-table';

/** So many places between two texts of a field: more than words can be apart and still be near each other. */
export const TEXT_GAP = 1 << 12;
/** So long are the lists for each occurrence, in texts as news has them. */
const BYTES_AN_OCCURRENCE = 3;

/**
 * Makes a frozen segment of clippings that need not be found before all of them are in: several times quicker than to take them into a
 * MiniSearch, with the same hits and scores. Every occurrence of a term is noted, and all are then put in order by term.
 */
export class SegmentBuilder {
  private readonly documents = new DocumentList();
  private readonly table = new TermTable();
  /** By the number of a term: one more than the place it was seen at last. */
  private lastSeen = new Uint32Array(1 << 12);
  private readonly log = new OccurrenceLog();

  get documentCount(): number {
    return this.documents.size;
  }

  add({ seq, language, fields }: IndexedDocument): void {
    const lengths = new Uint32Array(INDEX_FIELDS.length);
    for (const [field, name] of INDEX_FIELDS.entries()) {
      const place = placeOf(this.documents.size, field);
      let start = 1;
      let different = 0;
      for (const text of fields[name]) {
        const pieces = eachIndexTermUnits(text, (units, length, position) => {
          const number = this.table.numberOf(units, length);
          if (this.note(number, place, position < 0 ? 0 : start + position)) different += 1;
        });
        // Neither a phrase nor words near each other ever span two texts.
        start += pieces + TEXT_GAP;
      }
      lengths[field] = different;
    }
    this.documents.add(seq, language, (field) => lengths[field] ?? 0);
  }

  /**
   * The segment of all that was added; nothing more can be.
   *
   * @param outputFor where lists of about so many bytes go; into memory where the file system refuses them
   */
  finish(
    generation: number,
    outputFor: (bytes: number) => ListOutput = () => new MemoryOutput(),
  ): FrozenSegment {
    this.table.close();
    letGo(this.lastSeen);
    const { starts, order } = this.log.byTerm(this.table.size);
    const terms = orderOfTerms(this.table);
    const write = (output: ListOutput): FrozenSegment => {
      try {
        return this.write(terms, starts, order, new SegmentWriter(this.documents, output), generation);
      } catch (thrown) {
        output.abandon();
        throw thrown;
      }
    };
    let segment: FrozenSegment;
    try {
      segment = write(outputFor(this.log.length * BYTES_AN_OCCURRENCE));
    } catch (thrown) {
      if (!isFileError(thrown)) throw thrown;
      segment = write(new MemoryOutput());
    }
    letGo(terms, starts, order);
    this.table.letGo();
    this.log.letGo();
    return segment;
  }

  private write(
    terms: Uint32Array,
    starts: Uint32Array,
    order: Uint32Array,
    writer: SegmentWriter,
    generation: number,
  ): FrozenSegment {
    const { units, offsets } = this.table;
    for (const number of terms) {
      writer.addTerm(String.fromCharCode(...units.subarray(offsets[number], offsets[number + 1])));
      this.writeTerm(order, starts[number] ?? 0, starts[number + 1] ?? 0, writer);
    }
    return writer.finish(generation);
  }

  /** Notes an occurrence of a term, by number; true when it is the term's first at this place. */
  private note(number: number, place: number, position: number): boolean {
    if (number === this.lastSeen.length) this.lastSeen = doubled(this.lastSeen);
    this.log.add(number, place, position);
    const isFirst = this.lastSeen[number] !== place + 1;
    this.lastSeen[number] = place + 1;
    return isFirst;
  }

  private writeTerm(order: Uint32Array, from: number, to: number, writer: SegmentWriter): void {
    const { places } = this.log;
    let fields = 0;
    for (let i = from; i < to; i += 1) fields |= 1 << fieldOf(places[order[i] ?? 0] ?? 0);
    for (let field = 0; field < INDEX_FIELDS.length; field += 1) {
      if ((fields & (1 << field)) === 0) continue;
      writer.beginField(field);
      this.writeField(order, from, to, field, writer);
      writer.endField();
    }
  }

  private writeField(
    order: Uint32Array,
    from: number,
    to: number,
    field: number,
    writer: SegmentWriter,
  ): void {
    const { places, positions } = this.log;
    for (let start = from, end = from; start < to; start = end) {
      const place = places[order[start] ?? 0] ?? 0;
      // The occurrences at one place stand side by side.
      while (end < to && places[order[end] ?? 0] === place) end += 1;
      if (fieldOf(place) !== field) continue;
      writer.addPosting(documentOf(place), end - start);
      for (let i = start; i < end; i += 1) writer.addPosition(positions[order[i] ?? 0] ?? 0);
    }
  }
}
