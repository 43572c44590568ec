import { AppError, appErrorDataSchema, toErrorData, type AppErrorData } from './app-error';

/** The part of a MessagePort that both ends need, so that Node, Electron and the page share one protocol. */
export interface MessageChannelEnd {
  post: (message: RpcMessage) => void;
  onMessage: (listener: (message: RpcMessage) => void) => void;
  onClose: (listener: () => void) => void;
}

export type RpcMessage =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: AppErrorData }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown };

/** The calling end. */
export interface RpcClient {
  /** Resolves with the answer; rejects with an {@link AppError}, `library-stopped` when the port closed first. */
  call: (name: string, input: unknown) => Promise<unknown>;
  /** Listens to every event; returns the function that stops listening. */
  onEvent: (listener: (name: string, payload: unknown) => void) => () => void;
}

/** Speaks the protocol over `end`. Once it closes, pending and later calls reject. */
export function createRpcClient(end: MessageChannelEnd): RpcClient {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: AppError) => void }>();
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let nextId = 1;
  let closed = false;

  end.onMessage((message) => {
    if (message.kind === 'event') {
      for (const listener of listeners) listener(message.name, message.payload);
      return;
    }
    if (message.kind === 'call') return;
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.kind === 'value') waiting?.resolve(message.value);
    else waiting?.reject(new AppError(appErrorDataSchema.parse(message.error)));
  });
  end.onClose(() => {
    closed = true;
    const stopped = [...pending.values()];
    pending.clear();
    for (const waiting of stopped) waiting.reject(new AppError({ code: 'library-stopped' }));
  });

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new AppError({ code: 'library-stopped' }));
          return;
        }
        const id = nextId++;
        pending.set(id, { resolve, reject });
        end.post({ kind: 'call', id, name, input });
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The answering end: hands each call to `answer` and sends back what it gives or throws. */
export function serveRpc(
  end: MessageChannelEnd,
  answer: (name: string, input: unknown) => Promise<unknown>,
): void {
  end.onMessage((message) => {
    if (message.kind !== 'call') return;
    answer(message.name, message.input).then(
      (value) => end.post({ kind: 'value', id: message.id, value }),
      (thrown: unknown) => end.post({ kind: 'error', id: message.id, error: toErrorData(thrown) }),
    );
  });
}
