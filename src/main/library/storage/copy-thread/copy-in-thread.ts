import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { workersFolder } from '../../jobs/workers-folder';
import type { CopyAnswer, CopyOrder } from './copy-messages';

/**
 * Copies a database that may be in use into one file, checked and forced to the disk, in a thread of its own.
 *
 * @throws Error when the copy does not check out; what SQLite says, with its `errcode`, when it could not be made
 */
export async function copyInThread(order: CopyOrder): Promise<void> {
  const worker = new Worker(join(workersFolder(), 'copy-worker.js'), { workerData: order });
  const answer = await new Promise<CopyAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that copies the database ended early.')));
  });
  if ('failed' in answer) throw Object.assign(new Error(answer.failed), { errcode: answer.code });
  if (answer.damage !== null)
    throw new Error(`The copy of the database does not check out: ${answer.damage}`);
}
