/**
 * `npm test`: makes what is missing, then runs every stage, also when an earlier one failed, so that one run shows all
 * that is broken. `npm test -- unit` (or types, lint, layers, e2e; several too) runs only those; what follows a further
 * `--` goes to vitest and Playwright. The last line is, alone: `N passed, N failed`.
 */

import { ExplainedError, runScript, say, seconds } from './say.mjs';
import { closingLine, oneCheck, sum } from './test-counts.mjs';
import {
  prepareTests,
  runEndToEnd,
  runLayerRules,
  runLint,
  runTypeCheck,
  runUnitTests,
} from './test-stages.mjs';

/** @type {Record<string, (context: import('./test-stages.mjs').Context, args: string[]) => Promise<import('./test-stages.mjs').StageResult>>} */
const stages = {
  types: runTypeCheck,
  lint: runLint,
  layers: runLayerRules,
  unit: (_context, args) => runUnitTests(args),
  e2e: runEndToEnd,
};

await runScript(async () => {
  const [names, args] = splitArguments(process.argv.slice(2));
  const unknown = names.filter((name) => !(name in stages));
  if (unknown.length > 0) {
    throw new ExplainedError(
      `There is no stage ${unknown.join(', ')}. The stages: ${Object.keys(stages).join(', ')}.`,
    );
  }
  const context = await prepareTests().catch((error) => {
    say(error instanceof ExplainedError ? error.message : String(error.stack));
    say('Nothing could be tested.');
  });
  if (!context) {
    process.stdout.write(`${closingLine(oneCheck(1))}\n`);
    return 1;
  }
  const results = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`\n== ${name}`);
    const began = performance.now();
    const { code, counts } = await stage(context, args);
    say(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds(performance.now() - began)}`);
    results.push({ name, code, counts });
  }
  const failed = results.filter((result) => result.code !== 0).map((result) => result.name);
  say(failed.length === 0 ? '\nEvery stage is green.' : `\nFailed: ${failed.join(', ')}.`);
  process.stdout.write(`${closingLine(sum(results.map((result) => result.counts)))}\n`);
  return failed.length === 0 ? 0 : 1;
});

/**
 * @param {string[]} all
 * @returns {[names: string[], args: string[]]}
 */
function splitArguments(all) {
  const separator = all.indexOf('--');
  return separator < 0 ? [all, []] : [all.slice(0, separator), all.slice(separator + 1)];
}
