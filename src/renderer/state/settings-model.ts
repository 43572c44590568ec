import { settingsSchema, type Settings } from '../../shared/model/settings';
import type { CallDesktop } from '../desktop-client';
import { createStore, type ReadonlyStore } from './store';

/** What the window remembers between starts. */
export interface SettingsModel {
  readonly state: ReadonlyStore<Settings>;
  load: () => Promise<void>;
  /** Holds at once in the window, and is written down when it has been quiet for a moment. */
  set: (change: Partial<Settings>) => void;
}

const WRITE_AFTER_MS = 300;

/** Makes the model with every default until `load` has its answer. */
export function createSettingsModel(desktop: CallDesktop, failed: (thrown: unknown) => void): SettingsModel {
  const state = createStore<Settings>(settingsSchema.parse({}));
  let unwritten: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    const change = unwritten;
    unwritten = {};
    desktop('settings.set', change).catch(failed);
  };
  return {
    state,
    load: async () => {
      const settings = await desktop('settings.get', {});
      state.set({ ...settings, ...unwritten });
    },
    set: (change) => {
      unwritten = { ...unwritten, ...change };
      state.update((now) => ({ ...now, ...change }));
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_AFTER_MS);
    },
  };
}
