import path from 'node:path';
import { app } from 'electron';
import type { SettingsStore } from '../settings/settings-store';

/**
 * The library to open: the one CLIPDESK_LIBRARY names, else the one used last, else `library` in the person's profile
 * (a folder no cloud drive copies, unlike Documents).
 */
export function libraryFolder(settings: SettingsStore): string {
  const named = process.env['CLIPDESK_LIBRARY'];
  if (named !== undefined && named !== '') return path.resolve(named);
  return settings.get().lastLibrary ?? path.join(app.getPath('userData'), 'library');
}
