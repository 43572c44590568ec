/** How many web pages come in a second, against Readability alone on the same pages? */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inProject } from '../../scripts/project.mjs';
import { say } from '../../scripts/say.mjs';
import { compareImports, inBatches } from '../support/compare-imports.mjs';
import { SEED } from '../support/library-cache.mjs';
import { coresCanBeChosen, startSide } from '../support/side-process.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

/** The goals against Readability alone, which uses one core: all of import on one core, and on two. */
const GOALS = { 1: 0.6, 2: 0.96 };
/** The first few pages start threads and warm both sides up; then so many come in as one import each. */
const WARM_UP = 40;
const BATCH = 200;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askHtmlImport(context) {
  const { quick, generator } = context;
  const folder = temporaryFolder('html');
  generator.writeArticleFiles({ folder, articles: quick ? 240 : 640, seed: SEED + 1 });
  const made = readdirSync(join(folder, 'html')).map((name) => join(folder, 'html', name));
  /** @type {[string, string[]][]} */
  const kinds = [['made-up pages', made]];
  const real = realPages(join(folder, 'real'));
  if (real.length > 0) kinds.push(['real pages', quick ? real.slice(0, 80) : real]);
  else say('No real pages here: set CLIPDESK_CORPORA to the folder that holds html/fundus.');

  if (!coresCanBeChosen) say('Here the program cannot be kept to one core: only two are measured.');
  const rows = [];
  for (const [what, files, cores] of kinds.flatMap(([what, files]) =>
    (coresCanBeChosen ? /** @type {const} */ ([1, 2]) : /** @type {const} */ ([2])).map(
      (cores) => /** @type {const} */ ([what, files, cores]),
    ),
  )) {
    const kept = coresCanBeChosen ? cores : null;
    const peer = await startSide(context, 'import-readability', {}, kept);
    const clipdesk = await startSide(
      context,
      'import-clipdesk',
      { library: join(folder, `library of ${what}, ${cores}`), searchable: false },
      kept,
    );
    const compared = await compareImports(
      clipdesk,
      peer,
      [files.slice(0, WARM_UP), ...inBatches(files.slice(WARM_UP), BATCH)].map((batch) => [batch, batch]),
    );
    await peer.close();
    await clipdesk.close();
    rows.push({
      what: `Import of HTML, ${what}, ${cores === 1 ? 'one core' : 'two cores'}`,
      unit: /** @type {const} */ ('per second'),
      clipdesk: compared.clipdesk,
      peer: { name: 'Readability, same pages', value: compared.peer },
      goal: { ratioAtLeast: GOALS[cores] },
      note: compared.note,
    });
  }
  return rows;
}

/**
 * Pages of many publishers, kept outside the project because they are theirs; unpacked into `folder`. None where there
 * are none.
 * @param {string} folder
 * @returns {string[]}
 */
function realPages(folder) {
  const corpora = process.env.CLIPDESK_CORPORA ?? inProject('..', 'shared', 'corpora');
  const source = join(corpora, 'html', 'fundus');
  if (!existsSync(source)) return [];
  mkdirSync(folder);
  return readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => /\.html?(\.gz)?$/.test(name))
    .sort()
    .map((name, place) => {
      const bytes = readFileSync(join(source, name));
      const file = join(folder, `${place}-${basename(name, '.gz')}`);
      writeFileSync(file, name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
      return file;
    });
}
