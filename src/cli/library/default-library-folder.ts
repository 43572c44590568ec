import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { settingsSchema } from '../../shared/model/settings';

/** The profile folder the window keeps its settings in: Electron's `userData` for the name Clipdesk, per system. */
function profileFolder(env: NodeJS.ProcessEnv): string {
  const home = os.homedir();
  switch (process.platform) {
    case 'darwin':
      return path.join(home, 'Library/Application Support/Clipdesk');
    case 'win32':
      return path.join(env['APPDATA'] ?? path.join(home, 'AppData/Roaming'), 'Clipdesk');
    default:
      return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Clipdesk');
  }
}

/** The library the window uses: the one opened last, else the profile's own. */
export function defaultLibraryFolder(env: NodeJS.ProcessEnv = process.env): string {
  const profile = profileFolder(env);
  return lastLibrary(path.join(profile, 'settings.json')) ?? path.join(profile, 'library');
}

function lastLibrary(settingsFile: string): string | null {
  let text: string;
  try {
    text = readFileSync(settingsFile, 'utf8');
  } catch {
    return null; // No window was ever opened for this person.
  }
  try {
    return settingsSchema.pick({ lastLibrary: true }).parse(JSON.parse(text)).lastLibrary;
  } catch {
    return null; // The window reports and repairs a damaged settings file; here its default serves.
  }
}
