import { parentPort } from 'node:worker_threads';
import { failureOf } from './file-failure';
import type { StoreAnswer, StoreInput, StoreOutcome, StoreRequest } from './store-messages';
import { createSmallStore, type SmallStore } from './store-small';

/** Entry of the thread that keeps small originals. It keeps those of one library. */

let store: SmallStore | null = null;
/** What was asked before is answered before. */
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, input }: StoreRequest) => {
  const work = answerTo(input);
  before = before.then(async () => {
    parentPort?.postMessage({ id, outcome: await work } satisfies StoreAnswer);
  });
});

async function answerTo({ sources, ...folders }: StoreInput): Promise<StoreOutcome> {
  store ??= createSmallStore(folders);
  if (sources !== null) return store.keep(sources);
  const failure = await failureOf(store.settle());
  return failure === null ? [] : { failed: failure.message };
}
