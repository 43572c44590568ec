import { emptyClippingFields, type ImportWarning } from '../../../../shared/model/clipping';
import { fieldLimits } from '../../import/limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from '../../import/parsed-article';

/** A scan before its text is known, or one without any: the file's name stands in for the headline. */
export function emptyScanArticle(fileName: string, warnings: readonly ImportWarning[]): ParsedArticle {
  const notes = new ProvenanceNotes();
  const stem = fileName
    .replace(/\.[^.]{1,5}$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
  const headline = cutWhole(stem === '' ? fileName : stem, fieldLimits.headline);
  notes.note('headline', 'file-name', fileName);
  return {
    fields: { ...emptyClippingFields(), type: 'article-newspaper', mediaType: 'print', headline },
    bodyHtml: null,
    provenance: notes.all(),
    warnings,
  };
}
