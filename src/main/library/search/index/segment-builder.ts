import { indexTerms } from '../words/index-terms';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import type { IndexedDocument } from './read-documents';
import { SegmentWriter } from './segment-writer';

/** A clipping's occurrences of a term in a field. */
interface Occurrences {
  readonly document: number;
  readonly field: number;
  readonly count: number;
}

/** Where a term stands, and a bit for each field it stands in: nearly always one. */
interface TermUse {
  fields: number;
  readonly all: Occurrences[];
}

/**
 * Makes a frozen segment of many clippings that need not be found before all of them are in: three times quicker than
 * to take them into a MiniSearch and freeze that, with the same result.
 */
export class SegmentBuilder {
  private readonly writer = new SegmentWriter();
  private readonly terms = new Map<string, TermUse>();
  private documents = 0;

  get documentCount(): number {
    return this.documents;
  }

  add({ seq, language, fields }: IndexedDocument): void {
    const lengths = new Uint32Array(INDEX_FIELDS.length);
    const document = this.documents++;
    for (const [field, name] of INDEX_FIELDS.entries()) {
      const counts = new Map<string, number>();
      for (const text of fields[name]) {
        for (const term of indexTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
      lengths[field] = counts.size;
      for (const [term, count] of counts) this.addOccurrences(term, { document, field, count });
    }
    this.writer.addDocument(seq, language, (field) => lengths[field] ?? 0);
  }

  finish(generation: number): FrozenSegment {
    for (const term of [...this.terms.keys()].sort(byCodeUnits)) {
      const { fields, all } = this.terms.get(term) ?? { fields: 0, all: [] };
      this.writer.addTerm(term);
      for (let field = 0; field < INDEX_FIELDS.length; field += 1) {
        if ((fields & (1 << field)) === 0) continue;
        this.writer.addField(field);
        for (const one of all) if (one.field === field) this.writer.addPosting(one.document, one.count);
      }
    }
    return this.writer.finish(generation);
  }

  private addOccurrences(term: string, occurrences: Occurrences): void {
    const use = this.terms.get(term);
    const bit = 1 << occurrences.field;
    if (use === undefined) {
      this.terms.set(term, { fields: bit, all: [occurrences] });
    } else {
      use.fields |= bit;
      use.all.push(occurrences);
    }
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
