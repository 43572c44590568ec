/** The entry of a side's process: opens the module named on the command line and does what the bench asks. */

import { pathToFileURL } from 'node:url';

const { openSide } = await import(pathToFileURL(String(process.argv[2])).href);

/** @type {import('./side-process.mjs').Side | undefined} */
let side;

/** @param {{kind: 'open' | 'step' | 'close', args?: unknown, input?: unknown}} message */
async function answer(message) {
  switch (message.kind) {
    case 'open':
      side = await openSide(message.args);
      return {};
    case 'step': {
      const began = performance.now();
      const value = await side?.step(message.input);
      return { ms: performance.now() - began, value };
    }
    case 'close':
      await side?.close();
      return {};
  }
}

/** As a utility process it has a port to the app around it; as plain Node, a channel to the bench. */
const port = process.parentPort ?? null;
const send = (/** @type {unknown} */ value) =>
  port === null ? process.send?.(value) : port.postMessage(value);

const take = (/** @type {any} */ message) =>
  void answer(message).then(send, (thrown) =>
    send({ error: thrown instanceof Error ? thrown.stack : String(thrown) }),
  );
if (port === null) process.on('message', take);
else port.on('message', ({ data }) => take(data));
