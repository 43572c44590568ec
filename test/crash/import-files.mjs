/**
 * Imports a folder, or goes on with what was cut short, and kills itself without warning when it begins to read one file: what
 * a reader that takes the whole process with it looks like from outside.
 *
 *     node import-files.mjs ENGINE LIBRARY FOLDER|resume DEADLY
 */
import fs from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const [engine, folder, what, deadly] = process.argv.slice(2);
const { stat } = fs;
fs.stat = async (path, ...options) => {
  if (String(path).endsWith(deadly)) process.kill(process.pid, 'SIGKILL');
  return stat(path, ...options);
};
syncBuiltinESMExports();

const { openLibrary } = createRequire(import.meta.url)(engine);
const library = await openLibrary(folder);
const jobs =
  what === 'resume'
    ? (await library.call('import.resume', {})).jobs
    : [(await library.call('import.paths', { paths: [what] })).job];
for (const job of jobs) await library.call('import.result', { job });
await library.close();
