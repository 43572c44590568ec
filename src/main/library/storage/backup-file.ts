import { DatabaseSync } from '@photostructure/sqlite';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error';
import { findDamage } from './inspect-database';
import type { LibraryDatabase } from './library-database';
import { connectForReading, readPragma, sqliteCode } from './sqlite-connection';

/**
 * A backup is one SQLite file that holds whole files, in pieces, each with its size and SHA-256: the library's database
 * and every original. Any SQLite tool can read it, and SQLite's own check covers it.
 */

/** Marks a backup: the letters `Clpb`. */
export const BACKUP_APPLICATION_ID = 0x436c7062;
const BACKUP_VERSION = 1;
const PIECE_BYTES = 1 << 20;

const backupSchemaSql = `
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE file (
  id     INTEGER PRIMARY KEY,
  path   TEXT NOT NULL UNIQUE,
  bytes  INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE piece (
  file    INTEGER NOT NULL REFERENCES file (id),
  number  INTEGER NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (file, number)
) STRICT;`;

/** What a backup says about itself. */
export const backupAboutSchema = z.object({
  /** ISO 8601 instant, UTC. */
  madeAt: z.string(),
  clippings: z.coerce.number().int().nonnegative(),
});
export type BackupAbout = z.infer<typeof backupAboutSchema>;

/** The path of the database in a backup. */
export const BACKED_UP_DATABASE = 'library.db';
/** Begins the path of every original in a backup. */
export const BACKED_UP_ORIGINALS = 'originals/';

/** A backup may come from anywhere: its hashes become file names, so nothing but a hash is taken for one. */
const backedUpFileSchema = z
  .object({
    id: z.number().int(),
    path: z.string(),
    bytes: z.number().int().nonnegative(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ path, sha256 }) => path === BACKED_UP_DATABASE || path === BACKED_UP_ORIGINALS + sha256);
/** A file in a backup. `path` is `library.db` or `originals/<sha256>`. */
export type BackedUpFile = z.infer<typeof backedUpFileSchema>;

/** A backup being written. */
export interface BackupWriter {
  /** Adds a file from the disk; returns its hash. Gives way to other work between files, not within one. */
  add: (path: string, source: string) => { readonly sha256: string; readonly bytes: number };
  /** Takes back the file added last, whose content turned out wrong. */
  remove: (path: string) => void;
  finish: (about: BackupAbout) => void;
  /** Ends without a backup. */
  abandon: () => void;
}

/** Begins a backup in a new file. Not durable until it is finished and the file is synced. */
export function createBackupFile(file: string): BackupWriter {
  const connection = new DatabaseSync(file);
  // The file has a temporary name and is removed when anything fails: it needs no journal of its own.
  connection.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; ${backupSchemaSql}`);
  const insertFile = connection.prepare('INSERT INTO file (path, bytes, sha256) VALUES (?, ?, ?)');
  const insertPiece = connection.prepare('INSERT INTO piece (file, number, content) VALUES (?, ?, ?)');
  return {
    add(path, source) {
      const id = Number(insertFile.run(path, 0, '').lastInsertRowid);
      const hash = createHash('sha256');
      let bytes = 0;
      for (const [number, piece] of piecesOf(source)) {
        insertPiece.run(id, number, piece);
        hash.update(piece);
        bytes += piece.byteLength;
      }
      const sha256 = hash.digest('hex');
      connection.prepare('UPDATE file SET bytes = ?, sha256 = ? WHERE id = ?').run(bytes, sha256, id);
      return { sha256, bytes };
    },
    remove(path) {
      connection.prepare('DELETE FROM piece WHERE file = (SELECT id FROM file WHERE path = ?)').run(path);
      connection.prepare('DELETE FROM file WHERE path = ?').run(path);
    },
    finish(about) {
      const insert = connection.prepare('INSERT INTO about (key, value) VALUES (?, ?)');
      for (const [key, value] of Object.entries(about)) insert.run(key, String(value));
      connection.exec(
        `PRAGMA application_id = ${String(BACKUP_APPLICATION_ID)}; PRAGMA user_version = ${String(BACKUP_VERSION)}; COMMIT`,
      );
      connection.close();
    },
    abandon: () => connection.close(),
  };
}

/** Opens a backup and checks all of it. */
export interface BackupReader {
  readonly about: BackupAbout;
  readonly files: readonly BackedUpFile[];
  /** The whole content of a file, its hash checked again. */
  read: (file: BackedUpFile) => Buffer;
  pieces: (file: BackedUpFile) => IterableIterator<Uint8Array>;
  close: () => void;
}

/**
 * Opens a backup, checking SQLite's own structure first.
 *
 * @throws AppError `backup-unusable` with the reason
 */
export function openBackupFile(file: string): BackupReader {
  const unusable = (detail: string): AppError => new AppError({ code: 'backup-unusable', file, detail });
  let db: LibraryDatabase | null = null;
  try {
    db = connectForReading(file);
    if (readPragma(db, 'application_id') !== BACKUP_APPLICATION_ID)
      throw unusable('it is no backup of a Clipdesk library');
    if (readPragma(db, 'user_version') > BACKUP_VERSION)
      throw unusable('it was made by a newer Clipdesk; update first');
    const damage = findDamage(db);
    if (damage !== null) throw unusable(`it is damaged (${damage})`);
    const about = db.all<{ key: string; value: string }>('SELECT key, value FROM about');
    const parsed = backupAboutSchema.safeParse(
      Object.fromEntries(about.map(({ key, value }) => [key, value])),
    );
    if (!parsed.success) throw unusable('it does not say what it holds');
    return readerOf(db, parsed.data, unusable);
  } catch (thrown) {
    db?.connection.close();
    throw sqliteCode(thrown) === undefined ? thrown : unusable((thrown as Error).message);
  }
}

function readerOf(
  db: LibraryDatabase,
  about: BackupAbout,
  unusable: (detail: string) => AppError,
): BackupReader {
  const pieces = function* (file: BackedUpFile): IterableIterator<Uint8Array> {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const { content } of db.iterate<{ content: Uint8Array }>(
      'SELECT content FROM piece WHERE file = ? ORDER BY number',
      file.id,
    )) {
      hash.update(content);
      bytes += content.byteLength;
      yield content;
    }
    if (bytes !== file.bytes || hash.digest('hex') !== file.sha256)
      throw unusable(`${file.path} in it is damaged`);
  };
  const files = z
    .array(backedUpFileSchema)
    .safeParse(db.all('SELECT id, path, bytes, sha256 FROM file ORDER BY id'));
  if (!files.success) throw unusable('it holds files that are not those of a library');
  return {
    about,
    files: files.data,
    pieces,
    read: (file) => Buffer.concat([...pieces(file)]),
    close: () => db.connection.close(),
  };
}

function* piecesOf(source: string): Generator<[number: number, piece: Uint8Array]> {
  const handle = openSync(source, 'r');
  try {
    for (let number = 0; ; number += 1) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const bytesRead = readSync(handle, piece, 0, PIECE_BYTES, null);
      if (bytesRead === 0) return;
      yield [number, piece.subarray(0, bytesRead)];
    }
  } finally {
    closeSync(handle);
  }
}
