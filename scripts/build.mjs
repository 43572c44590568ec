/** `npm run build`: builds the app into `out/`. */

import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild({ always: true });
});
