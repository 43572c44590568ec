import type { Candidate } from '../../../../shared/model/provenance';
import type { ParsedArticle } from '../../import/parsed-article';
import { createOutletRegistry } from '../../outlets/outlet-registry';
import type { RunningHead } from './running-head';

const VIA = 'running-head';

/**
 * An article with the day, page and paper its page's head names, where its text says nothing of them. A name is the paper's
 * where a paper is known by it; else it may be a section's, and is offered.
 */
export function withRunningHead(article: ParsedArticle, head: RunningHead): ParsedArticle {
  const registry = createOutletRegistry([]);
  const { day, page, names, text: evidence } = head;
  const fields = { ...article.fields };
  const provenance = { ...article.provenance };
  const settled: string[] = [];
  if (fields.datePublished === null && day !== null) {
    fields.datePublished = day;
    provenance['datePublished'] = { via: VIA, evidence };
    settled.push('date-unknown');
  }
  if (fields.page === null && page !== null) {
    fields.page = page;
    provenance['page'] = { via: VIA, evidence };
  }
  if (fields.outlet === null) {
    const known = names.map((name) => registry.find(name, null)).find((name) => name !== null);
    if (known !== undefined) {
      fields.outlet = known;
      provenance['outlet'] = { via: VIA, evidence };
      settled.push('outlet-unknown');
    } else if (names.length > 0) {
      const others: Candidate[] = names.map((value) => ({ value, via: VIA }));
      provenance['outlet'] = { via: 'none', evidence: '', others };
    }
  }
  return {
    ...article,
    fields,
    provenance,
    warnings: article.warnings.filter((warning) => !settled.includes(warning)),
  };
}
