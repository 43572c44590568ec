import { DatabaseSync } from '@photostructure/sqlite';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  dumpContent,
  temporaryDatabase,
  temporaryFolder,
  TEST_NOW,
} from '../../../../test/temporary-library';
import { emptyClippingFields } from '../../../shared/model/clipping';
import { listKnownNames, setKnownName } from '../organise/known-name-table';
import { addTags } from '../organise/tag-table';
import { openBackupFile } from './backup-file';
import { insertClipping } from './clipping-table';
import { openDatabase, type OpenedDatabase } from './open-database';
import { createOriginalStore, type OriginalStore } from './original-store';
import { restoreBackup } from './restore-backup';
import { verifyBackup, writeBackup } from './write-backup';

const now = { now: () => TEST_NOW };

/** A clipping with its original in the store, as an import makes it. */
async function importText(opened: OpenedDatabase, originals: OriginalStore, text: string): Promise<string> {
  const stored = await originals.storeBytes(Buffer.from(text));
  const { seq } = insertClipping(opened.db, {
    fields: { ...emptyClippingFields(), headline: text.slice(0, 20), body: text.slice(0, 200) },
    bodyHtml: null,
    provenance: {},
    warnings: [],
    original: {
      ...stored,
      name: 'pasted.txt',
      mimeType: 'text/plain',
      importedAt: new Date(TEST_NOW).toISOString(),
    },
    part: 1,
    now: TEST_NOW,
  });
  addTags(opened.db, [seq], ['Environment/Water'], 'person');
  return stored.sha256;
}

async function filledLibrary(): Promise<{
  opened: OpenedDatabase;
  originals: OriginalStore;
  sha256s: string[];
}> {
  const opened = await temporaryDatabase();
  const originals = createOriginalStore(opened.folder);
  const sha256s: string[] = [];
  for (const text of ['Flood in Hue', 'Forum in Nanning', 'x'.repeat(2_500_000)])
    sha256s.push(await importText(opened, originals, text));
  setKnownName(opened.db, { name: 'Beihai', kind: 'place', spellings: ['北海'] });
  return { opened, originals, sha256s };
}

describe('a backup', () => {
  it('is one file that holds the database and every original, and gives all of it back', async () => {
    const { opened, originals, sha256s } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    expect(await writeBackup({ ...opened, originals }, file, TEST_NOW)).toEqual({
      file,
      clippings: 3,
      missing: [],
    });
    expect(readdirSync(join(file, '..'))).toEqual(['Clips.backup']);
    const before = dumpContent(opened.db);

    const folder = join(temporaryFolder(), 'Restored');
    expect(await restoreBackup(file, folder, now)).toEqual({
      clippings: 3,
      madeAt: '2026-11-24T09:30:00.000Z',
      keptAs: null,
    });
    const restored = await openDatabase(folder, now);
    expect(restored.notices).toEqual([]);
    expect(dumpContent(restored.db)).toEqual(before);
    expect(listKnownNames(restored.db)).toEqual(listKnownNames(opened.db));
    expect(listKnownNames(restored.db)).toHaveLength(1);
    for (const sha256 of sha256s) expect(await createOriginalStore(folder).isWhole(sha256)).toBe(true);
    await restored.close();
  });

  it('replaces an older one and lies outside the library', async () => {
    const { opened, originals } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    writeFileSync(file, 'older');
    await writeBackup({ ...opened, originals }, file, TEST_NOW);
    await verifyBackup(file);
    for (const inside of ['library.db', 'mine.backup', 'originals/x', '']) {
      await expect(
        writeBackup({ ...opened, originals }, join(opened.folder, inside), TEST_NOW),
      ).rejects.toThrow('file-unwritable');
    }
    const nowhere = join(temporaryFolder(), 'no such folder', 'mine.backup');
    await expect(writeBackup({ ...opened, originals }, nowhere, TEST_NOW)).rejects.toMatchObject({
      data: { code: 'file-unwritable', file: nowhere, detail: 'there is no such folder.' },
    });
    expect(readdirSync(opened.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('says what the library itself has lost, and holds the rest', async () => {
    const { opened, originals, sha256s } = await filledLibrary();
    const [gone, changed] = sha256s as [string, string];
    originals.remove(gone);
    chmodSync(originals.pathOf(changed), 0o600);
    writeFileSync(originals.pathOf(changed), 'Forum in Nanninx');
    const file = join(temporaryFolder(), 'Clips.backup');
    const { missing } = await writeBackup({ ...opened, originals }, file, TEST_NOW);
    expect([...missing].sort()).toEqual([gone, changed].sort());
    const backup = openBackupFile(file);
    expect(backup.files.map(({ path }) => path)).toEqual(['library.db', `originals/${String(sha256s[2])}`]);
    backup.close();
  });
});

describe('a restore', () => {
  it('keeps the library that was there, and heals originals that were lost or changed', async () => {
    const { opened, originals, sha256s } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    await writeBackup({ ...opened, originals }, file, TEST_NOW);
    await importText(opened, originals, 'Added after the backup');
    const [gone, changed] = sha256s as [string, string];
    originals.remove(gone);
    chmodSync(originals.pathOf(changed), 0o600);
    writeFileSync(originals.pathOf(changed), 'Forum in Nanninx');
    await opened.close();

    const { keptAs } = await restoreBackup(file, opened.folder, now);
    const restored = await openDatabase(opened.folder, now);
    expect(restored.notices).toEqual([]);
    expect(restored.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 3 });
    for (const sha256 of sha256s) expect(await originals.isWhole(sha256)).toBe(true);
    await restored.close();
    const kept = new DatabaseSync(keptAs ?? '');
    expect(kept.prepare('SELECT count(*) AS n FROM clipping').get()).toEqual({ n: 4 });
    kept.close();
  });

  it('takes a damaged library’s place, and keeps that byte for byte', async () => {
    const { opened, originals } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    await writeBackup({ ...opened, originals }, file, TEST_NOW);
    await opened.close();
    writeFileSync(opened.files.database, 'This was a library once, and is no database any more.');
    const { keptAs } = await restoreBackup(file, opened.folder, now);
    expect(readFileSync(keptAs ?? '', 'utf8')).toContain('was a library once');
    const restored = await openDatabase(opened.folder, now);
    expect(restored.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 3 });
    await restored.close();
  });

  it('is what an automatic recovery finds afterwards, not the state before it', async () => {
    const { opened, originals } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    await writeBackup({ ...opened, originals }, file, TEST_NOW);
    await importText(opened, originals, 'Added after the backup');
    await opened.close();
    await restoreBackup(file, opened.folder, { now: () => TEST_NOW + 1000 });
    writeFileSync(opened.files.database, '');
    const recovered = await openDatabase(opened.folder, now);
    expect(recovered.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 3 });
    await recovered.close();
  });

  it('is refused while the library is open', async () => {
    const { opened, originals } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    await writeBackup({ ...opened, originals }, file, TEST_NOW);
    await expect(restoreBackup(file, opened.folder, now)).rejects.toThrow('library-locked');
  });

  it.each([
    ['a file that is no backup', (file: string) => writeFileSync(file, 'no backup '.repeat(100))],
    ['a file that is not there', () => undefined],
    [
      'a library instead of a backup',
      (file: string) => {
        const db = new DatabaseSync(file);
        db.exec('CREATE TABLE file (id, path, bytes, sha256)');
        db.close();
      },
    ],
  ])('refuses %s and leaves the library as it was', async (_, make) => {
    const { opened } = await filledLibrary();
    await opened.close();
    const before = readFileSync(opened.files.database);
    const file = join(temporaryFolder(), 'Clips.backup');
    make(file);
    await expect(restoreBackup(file, opened.folder, now)).rejects.toMatchObject({
      data: { code: 'backup-unusable', file },
    });
    expect(readFileSync(opened.files.database).equals(before)).toBe(true);
  });

  it.each([
    [
      'one changed byte in an original',
      "UPDATE piece SET content = CAST(replace(CAST(content AS TEXT), 'Hue', 'Hu?') AS BLOB) WHERE file = (SELECT id FROM file WHERE bytes = 12)",
    ],
    ['a missing piece', 'DELETE FROM piece WHERE number = 1'],
    ['a file that wants to lie elsewhere', "UPDATE file SET path = 'originals/../../evil' WHERE bytes = 12"],
    [
      'a hash that is a path',
      "UPDATE file SET sha256 = '../../evil', path = 'originals/../../evil' WHERE bytes = 12",
    ],
    [
      'no database',
      "DELETE FROM piece WHERE file = (SELECT id FROM file WHERE path = 'library.db'); DELETE FROM file WHERE path = 'library.db'",
    ],
    ['a newer form', 'PRAGMA user_version = 15'],
    ['no word about itself', 'DELETE FROM about'],
  ])('refuses a backup with %s and leaves the library as it was', async (_, sql) => {
    const { opened, originals } = await filledLibrary();
    const file = join(temporaryFolder(), 'Clips.backup');
    await writeBackup({ ...opened, originals }, file, TEST_NOW);
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
    await opened.close();
    const before = readFileSync(opened.files.database);
    await expect(restoreBackup(file, opened.folder, now)).rejects.toMatchObject({
      data: { code: 'backup-unusable', file },
    });
    expect(readFileSync(opened.files.database).equals(before)).toBe(true);
    expect(existsSync(join(opened.folder, '..', 'evil'))).toBe(false);
  });
});
