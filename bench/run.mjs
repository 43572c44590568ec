/**
 * `npm run bench`: asks every question and prints one table; see README.md.
 * Options, after `--`: `--only NAME` (may be repeated), `--quick`, `--large`, `--clippings N`, `--json FILE`, `--profile FOLDER`.
 */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExplainedError, runScript, say, step } from '../scripts/say.mjs';
import { askColdStart } from './questions/cold-start.mjs';
import { askFamilies } from './questions/families.mjs';
import { askHtmlImport } from './questions/import-html.mjs';
import { askImportMemory } from './questions/import-memory.mjs';
import { askTextImport } from './questions/import-text.mjs';
import { askMemory } from './questions/memory.mjs';
import { askPdf } from './questions/pdf.mjs';
import { askScans } from './questions/scans.mjs';
import { askSearch } from './questions/search.mjs';
import { askWindow } from './questions/window.mjs';
import { prepareContext } from './support/context.mjs';
import { describeMachine, loadBefore, sayIfBusy } from './support/machine.mjs';
import { printTable } from './support/print-table.mjs';
import { goalIsMet, ratioOf } from './support/row.mjs';

const DEFAULT_CLIPPINGS = 10_000;

/** @type {Record<string, (context: import('./support/context.mjs').Context) => Promise<import('./support/row.mjs').Row[]>>} */
const questions = {
  'cold-start': askColdStart,
  'import-text': askTextImport,
  'import-html': askHtmlImport,
  'import-memory': askImportMemory,
  families: askFamilies,
  scans: askScans,
  search: askSearch,
  window: askWindow,
  pdf: askPdf,
  memory: askMemory,
};

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      large: { type: 'boolean', default: false },
      clippings: { type: 'string', default: String(DEFAULT_CLIPPINGS) },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const wanted = values.only ?? Object.keys(questions);
  for (const name of wanted) {
    if (!Object.hasOwn(questions, name))
      throw new ExplainedError(`There is no question “${name}”: ${Object.keys(questions).join(', ')}.`);
  }
  const clippings = Number(values.clippings);
  if (!Number.isInteger(clippings) || clippings < 100)
    throw new ExplainedError('--clippings wants a whole number from 100 on.');

  const context = await prepareContext({
    clippings,
    quick: values.quick,
    large: values.large,
    ...(values.profile === undefined ? {} : { profile: resolve(values.profile) }),
  });
  /** @type {import('./support/row.mjs').Row[]} */
  const rows = [];
  for (const name of wanted) {
    const ask = questions[name];
    if (ask !== undefined) rows.push(...(await step(`Measuring ${name}`, () => ask(context))));
  }

  process.stdout.write(`${printTable(rows)}\n`);
  const goals = rows.map(goalIsMet).filter((met) => met !== undefined);
  say(`${goals.filter(Boolean).length} of ${goals.length} goals are met.`);
  sayIfBusy();
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(report(context, rows), null, 2)}\n`);
});

/**
 * @param {import('./support/context.mjs').Context} context
 * @param {readonly import('./support/row.mjs').Row[]} rows
 */
function report({ runtime, clippings, quick, large }, rows) {
  return {
    at: new Date().toISOString(),
    machine: { ...describeMachine(), loadBefore },
    electron: { version: runtime.version, kind: runtime.kind },
    node: process.version,
    options: { clippings, quick, large },
    rows: rows.map((row) => ({ ...row, ratio: ratioOf(row) ?? null, met: goalIsMet(row) ?? null })),
  };
}
