import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type ElectronStore from 'electron-store';
import { settingsSchema, type Settings } from '../../../shared/model/settings';
import { readSettings } from './read-settings';

/** The person's settings, kept in their profile apart from any library. */
export interface SettingsStore {
  get: () => Settings;
  /** Takes the change up, begins to write it and returns the whole. */
  set: (change: Partial<Settings>) => Settings;
  /** Sentences about what could not be read, to show once. */
  readonly notices: readonly string[];
}

const NAME = 'settings';

/**
 * Opens `settings.json` in `folder`. A damaged file is copied aside and every readable key is kept. `failed` hears why a
 * change could not be written.
 */
export function openSettings(
  folder: string,
  failed: (thrown: unknown) => void,
  now: () => Date = () => new Date(),
): SettingsStore {
  const file = path.join(folder, `${NAME}.json`);
  const notices: string[] = [];
  const raw = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const { settings, damaged } = readSettings(raw);
  let current = settings;

  // Only writing needs the store, which takes longer to load than the window to open.
  let store: Promise<ElectronStore<Settings>> | null = null;
  const write = (): void => {
    store ??= import('electron-store').then(
      ({ default: Store }) => new Store<Settings>({ cwd: folder, name: NAME, clearInvalidConfig: true }),
    );
    store.then((opened) => (opened.store = current)).catch(failed);
  };

  if (damaged.length > 0) {
    const kept = `${file}.damaged-${now().toISOString().replace(/[:.]/g, '-')}`;
    copyFileSync(file, kept);
    notices.push(
      `Some settings could not be read (${damaged.join(', ')}) and are back to what they were at first. The file was kept as ${path.basename(kept)}.`,
    );
    write();
  }
  return {
    notices,
    get: () => current,
    set(change) {
      current = settingsSchema.parse({ ...current, ...change });
      write();
      return current;
    },
  };
}
