import type { BrowserWindow } from 'electron';
import type { DesktopCallName, DesktopOutput, DesktopParsedInput } from '../../../shared/desktop-contract';
import type { LibraryHost } from '../library/library-host';
import type { SettingsStore } from '../settings/settings-store';
import type { StartViewFile } from '../window/start-view-file';

/** What the desktop's calls work with. */
export interface DesktopServices {
  readonly library: LibraryHost;
  readonly settings: SettingsStore;
  readonly startView: StartViewFile;
  /** The window a dialog belongs to. */
  window: () => BrowserWindow;
  /** Folder of the samples that come with Clipdesk. */
  readonly samples: string;
  /** Tells the menu what is selected and what can be undone. */
  setMenuState: (state: MenuState) => void;
  /** Whether keys go into the reader's frame. */
  setReaderFocused: (focused: boolean) => void;
  setTheme: (theme: 'system' | 'light' | 'dark') => void;
}

export interface MenuState {
  readonly selection: number;
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

/** Answers one call; the input is already parsed. */
export type DesktopHandler<N extends DesktopCallName> = (
  input: DesktopParsedInput<N>,
) => DesktopOutput<N> | Promise<DesktopOutput<N>>;

/** The handlers of some sections of the desktop's contract. */
export type DesktopHandlers<Section extends string> = {
  [N in Extract<DesktopCallName, `${Section}.${string}`>]: DesktopHandler<N>;
};
