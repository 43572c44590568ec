import type { ParsedArticle } from '../parsed-article';
import { fieldLimits } from '../limits';
import { cutWhole, ProvenanceNotes } from '../parsed-article';

/** An article with the heading it stands under, where it names no section itself. */
export function withSection(article: ParsedArticle, section: string | null): ParsedArticle {
  if (section === null || article.fields.section !== null) return article;
  const notes = new ProvenanceNotes();
  notes.note('section', 'header-line', section);
  return {
    ...article,
    fields: { ...article.fields, section: cutWhole(section, fieldLimits.name) },
    provenance: { ...article.provenance, ...notes.all() },
  };
}
