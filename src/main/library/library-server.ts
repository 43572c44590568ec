import { AppError, toErrorData } from '../../shared/app-error';
import { isLibraryCallName, isPageCall, type Library } from '../../shared/contract';
import type { LibraryProcessReport } from '../../shared/library-process-messages';
import { serveRpc, type MessageChannelEnd } from '../../shared/rpc';
import { openLibrary } from './open-library';

/** Answers any number of ports from one library. */
export interface LibraryServer {
  open: (folder: string) => Promise<void>;
  /** A `page` port may only make the calls the contract opens to the window. */
  serve: (end: MessageChannelEnd, access: 'page' | 'trusted') => void;
  close: () => Promise<void>;
}

/** Makes the server; calls that arrive before the library is open wait for it. */
export function createLibraryServer(report: (report: LibraryProcessReport) => void): LibraryServer {
  let opened: (library: Library) => void;
  let failed: (error: AppError) => void;
  const library = new Promise<Library>((resolve, reject) => {
    opened = resolve;
    failed = reject;
  });
  // A failure to open is reported once below and again to every call that waits for the library.
  library.catch(() => undefined);

  return {
    async open(folder) {
      try {
        const library = await openLibrary(folder, { watch: true, resumeScans: true, keepEndedImports: true });
        opened(library);
        report({ kind: 'opened' });
        // What a crash or the end of the program cut short.
        await library.call('import.resume', {});
      } catch (thrown) {
        const error = toErrorData(thrown);
        failed(new AppError(error));
        report({ kind: 'failed', error });
      }
    },
    serve(end, access) {
      serveRpc(end, async (name, input) => {
        if (!isLibraryCallName(name) || (access === 'page' && !isPageCall(name))) {
          throw new AppError({ code: 'invalid-input', detail: `There is no call “${name}”.` });
        }
        return (await library).call(name, input as never);
      });
      void library.then(
        (open) => {
          const stop = open.onEvent((event) =>
            end.post({ kind: 'event', name: event.name, payload: event.payload }),
          );
          end.onClose(stop);
        },
        () => undefined,
      );
    },
    async close() {
      await library.then(
        (open) => open.close(),
        () => undefined,
      );
      report({ kind: 'closed' });
    },
  };
}
