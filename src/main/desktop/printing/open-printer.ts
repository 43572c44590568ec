import { BrowserWindow, session, type PrintToPDFOptions, type Session } from 'electron';
import { AppError } from '../../../shared/app-error';

/** A hidden page that prints, as often as it is asked; making it takes longer than loading another report into it. */
export interface Printer {
  /** Prints self-contained HTML to PDF, one after the other. Rejects with `print-failed`. */
  readonly print: (html: string, options: PrintToPDFOptions) => Promise<Uint8Array>;
  readonly close: () => void;
}

/**
 * Opens a hidden page where no script runs and every request is refused. Works without a display (the page is drawn off
 * screen). Whoever opens it closes it.
 */
export function openPrinter(): Printer {
  let html = '';
  const printSession = session.fromPartition(`print-${printerCount++}`);
  servePrinted(printSession, () => html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      session: printSession,
    },
  });
  return {
    async print(next, options) {
      html = next;
      try {
        await window.loadURL('print://report/');
        return await window.webContents.printToPDF(options);
      } catch (thrown) {
        throw new AppError({
          code: 'print-failed',
          detail: thrown instanceof Error ? thrown.message : String(thrown),
        });
      }
    },
    close() {
      window.destroy();
      printSession.protocol.unhandle('print');
    },
  };
}

function servePrinted(printSession: Session, html: () => string): void {
  printSession.protocol.handle(
    'print',
    () =>
      new Response(html(), {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PRINT_POLICY },
      }),
  );
  printSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(print|data):/.test(details.url) });
  });
  printSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
}

let printerCount = 0;
const PRINT_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";
