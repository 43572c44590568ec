import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { AppErrorData } from '../../../shared/app-error';
import type { LibraryCallName, LibraryEvent, LibraryInput, LibraryOutput } from '../../../shared/contract';
import type { LibraryProcessMessage, LibraryProcessReport } from '../../../shared/library-process-messages';
import { createRpcClient, type RpcClient, type RpcMessage } from '../../../shared/rpc';

export type LibraryState = 'connected' | 'restarting' | 'failed';

/** Keeps one library process alive and hands out ports to it. */
export interface LibraryHost {
  /** A call from main itself; rejects with `library-stopped` when the process dies meanwhile. */
  call: <N extends LibraryCallName>(name: N, input: LibraryInput<N>) => Promise<LibraryOutput<N>>;
  /** A fresh port for a page; it closes when the process dies, then ask again after `connected`. */
  pagePort: () => MessagePortMain;
  onState: (listener: (state: LibraryState, error: AppErrorData | null) => void) => void;
  onEvent: (listener: (event: LibraryEvent) => void) => void;
  /** The folder of the library that is open or being opened. */
  folder: () => string;
  state: () => { readonly state: LibraryState; readonly error: AppErrorData | null };
  /** Lets the present library go and opens the one in `folder`. */
  open: (folder: string) => Promise<void>;
  close: () => Promise<void>;
  /** The process id, for tests that kill it. */
  pid: () => number | undefined;
}

/** Wait before the n-th restart in a row: 0.1 s, 0.2 s, … at most 10 s. A minute without a crash forgets them. */
const FIRST_RESTART_MS = 100;
const LONGEST_RESTART_MS = 10_000;
const CALM_MS = 60_000;

/** Starts the library process for `folder`. */
export function startLibraryHost(entry: string, folder: string): LibraryHost {
  const stateListeners: ((state: LibraryState, error: AppErrorData | null) => void)[] = [];
  const eventListeners: ((event: LibraryEvent) => void)[] = [];
  let current: { state: LibraryState; error: AppErrorData | null } = { state: 'restarting', error: null };
  let child: UtilityProcess;
  let client: RpcClient;
  let openFolder = folder;
  let crashes = 0;
  let lastCrash = 0;
  let leaving: (() => void) | null = null;

  const setState = (state: LibraryState, error: AppErrorData | null): void => {
    current = { state, error };
    for (const listener of stateListeners) listener(state, error);
  };

  const newPort = (access: 'page' | 'trusted'): MessagePortMain => {
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: 'port', access } satisfies LibraryProcessMessage, [port2]);
    return port1;
  };

  const spawn = (): void => {
    const started = utilityProcess.fork(entry, [], { serviceName: 'Clipdesk Library' });
    child = started;
    const port = newPort('trusted');
    client = createRpcClient({
      post: (message) => port.postMessage(message),
      onMessage: (listener) => {
        port.on('message', (event) => listener(event.data as RpcMessage));
        port.start();
      },
      onClose: (listener) => port.on('close', listener),
    });
    client.onEvent((name, payload) => {
      for (const listener of eventListeners) listener({ name, payload } as LibraryEvent);
    });
    started.on('message', (report: LibraryProcessReport) => {
      if (report.kind === 'opened') setState('connected', null);
      else if (report.kind === 'failed') setState('failed', report.error);
    });
    started.once('exit', () => {
      if (leaving !== null) {
        leaving();
        return;
      }
      const now = Date.now();
      crashes = now - lastCrash > CALM_MS ? 1 : crashes + 1;
      lastCrash = now;
      setState('restarting', null);
      const wait = Math.min(FIRST_RESTART_MS * 2 ** (crashes - 1), LONGEST_RESTART_MS);
      setTimeout(() => {
        if (leaving === null) spawn();
      }, wait);
    });
    child.postMessage({ kind: 'open', folder: openFolder } satisfies LibraryProcessMessage);
  };

  const stop = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      leaving = resolve;
      if (child.pid === undefined) resolve();
      else child.postMessage({ kind: 'close' } satisfies LibraryProcessMessage);
    });
  };

  spawn();
  return {
    call: (name, input) => client.call(name, input) as Promise<never>,
    pagePort: () => newPort('page'),
    onState: (listener) => stateListeners.push(listener),
    onEvent: (listener) => eventListeners.push(listener),
    folder: () => openFolder,
    state: () => current,
    async open(next) {
      await stop();
      leaving = null;
      openFolder = next;
      setState('restarting', null);
      spawn();
    },
    close: stop,
    pid: () => child.pid,
  };
}
