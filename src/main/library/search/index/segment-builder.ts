import { eachIndexTermUnits } from '../words/index-term-units';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { NumberList } from './number-list';
import {
  documentOf,
  ENTRY_WORDS,
  fieldOf,
  OccurrenceLog,
  placeOf,
  type OccurrencesByTerm,
} from './occurrence-log';
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
  private seqs = new NumberList();
  private languages = new NumberList(Uint8Array);
  private table = new TermTable();
  private log = new OccurrenceLog();
  private keepsMemory = false;

  get documentCount(): number {
    return this.seqs.length;
  }

  add({ seq, language, fields }: IndexedDocument): void {
    for (const [field, name] of INDEX_FIELDS.entries()) {
      this.log.begin(placeOf(this.seqs.length, field));
      let start = 1;
      for (const text of fields[name]) {
        const pieces = eachIndexTermUnits(text, (units, length, position) =>
          this.log.add(this.table.numberOf(units, length), position < 0 ? 0 : start + position),
        );
        // Neither a phrase nor words near each other ever span two texts.
        start += pieces + TEXT_GAP;
      }
    }
    this.seqs.push(seq);
    this.languages.push(language);
  }

  /**
   * The segment of all that was added since the last one was made; its memory is kept for the next.
   *
   * @param outputFor where lists of about so many bytes go; into memory where the file system refuses them
   * @param keepsTerms false where its terms may stay in the file its lists go to
   */
  finish(
    generation: number,
    outputFor: (bytes: number) => ListOutput = () => new MemoryOutput(),
    keepsTerms = true,
  ): FrozenSegment {
    const bytes = this.log.length * BYTES_AN_OCCURRENCE;
    const occurrences = this.log.byTerm(this.table.size);
    const documents = this.documentsOf(occurrences);
    const { units, offsets } = this.table;
    const order = orderOfTerms({ units, offsets });
    const write = (output: ListOutput): FrozenSegment => {
      const writer = new SegmentWriter(documents, output, keepsTerms);
      try {
        for (let i = 0; i < order.length; i += 1) {
          const term = order[i] ?? 0;
          writer.addTerm(units, offsets[term] ?? 0, offsets[term + 1] ?? 0);
          writeTerm(occurrences, term, writer);
        }
        return writer.finish(generation);
      } catch (thrown) {
        output.abandon();
        throw thrown;
      }
    };
    let segment: FrozenSegment;
    try {
      segment = write(outputFor(bytes));
    } catch (thrown) {
      if (!isFileError(thrown)) throw thrown;
      segment = write(new MemoryOutput());
    }
    letGo(order);
    this.table.clear();
    this.log.clear();
    this.keepsMemory = true;
    this.seqs = new NumberList();
    this.languages = new NumberList(Uint8Array);
    return segment;
  }

  /** Frees what it keeps for the next segment. Only while there is nothing in it. */
  letGo(): void {
    if (!this.keepsMemory) return;
    this.keepsMemory = false;
    this.table.letGo();
    this.log.letGo();
    this.table = new TermTable();
    this.log = new OccurrenceLog();
  }

  /** The clippings, with how many different terms each of their fields has. */
  private documentsOf({ starts, entries }: OccurrencesByTerm): DocumentList {
    const lengths = new Uint32Array(placeOf(this.seqs.length, 0));
    for (let term = 0; term + 1 < starts.length; term += 1) {
      const end = starts[term + 1] ?? 0;
      let before = -1;
      for (let i = starts[term] ?? 0; i < end; i += 1) {
        const place = entries[i * ENTRY_WORDS] ?? 0;
        if (place !== before) lengths[place] = (lengths[place] ?? 0) + 1;
        before = place;
      }
    }
    const documents = new DocumentList();
    const languages = this.languages.all;
    for (const [document, seq] of this.seqs.all.entries())
      documents.add(seq, languages[document] ?? 0, (field) => lengths[placeOf(document, field)] ?? 0);
    return documents;
  }
}

function writeTerm({ starts, entries }: OccurrencesByTerm, term: number, writer: SegmentWriter): void {
  const from = starts[term] ?? 0;
  const to = starts[term + 1] ?? 0;
  let fields = 0;
  for (let i = from; i < to; i += 1) fields |= 1 << fieldOf(entries[i * ENTRY_WORDS] ?? 0);
  for (let field = 0; 1 << field <= fields; field += 1) {
    if ((fields & (1 << field)) === 0) continue;
    writer.beginField(field);
    writeField(entries, from, to, field, writer);
    writer.endField();
  }
}

function writeField(
  entries: Uint32Array,
  from: number,
  to: number,
  field: number,
  writer: SegmentWriter,
): void {
  for (let start = from, end = from; start < to; start = end) {
    const place = entries[start * ENTRY_WORDS] ?? 0;
    // The occurrences at one place stand side by side.
    while (end < to && entries[end * ENTRY_WORDS] === place) end += 1;
    if (fieldOf(place) !== field) continue;
    writer.addPosting(documentOf(place), end - start);
    for (let i = start; i < end; i += 1) writer.addPosition(entries[i * ENTRY_WORDS + 1] ?? 0);
  }
}
