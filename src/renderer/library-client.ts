import { z } from 'zod';
import { AppError } from '../shared/app-error';
import type {
  LibraryCallName,
  LibraryEvent,
  LibraryEventName,
  LibraryInput,
  LibraryOutput,
} from '../shared/contract';
import type { ClipdeskBridge, DesktopEvent } from '../shared/desktop-contract';
import { createParcelReader } from '../shared/page-parcel';
import { createRpcClient, type RpcClient, type RpcMessage } from '../shared/rpc';
import { createStore, type ReadonlyStore } from './state/store';

/** How the library is reached just now. */
export interface Connection {
  readonly state: 'starting' | 'connected' | 'restarting' | 'failed';
  /** A sentence, when it failed. */
  readonly error: string | null;
}

/** The library as the window sees it. */
export interface LibraryClient {
  /** Answers, or rejects with an {@link AppError}; `library-stopped` while there is no port. */
  call: <N extends LibraryCallName>(name: N, input: LibraryInput<N>) => Promise<LibraryOutput<N>>;
  onEvent: (listener: (event: LibraryEvent) => void) => () => void;
  /** Calls back each time the library can be asked (again): load what you show. */
  onConnected: (listener: () => void) => void;
  readonly connection: ReadonlyStore<Connection>;
  /** Takes in what main says about the library process. */
  hear: (event: Extract<DesktopEvent, { name: 'library' }>) => void;
}

/** One open port: the listeners an {@link RpcClient} put on it. */
interface OpenPort {
  readonly client: RpcClient;
  deliver: (message: RpcMessage) => void;
  close: () => void;
}

const messageSchema = z.looseObject({ kind: z.enum(['call', 'value', 'error', 'event']) });

/** Speaks with the library over the bridge's port, and takes up each new port after a restart. */
export function createLibraryClient(bridge: ClipdeskBridge): LibraryClient {
  const connection = createStore<Connection>({ state: 'starting', error: null });
  const eventListeners = new Set<(event: LibraryEvent) => void>();
  const connectedListeners: (() => void)[] = [];
  let port: OpenPort | null = null;
  let readParcel = createParcelReader();

  /** One after the other: what was told first is heard first, also while the contract is still being loaded. */
  const tell = async (name: string, payload: unknown): Promise<void> => {
    const { libraryEvents } = await import('../shared/contract');
    if (!Object.hasOwn(libraryEvents, name)) return;
    const known = name as LibraryEventName;
    const event = { name: known, payload: libraryEvents[known].parse(payload) } as LibraryEvent;
    for (const listener of eventListeners) listener(event);
  };

  bridge.onLibraryMessage((parcel) => {
    const message = readParcel(parcel);
    if (message === undefined) return;
    // The answers' insides are checked by the library, on its side of the same contract.
    if (messageSchema.safeParse(message).success) port?.deliver(message as RpcMessage);
  });

  bridge.onLibraryPort((open) => {
    port?.close();
    port = open ? openPort(bridge) : null;
    // What the last port had sent of a message stays unfinished.
    readParcel = createParcelReader();
    if (port === null) {
      connection.update((now) => (now.state === 'connected' ? { state: 'restarting', error: null } : now));
      return;
    }
    port.client.onEvent((name, payload) => void tell(name, payload));
    connection.set({ state: 'connected', error: null });
    for (const listener of connectedListeners) listener();
  });

  return {
    call: (name, input) => {
      if (port === null) return Promise.reject(new AppError({ code: 'library-stopped' }));
      return port.client.call(name, input) as Promise<never>;
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onConnected: (listener) => {
      connectedListeners.push(listener);
      if (port !== null) listener();
    },
    connection,
    hear: ({ state, error }) => {
      if (state !== 'connected') connection.set({ state, error });
      else if (port !== null) connection.set({ state, error: null });
    },
  };
}

function openPort(bridge: ClipdeskBridge): OpenPort {
  let onMessage: (message: RpcMessage) => void = () => undefined;
  let onClose: () => void = () => undefined;
  const client = createRpcClient({
    post: (message) => bridge.sendToLibrary(JSON.stringify(message)),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onClose: (listener) => {
      onClose = listener;
    },
  });
  return { client, deliver: (message) => onMessage(message), close: () => onClose() };
}
