/**
 * Edits clippings without end, hundreds at a time, so that the search index is written down again and again, and prints a line for
 * each edit the library has acknowledged.
 *
 *     node edit-until-killed.mjs ENGINE FOLDER NAME
 *
 * Every edit gives the notes of some clippings a word of its own, which begins with NAME. Every third one is followed by a search.
 */
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const [engine, folder, name] = process.argv.slice(2);
const { openLibrary } = createRequire(import.meta.url)(engine);

const library = await openLibrary(folder);
const { ids } = await library.call('search.ids', { query: 'report' });
for (let edit = 1; ; edit += 1) {
  const word = `${name}e${edit}`;
  const some = ids.filter((_, place) => (place + edit) % 3 !== 0);
  await library.call('clippings.edit', { target: { ids: some }, changes: { notes: `Noted ${word}` } });
  writeSync(1, `${JSON.stringify({ word, count: some.length })}\n`);
  if (edit % 3 === 0) await library.call('search.window', { query: word });
}
