import type { Clipping, ClippingFieldName, ImportWarning } from '../../../../shared/model/clipping';
import type { ParsedArticle } from '../../import/parsed-article';
import { updateClipping } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';

/** The fields a page can tell. */
const READ_FIELDS = [
  'headline',
  'subheadline',
  'outlet',
  'source',
  'authors',
  'editor',
  'datePublished',
  'dateModified',
  'dateline',
  'place',
  'section',
  'sectionPath',
  'edition',
  'page',
  'body',
  'language',
  'url',
  'media',
  'copyrightNotice',
] as const satisfies readonly ClippingFieldName[];

/** What only the recognition says; the rest of a clipping's warnings is the article's. */
const OWN_WARNINGS: readonly ImportWarning[] = [
  'text-pending',
  'text-not-recognised',
  'no-text-found',
  'recognition-unsure',
  'script-unknown',
  'text-garbled',
];

/**
 * Puts what was read into a clipping, inside the caller's step: fields that a person corrected stay, an unknown field keeps
 * what something else than a reading gave it. Without an article only the warnings change.
 */
export function applyReading(
  db: LibraryDatabase,
  seq: number,
  article: ParsedArticle | null,
  extra: readonly ImportWarning[],
  now: number,
): void {
  const row = db.get<{ corrected: string; provenance: string; warnings: string }>(
    'SELECT corrected, provenance, warnings FROM clipping WHERE seq = ?',
    seq,
  );
  if (row === undefined) return;
  const corrected = new Set(JSON.parse(row.corrected) as string[]);
  let provenance = JSON.parse(row.provenance) as Clipping['provenance'];
  let warnings = (JSON.parse(row.warnings) as ImportWarning[]).filter(
    (warning) => !OWN_WARNINGS.includes(warning),
  );
  if (article !== null) {
    const readable = READ_FIELDS.filter(
      (field) =>
        !corrected.has(field) && (!isEmpty(article.fields[field]) || field === 'body' || field in provenance),
    );
    const changes = Object.fromEntries(readable.map((field) => [field, article.fields[field]]));
    updateClipping(db, seq, changes, now, 'rule');
    if (!corrected.has('body'))
      db.run('UPDATE clipping_text SET body_html = ? WHERE seq = ?', article.bodyHtml, seq);
    const notes = Object.entries(provenance).filter(([field]) => !readable.some((name) => name === field));
    const read = Object.entries(article.provenance).filter(([field]) =>
      readable.some((name) => name === field),
    );
    provenance = Object.fromEntries([...notes, ...read]);
    warnings = [...article.warnings];
  }
  db.run(
    'UPDATE clipping SET provenance = ?, warnings = ?, updated_at = ? WHERE seq = ?',
    JSON.stringify(provenance),
    JSON.stringify([...new Set([...warnings, ...extra])]),
    new Date(now).toISOString(),
    seq,
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
