import { ipcMain, type WebContents } from 'electron';
import type { DesktopEvent } from '../../../shared/desktop-contract';
import { describeError } from '../../../shared/messages/en';
import { isOwnPage } from '../security/ipc-sender';
import type { LibraryHost } from './library-host';

/** Gives the window its port when it asks and after every restart, and tells it how the library is. */
export function connectPages(library: LibraryHost, pages: () => readonly WebContents[]): void {
  const tell = (page: WebContents, event: DesktopEvent): void => page.send('desktop-event', event);
  const connect = (page: WebContents): void => page.postMessage('library-port', null, [library.pagePort()]);

  ipcMain.on('library-port-wanted', (event) => {
    if (!isOwnPage(event.senderFrame)) return;
    const { state, error } = library.state();
    if (state === 'connected') connect(event.sender);
    tell(event.sender, { name: 'library', state, error: error && describeError(error) });
  });
  library.onState((state, error) => {
    for (const page of pages()) {
      if (state === 'connected') connect(page);
      else page.send('library-gone');
      tell(page, { name: 'library', state, error: error && describeError(error) });
    }
  });
}
