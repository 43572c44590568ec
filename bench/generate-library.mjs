/**
 * Makes a library of made-up clippings: `node bench/generate-library.mjs --clippings 10000 --out FOLDER`.
 * It is made once and copied from the cache folder afterwards.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { electronRuntime } from '../scripts/electron-runtime.mjs';
import { ensureBuild } from '../scripts/ensure-build.mjs';
import { ensureDependencies } from '../scripts/ensure-dependencies.mjs';
import { ExplainedError, runScript, step } from '../scripts/say.mjs';
import { cachedLibrary, copyLibrary } from './support/library-cache.mjs';

await runScript(async () => {
  const { values } = parseArgs({ options: { clippings: { type: 'string' }, out: { type: 'string' } } });
  const clippings = Number(values.clippings);
  if (!Number.isInteger(clippings) || clippings < 1 || values.out === undefined)
    throw new ExplainedError('Say how many and where: --clippings 10000 --out FOLDER');
  const out = resolve(values.out);
  if (existsSync(out)) throw new ExplainedError(`${out} is there already; name a folder that is not.`);
  await ensureDependencies();
  await ensureBuild();
  const cached = await cachedLibrary(await electronRuntime(), clippings);
  await step(`Copying it to ${out}`, () => copyLibrary(cached, out));
});
