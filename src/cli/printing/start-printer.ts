import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { AppError, appErrorDataSchema } from '../../shared/app-error';
import type { PrintPages } from '../../shared/print-report';
import { appFolder, findElectron } from './find-electron';

/** An Electron without a window that prints for the command line. */
export interface Printer {
  readonly print: PrintPages;
  close: () => Promise<void>;
}

const answerSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: appErrorDataSchema }),
]);

/** A page that takes longer than this to print is given up. */
const PRINT_SECONDS = 300;

/** Starts the printer; rejects with `print-failed` when Electron does not start. */
export async function startPrinter(): Promise<Printer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'clipdesk-print-'));
  const child = spawn(
    findElectron(),
    [
      ...headlessSwitches(),
      appFolder(),
      '--clipdesk-print-service',
      `--user-data-dir=${path.join(folder, 'profile')}`,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    },
  );
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2000)));

  const close = async (): Promise<void> => {
    if (child.connected) child.send({ quit: true });
    if (child.exitCode === null && child.signalCode === null) {
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await new Promise((resolve) => child.once('exit', resolve));
      clearTimeout(killer);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await nextAnswer(child, () => complaints);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  let count = 0;
  return {
    close,
    async print(html, options) {
      const htmlFile = path.join(folder, `${count}.html`);
      const pdfFile = path.join(folder, `${count++}.pdf`);
      await writeFile(htmlFile, html);
      child.send({ htmlFile, pdfFile, options });
      await nextAnswer(child, () => complaints);
      return readFile(pdfFile);
    },
  };
}

/** Works with and without a display: on Linux nothing is drawn on one. The sandbox cannot run as root. */
function headlessSwitches(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return [
    '--ozone-platform=headless',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function nextAnswer(child: ChildProcess, complaints: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string): void =>
      settle(() => reject(new AppError({ code: 'print-failed', detail })));
    const onMessage = (message: unknown): void => {
      const answer = answerSchema.parse(message);
      if ('ok' in answer && !answer.ok) settle(() => reject(new AppError(answer.error)));
      else settle(resolve);
    };
    const onExit = (): void => fail(`Electron ended too early. ${complaints()}`);
    const onError = (error: Error): void => fail(error.message);
    const timer = setTimeout(() => fail(`it took more than ${PRINT_SECONDS} seconds`), PRINT_SECONDS * 1000);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      how();
    };
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
  });
}
