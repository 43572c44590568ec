/** Does memory stay flat while thousands of files come in? */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../scripts/say.mjs';
import { SEED } from '../support/library-cache.mjs';
import { memoryIsKnown, proportionalMegabytes } from '../support/memory-of.mjs';
import { startSide } from '../support/side-process.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const FILES = 5_000;
const QUICK_FILES = 1_500;
/** One file in so many is a page, the others are plain text. */
const PAGES = 4;
const SAMPLE_MS = 250;
/** The peak of the last fifth of the time against that of the second: the first is that of starting. */
const FLAT = 1.1;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askImportMemory(context) {
  if (!memoryIsKnown) {
    say('Memory is measured on Linux only.');
    return [];
  }
  const { quick, generator } = context;
  const folder = temporaryFolder('import-memory');
  generator.writeArticleFiles({ folder, articles: quick ? QUICK_FILES : FILES, seed: SEED + 2 });
  const namesIn = (/** @type {string} */ kind) =>
    readdirSync(join(folder, kind))
      .sort()
      .map((name) => join(folder, kind, name));
  const pages = namesIn('html');
  const files = namesIn('text').map((text, n) => (n % PAGES === 0 ? (pages[n] ?? text) : text));

  const side = await startSide(context, 'import-clipdesk', {
    library: join(folder, 'library'),
    searchable: true,
  });
  /** @type {number[]} */
  const sizes = [];
  const sampling = setInterval(() => sizes.push(proportionalMegabytes(side.pid)), SAMPLE_MS);
  const { value } = await side.step(files);
  clearInterval(sampling);
  await side.close();

  const fifth = Math.floor(sizes.length / 5);
  const [second, last] = [sizes.slice(fifth, fifth * 2), sizes.slice(-fifth)].map((some) =>
    Math.max(...some),
  );
  return [
    {
      what: `Memory at the end of importing ${files.length} files`,
      unit: 'MB',
      clipdesk: last ?? NaN,
      peer: { name: 'the same near the beginning', value: second ?? NaN },
      goal: { ratioAtMost: FLAT },
      note: `peaks of the last and the second fifth of the time, ${sizes.length} samples, ${value.refused.length} refused; ${Math.max(...sizes).toFixed(0)} MB at most`,
    },
  ];
}
