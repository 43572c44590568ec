import type { ParsedArticle } from '../parsed-article';
import { fieldLimits } from '../limits';
import { cutWhole, ProvenanceNotes } from '../parsed-article';

/** An article with what stands beside its text (`line`), where the text says nothing of that field. */
export function withField(
  article: ParsedArticle,
  field: 'section' | 'outlet' | 'url',
  value: string | null,
  line: string | null = value,
): ParsedArticle {
  if (value === null || article.fields[field] !== null) return article;
  const notes = new ProvenanceNotes();
  notes.note(field, 'header-line', line ?? value);
  return {
    ...article,
    fields: { ...article.fields, [field]: field === 'url' ? value : cutWhole(value, fieldLimits.name) },
    provenance: { ...article.provenance, ...notes.all() },
    warnings:
      field === 'outlet' ? article.warnings.filter((one) => one !== 'outlet-unknown') : article.warnings,
  };
}
