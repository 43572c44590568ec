import { app, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** Denies navigation, redirects, new windows and webviews to every page; clicked web links go to `openLink`. */
export function guardNavigation(openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openLink));
}

function guardContents(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) {
      event.preventDefault();
      return;
    }
    // Inside the window only the reader's frame may go anywhere, and only from clipping to clipping.
    if (event.url.startsWith('clip://') && contents.getURL().startsWith(APP_ORIGIN)) return;
    event.preventDefault();
    if (/^(https?|mailto):/i.test(event.url)) openLink(event.url);
  });
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (/^(https?|mailto):/i.test(url)) openLink(url);
    return { action: 'deny' };
  });
}
