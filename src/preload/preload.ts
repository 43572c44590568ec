import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { desktopCallNames, pageCallNames } from '../shared/call-names';
import type { ClipdeskBridge, DesktopEvent } from '../shared/desktop-contract';
import type { PageParcel, PortParcel } from '../shared/page-parcel';

/** Holds the port to the library and gives the page named functions only. The page never sees a path. */
let port: MessagePort | null = null;
const decoder = new TextDecoder();
let onMessage: (parcel: PageParcel) => void = () => undefined;
let onPort: (open: boolean) => void = () => undefined;

function setPort(next: MessagePort | null): void {
  port?.close();
  port = next;
  if (next !== null) {
    next.onmessage = ({ data }: MessageEvent<PortParcel>) =>
      onMessage({ json: data.json, rows: data.rows === null ? '' : decoder.decode(data.rows) });
    next.start();
  }
  onPort(next !== null);
}

ipcRenderer.on('library-port', (event) => setPort(event.ports[0] ?? null));
ipcRenderer.on('library-gone', () => setPort(null));

const bridge: ClipdeskBridge = {
  sendToLibrary(json) {
    const { name } = JSON.parse(json) as { name: string };
    if (!pageCallNames.has(name)) throw new Error(`There is no call “${name}”.`);
    port?.postMessage(json);
  },
  onLibraryMessage(listener) {
    onMessage = listener;
  },
  onLibraryPort(listener) {
    onPort = listener;
    ipcRenderer.send('library-port-wanted');
  },
  desktop(name, input) {
    if (!desktopCallNames.has(name)) throw new Error(`There is no call “${name}”.`);
    return ipcRenderer.invoke('desktop', name, input) as ReturnType<ClipdeskBridge['desktop']>;
  },
  onDesktopEvent(listener) {
    ipcRenderer.on('desktop-event', (_event, payload: DesktopEvent) => listener(payload));
  },
  importFiles(files) {
    const paths = files
      .flatMap((file) => (file instanceof File ? webUtils.getPathForFile(file) : ''))
      .filter(Boolean);
    return paths.length === 0
      ? Promise.resolve(null)
      : (ipcRenderer.invoke('import-dropped', paths) as Promise<string>);
  },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('clipdesk', bridge);
