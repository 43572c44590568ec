import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeFolder, removeFoldersOfTest } from './remove-folder';

/** What a test wants of the app it starts. */
export interface LaunchOptions {
  /** The library's folder; a fresh temporary one if left out. */
  readonly library?: string;
  /** The profile's folder (settings); a fresh temporary one if left out. Name it to start the same app twice. */
  readonly userData?: string;
  /** More command line switches. */
  readonly args?: readonly string[];
  /** Files opened with the app, as a double click on them would. */
  readonly files?: readonly string[];
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Console errors that belong to the test, for instance refusals by the content security policy. */
  readonly allowedErrors?: readonly RegExp[];
}

/** A running app. */
export interface LaunchedClipdesk {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly page: Page;
  readonly library: string;
  readonly userData: string;
  /** What the pages wrote to the console as errors, and errors they did not catch, so far. */
  readonly errors: readonly string[];
  /** Ends the app as closing its window does, removes the temporary folders, and fails on unexpected console errors. */
  readonly close: () => Promise<void>;
}

const projectRoot = resolve(__dirname, '..');

/** How long the app may take to end by itself before the test ends it. */
const CLOSE_MS = 10_000;

/**
 * Starts the built app (`out/`) in a real Electron, with its own profile and library, and waits for its first window.
 * Errors on any page's console fail the test when the app is closed, unless `allowedErrors` matches them.
 */
export async function launchClipdesk(options: LaunchOptions = {}): Promise<LaunchedClipdesk> {
  // The scripts are real ES modules, which Playwright's own loader would rewrite: only a dynamic import reaches them.
  const { electronRuntime } = await import('../scripts/electron-runtime.mjs');
  const runtime = await electronRuntime();
  const temporary: string[] = [];
  const library = options.library ?? temporaryFolder('library', temporary);
  const userData = options.userData ?? temporaryFolder('profile', temporary);
  const app = await _electron.launch({
    executablePath: runtime.executable,
    cwd: projectRoot,
    args: [
      ...runtime.flags,
      ...(process.env['CLIPDESK_DISPLAY_FLAGS']?.split(' ').filter(Boolean) ?? []),
      `--user-data-dir=${userData}`,
      ...(options.args ?? []),
      projectRoot,
      ...(options.files ?? []),
    ],
    env: { ...environment(), ...runtime.env, CLIPDESK_LIBRARY: library, ...options.env },
  });
  const errors: string[] = [];
  collectErrors(app, errors);
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');

  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    const died = await endApp(app);
    // The app's last helpers may still write into its profile while it goes.
    for (const folder of temporary) removeFolder(folder);
    expect(unexpected(errors, options.allowedErrors ?? []), 'errors on the console').toEqual([]);
    expect(died, 'the app ended by itself').toBe(true);
  };
  return { app, page, library, userData, errors, close };
}

/** The app in this test's fixture: started for the test, closed and checked after it, a picture kept if it failed. */
export const clipdeskTest = test.extend<{
  foldersGoLast: undefined;
  launch: (options?: LaunchOptions) => Promise<LaunchedClipdesk>;
}>({
  // Made before the apps of the test, so ended after them. Playwright insists on a destructured first parameter.
  foldersGoLast: [
    async ({}, use) => {
      await use(undefined);
      removeFoldersOfTest();
    },
    { auto: true },
  ],
  launch: async ({}, use, testInfo) => {
    const launched: LaunchedClipdesk[] = [];
    await use(async (options) => {
      const one = await launchClipdesk(options);
      launched.push(one);
      return one;
    });
    if (testInfo.status !== testInfo.expectedStatus)
      await takePictures(launched, testInfo.outputPath.bind(testInfo));
    for (const one of launched) await one.close();
  },
});

/** Saves a picture of every window that is still open. */
async function takePictures(
  launched: readonly LaunchedClipdesk[],
  pathOf: (name: string) => string,
): Promise<void> {
  const windows = launched.flatMap((one) => one.app.windows()).filter((window) => !window.isClosed());
  for (const [index, window] of windows.entries()) {
    await window
      .screenshot({ path: pathOf(`failed-${String(index + 1)}.png`), timeout: 5_000 })
      .catch(() => undefined);
  }
}

function temporaryFolder(purpose: string, made: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), `clipdesk-e2e-${purpose}-`));
  made.push(folder);
  return folder;
}

/** This process's variables without those that would make Electron a plain Node, or Node noisy. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const left = entries.filter(
    ([name]) => !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'FORCE_COLOR'].includes(name),
  );
  return Object.fromEntries(left);
}

function collectErrors(app: ElectronApplication, errors: string[]): void {
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    page.on('crash', () => errors.push(`the page ${page.url()} crashed`));
  };
  app.windows().forEach(watch);
  app.on('window', watch);
}

function unexpected(errors: readonly string[], allowed: readonly RegExp[]): string[] {
  return errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
}

/** Whether the app ended by itself after it was asked to; kills it otherwise. */
async function endApp(app: ElectronApplication): Promise<boolean> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return true;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((done) => {
    timer = setTimeout(() => {
      done(false);
    }, CLOSE_MS);
  });
  const ended = await Promise.race([app.close().then(() => true as const), tooLate]);
  clearTimeout(timer);
  if (!ended) child.kill('SIGKILL');
  return ended;
}
