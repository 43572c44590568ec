import { onTestFinished } from 'vitest';
import type { LibraryEvent } from '../src/shared/contract';
import { emptyClippingFields, type ClippingFields, type ClippingId } from '../src/shared/model/clipping';
import type { Engine } from '../src/main/library/engine';
import { createJobRunner } from '../src/main/library/jobs/job-runner';
import { createFamilyKeeper } from '../src/main/library/organise/families/family-keeper';
import { recordStep } from '../src/main/library/organise/history';
import { createSearchService } from '../src/main/library/search/search-service';
import { isPublicAddress } from '../src/main/library/links/public-address';
import { insertClipping } from '../src/main/library/storage/clipping-table';
import { createOriginalStore } from '../src/main/library/storage/original-store';
import { temporaryDatabase, TEST_NOW } from './temporary-library';

/** An engine on a real, empty library, with every event it told. */
export interface TemporaryEngine extends Engine {
  readonly events: LibraryEvent[];
}

/** Opens a real engine, without import and reports, closed and removed when the test ends. */
export async function temporaryEngine(now: () => number = () => TEST_NOW): Promise<TemporaryEngine> {
  const opened = await temporaryDatabase(now);
  const events: LibraryEvent[] = [];
  const search = createSearchService({ folder: opened.folder, db: opened.db, now, onState: () => undefined });
  onTestFinished(() => search.close());
  const families = createFamilyKeeper({
    db: opened.db,
    onFiled: () => undefined,
    onFailure: (thrown) => {
      throw thrown;
    },
  });
  onTestFinished(() => families.close());
  return {
    folder: opened.folder,
    db: opened.db,
    originals: createOriginalStore(opened.folder),
    search,
    jobs: createJobRunner(() => undefined, now),
    families,
    notices: opened.notices,
    now,
    // Tests talk to servers of their own.
    isReachable: (address) => address === '127.0.0.1' || isPublicAddress(address),
    events,
    emit: (name, payload) => events.push({ name, payload } as LibraryEvent),
  };
}

/** Adds a clipping with its original in the store, as an import makes it. */
export async function importClipping(
  engine: Engine,
  fields: Partial<ClippingFields> = {},
): Promise<{ id: ClippingId; seq: number; sha256: string }> {
  const stored = await engine.originals.storeBytes(Buffer.from(JSON.stringify(fields)));
  const now = engine.now();
  const { value } = recordStep(engine.db, { actor: 'import', label: 'Import 1 clipping', now }, () =>
    insertClipping(engine.db, {
      fields: { ...emptyClippingFields(), ...fields },
      bodyHtml: null,
      provenance: {},
      warnings: [],
      original: {
        ...stored,
        name: 'pasted.txt',
        mimeType: 'text/plain',
        importedAt: new Date(now).toISOString(),
      },
      part: 1,
      now,
    }),
  );
  engine.search.changed();
  return { ...value, sha256: stored.sha256 };
}
