/** How many text files come in a second, against Readability on the pages of the same articles, and a bare insert? */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareImports, inBatches } from '../support/compare-imports.mjs';
import { SEED } from '../support/library-cache.mjs';
import { startSide } from '../support/side-process.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const GOAL = 0.5;
const BATCH = 50;

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

  const bare = await startSide(context, 'import-bare', { folder });
  const findable = await startSide(context, 'import-clipdesk', {
    library: join(folder, 'findable'),
    searchable: true,
  });
  const byInsert = await compareImports(
    findable,
    bare,
    texts.map((batch) => [batch, batch]),
  );
  await bare.close();
  await findable.close();

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
      what: 'Import of text until it is found',
      unit: 'per second',
      clipdesk: byInsert.clipdesk,
      peer: { name: 'bare SQLite and MiniSearch', value: byInsert.peer },
      note: byInsert.note,
    },
  ];
}
