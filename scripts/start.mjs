/**
 * `npm start`: makes what is missing, then opens Clipdesk's window; arguments after `--` go to the app. Where there is no
 * display, runs the main job in the terminal instead.
 */

import { hasDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystemPackages } from './ensure-system-packages.mjs';
import { projectRoot } from './project.mjs';
import { run } from './run.mjs';
import { runScript, say } from './say.mjs';
import { runTerminalJob } from './terminal-job.mjs';

await runScript(async () => {
  await ensureDependencies();
  const runtime = await electronRuntime();
  await ensureSystemPackages({ electron: runtime.executable, fonts: true });
  await ensureBuild();
  const env = { ...process.env, ...runtime.env };
  if (!hasDisplay()) {
    say(
      'There is no display here (DISPLAY and WAYLAND_DISPLAY are not set): this is the main job, in the terminal.',
    );
    return runTerminalJob(env);
  }
  Reflect.deleteProperty(env, 'ELECTRON_RUN_AS_NODE');
  const { code } = await run(runtime.executable, [...runtime.flags, projectRoot, ...process.argv.slice(2)], {
    env,
  });
  return code;
});
