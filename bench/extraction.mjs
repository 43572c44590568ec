/**
 * `npm run bench:extraction`: how right the fields of real pages are; see README.md.
 * Options, after `--`: `--collection NAME` (may be repeated), `--half seen|held-out`, `--misses QUESTION` (may be repeated),
 * `--json FILE`.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../scripts/project.mjs';
import { ExplainedError, runScript, step } from '../scripts/say.mjs';
import { loadExtraction } from './support/bundles.mjs';

/** Those whose goals the project has set itself. */
const USUAL = ['fundus', 'trafilatura'];

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      collection: { type: 'string', multiple: true },
      half: { type: 'string', default: 'both' },
      misses: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  const { half } = values;
  if (half !== 'seen' && half !== 'held-out' && half !== 'both')
    throw new ExplainedError('--half is seen or held-out; without it, both are judged.');
  const corpora = process.env.CLIPDESK_CORPORA ?? inProject('..', 'shared', 'corpora');
  if (!existsSync(join(corpora, 'html', 'oracle.jsonl')))
    throw new ExplainedError(
      'The pages and their truth are not here: set CLIPDESK_CORPORA to the folder that holds html/oracle.jsonl.',
    );

  const { evaluate, isCollection } = await loadExtraction();
  const asked = values.collection ?? USUAL;
  const collections = asked.filter(isCollection);
  if (collections.length < asked.length)
    throw new ExplainedError('--collection is a collection of html/oracle.jsonl; see bench/README.md.');
  const report = await step('Reading the pages', () =>
    evaluate({ corpora, collections, half, misses: values.misses }),
  );
  process.stdout.write(`${report.text}\n`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ half, ...report.collections }, null, 2)}\n`);
});
