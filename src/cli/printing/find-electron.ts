import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error';

const runtimeSchema = z.object({ executable: z.string() });

/** The folder of the project or of the installed package: this bundle lies in its `out/main`. */
export function appFolder(): string {
  return path.resolve(__dirname, '../..');
}

/**
 * The Electron that prints: the packaged app itself, else ELECTRON_OVERRIDE_DIST_PATH, else the electron package's
 * own, else the one `npm start` put into the cache. Throws `print-failed` with what to do.
 */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string {
  const name =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron';
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [override, path.join(appFolder(), 'node_modules/electron/dist')];
  for (const folder of folders) {
    if (folder === undefined || folder === '') continue;
    const executable = path.join(folder, name);
    if (existsSync(executable)) return executable;
  }
  const cached = cachedRuntime(env);
  if (cached !== null && existsSync(cached)) return cached;
  throw new AppError({
    code: 'print-failed',
    detail: 'no Electron was found to print with; run “npm start” once, it fetches one.',
  });
}

function cachedRuntime(env: NodeJS.ProcessEnv): string | null {
  const cache = env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  try {
    const text = readFileSync(path.join(cache, 'clipdesk/electron-runtime.json'), 'utf8');
    return runtimeSchema.parse(JSON.parse(text)).executable;
  } catch {
    return null; // No runtime was fetched yet: the caller says what to do.
  }
}
