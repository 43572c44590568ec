import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { emptyClippingFields, type ClippingFields, type ClippingId } from '../src/shared/model/clipping';
import { recordStep } from '../src/main/library/organise/history';
import { insertClipping } from '../src/main/library/storage/clipping-table';
import type { LibraryDatabase } from '../src/main/library/storage/library-database';
import { openDatabase, type OpenedDatabase } from '../src/main/library/storage/open-database';

/** 24 November 2026, 09:30 UTC: tests have their own clock. */
export const TEST_NOW = Date.UTC(2026, 10, 24, 9, 30);

/** A real folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-test-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A real, empty library's database, closed and removed when the test ends. */
export async function temporaryDatabase(now: () => number = () => TEST_NOW): Promise<OpenedDatabase> {
  const opened = await openDatabase(temporaryFolder(), { now });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= opened.close());
  onTestFinished(close);
  return { ...opened, close };
}

/** No two clippings of a test come from the same bytes. */
let originals = 0;

/** Adds a clipping as an import would, in a step of its own, without storing the original's bytes. */
export function addClipping(
  db: LibraryDatabase,
  fields: Partial<ClippingFields> = {},
  now = TEST_NOW,
): { id: ClippingId; seq: number; batch: number } {
  const bytes = Buffer.from(`Original ${String((originals += 1))}`);
  const step = recordStep(db, { actor: 'import', label: 'Import 1 clipping', now }, () =>
    insertClipping(db, {
      fields: { ...emptyClippingFields(), ...fields },
      bodyHtml: null,
      provenance: {},
      warnings: [],
      original: {
        name: 'article.txt',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mimeType: 'text/plain',
        bytes: bytes.byteLength,
        importedAt: new Date(now).toISOString(),
      },
      part: 1,
      now,
    }),
  );
  return { ...step.value, batch: step.batch ?? -1 };
}

/** Every row of every table a person's work stands in, for comparing a library with itself. */
export function dumpContent(db: LibraryDatabase): Record<string, unknown[]> {
  const tables = ['clipping', 'clipping_text', 'tag', 'clipping_tag', 'rule', 'saved_search', 'scan_page'];
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .all(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
