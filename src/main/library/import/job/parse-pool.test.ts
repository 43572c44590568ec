import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { createParsePool, type ParsePool, type PoolOptions } from './parse-pool';

/** A worker that does what the document's name says. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, input }) => {
  if (input.name === 'hang') for (;;);
  if (input.name === 'wait') Atomics.wait(new Int32Array(input.bytes.buffer), 0, 0);
  if (input.name === 'crash') {
    const told = new Int32Array(input.bytes.buffer);
    if (told.length > 0) { Atomics.store(told, 0, 1); Atomics.notify(told, 0); }
    throw new Error('boom');
  }
  if (input.name === 'leave') process.exit(3);
  if (input.name === 'eat') { const hoard = []; for (;;) hoard.push(new Array(1e5).fill(hoard.length)); }
  parentPort.postMessage({ id, outcome: { mimeType: input.name, articles: [] } });
});`;

function pool(options: PoolOptions = {}): ParsePool {
  const workerFile = join(temporaryFolder(), 'worker.cjs');
  writeFileSync(workerFile, WORKER);
  const made = createParsePool({ workerFile, workers: 1, ...options });
  onTestFinished(() => made.close());
  return made;
}

const bytes = new Uint8Array();
const good = { mimeType: 'good', articles: [] };

describe('readers in threads of their own', () => {
  it('give each document its own outcome', async () => {
    const two = pool({ workers: 2 });
    const names = ['a', 'b', 'c', 'd', 'e'];
    const outcomes = await Promise.all(names.map((name) => two.parse({ name, bytes })));
    expect(outcomes).toEqual(names.map((mimeType) => ({ mimeType, articles: [] })));
  });

  it.each([
    ['hang', { reason: 'took-too-long', seconds: 1 }],
    ['crash', { reason: 'reader-failed', detail: 'boom' }],
    ['leave', { reason: 'reader-failed', detail: 'its reader stopped' }],
    ['eat', { reason: 'reader-failed', detail: 'it needed more than 32 MB of memory' }],
  ])('that %s are replaced, and only their document is refused', async (name, refusal) => {
    const one = pool({ seconds: name === 'hang' ? 1 : 20, megabytes: 32 });
    const outcomes = await Promise.all(
      ['good', name, 'good'].map((document) => one.parse({ name: document, bytes })),
    );
    expect(outcomes).toEqual([good, { refusal }, good]);
  });

  it('count what they answered before they died, however late it is looked at', async () => {
    const one = pool();
    expect(await one.parse({ name: 'good', bytes })).toEqual(good);
    const told = new Int32Array(new SharedArrayBuffer(4));
    const names = ['good', 'good', 'crash', 'good'];
    const outcomes = names.map((name) =>
      one.parse({ name, bytes: name === 'crash' ? new Uint8Array(told.buffer) : bytes }),
    );
    // This thread has time for the answers only when the reader is about to die.
    Atomics.wait(told, 0, 0);
    expect(await Promise.all(outcomes)).toEqual([
      good,
      good,
      { refusal: { reason: 'reader-failed', detail: 'boom' } },
      good,
    ]);
  });

  it('have no more than one document waiting behind a large one, which another reader could read', async () => {
    const two = pool({ workers: 2, seconds: 20 });
    const told = new Int32Array(new SharedArrayBuffer(4));
    const waiting = two.parse({ name: 'wait', bytes: new Uint8Array(told.buffer) });
    // Large ones from here on: the waiting reader is handed one of them at most.
    const large = new Uint8Array(1 << 20);
    const others = Array.from({ length: 6 }, () => two.parse({ name: 'large', bytes: large }));
    await Promise.all(others.slice(2));
    Atomics.store(told, 0, 1);
    Atomics.notify(told, 0);
    expect(await waiting).toMatchObject({ mimeType: 'wait' });
    expect(await Promise.all(others)).toHaveLength(6);
  });

  it('are joined by another when the first does not get on', async () => {
    const two = pool({ workers: 2, seconds: 20 });
    const told = new Int32Array(new SharedArrayBuffer(4));
    const waiting = two.parse({ name: 'wait', bytes: new Uint8Array(told.buffer) });
    const others = Array.from({ length: 60 }, () => two.parse({ name: 'good', bytes }));
    // The first of them were handed to the reader that waits; the others are read by another.
    expect(await others.at(-1)).toEqual(good);
    Atomics.store(told, 0, 1);
    Atomics.notify(told, 0);
    expect(await waiting).toMatchObject({ mimeType: 'wait' });
    expect(await Promise.all(others)).toHaveLength(60);
  });

  it('stop at once when the import is cancelled, and go on for others', async () => {
    const one = pool();
    const cancelled = new AbortController();
    const hanging = one.parse({ name: 'hang', bytes }, cancelled.signal);
    const waiting = one.parse({ name: 'good', bytes }, cancelled.signal);
    const other = one.parse({ name: 'good', bytes });
    cancelled.abort(new Error('cancelled'));
    await expect(hanging).rejects.toThrow('cancelled');
    await expect(waiting).rejects.toThrow('cancelled');
    expect(await other).toEqual(good);
  });

  it('do what they were handed for later, whatever becomes of the document before it or of one that is cancelled', async () => {
    const two = pool({ workers: 2, seconds: 2 });
    const cancelled = new AbortController();
    const names = ['hang', 'crash', 'a', 'b', 'leave', 'c', 'hang', 'd'];
    const outcomes = names.map((name) => two.parse({ name, bytes }));
    const unwanted = Promise.allSettled(
      ['e', 'f', 'hang'].map((name) => two.parse({ name, bytes }, cancelled.signal)),
    );
    const last = two.parse({ name: 'g', bytes });
    cancelled.abort(new Error('cancelled'));
    expect(
      (await Promise.all(outcomes)).map((one) => ('refusal' in one ? one.refusal.reason : one.mimeType)),
    ).toEqual(['took-too-long', 'reader-failed', 'a', 'b', 'reader-failed', 'c', 'took-too-long', 'd']);
    expect((await unwanted).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await last).toMatchObject({ mimeType: 'g' });
  });

  it('refuse what is left when they are closed', async () => {
    const one = pool();
    const hanging = one.parse({ name: 'hang', bytes });
    const waiting = one.parse({ name: 'good', bytes });
    await one.close();
    expect(await hanging).toMatchObject({ refusal: { reason: 'reader-failed' } });
    expect(await waiting).toMatchObject({ refusal: { reason: 'reader-failed' } });
    await expect(one.parse({ name: 'good', bytes })).rejects.toThrow('closed');
  });

  it('hand out what a file holds without the rest of the file', async () => {
    const readers = createParsePool({ workers: 1 });
    onTestFinished(() => readers.close());
    const mail = (n: number): string =>
      `From a@b.example Mon Sep 16 10:00:00 2019\nFrom: a@b.example\nSubject: ${String(n)}\n\nText ${String(n)}\n\n`;
    const mailbox = Buffer.from([1, 2, 3].map(mail).join(''));
    const outcome = await readers.parse({ name: 'mails.mbox', bytes: mailbox });
    const inner = 'inner' in outcome ? (outcome.inner ?? []) : [];
    expect(inner.map((one) => Buffer.from(one.bytes).toString().trim().slice(-6))).toEqual([
      'Text 1',
      'Text 2',
      'Text 3',
    ]);
    for (const one of inner) expect(one.bytes.buffer.byteLength).toBe(one.bytes.byteLength);
  });
});
