/** `npm run test:e2e`: the end-to-end tests in the real app; what follows `--` goes to Playwright (a file, `-g title`). */

import { prepareTests, runEndToEnd } from './test-stages.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  const context = await prepareTests();
  return (await runEndToEnd(context, process.argv.slice(2))).code;
});
