import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { workersFolder } from './workers-folder';

/** A thread that does one thing, answers once and ends. */
export interface OneAnswerThread<Answer> {
  readonly worker: Worker;
  /** Rejects with what the thread throws, or when it ends without an answer. */
  readonly answer: Promise<Answer>;
}

/** Starts the built script `name` (without `.js`) as a thread of its own; what it posts first is its answer. */
export function startThread<Answer>(name: string, options: WorkerOptions): OneAnswerThread<Answer> {
  const worker = new Worker(join(workersFolder(), `${name}.js`), options);
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`The thread ${name} ended early.`)));
  });
  return { worker, answer };
}
