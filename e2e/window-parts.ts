import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareLibrary, type PreparedLibrary } from './prepare-library';
import { removeAfterTest } from './remove-folder';

/** The parts of the window as a person names them. */
export const parts = {
  row: (page: Page, headline: string | RegExp): Locator => page.getByRole('option', { name: headline }),
  rows: (page: Page): Locator => page.getByRole('listbox', { name: 'Clippings' }).getByRole('option'),
  selectedRows: (page: Page): Locator =>
    page.getByRole('listbox', { name: 'Clippings' }).locator('[role="option"][aria-selected="true"]'),
  list: (page: Page): Locator => page.getByRole('listbox', { name: 'Clippings' }),
  place: (page: Page, name: string): Locator =>
    page.getByRole('treeitem', { name: new RegExp(`^${name}, `) }),
  search: (page: Page): Locator => page.getByRole('searchbox', { name: 'Search clippings' }),
  inspector: (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' }),
  toasts: (page: Page): Locator => page.getByRole('region', { name: 'Messages' }),
};

/** The samples that come with Clipdesk, by file name. */
export function sampleFiles(): Record<string, Uint8Array> {
  const folder = resolve(__dirname, '../assets/samples');
  const names = readdirSync(folder).filter((name) => /\.(?:html|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

let prepared: PreparedLibrary | null = null;

/** A library filled with the samples, without the window. Made once; every test gets a copy of its own. */
export function sampleLibrary(): PreparedLibrary {
  prepared ??= prepareLibrary(sampleFiles());
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-samples-'));
  cpSync(prepared.folder, folder, { recursive: true });
  return {
    ...prepared,
    folder,
    remove: () => {
      removeAfterTest(folder);
    },
  };
}

/** Imports wait for worker threads to start, which a busy machine takes its time for. */
export const IMPORT_MS = 30_000;

/** Waits until the list shows this many clippings. */
export async function expectCount(page: Page, count: number): Promise<void> {
  const text = new RegExp(`^${count} (${count === 1 ? 'clipping' : 'clippings'}|found)`);
  await expect(page.locator('.list-count')).toHaveText(text, { timeout: IMPORT_MS });
}

/** Drops files onto the window from outside, as the system's file manager does. */
export async function dropFiles(page: Page, files: readonly string[], release = true): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = { x: 640, y: 400 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  if (release) await session.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
}

/** Answers the system's next save dialogs with this file. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Kills the library process as a crash would. */
export async function killLibrary(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const library = electron.getAppMetrics().find(({ name }) => name === 'Clipdesk Library');
    if (library === undefined) throw new Error('There is no library process.');
    process.kill(library.pid, 'SIGKILL');
  });
}

/** Presses a key as the keyboard does, through the whole app: it goes to the frame that has the focus. */
export async function pressOnKeyboard(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.sendInputEvent({ type: 'keyDown', keyCode: key });
    if (key.length === 1) contents?.sendInputEvent({ type: 'char', keyCode: key });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: key });
  }, keyCode);
}

/** The settings as they are written down now. */
export function settingsOf(page: Page): Promise<unknown> {
  return page.evaluate("window.clipdesk.desktop('settings.get', {})");
}

/** The text the reader shows now; empty while it loads. Each clipping is an origin of its own, so the frame is found anew. */
export async function readerText(page: Page): Promise<string> {
  const address = await page.locator('.reader-frame').getAttribute('src');
  const frame = page.frames().find((one) => one.url() === address);
  return frame === undefined ? '' : frame.locator('body').innerText();
}

/** The words the reader marks as found. */
export async function readerMarks(page: Page): Promise<readonly string[]> {
  const address = await page.locator('.reader-frame').getAttribute('src');
  const frame = page.frames().find((one) => one.url() === address);
  return frame === undefined ? [] : frame.locator('mark').allInnerTexts();
}
