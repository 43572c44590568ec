import { DatabaseSync } from '@photostructure/sqlite';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addClipping, temporaryFolder, TEST_NOW } from '../../../../test/temporary-library';
import { backUpNow } from './database-backups';
import { libraryFiles } from './library-files';
import { SUPPORTED_VERSION } from './inspect-database';
import { openDatabase } from './open-database';
import { createOriginalStore } from './original-store';
import { LIBRARY_APPLICATION_ID, readPragma } from './sqlite-connection';
import type { StoredBytes } from './store-thread/store-messages';

const options = { now: () => TEST_NOW };
const clippings = (opened: Awaited<ReturnType<typeof openDatabase>>) =>
  opened.db.get<{ n: number }>('SELECT count(*) AS n FROM clipping')?.n;

/** A closed library with one clipping, and, because closing makes one, one backup. */
async function libraryWithBackup(): Promise<string> {
  const folder = temporaryFolder();
  const opened = await openDatabase(folder, options);
  addClipping(opened.db, { headline: 'Flood', body: 'Water. '.repeat(5_000) });
  await opened.close();
  return folder;
}

/** Overwrites the middle of a database, past its header. */
function scribble(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, bytes.length);
  writeFileSync(file, bytes);
}

describe('opening', () => {
  it('makes a new library with the settings that keep it safe', async () => {
    const folder = join(temporaryFolder(), 'new', 'Library');
    const opened = await openDatabase(folder, options);
    const pragma = (name: string) => Object.values(opened.db.get(`PRAGMA ${name}`) ?? {})[0];
    expect(opened.notices).toEqual([]);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(readPragma(opened.db, 'application_id')).toBe(LIBRARY_APPLICATION_ID);
    expect(() => opened.db.exec('PRAGMA writable_schema = ON; DELETE FROM sqlite_schema')).toThrow();
    await opened.close();
    expect(readdirSync(folder).sort()).toEqual(['library.db', 'lock', 'originals']);
  });

  it('brings back originals that a power cut took before they were forced to the disk', async () => {
    const folder = await libraryWithBackup();
    const { originals } = libraryFiles(folder);
    const store = createOriginalStore(folder);
    writeFileSync(join(folder, 'flood.txt'), 'Water.');
    const { sha256 } = (await store.storeSmall({ path: join(folder, 'flood.txt') })) as StoredBytes;
    rmSync(originals, { recursive: true });
    const opened = await openDatabase(folder, options);
    expect(await store.isWhole(sha256)).toBe(true);
    await store.close();
    await opened.close();
    expect(existsSync(libraryFiles(folder).originalLog)).toBe(false);
  });

  it('keeps everything from one opening to the next', async () => {
    const folder = await libraryWithBackup();
    const again = await openDatabase(folder, options);
    expect(clippings(again)).toBe(1);
    expect(again.notices).toEqual([]);
    await again.close();
  });

  it('refuses a second opening while the first lasts, in this process', async () => {
    const folder = temporaryFolder();
    const first = await openDatabase(folder, options);
    await expect(openDatabase(folder, options)).rejects.toMatchObject({
      data: { code: 'library-locked', folder },
    });
    addClipping(first.db);
    await first.close();
    await (await openDatabase(folder, options)).close();
  });

  it('refuses it in another process, and takes over at once when that one was killed', async () => {
    const folder = await libraryWithBackup();
    const sqlite = createRequire(import.meta.url).resolve('@photostructure/sqlite');
    const child = spawn(
      process.execPath,
      [
        '-e',
        `const { DatabaseSync } = require(${JSON.stringify(sqlite)});
         globalThis.lock = new DatabaseSync(${JSON.stringify(join(folder, 'lock'))});
         globalThis.lock.exec('BEGIN EXCLUSIVE');
         console.log('held');
         setInterval(() => globalThis.lock, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(openDatabase(folder, options)).rejects.toThrow('library-locked');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const opened = await openDatabase(folder, options);
    expect(clippings(opened)).toBe(1);
    await opened.close();
  });

  it('removes what was being written when the last session ended', async () => {
    const folder = await libraryWithBackup();
    for (const place of ['', 'originals', 'backups']) writeFileSync(join(folder, place, 'x.partial'), 'half');
    const opened = await openDatabase(folder, options);
    for (const place of ['', 'originals', 'backups'])
      expect(existsSync(join(folder, place, 'x.partial'))).toBe(false);
    await opened.close();
  });

  it('says that a folder cannot be used, and why', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(openDatabase(join(folder, 'file'), options)).rejects.toMatchObject({
      data: { code: 'library-unusable', detail: expect.stringContaining('file') as unknown },
    });
  });

  it('tells that a folder lies in a cloud drive', async () => {
    const opened = await openDatabase(join(temporaryFolder(), 'Dropbox', 'Clips'), options);
    expect(opened.notices).toEqual([expect.stringContaining('Dropbox')]);
    await opened.close();
  });
});

describe('a library that is not ours to open', () => {
  it('is left alone when a newer Clipdesk made it', async () => {
    const folder = await libraryWithBackup();
    const db = new DatabaseSync(join(folder, 'library.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(join(folder, 'library.db'));
    await expect(openDatabase(folder, options)).rejects.toMatchObject({
      data: { code: 'library-newer', version: 99, supported: SUPPORTED_VERSION, folder },
    });
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });

  it('is left alone when it belongs to another program', async () => {
    const folder = temporaryFolder();
    const db = new DatabaseSync(join(folder, 'library.db'));
    db.exec('CREATE TABLE songs (title TEXT)');
    db.close();
    const before = readFileSync(join(folder, 'library.db'));
    await expect(openDatabase(folder, options)).rejects.toThrow('library-unusable');
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
    // The lock is free again.
    await expect(openDatabase(folder, options)).rejects.toThrow('library-unusable');
  });
});

describe('a damaged library', () => {
  it('is restored from the newest good backup, the damaged file kept, and the person told', async () => {
    const folder = await libraryWithBackup();
    writeFileSync(
      join(folder, 'library.db'),
      'This is no database at all, but it is long enough to look at.',
    );
    writeFileSync(join(folder, 'search.index'), 'of another state');
    const opened = await openDatabase(folder, options);
    expect(clippings(opened)).toBe(1);
    expect(opened.notices).toEqual([
      expect.stringMatching(/restored from the backup of 2026-11-24 09:30 UTC.*library\.db\.damaged-2026/),
    ]);
    const kept = readdirSync(folder).find((name) => name.startsWith('library.db.damaged-'));
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toContain('no database at all');
    expect(existsSync(join(folder, 'search.index'))).toBe(false);
    await opened.close();
  });

  it('passes over a backup that is damaged as well', async () => {
    const folder = await libraryWithBackup();
    const files = libraryFiles(folder);
    const opened = await openDatabase(folder, options);
    addClipping(opened.db, { headline: 'Second', body: 'x'.repeat(20_000) });
    const { file } = await backUpNow(opened.db, files, TEST_NOW + 24 * 60 * 60 * 1000);
    await opened.close();
    scribble(file);
    truncateSync(files.database, 100);
    const restored = await openDatabase(folder, options);
    expect(clippings(restored)).toBe(1);
    await restored.close();
  });

  it('is found by the full check after an unclean end', async () => {
    const folder = await libraryWithBackup();
    const files = libraryFiles(folder);
    scribble(files.database);
    writeFileSync(files.openMarker, '{}');
    const opened = await openDatabase(folder, options);
    expect(opened.notices[0]).toContain('restored from the backup');
    expect(clippings(opened)).toBe(1);
    await opened.close();
  });

  it('is never replaced by an empty one: without a backup, opening fails and nothing is touched', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'library.db'),
      'This is no database at all, but it is long enough to look at.',
    );
    await expect(openDatabase(folder, options)).rejects.toMatchObject({
      data: { code: 'library-damaged', folder },
    });
    expect(readdirSync(folder).sort()).toEqual(['library.db', 'lock']);
    expect(readFileSync(join(folder, 'library.db'), 'utf8')).toContain('no database');
  });

  it('is restored when its database is gone', async () => {
    const folder = await libraryWithBackup();
    rmSync(join(folder, 'library.db'));
    const opened = await openDatabase(folder, options);
    expect(clippings(opened)).toBe(1);
    expect(opened.notices[0]).toContain('missing');
    await opened.close();
  });

  it('tells when the database is gone and there is no backup, but originals are there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'originals', 'ab'), { recursive: true });
    writeFileSync(join(folder, 'originals', 'ab', 'x'), 'x');
    const opened = await openDatabase(folder, options);
    expect(opened.notices[0]).toContain('a new one was made');
    await opened.close();
  });
});
