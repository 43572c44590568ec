import path from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { APP_ORIGIN } from '../security/app-protocol';
import type { SettingsStore } from '../settings/settings-store';

const SMALLEST = { width: 760, height: 480 };
const FIRST = { width: 1280, height: 800 };

/** Opens the window where it was last, in the right colour from its first frame. */
export function openMainWindow(settings: SettingsStore, preload: string): BrowserWindow {
  const { windowBounds, windowMaximised } = settings.get();
  const window = new BrowserWindow({
    ...(windowBounds !== null && isOnAScreen(windowBounds) ? windowBounds : FIRST),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Clipdesk',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1e1f22' : '#ffffff',
    titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'default',
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The reader's frame must not slow down when the window is covered while a screenshot or test runs.
      backgroundThrottling: true,
    },
  });
  if (windowMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberBounds(window, settings);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

function rememberBounds(window: BrowserWindow, settings: SettingsStore): void {
  const save = (): void => {
    if (window.isMinimized() || window.isFullScreen()) return;
    settings.set({ windowBounds: window.getNormalBounds(), windowMaximised: window.isMaximized() });
  };
  let waiting: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', () => {
    clearTimeout(waiting);
    save();
  });
}

/** A window whose screen was unplugged comes back where it can be seen. */
function isOnAScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const height =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return width >= 100 && height >= 100;
  });
}
