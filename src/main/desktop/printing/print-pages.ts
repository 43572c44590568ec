import { BrowserWindow, session, type PrintToPDFOptions } from 'electron';
import { AppError } from '../../../shared/app-error';

/**
 * Prints self-contained HTML to PDF in a hidden page where no script runs and every request is refused.
 * Works without a display (the page is drawn off screen). Rejects with `print-failed`.
 */
export async function printPages(html: string, options: PrintToPDFOptions): Promise<Uint8Array> {
  const printSession = session.fromPartition(`print-${printCount++}`);
  printSession.protocol.handle(
    'print',
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PRINT_POLICY },
      }),
  );
  printSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(print|data):/.test(details.url) });
  });
  printSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
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
  try {
    await window.loadURL('print://report/');
    return await window.webContents.printToPDF(options);
  } catch (thrown) {
    throw new AppError({
      code: 'print-failed',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    });
  } finally {
    window.destroy();
    printSession.protocol.unhandle('print');
  }
}

let printCount = 0;
const PRINT_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";
