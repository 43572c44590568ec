import { createHash } from 'node:crypto';
import { recordStep } from '../../src/main/library/organise/history';
import { insertClipping } from '../../src/main/library/storage/clipping-table';
import { openDatabase } from '../../src/main/library/storage/open-database';
import { emptyClippingFields } from '../../src/shared/model/clipping';

/** A document of a judged collection. */
export interface JudgedDocument {
  readonly id: number;
  readonly title: string;
  readonly body: string;
}

/**
 * Writes a judged collection of English texts as a library: a clipping for each document, its `externalId` the document's. All come
 * in at one time, so that none is newer than another.
 */
export async function writeCollection(folder: string, documents: readonly JudgedDocument[]): Promise<void> {
  const opened = await openDatabase(folder, { now: () => 0 });
  try {
    const { db } = opened;
    db.exec('PRAGMA synchronous = OFF');
    recordStep(db, { actor: 'import', label: 'Import a judged collection', now: 0 }, () => {
      for (const { id, title, body } of documents) {
        insertClipping(db, {
          fields: { ...emptyClippingFields(), headline: title, body, language: 'en', externalId: String(id) },
          bodyHtml: null,
          provenance: {},
          warnings: [],
          original: {
            name: `${String(id)}.txt`,
            sha256: createHash('sha256').update(String(id)).digest('hex'),
            mimeType: 'text/plain',
            bytes: body.length,
            importedAt: new Date(0).toISOString(),
          },
          part: 1,
          now: 0,
        });
      }
    });
  } finally {
    await opened.close();
  }
}
