import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyClippingFields, type ClippingFields, type ClippingId } from '../../../../shared/model/clipping';
import { addTags } from '../../organise/tag-table';
import { insertClipping } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { openDatabase } from '../../storage/open-database';

/** A real library in a folder of its own. */
export interface TemporaryLibrary {
  readonly folder: string;
  readonly db: LibraryDatabase;
  /** Adds a clipping in a transaction of its own. */
  add: (
    fields: Partial<ClippingFields>,
    options?: AddOptions,
  ) => { readonly id: ClippingId; readonly seq: number };
  /** Closes the database and leaves the folder. */
  close: () => Promise<void>;
  /** Closes it and removes the folder. */
  remove: () => Promise<void>;
}

export interface AddOptions {
  readonly tags?: readonly string[];
  readonly mimeType?: string;
  /** Milliseconds since 1970. */
  readonly addedAt?: number;
}

/** The time all these clippings come in: noon on 18 September 2019 of this machine's calendar. */
export const TEST_NOW = new Date(2019, 8, 18, 12).getTime();

let originals = 0;

/** Makes a library, or opens the one in `folder`. */
export async function openTemporaryLibrary(
  folder = mkdtempSync(join(tmpdir(), 'clipdesk-search-')),
): Promise<TemporaryLibrary> {
  const opened = await openDatabase(folder, { now: () => TEST_NOW });
  const { db } = opened;
  return {
    folder,
    db,
    add(fields, { tags = [], mimeType = 'text/plain', addedAt = TEST_NOW } = {}) {
      const sha256 = createHash('sha256').update(`${originals++} ${folder}`).digest('hex');
      return db.transaction(() => {
        const added = insertClipping(db, {
          fields: { ...emptyClippingFields(), ...fields },
          bodyHtml: null,
          provenance: {},
          warnings: [],
          original: {
            name: 'clipping.txt',
            sha256,
            mimeType,
            bytes: 1,
            importedAt: new Date(addedAt).toISOString(),
          },
          part: 1,
          now: addedAt,
        });
        if (tags.length > 0) addTags(db, [added.seq], tags, 'person');
        return added;
      });
    },
    close: () => opened.close(),
    async remove() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
