import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintPages } from '../src/shared/print-report';

/** A page that prints, in a real Electron and without a display, and nothing else. */
const APP = `
const { app, BrowserWindow } = require('electron');
app.disableHardwareAcceleration();
app.on('window-all-closed', () => {});
process.on('disconnect', () => app.exit(0));
process.on('message', async ({ html, options }) => {
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true, javascript: false, sandbox: true } });
  try {
    const file = require('path').join(app.getPath('userData'), 'page.html');
    require('fs').writeFileSync(file, html);
    await window.loadFile(file);
    const began = performance.now();
    const pdf = await window.webContents.printToPDF(options);
    process.send({ pdf: pdf.toString('base64'), ms: performance.now() - began });
  } catch (error) {
    process.send({ error: String(error) });
  } finally {
    window.destroy();
  }
});
app.whenReady().then(() => process.send({ ready: true }));
`;

/** A running printer. */
export interface TestPrinter {
  readonly print: PrintPages;
  /** Resolves when Electron has ended and its profile is removed. */
  readonly close: () => Promise<void>;
}

/** Starts Electron to print with; null when this machine has no runtime yet (`npm test` makes one). */
export async function startTestPrinter(): Promise<TestPrinter | null> {
  const { findElectronRuntime } = await import('../scripts/electron-runtime.mjs');
  const runtime = findElectronRuntime();
  if (runtime === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-printer-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "printer", "main": "main.js" }');
  writeFileSync(join(folder, 'main.js'), APP);
  const flags = [
    ...runtime.flags,
    '--ozone-platform=headless',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  const child = fork(folder, [], {
    execPath: runtime.executable,
    execArgv: flags,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await answer(child);
  return {
    async print(html, options) {
      child.send({ html, options });
      const { pdf, error } = await answer(child);
      if (pdf === undefined) throw new Error(error);
      return Buffer.from(pdf, 'base64');
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Answer {
  readonly pdf?: string;
  readonly error?: string;
}

function answer(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the printer ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Answer);
    });
  });
}
