import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDatabase, TEST_NOW } from '../../../../test/temporary-library';
import { emptyClippingFields } from '../../../shared/model/clipping';
import { recordStep } from '../organise/history';
import { undoStep } from '../organise/undo-step';
import { checkLibrary } from './check-library';
import { insertClipping } from './clipping-table';
import { createOriginalStore } from './original-store';
import { repairLibrary } from './repair-library';
import { findUnneededOriginals, removeUnneededOriginals } from './unneeded-originals';

async function libraryWith(...texts: string[]) {
  const opened = await temporaryDatabase();
  const storing = createOriginalStore(opened.folder);
  const sha256s: string[] = [];
  for (const text of texts) {
    const stored = await storing.storeBytes(Buffer.from(text));
    sha256s.push(stored.sha256);
    recordStep(opened.db, { actor: 'import', label: 'Import', now: TEST_NOW }, () =>
      insertClipping(opened.db, {
        fields: { ...emptyClippingFields(), headline: text },
        bodyHtml: null,
        provenance: {},
        warnings: [],
        original: {
          ...stored,
          name: `${text}.txt`,
          mimeType: 'text/plain',
          importedAt: new Date(TEST_NOW).toISOString(),
        },
        part: 1,
        now: TEST_NOW,
      }),
    );
  }
  // A store of its own: nothing was stored in this session.
  return { ...opened, originals: createOriginalStore(opened.folder), sha256s };
}

describe('a check', () => {
  it('finds nothing wrong with a sound library and counts what is there', async () => {
    const library = await libraryWith('Flood', 'Forum');
    expect(await checkLibrary(library)).toEqual({
      damage: null,
      lostOriginals: [],
      strayOriginals: [],
      partialFiles: [],
      counts: {
        clippings: 2,
        trashed: 0,
        tags: 0,
        originals: 2,
        strayOriginals: 0,
        partialFiles: 0,
        backups: 0,
      },
    });
  });

  it('names each original that is missing or was changed, even by one letter', async () => {
    const library = await libraryWith('Flood', 'Forum', 'Fire');
    const [gone, changed] = library.sha256s as [string, string];
    library.originals.remove(gone);
    chmodSync(library.originals.pathOf(changed), 0o600);
    writeFileSync(library.originals.pathOf(changed), 'Forun');
    expect((await checkLibrary(library)).lostOriginals).toEqual([
      { sha256: gone, name: 'Flood.txt', why: 'missing' },
      { sha256: changed, name: 'Forum.txt', why: 'changed' },
    ]);
  });

  it('finds files nobody knows and files never finished, but not those of an import at work', async () => {
    const library = await libraryWith('Flood');
    writeFileSync(join(library.folder, 'originals', 'x.partial'), 'half');
    mkdirSync(join(library.folder, 'originals', 'ab'));
    writeFileSync(join(library.folder, 'originals', 'ab', 'unknown'), 'x');
    await library.originals.storeBytes(Buffer.from('import at work'));
    const found = await checkLibrary(library);
    expect(found.partialFiles).toEqual([join(library.folder, 'originals', 'x.partial')]);
    expect(found.strayOriginals).toEqual([join(library.folder, 'originals', 'ab', 'unknown')]);
  });

  it('finds a row that belongs to nothing', async () => {
    const { db, ...library } = await libraryWith('Flood');
    db.exec(
      "PRAGMA foreign_keys = OFF; INSERT INTO clipping_tag VALUES (1, 99, 'person'); PRAGMA foreign_keys = ON",
    );
    expect((await checkLibrary({ db, ...library })).damage).toContain('clipping_tag');
  });
});

describe('a repair', () => {
  it('puts a lost original back that lies under another name, and loses no file', async () => {
    const library = await libraryWith('Flood', 'Forum');
    const [lost, changed] = library.sha256s as [string, string];
    const elsewhere = join(library.folder, 'originals', 'misplaced');
    renameSync(library.originals.pathOf(lost), elsewhere);
    chmodSync(library.originals.pathOf(changed), 0o600);
    writeFileSync(library.originals.pathOf(changed), 'Forun');
    writeFileSync(join(library.folder, 'originals', 'copy of forum'), 'Forum');
    writeFileSync(join(library.folder, 'originals', 'unknown'), '<!doctype html><p>Unknown');
    writeFileSync(join(library.folder, 'originals', 'x.partial'), 'half');

    expect(await repairLibrary(library)).toEqual({ removedPartialFiles: 1, readopted: 2, recovered: 1 });
    const after = await checkLibrary(library);
    expect([after.damage, after.lostOriginals, after.strayOriginals, after.partialFiles]).toEqual([
      null,
      [],
      [],
      [],
    ]);
    expect(readdirSync(library.files.recovered).sort()).toEqual([`${changed}.txt`, 'unknown.html'].sort());
    expect(readFileSync(join(library.files.recovered, `${changed}.txt`), 'utf8')).toBe('Forun');
  });

  it('makes SQLite’s indexes anew when they do not match their tables', async () => {
    const library = await libraryWith('Flood');
    const { db } = library;
    db.connection.enableDefensive(false);
    // The index now claims to hold headlines, while its entries are of addresses.
    db.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = 'CREATE INDEX clipping_by_url ON clipping (headline)' WHERE name = 'clipping_by_url';
      PRAGMA writable_schema = RESET;`);
    expect((await checkLibrary(library)).damage).not.toBeNull();
    await repairLibrary(library);
    expect((await checkLibrary(library)).damage).toBeNull();
  });
});

describe('originals nobody needs any more', () => {
  it('are those no clipping has and no undo brings back', async () => {
    const { db, originals, sha256s } = await libraryWith('Flood', 'Forum');
    undoStep(db, null, TEST_NOW);
    expect(findUnneededOriginals(db)).toEqual([]);
    db.exec('DELETE FROM history_change');
    expect(findUnneededOriginals(db)).toEqual([sha256s[1]]);
    removeUnneededOriginals(db, originals, () => true);
    expect(originals.has(String(sha256s[1]))).toBe(true);
    removeUnneededOriginals(db, originals);
    expect(sha256s.map((sha256) => originals.has(sha256))).toEqual([true, false]);
    expect(db.all('SELECT sha256 FROM original')).toEqual([{ sha256: sha256s[0] }]);
  });
});
