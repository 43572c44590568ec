import {
  emptyClippingFields,
  type Clipping,
  type ClippingChanges,
  type ClippingFieldName,
  type Original,
} from '../../../../shared/model/clipping';
import { fingerprintOf } from '../../organise/families/fingerprint';
import { writeFingerprint } from '../../organise/families/fingerprint-table';
import { applyRulesToNew } from '../../organise/rules/apply-rules';
import { addTags } from '../../organise/tag-table';
import { readOutletRegistry } from '../../outlets/outlet-table';
import { settleOutlet } from '../../outlets/settle-outlet';
import { applyRecipes } from '../../recipes/apply-recipes';
import { listRecipes } from '../../recipes/recipe-table';
import { insertClipping, readClippings, updateClipping } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { knownArticle } from '../job/known-article';
import { importLimits } from '../limits';
import type { ParsedArticle } from '../parsed-article';

/** The rows of a table as they came in, and as they are read now. */
export interface RowsRead {
  readonly came: readonly ParsedArticle[];
  readonly read: readonly ParsedArticle[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Gives the clippings of a table what its rows say by other columns, inside the caller's step. Fields a person corrected
 * stay, and so do those that something else than a column gave. A row that was no clipping becomes one, unless its article is
 * here already; a row that would be none any more keeps its clipping as it was. Returns the numbers of the clippings.
 */
export function mapRowsAgain(
  db: LibraryDatabase,
  original: Original,
  { came, read, now }: RowsRead,
): { readonly changed: readonly number[]; readonly added: readonly number[] } {
  const outlets = readOutletRegistry(db);
  const recipes = listRecipes(db);
  const parts = new Map(came.map(({ row }, i) => [row, i + 1] as const));
  const here = new Map(
    db
      .all<{ seq: number; part: number; trashed: string | null }>(
        'SELECT seq, original_part AS part, trashed_at AS trashed FROM clipping WHERE original_sha256 = ?',
        original.sha256,
      )
      .map((one) => [one.part, one] as const),
  );
  const changed: number[] = [];
  const added: number[] = [];
  for (const row of read) {
    const settled = settleOutlet(row, outlets);
    const part = parts.get(row.row) ?? partOfNewRow(row.row ?? 0);
    const clipping = here.get(part);
    if (clipping !== undefined) {
      const [before] = readClippings(db, [clipping.seq]);
      if (clipping.trashed !== null || before === undefined) continue;
      const article = applyRecipes(settled, recipes, before.corrected);
      if (update(db, clipping.seq, before, article, now)) changed.push(clipping.seq);
    } else if (!parts.has(row.row)) {
      const article = applyRecipes(settled, recipes);
      const fingerprint = fingerprintOf(article.fields);
      if (knownArticle(db, article, fingerprint) !== null) continue;
      const { seq } = insertClipping(db, { ...article, original, part, now });
      writeFingerprint(db, seq, fingerprint);
      if (article.tags !== undefined && article.tags.length > 0)
        addTags(db, [seq], [...article.tags], 'import');
      added.push(seq);
    }
  }
  if (added.length > 0) applyRulesToNew(db, added, now);
  return { changed, added };
}

/** Rows that were no clipping when the table came in are numbered behind all that could be one. */
function partOfNewRow(row: number): number {
  return importLimits.tableRows + row;
}

/** Fields no column is noted for; they follow from others. */
const FOLLOWS: readonly ClippingFieldName[] = ['type', 'language'];

function update(
  db: LibraryDatabase,
  seq: number,
  before: Clipping,
  article: ParsedArticle,
  now: number,
): boolean {
  const empty = emptyClippingFields();
  const names = Object.keys(empty) as ClippingFieldName[];
  const told = names.filter(
    (field) =>
      !before.corrected.includes(field) &&
      (field in article.provenance ||
        before.provenance[field]?.via === 'table-column' ||
        FOLLOWS.includes(field)),
  );
  const changes: ClippingChanges = Object.fromEntries(told.map((field) => [field, article.fields[field]]));
  const hasChanged = updateClipping(db, seq, changes, now, 'rule');
  if (told.includes('body') && article.fields.body !== before.body)
    db.run('UPDATE clipping_text SET body_html = ? WHERE seq = ?', article.bodyHtml, seq);
  const kept = Object.entries(before.provenance).filter(([field]) => !told.some((name) => name === field));
  const noted = Object.entries(article.provenance).filter(([field]) => told.some((name) => name === field));
  db.run(
    'UPDATE clipping SET provenance = ?, warnings = ? WHERE seq = ?',
    JSON.stringify(Object.fromEntries([...kept, ...noted])),
    JSON.stringify(article.warnings),
    seq,
  );
  if (article.tags !== undefined && article.tags.length > 0) addTags(db, [seq], [...article.tags], 'import');
  return hasChanged;
}
