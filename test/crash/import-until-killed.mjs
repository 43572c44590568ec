/**
 * Imports texts without end and prints a line for each one the library has acknowledged.
 *
 *     node import-until-killed.mjs ENGINE FOLDER NAME AT-A-TIME
 *
 * It loads the engine, waits for a line on standard input (so that the parent can look at the library meanwhile), opens the
 * library and begins. Lines it prints: one JSON object `{ id, sha256 }` per clipping, written at once when it is acknowledged.
 * NAME makes the texts of this run different from all others.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const [engine, folder, name, atATime] = process.argv.slice(2);
const { openLibrary } = createRequire(import.meta.url)(engine);

await once(process.stdin, 'data');
const library = await openLibrary(folder);
let number = 0;
await Promise.all(Array.from({ length: Number(atATime) }, importWithoutEnd));

async function importWithoutEnd() {
  for (;;) {
    number += 1;
    const text = article(number);
    const { job } = await library.call('import.text', { text, tags: [`Crash/${name}`] });
    const { imported, refused } = await library.call('import.result', { job });
    if (imported.length !== 1) throw new Error(`Not imported: ${JSON.stringify(refused)}`);
    say(JSON.stringify({ id: imported[0].id, sha256: createHash('sha256').update(text).digest('hex') }));
  }
}

/** @param {number} k */
function article(k) {
  const sentence = `Report ${k} of ${name} tells how the river rose and what the ministry did about it that day. `;
  return [
    `Ministry answers flood, report ${k} of ${name}`,
    'updatetime:2019-09-18 16:34:09',
    'Source:en.example.org',
    '',
    ...Array.from({ length: 1 + (k % 5) }, () => sentence.repeat(4)),
  ].join('\n\n');
}

/** @param {string} line */
function say(line) {
  writeSync(1, `${line}\n`);
}
