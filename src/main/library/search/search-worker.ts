import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import { wrapDatabase } from '../storage/library-database';
import { IndexWorker } from './index-worker';
import type { FromWorker, ToWorker, WorkerSettings } from './worker-messages';

/** The search thread of one open library. It only reads the database; the index files are its own. */
const port = parentPort;
if (port === null) throw new Error('The search worker runs in a worker thread only.');

/** The library writes while we read; it never holds the file for long. */
const BUSY_TIMEOUT_MS = 5_000;

// Given by SearchWorkerClient, which is the only one that starts this script.
const settings = workerData as WorkerSettings;
const connection = new DatabaseSync(settings.database, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
connection.exec('PRAGMA trusted_schema = OFF');
const worker = new IndexWorker(settings.folder, wrapDatabase(connection), {
  post: (message: FromWorker, transfer: readonly ArrayBuffer[] = []) =>
    port.postMessage(message, [...transfer]),
  end: () => {
    connection.close();
    port.close();
  },
});
port.on('message', (message: ToWorker) => void worker.receive(message));
worker.start(settings.index);
