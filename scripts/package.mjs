/**
 * `npm run package`: makes the unpacked app for this machine in dist/. With `-- --all`, every target electron-builder.yml
 * names for this platform. With `-- --if-stale`, nothing when the package was made from the sources as they are.
 *
 * On the fallback runtime the result is for tests only, and says so: TEST-ONLY.txt in the unpacked app, `-testonly` in
 * the names of the artifacts. Never publish or rename those.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildHash } from './build-outputs.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystemPackages } from './ensure-system-packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { ExplainedError, runScript, say, step } from './say.mjs';

const STAMP = inProject('dist', '.sources');

await runScript(async () => {
  await ensureDependencies();
  const runtime = await electronRuntime();
  await ensureSystemPackages({ electron: runtime.executable });
  await ensureBuild();
  const stamp = `${buildHash()} ${runtime.executable} ${readFileSync(inProject('electron-builder.yml'), 'utf8').length}`;
  if (process.argv.includes('--if-stale') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp)
    return;
  const all = process.argv.includes('--all');
  await step(all ? 'Packaging for every target' : 'Packaging the unpacked app', () => build(runtime, all));
  writeFileSync(STAMP, stamp);
  if (runtime.kind === 'fallback')
    say(`  Built on Electron ${runtime.version} from the fallback: for tests only.`);
});

/**
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @param {boolean} all
 */
async function build(runtime, all) {
  const testOnly = runtime.kind === 'fallback';
  const args = [
    ...(all ? [] : ['--dir']),
    '--publish=never',
    `-c.electronVersion=${runtime.version}`,
    `-c.electronDist=${runtime.dist}`,
    '-c.afterPack=scripts/after-pack.cjs',
    ...(testOnly ? ['-c.artifactName=${productName}-${version}-${os}-${arch}-testonly.${ext}'] : []),
  ];
  const { code, output } = await run(
    process.execPath,
    [inProject('node_modules/electron-builder/cli.js'), ...args],
    {
      quiet: true,
      env: { ...process.env, CLIPDESK_TEST_ONLY: testOnly ? '1' : '' },
    },
  );
  if (code !== 0) {
    const hint = all ? ' The tools for installers are downloaded from GitHub, which must be reachable.' : '';
    throw new ExplainedError(`${output}\nPackaging failed: see above.${hint}`);
  }
}
