import path from 'node:path';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { toErrorData } from '../../shared/app-error';
import type { DesktopEvent } from '../../shared/desktop-contract';
import { describeError } from '../../shared/messages/en';
import { readSwitches } from './command-line-switches';
import { keepFreedMemory } from './freed-memory';
import { answerDesktopCalls } from './desktop-calls/answer-desktop-calls';
import { libraryFolder } from './library/library-folder';
import { connectPages } from './library/connect-page';
import { startLibraryHost, type LibraryHost } from './library/library-host';
import { importOpenedFiles } from './library/import-opened-files';
import { installMenu } from './menu/application-menu';
import { serveAppProtocol } from './security/app-protocol';
import { serveClipProtocol } from './security/clip-protocol';
import { openExternalLink } from './security/external-links';
import { guardNavigation } from './security/navigation';
import { refuseNetwork } from './security/network';
import { denyPermissions } from './security/permissions';
import { registerSchemes } from './security/schemes';
import { openSettings } from './settings/settings-store';
import { createReaderKeys } from './window/forward-reader-keys';
import { openMainWindow } from './window/main-window';
import { openStartViewFile } from './window/start-view-file';

const switches = readSwitches(process.argv);
registerSchemes();
keepFreedMemory();

if (switches.printService)
  void app
    .whenReady()
    .then(() => import('./printing/print-service'))
    .then(({ servePrintRequests }) => servePrintRequests());
else if (app.requestSingleInstanceLock()) void app.whenReady().then(startClipdesk);
else app.quit();

/** The whole start, in order: settings, guards, window; and the library, once the window has its page. */
function startClipdesk(): void {
  let window: BrowserWindow | null = null;
  let library: LibraryHost | null = null;
  const tell = (event: DesktopEvent): void => window?.webContents.send('desktop-event', event);
  const tellFailure = (failure: unknown): void =>
    tell({ name: 'notice', text: describeError(toErrorData(failure)) });
  const settings = openSettings(app.getPath('userData'), tellFailure);
  nativeTheme.themeSource = settings.get().theme;

  denyPermissions(session.defaultSession);
  refuseNetwork(session.defaultSession);
  guardNavigation((address) => void openExternalLink(address));

  const startView = openStartViewFile(app.getPath('userData'));
  serveAppProtocol(session.defaultSession, path.join(__dirname, '../renderer'), () =>
    startView.read(library?.folder() ?? libraryFolder(settings)),
  );

  serveClipProtocol(session.defaultSession, () => library);

  const readerKeys = createReaderKeys(tell);
  const open = (): BrowserWindow => {
    const opened = openMainWindow(settings, path.join(__dirname, '../preload/preload.js'));
    opened.once('closed', () => (window = null));
    readerKeys.watch(opened.webContents);
    window = opened;
    return opened;
  };

  /** What the page needs only when its scripts run. Until it is there, this would keep it waiting. */
  const serveWindow = (): void => {
    const host = startLibraryHost(path.join(__dirname, 'library-process.js'), libraryFolder(settings));
    library = host;
    closeLibraryBeforeQuit(() => host.close());
    connectPages(host, () => (window === null ? [] : [window.webContents]));
    const menu = installMenu((id) => tell({ name: 'command', id }));
    answerDesktopCalls({
      library: host,
      settings,
      startView,
      window: () => window ?? open(),
      samples: app.isPackaged
        ? path.join(process.resourcesPath, 'samples')
        : path.join(app.getAppPath(), 'assets/samples'),
      setMenuState: menu.setState,
      setReaderFocused: readerKeys.setFocused,
      setTheme: (theme) => (nativeTheme.themeSource = theme),
    });
    importOpenedFiles(host, switches, tellFailure);
  };

  const first = open().webContents;
  first.once('did-navigate', serveWindow);
  first.once('did-finish-load', () => settings.notices.forEach((text) => tell({ name: 'notice', text })));

  app.on('activate', () => window ?? open());
  app.on('second-instance', () => window?.show());
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
}

/** Quitting waits until the library has written everything down. */
function closeLibraryBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    // Not before this event is over: a quit within it would be taken for the one that waits.
    void close().finally(() =>
      setImmediate(() => {
        closed = true;
        app.quit();
      }),
    );
  });
}
