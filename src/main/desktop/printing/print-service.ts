import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { z } from 'zod';
import { toErrorData } from '../../../shared/app-error';
import { printOptionsSchema } from '../../../shared/model/report';
import { openPrinter } from './open-printer';

const requestSchema = z.union([
  z.object({ htmlFile: z.string(), pdfFile: z.string(), options: printOptionsSchema }),
  z.object({ quit: z.literal(true) }),
]);

/**
 * Prints for the command line: the parent process (over Node's own channel between the two) names a file of HTML and
 * a file to write; each request is answered with `{ok: true}` or `{ok: false, error}`. No window, no library.
 */
export function servePrintRequests(): void {
  // The service ends when it is told to, not with its page.
  app.on('window-all-closed', () => undefined);
  const printer = openPrinter();
  const answer = async (message: unknown): Promise<void> => {
    const request = requestSchema.parse(message);
    if ('quit' in request) {
      app.exit(0);
      return;
    }
    try {
      const pdf = await printer.print(await readFile(request.htmlFile, 'utf8'), request.options);
      await writeFile(request.pdfFile, pdf);
      process.send?.({ ok: true });
    } catch (thrown) {
      process.send?.({ ok: false, error: toErrorData(thrown) });
    }
  };
  process.on('message', (message) => void answer(message));
  process.on('disconnect', () => app.exit(0));
  process.send?.({ ready: true });
}
