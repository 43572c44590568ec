import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { recordStep } from '../../src/main/library/organise/history';
import { addTags } from '../../src/main/library/organise/tag-table';
import { insertClipping } from '../../src/main/library/storage/clipping-table';
import type { LibraryDatabase } from '../../src/main/library/storage/library-database';
import { openDatabase } from '../../src/main/library/storage/open-database';
import { createOriginalStore, type OriginalStore } from '../../src/main/library/storage/original-store';
import { writeArticle, type Article } from './article';
import { writeTextFile } from './article-files';

/** What kind of library to make. */
export interface LibraryPlan {
  readonly folder: string;
  readonly clippings: number;
  readonly seed: number;
  readonly onProgress?: (written: number) => void;
}

/** Clippings that come in together: one step of the history, one transaction. */
const TOGETHER = 250;

/**
 * Writes a library of made-up clippings through the engine's own storage: a real one, whole and undoable, with its
 * originals. They are written without waiting for the disk (a power cut while they are made costs only this copy), and
 * the search index is left to the engine.
 */
export async function writeLibrary({ folder, clippings, seed, onProgress }: LibraryPlan): Promise<void> {
  const opened = await openDatabase(folder, { now: Date.now });
  try {
    const { db } = opened;
    const originals = createOriginalStore(folder);
    db.exec('PRAGMA synchronous = OFF');
    for (let first = 0; first < clippings; first += TOGETHER) {
      const places = Array.from({ length: Math.min(TOGETHER, clippings - first) }, (_, n) => first + n);
      const articles = places.map((index) => writeArticle({ seed, index, count: clippings }));
      recordStep(
        db,
        {
          actor: 'import',
          label: `Import ${String(articles.length)} clippings`,
          now: articles[0]?.addedAt ?? 0,
        },
        () => articles.forEach((article, n) => insertArticle(db, originals, article, first + n)),
      );
      onProgress?.(first + articles.length);
    }
  } finally {
    await opened.close();
  }
}

function insertArticle(db: LibraryDatabase, originals: OriginalStore, article: Article, index: number): void {
  const bytes = Buffer.from(writeTextFile(article));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = originals.pathOf(sha256);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  // As the store itself leaves them: nobody is to change an original.
  chmodSync(file, 0o444);
  const { seq } = insertClipping(db, {
    fields: article.fields,
    bodyHtml: null,
    provenance: { headline: { via: 'visible-text', evidence: article.fields.headline } },
    warnings: [],
    original: {
      name: `clipping-${String(index + 1)}.txt`,
      sha256,
      mimeType: 'text/plain',
      bytes: bytes.byteLength,
      importedAt: new Date(article.addedAt).toISOString(),
    },
    part: 1,
    now: article.addedAt,
  });
  if (article.tags.length > 0) addTags(db, [seq], article.tags, 'import');
}
