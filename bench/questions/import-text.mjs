/** How many text files come in a second, against Readability on the pages of the same articles, and a bare insert? */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareImports, inBatches } from '../support/compare-imports.mjs';
import { SEED } from '../support/library-cache.mjs';
import { startSide } from '../support/side-process.mjs';
import { median } from '../support/statistics.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const GOAL = 0.5;
const BATCH = 50;
/** A bare insert's time may be 1.3 times as long as ours: 1 / 1.3 of its speed. */
const FOUND_GOAL = 0.77;
/** So many come in as one import, and are waited for until the last is found. */
const IN_ONE_GO = 10_000;
const QUICK_IN_ONE_GO = 2_000;
/** A machine is not always equally quick: so many times, each side in its turn. */
const ROUNDS = 3;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askTextImport(context) {
  const { quick, generator } = context;
  const folder = temporaryFolder('text');
  generator.writeArticleFiles({ folder, articles: quick ? 200 : 600, seed: SEED });
  const filesIn = (/** @type {string} */ kind) =>
    readdirSync(join(folder, kind))
      .sort()
      .map((name) => join(folder, kind, name));
  const texts = inBatches(filesIn('text'), BATCH);
  const pages = inBatches(filesIn('html'), BATCH);

  const readability = await startSide(context, 'import-readability', {});
  const clipdesk = await startSide(context, 'import-clipdesk', {
    library: join(folder, 'library'),
    searchable: false,
  });
  const byPages = await compareImports(
    clipdesk,
    readability,
    texts.map((batch, n) => [batch, pages[n] ?? []]),
  );
  await readability.close();
  await clipdesk.close();

  const many = temporaryFolder('many-texts');
  generator.writeArticleFiles({
    folder: many,
    articles: quick ? QUICK_IN_ONE_GO : IN_ONE_GO,
    seed: SEED + 3,
    kinds: ['text'],
  });
  const inOneGo = readdirSync(join(many, 'text'))
    .sort()
    .map((name) => join(many, 'text', name));
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : ROUNDS); round += 1)
    rounds.push(await importUntilFound(context, texts[0] ?? [], inOneGo));

  return [
    {
      what: 'Import of text',
      unit: 'per second',
      clipdesk: byPages.clipdesk,
      peer: { name: 'Readability, same articles', value: byPages.peer },
      goal: { ratioAtLeast: GOAL },
      note: byPages.note,
    },
    {
      what: `Import of ${inOneGo.length} texts until they are found`,
      unit: 'per second',
      clipdesk: median(rounds.map(({ clipdesk }) => clipdesk)),
      peer: { name: 'bare SQLite and MiniSearch', value: median(rounds.map(({ peer }) => peer)) },
      goal: { ratioAtLeast: FOUND_GOAL },
      note: `median of ${String(rounds.length)} rounds in turns: ${rounds
        .map(({ clipdesk, peer }) => `${clipdesk.toFixed(0)} and ${peer.toFixed(0)}`)
        .join(', ')}; ${rounds[0]?.note ?? ''}`,
    },
  ];
}

/**
 * The same files into a new library and into a new bare database; the first few start threads and warm both up.
 *
 * @param {import('../support/context.mjs').Context} context
 * @param {readonly string[]} warmUp
 * @param {readonly string[]} inOneGo
 */
async function importUntilFound(context, warmUp, inOneGo) {
  const folder = temporaryFolder('found');
  const bare = await startSide(context, 'import-bare', { folder });
  const findable = await startSide(context, 'import-clipdesk', {
    library: join(folder, 'findable'),
    searchable: true,
  });
  const compared = await compareImports(
    findable,
    bare,
    [warmUp, inOneGo].map((batch) => [batch, batch]),
  );
  await bare.close();
  await findable.close();
  return compared;
}
