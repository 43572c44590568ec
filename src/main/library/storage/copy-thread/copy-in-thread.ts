import { startThread } from '../../jobs/start-thread';
import type { CopyAnswer, CopyOrder } from './copy-messages';

/**
 * Copies a database that may be in use into one file, checked and forced to the disk, in a thread of its own.
 *
 * @throws Error when the copy does not check out; what SQLite says, with its `errcode`, when it could not be made
 */
export async function copyInThread(order: CopyOrder): Promise<void> {
  const answer = await startThread<CopyAnswer>('copy-worker', { workerData: order }).answer;
  if ('failed' in answer) throw Object.assign(new Error(answer.failed), { errcode: answer.code });
  if (answer.damage !== null)
    throw new Error(`The copy of the database does not check out: ${answer.damage}`);
}
