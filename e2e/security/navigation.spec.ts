import { clipdeskTest as test } from '../electron-launch';
import { expect, type ElectronApplication } from '@playwright/test';
import { prepareLibrary } from '../prepare-library';
import { openInFrame } from './reader-frame';

const refusals = [/Content Security Policy|Refused to|ERR_|Not allowed|blocked|sandbox/i];
const text =
  'The council met on Tuesday and agreed on the plan for the river bank, which had been discussed for more than a year. ';

/** Notes what would have been opened outside instead of opening it. */
async function recordOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

test('The window cannot be sent elsewhere, by address, by link, by form or by a new window', async ({
  launch,
}) => {
  const { app, page } = await launch({ allowedErrors: refusals });
  const opened = await recordOpened(app);
  const before = page.url();
  const popup = await page.evaluate(() => {
    location.href = 'file:///etc/hostname';
    location.assign('data:text/html,<h1>elsewhere</h1>');
    const form = document.createElement('form');
    form.action = 'https://example.invalid/form';
    document.body.append(form);
    form.submit();
    return [
      window.open('file:///etc/hostname'),
      window.open('about:blank'),
      window.open('app://clipdesk/index.html'),
    ];
  });
  expect(popup).toEqual([null, null, null]);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  expect(await opened()).toEqual([]);
});

test('A web link in a clipping opens outside, and the reader stays where it is', async ({ launch }) => {
  const library = prepareLibrary({
    'links.html': `<html><head><title>Council agrees on river plan</title></head><body><article><h1>Council agrees on river plan</h1>
      <p>${text.repeat(2)}<a href="https://example.org/plan">the plan</a></p><p>${text.repeat(3)}</p>
      <p>${text.repeat(3)}<a href="file:///etc/hostname">a file</a> <a href="smb://x/y">a share</a></p></article></body></html>`,
  });
  try {
    const { app, page } = await launch({ library: library.folder, allowedErrors: refusals });
    const opened = await recordOpened(app);
    const frame = await openInFrame(page, String(library.ids[0]), 'text');
    const address = frame.url();
    await frame.getByRole('link', { name: 'the plan' }).click();
    await expect.poll(opened).toEqual(['https://example.org/plan']);
    expect(await frame.getByRole('link').count(), 'links to files and shares are gone').toBe(1);
    expect(frame.url()).toBe(address);
    await expect(frame.locator('body')).toContainText('The council met on Tuesday');
  } finally {
    library.remove();
  }
});

test('A webview element stays an unknown element', async ({ launch }) => {
  const { app, page } = await launch({ allowedErrors: refusals });
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'data:text/html,<h1>elsewhere</h1>');
    document.body.append(view);
  });
  const kinds = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  );
  expect(kinds).toEqual(['window']);
});
