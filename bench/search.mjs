/**
 * `npm run bench:search`: how search holds up as a library grows, beside other engines on the same documents; see README.md.
 * Options, after `--`: `--sizes 1000,10000,100000`, `--no-peers`, `--only CLASS` (may be repeated), `--quick`, `--json FILE`, `--profile FOLDER`.
 */

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExplainedError, runScript, step } from '../scripts/say.mjs';
import { measureChanges, measureHits, measurePeer, measureStart, measureWindow } from './search/measure.mjs';
import { printSize } from './search/print-size.mjs';
import { prepareContext } from './support/context.mjs';
import { cachedLibrary, copyForSearch, SEED } from './support/library-cache.mjs';
import { describeMachine, loadBefore, sayIfBusy } from './support/machine.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

const SIZES = '1000,10000,100000';

/** Where an engine is measured at most: beyond it takes many minutes to build, or more memory than a process may have. */
const LARGEST = { minisearch: 100_000, fts5: 1_000_000, flexsearch: 100_000, orama: 10_000 };

/** A query that every library answers. */
const FIRST_QUERY = 'government';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: SIZES },
      peers: { type: 'boolean', default: true },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
    allowNegative: true,
  });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100))
    throw new ExplainedError('--sizes wants whole numbers from 100 on, with commas between them.');
  const context = await prepareContext({
    clippings: sizes[0] ?? 1_000,
    quick: values.quick,
    large: false,
    ...(values.profile === undefined ? {} : { profile: resolve(values.profile) }),
  });
  const folder = temporaryFolder('search');
  const report = [];
  for (const clippings of sizes) {
    const cached = await cachedLibrary(context.runtime, clippings);
    const library = join(folder, String(clippings));
    copyForSearch(cached, library);
    const drawn = context.generator.drawClasses({ seed: SEED, clippings, queries: values.quick ? 12 : 40 });
    const wanted = Object.entries(drawn).filter(([name]) => values.only?.includes(name) ?? true);
    if (wanted.length === 0)
      throw new ExplainedError(`There is no such class: ${Object.keys(drawn).join(', ')}.`);
    const classes = Object.fromEntries(wanted);
    const runs = values.quick ? 1 : 3;
    const asking = { context, library, classes, runs };

    const start = await step(`Starting at ${clippings}`, () =>
      measureStart(asking, FIRST_QUERY, values.quick ? 2 : 5),
    );
    const window = await step(`Searching ${clippings} in the window`, () => measureWindow(asking));
    const hits = await step(`Searching ${clippings} for hits only`, () => measureHits(asking));
    const change = await step(`Changing clippings among ${clippings}`, () =>
      measureChanges(asking, values.quick ? 10 : 30),
    );
    for (const name of readdirSync(library)) if (name.startsWith('search.')) rmSync(join(library, name));
    const build = values.quick
      ? null
      : await step(`Building the index of ${clippings}`, () => measureStart(asking, FIRST_QUERY, 1));
    /** @type {Record<string, import('./search/measure.mjs').PeerFigures | string>} */
    const peers = {};
    if (values.peers)
      for (const [engine, largest] of Object.entries(LARGEST))
        peers[engine] =
          clippings > largest
            ? `left out beyond ${largest} clippings: too long to build, or too large for a process`
            : await step(`The same by ${engine}`, () => measurePeer(asking, engine));
    const figures = { clippings, start, build, window, hits, change, peers };
    report.push(figures);
    process.stdout.write(`${printSize(figures)}\n\n`);
    rmSync(library, { recursive: true, force: true });
  }
  sayIfBusy();
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      `${JSON.stringify({ ...aboutMachine(), loadBefore, sizes: report }, null, 2)}\n`,
    );
});

function aboutMachine() {
  return {
    at: new Date().toISOString(),
    machine: describeMachine(),
    node: process.version,
  };
}
