import type { ClippingFieldName, ClippingFields } from '../../../../shared/model/clipping';
import type { Candidate } from '../../../../shared/model/provenance';
import { cutWhole, type ProvenanceNotes } from '../parsed-article';
import type { LineFact } from './split-zones';

/** Characters of the line that names a place. */
const LONGEST_PLACE = 60;

/** Notes how sure the fields of a text are: what other lines of its head and foot say of the same fields is kept beside them. */
export function weighFacts(fields: ClippingFields, facts: readonly LineFact[], notes: ProvenanceNotes): void {
  const said = new Map<ClippingFieldName, Candidate[]>();
  for (const { fact, line } of facts) {
    const say = (field: ClippingFieldName, value: Candidate['value']): void => {
      const candidates = said.get(field) ?? [];
      candidates.push({ value, via: cutWhole(line, LONGEST_PLACE) });
      said.set(field, candidates);
    };
    switch (fact.kind) {
      case 'published':
        say('datePublished', fact.date);
        break;
      case 'headline':
      case 'source':
      case 'outlet':
      case 'editor':
      case 'section':
      case 'place':
      case 'page':
      case 'url':
        say(fact.kind, fact.text);
        break;
      // Of authors all are taken, and the day of a change is no other day of publication.
      case 'author':
      case 'modified':
      case 'accessed':
      case 'views':
      case 'breadcrumb':
      case 'photo':
      case 'subheadline':
      case 'ignored':
    }
  }
  for (const [field, candidates] of said) {
    const chosen = fields[field] as Candidate['value'] | null;
    if (candidates.length > 1) notes.weigh(field, chosen, candidates);
  }
}
