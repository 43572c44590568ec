/** How well does search rank, against SQLite's FTS5 and BM25, and how forgiving is it, against other engines? */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../scripts/ensure-build.mjs';
import { ensureDependencies } from '../scripts/ensure-dependencies.mjs';
import { runScript, say, step } from '../scripts/say.mjs';
import { readCollections } from './relevance/collections.mjs';
import { makeBm25, makeFlexSearch, makeFts5, makeLunr, makeOrama } from './relevance/engines.mjs';
import { drawKnownItems } from './relevance/known-items.mjs';
import { averagePrecision, mean, ndcg10 } from './relevance/measures.mjs';
import { loadGenerator } from './support/bundles.mjs';
import { openEngine } from './support/engine.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

const DEPTH = 500;
const KNOWN_ITEMS = 150;

await runScript(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  await ensureDependencies();
  await ensureBuild();
  const folder = temporaryFolder('relevance');
  const { writeCollection } = await loadGenerator();
  /** @type {{collection: string, measure: string, figures: Record<string, number>}[]} */
  const rows = [];
  for (const { name, documents, queries } of readCollections()) {
    const library = join(folder, name);
    await step(`Writing ${name} as a library`, () => writeCollection(library, documents));
    const clipdesk = await openClipdesk(library);
    const ranking = { Clipdesk: clipdesk.ask, 'SQLite FTS5': makeFts5(documents), BM25: makeBm25(documents) };
    /** @type {Record<string, {ndcg: number[], precision: number[]}>} */
    const measured = {};
    await step(`Asking ${queries.length} questions`, async () => {
      for (const [engine, ask] of Object.entries(ranking)) {
        const into = { ndcg: /** @type {number[]} */ ([]), precision: /** @type {number[]} */ ([]) };
        measured[engine] = into;
        for (const { text, relevant } of queries) {
          const ranked = await ask(text, DEPTH);
          const wanted = new Set(relevant);
          into.ndcg.push(ndcg10(ranked, wanted));
          into.precision.push(averagePrecision(ranked, wanted));
        }
      }
    });
    const figures = (/** @type {'ndcg' | 'precision'} */ measure) =>
      Object.fromEntries(Object.entries(measured).map(([engine, of]) => [engine, mean(of[measure])]));
    rows.push({ collection: name, measure: 'nDCG@10', figures: figures('ndcg') });
    rows.push({ collection: name, measure: 'MAP', figures: figures('precision') });

    if (values.quick) {
      await clipdesk.close();
      continue;
    }
    const forgiving = await step('Making the forgiving engines', async () => ({
      Clipdesk: clipdesk.ask,
      FlexSearch: await makeFlexSearch(documents),
      Orama: await makeOrama(documents),
      Lunr: await makeLunr(documents),
    }));
    for (const [kind, items] of Object.entries(drawKnownItems(documents, KNOWN_ITEMS))) {
      /** @type {Record<string, number>} */
      const first = {};
      for (const [engine, ask] of Object.entries(forgiving)) {
        const hits = [];
        for (const { text, id } of items) hits.push((await ask(text, 1))[0] === id ? 1 : 0);
        first[engine] = mean(hits);
      }
      const measure = kind === 'misspelt' ? 'misspelt, found first' : 'half-typed, found first';
      rows.push({ collection: name, measure, figures: first });
    }
    await clipdesk.close();
  }
  for (const measure of new Set(rows.map((row) => row.measure))) {
    const those = rows.filter((row) => row.measure === measure);
    const engines = Object.keys(those[0]?.figures ?? {});
    const means = engines.map((engine) => [engine, mean(those.map(({ figures }) => figures[engine] ?? 0))]);
    rows.push({ collection: 'mean', measure, figures: Object.fromEntries(means) });
  }
  for (const { collection, measure, figures } of rows) {
    const others = Object.entries(figures).filter(([engine]) => engine !== 'Clipdesk');
    const best = Math.max(...others.map(([, value]) => value));
    const goal =
      collection !== 'mean' || measure === 'MAP' ? '' : (figures['Clipdesk'] ?? 0) >= best ? 'met' : 'MISSED';
    const text = Object.entries(figures).map(([engine, value]) => `${engine} ${value.toFixed(3)}`);
    process.stdout.write(`${`${collection}: ${measure}`.padEnd(36)}${text.join('   ')}   ${goal}\n`);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  say('The goal is the mean of the collections: at least the best of the others.');
});

/**
 * The collection's ids, as the app's own engine ranks them.
 * @param {string} library
 */
async function openClipdesk(library) {
  const engine = await openEngine(library);
  const all = await engine.call('search.window', { query: '', limit: 500, wait: true });
  /** @type {Map<string, number>} */
  const numbers = new Map();
  for (let offset = 0; offset < all.total; offset += 500) {
    const { rows } = await engine.call('search.window', { query: '', limit: 500, offset });
    for (const { id } of rows)
      numbers.set(id, Number((await engine.call('clippings.get', { id })).externalId));
  }
  return {
    /** @type {import('./relevance/engines.mjs').Ask} */
    async ask(query, limit) {
      const { ids } = await engine.call('search.ids', { query });
      return ids.slice(0, limit).map((id) => numbers.get(id) ?? -1);
    },
    close: () => engine.close(),
  };
}
