import type { ImportResult } from '../../../../shared/model/job';
import { findKnownArticle } from '../../organise/families/find-known-article';
import type { Fingerprint } from '../../organise/families/fingerprint';
import type { ClippingId } from '../../../../shared/model/clipping';
import type { LibraryDatabase } from '../../storage/library-database';
import type { ParsedArticle } from '../parsed-article';

/**
 * The clipping that an exported one is already here as: by its id, or by its own original and headline where it was imported
 * anew; null for one that is not here, and for every article that comes from elsewhere. One in the trash counts as here.
 */
function knownExport(db: LibraryDatabase, article: ParsedArticle): ClippingId | null {
  const { exported } = article;
  if (exported === undefined) return null;
  const same = db.get<{ id: ClippingId }>('SELECT id FROM clipping WHERE id = ?', exported.id);
  if (same !== undefined) return same.id;
  const anew = db.get<{ id: ClippingId }>(
    'SELECT id FROM clipping WHERE original_sha256 = ? AND headline = ?',
    exported.originalSha256,
    article.fields.headline,
  );
  return anew?.id ?? null;
}

/** The clipping an article is already, by its own id, its page or its text; null when it is new. */
export function knownArticle(
  db: LibraryDatabase,
  article: ParsedArticle,
  fingerprint: Fingerprint,
): Pick<ImportResult['duplicates'][number], 'id' | 'by'> | null {
  const here = knownExport(db, article);
  if (here !== null) return { id: here, by: 'export' };
  // What waits to be recognised on its other pages may be anything.
  if ((article.scanPages?.length ?? 0) > 0) return null;
  // A clipping of another library is itself, whatever it is like.
  return article.exported === undefined ? findKnownArticle(db, article.fields, fingerprint) : null;
}
