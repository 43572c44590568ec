import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../../../shared/model/job';
import { workersFolder } from '../../jobs/workers-folder';
import { importLimits } from '../limits';
import type { ParseOutcome } from '../parsed-article';
import type { ParseAnswer, ParseRequest } from './parser-messages';

/** Parses documents in threads of their own: one that hangs, dies or eats memory takes nothing with it. */
export interface ParserPool {
  /** Never rejects: whatever goes wrong is a refusal of this document. */
  parse(bytes: Uint8Array, name: string): Promise<ParseOutcome>;
  /** Lets the threads go soon, unless more work comes. */
  release(): void;
}

/** How a pool is made; tests give small limits and a script of their own. */
export interface ParserPoolOptions {
  readonly script?: string;
  readonly size?: number;
  readonly seconds?: number;
  readonly megabytes?: number;
}

interface Task {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly settle: (outcome: ParseOutcome) => void;
}

/** Threads without work are kept this long, so that the next paste does not wait for a new one. */
const IDLE_MS = 15_000;

/** Makes a pool; threads start when there is work. */
export function createParserPool(options: ParserPoolOptions = {}): ParserPool {
  const script = options.script ?? path.join(workersFolder(), 'parse-worker.js');
  const size = options.size ?? importLimits.readers;
  const seconds = options.seconds ?? importLimits.readerSeconds;
  const megabytes = options.megabytes ?? importLimits.readerMegabytes;
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  let threads = 0;
  let nextId = 1;
  let letGo: NodeJS.Timeout | undefined;

  const startThread = (): Worker => {
    threads += 1;
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    // A thread never keeps the program from ending; a running parse does, by the promise its caller waits for.
    worker.unref();
    return worker;
  };

  const drop = (worker: Worker): void => {
    threads -= 1;
    void worker.terminate();
  };

  const run = (worker: Worker, task: Task): void => {
    const id = nextId++;
    let over = false;
    const finish = (outcome: ParseOutcome, healthy: boolean): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (healthy) idle.push(worker);
      else drop(worker);
      task.settle(outcome);
      next();
    };
    const refuse = (refusal: Refusal): void => finish({ refusal }, false);
    const onMessage = (answer: ParseAnswer): void => {
      if (answer.id === id) finish(answer.outcome, true);
    };
    const onError = (error: Error & { code?: string }): void =>
      refuse({
        reason: 'reader-failed',
        detail:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `it needs more than ${megabytes} MB of memory`
            : error.message,
      });
    const onExit = (): void => refuse({ reason: 'reader-failed', detail: 'the reader ended' });
    const timer = setTimeout(() => refuse({ reason: 'took-too-long', seconds }), seconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ id, bytes: task.bytes, name: task.name } satisfies ParseRequest);
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || threads < size)) {
      const task = waiting.shift();
      if (task !== undefined) run(idle.pop() ?? startThread(), task);
    }
  };

  return {
    parse: (bytes, name) =>
      new Promise((settle) => {
        clearTimeout(letGo);
        waiting.push({ bytes, name, settle });
        next();
      }),
    release() {
      clearTimeout(letGo);
      letGo = setTimeout(() => {
        for (const worker of idle.splice(0)) drop(worker);
      }, IDLE_MS);
      letGo.unref();
    },
  };
}
