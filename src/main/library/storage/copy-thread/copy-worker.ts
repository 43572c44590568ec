import { backup } from '@photostructure/sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { damageOfBackup } from '../database-damage';
import { findBrokenPages } from '../inspect-database';
import { connectDatabase, connectForReading, sqliteCode } from '../sqlite-connection';
import { syncFile } from '../sync-folder';
import type { CopyAnswer, CopyOrder } from './copy-messages';

/** All pages in one go: between two steps a change would begin the copy anew. Nobody waits: in write-ahead mode readers do not keep writers. */
const ALL_PAGES = 0x7fff_ffff;

/** Entry of the thread that makes one copy of a database, checked and forced to the disk, and ends. */
async function copy({ from, to }: CopyOrder): Promise<CopyAnswer> {
  try {
    const source = connectForReading(from);
    try {
      await backup(source.connection, to, { rate: ALL_PAGES });
    } finally {
      source.connection.close();
    }
    // One file, whole in itself: a copy that stayed in write-ahead mode would want two more files beside it to be read.
    const made = connectDatabase(to);
    made.exec('PRAGMA journal_mode = DELETE');
    made.connection.close();
    const damage = damageOfBackup(to, findBrokenPages);
    if (damage === null) syncFile(to);
    return { damage };
  } catch (thrown) {
    return { failed: thrown instanceof Error ? thrown.message : String(thrown), code: sqliteCode(thrown) };
  }
}

// Given by `copyInThread`, which is the only one that starts this script.
void copy(workerData as CopyOrder).then((answer) => parentPort?.postMessage(answer));
