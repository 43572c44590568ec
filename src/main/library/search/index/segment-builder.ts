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

/**
 * Makes a frozen segment of many clippings that need not be found before all of them are in: three times quicker than
 * to take them into a MiniSearch and freeze that, with the same result.
 */
export class SegmentBuilder {
  private readonly writer = new SegmentWriter();
  private readonly terms = new Map<string, Occurrences[]>();
  private documents = 0;

  get documentCount(): number {
    return this.documents;
  }

  add({ seq, fields }: IndexedDocument): void {
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
    this.writer.addDocument(seq, (field) => lengths[field] ?? 0);
  }

  finish(generation: number): FrozenSegment {
    for (const term of [...this.terms.keys()].sort(byCodeUnits)) {
      const all = this.terms.get(term) ?? [];
      this.writer.addTerm(term);
      for (let field = 0; field < INDEX_FIELDS.length; field += 1) {
        let isFirst = true;
        for (const one of all) {
          if (one.field !== field) continue;
          if (isFirst) this.writer.addField(field);
          isFirst = false;
          this.writer.addPosting(one.document, one.count);
        }
      }
    }
    return this.writer.finish(generation);
  }

  private addOccurrences(term: string, occurrences: Occurrences): void {
    const known = this.terms.get(term);
    if (known === undefined) this.terms.set(term, [occurrences]);
    else known.push(occurrences);
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
