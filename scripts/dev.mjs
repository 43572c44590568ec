/**
 * `npm run dev`: runs the app, and builds and starts it again whenever a source is saved. It is the built app, under the
 * same protocol and content security policy as the package, not a page from a development server.
 */

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystemPackages } from './ensure-system-packages.mjs';
import { inProject, projectRoot } from './project.mjs';
import './run.mjs';
import { runScript, say } from './say.mjs';

/** Editors save in several steps; wait for the last. */
const SETTLE_MS = 150;

await runScript(async () => {
  await ensureDependencies();
  const runtime = await electronRuntime();
  await ensureSystemPackages({ electron: runtime.executable });
  await ensureBuild();

  let app = startApp(runtime);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let work = Promise.resolve();
  watch(inProject('src'), { recursive: true }, (_event, file) => {
    if (!file || /\.test\.tsx?$|\.md$|~$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (work = work.then(restart)), SETTLE_MS);
  });
  process.once('exit', () => app.kill());
  await new Promise(() => undefined);

  async function restart() {
    try {
      await ensureBuild();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return;
    }
    const ended = new Promise((resolve) => app.once('exit', resolve));
    if (app.exitCode === null) {
      app.kill();
      await ended;
    }
    app = startApp(runtime);
  }
});

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
function startApp(runtime) {
  const env = { ...process.env, ...runtime.env };
  Reflect.deleteProperty(env, 'ELECTRON_RUN_AS_NODE');
  return spawn(runtime.executable, [...runtime.flags, projectRoot, ...process.argv.slice(2)], {
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
