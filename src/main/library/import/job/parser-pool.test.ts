import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { createParserPool, type ParserPool } from './parser-pool';

/** A parser thread that does what the document's name says. */
const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, name, bytes }) => {
  if (name === 'hang') for (;;) {}
  if (name === 'crash') process.exit(7);
  if (name === 'throw') throw new Error('broken beyond words');
  if (name === 'greedy') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  parentPort.postMessage({ id, outcome: { mimeType: 'text/plain', articles: [{ length: bytes.length }] } });
});`;

function pool(seconds = 30): ParserPool {
  const file = path.join(temporaryFolder(), 'worker.cjs');
  writeFileSync(file, script);
  return createParserPool({ script: file, size: 1, seconds, megabytes: 32 });
}

const fine = { mimeType: 'text/plain', articles: [{ length: 3 }] };
const bytes = Uint8Array.from([1, 2, 3]);

test('A reader that hangs is stopped and its document refused, and the next one is read', async () => {
  const parsers = pool(0.5);
  const [hung, next] = await Promise.all([parsers.parse(bytes, 'hang'), parsers.parse(bytes, 'fine')]);
  expect(hung).toEqual({ refusal: { reason: 'took-too-long', seconds: 0.5 } });
  expect(next).toEqual(fine);
});

test.each([
  ['crash', 'the reader ended'],
  ['throw', 'broken beyond words'],
  ['greedy', 'it needs more than 32 MB of memory'],
])('A reader that ends by %s takes only its own document with it', async (name, detail) => {
  const parsers = pool();
  const [before, bad, after] = await Promise.all(
    ['fine', name, 'fine'].map((one) => parsers.parse(bytes, one)),
  );
  expect(bad).toEqual({ refusal: { reason: 'reader-failed', detail } });
  expect([before, after]).toEqual([fine, fine]);
});

test('Threads that were let go come back when there is work again', async () => {
  const parsers = pool();
  await parsers.parse(bytes, 'fine');
  parsers.release();
  expect(await parsers.parse(bytes, 'fine')).toEqual(fine);
});
