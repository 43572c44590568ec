/**
 * Imports a folder, or goes on with what was cut short, and kills itself without warning when it begins to read one file: what
 * a reader that takes the whole process with it looks like from outside.
 *
 *     node import-files.mjs ENGINE LIBRARY FOLDER|resume DEADLY
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const [engine, folder, what, deadly] = process.argv.slice(2);
// Every file is handed to a thread, by its path, before anything of it is read.
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message, ...transfer) {
  if (JSON.stringify(message).includes(deadly)) process.kill(process.pid, 'SIGKILL');
  postMessage.call(this, message, ...transfer);
};

const { openLibrary } = createRequire(import.meta.url)(engine);
const library = await openLibrary(folder);
const jobs =
  what === 'resume'
    ? (await library.call('import.resume', {})).jobs
    : [(await library.call('import.paths', { paths: [what] })).job];
for (const job of jobs) await library.call('import.result', { job });
await library.close();
