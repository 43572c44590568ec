import { parentPort } from 'node:worker_threads';
import type { StoreAnswer, StoreRequest } from './store-messages';
import { storeSmall } from './store-small';

/** Entry of the thread that keeps small originals. */

/** What was asked before is answered before. */
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, input }: StoreRequest) => {
  const kept = storeSmall(input);
  before = before.then(async () => {
    parentPort?.postMessage({ id, outcome: await kept } satisfies StoreAnswer);
  });
});
