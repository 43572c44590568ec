import type { LibraryProcessMessage } from '../../shared/library-process-messages';
import type { RpcMessage } from '../../shared/rpc';
import { createLibraryServer } from './library-server';
import { packForPort } from './port-parcels';

/**
 * Entry of the library process (Electron's utilityProcess). Main sends one `open` message with the folder,
 * then a `port` message for every end that may call; nothing here knows Electron beyond these two shapes.
 */

interface ProcessPort {
  postMessage: (message: unknown) => void;
  on: ((event: 'message', listener: (event: { readonly data: unknown }) => void) => void) &
    ((event: 'close', listener: () => void) => void);
  start: () => void;
}

interface ParentPort {
  postMessage: (message: unknown) => void;
  on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ProcessPort[] }) => void,
  ) => void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const server = createLibraryServer((report) => parent.postMessage(report));

parent.on('message', ({ data, ports }) => {
  const message = data as LibraryProcessMessage;
  switch (message.kind) {
    case 'open':
      void server.open(message.folder);
      return;
    case 'port': {
      const port = ports[0];
      if (port === undefined) return;
      server.serve(
        {
          post: (answer) => {
            if (message.access === 'page') for (const parcel of packForPort(answer)) port.postMessage(parcel);
            else port.postMessage(answer);
          },
          onMessage: (listener) => {
            port.on('message', (event) =>
              listener((typeof event.data === 'string' ? JSON.parse(event.data) : event.data) as RpcMessage),
            );
            port.start();
          },
          onClose: (listener) => port.on('close', listener),
        },
        message.access,
      );
      return;
    }
    case 'close':
      void server.close().then(() => process.exit(0));
  }
});
