/** How long do families take at 100,000 clippings, whole and for one more, and how right are they? */

import { join } from 'node:path';
import { familiesBundle } from '../support/bundles.mjs';
import { SEED } from '../support/library-cache.mjs';
import { startSide } from '../support/side-process.mjs';
import { percentile } from '../support/statistics.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const CLIPPINGS = 100_000;
const QUICK_CLIPPINGS = 10_000;
const WHOLE_MS = 60_000;
const ONE_MS = 5;
const QUALITY = 0.98;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askFamilies(context) {
  const clippings = context.quick ? QUICK_CLIPPINGS : CLIPPINGS;
  const side = await startSide(context, 'families', {
    bundle: await familiesBundle(),
    folder: join(temporaryFolder('families'), 'library'),
    clippings,
    seed: SEED,
  });
  /** @type {import('../families/file-families').FiledFamilies} */
  const filed = (await side.step(null)).value;
  await side.close();
  const note = `${clippings} made-up clippings, one story in 20 with up to four copies`;
  return [
    {
      what: `Families of ${clippings} clippings`,
      unit: 'ms',
      clipdesk: filed.wholeMs,
      goal: { valueAtMost: (WHOLE_MS * clippings) / CLIPPINGS },
      note,
    },
    {
      what: 'Family of one more clipping, p95',
      unit: 'ms',
      clipdesk: percentile(filed.oneMs, 0.95),
      goal: { valueAtMost: ONE_MS },
      note: `${filed.oneMs.length} one by one, commit included`,
    },
    {
      what: 'Precision of families, by pairs',
      unit: 'share',
      clipdesk: filed.precision,
      goal: { valueAtLeast: QUALITY },
      note,
    },
    {
      what: 'Recall of families, by pairs',
      unit: 'share',
      clipdesk: filed.recall,
      goal: { valueAtLeast: QUALITY },
      note,
    },
  ];
}
