import { parentPort } from 'node:worker_threads';
import type { StoreAnswer, StoreRequest } from './store-messages';
import { storeSmall } from './store-small';

/** Entry of the thread that keeps small originals. */
parentPort?.on('message', ({ id, input }: StoreRequest) => {
  void storeSmall(input).then((outcome) => parentPort?.postMessage({ id, outcome } satisfies StoreAnswer));
});
