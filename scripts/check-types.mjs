/**
 * `npm run check:types`: checks every room with its own tsconfig, so that code sees only what exists where it runs.
 * Rooms whose files did not change since the last check are skipped by the compiler itself.
 */

import { ensureDependencies } from './ensure-dependencies.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  await ensureDependencies();
  const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
  const { code } = await run(process.execPath, [
    tsc,
    '--build',
    inProject('tsconfig.json'),
    ...process.argv.slice(2),
  ]);
  return code;
});
