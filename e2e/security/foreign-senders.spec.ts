import { resolve } from 'node:path';
import { clipdeskTest as test } from '../electron-launch';
import { expect } from '@playwright/test';

const preload = resolve(__dirname, '../../out/preload/preload.js');

/** Asks main for the settings from every frame of a page that carries our preload but is not our page. */
test('Calls from a sub-frame or a foreign page are refused, even with our own preload in them', async ({
  launch,
}) => {
  const { app } = await launch({ allowedErrors: [/./] });
  const answers = await app.evaluate(async ({ BrowserWindow, session }, script) => {
    const foreign = session.fromPartition('foreign');
    const html = '<iframe srcdoc="<p>inner</p>"></iframe>';
    foreign.protocol.handle('print', () => new Response(html, { headers: { 'content-type': 'text/html' } }));
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: script,
        sandbox: true,
        contextIsolation: true,
        nodeIntegrationInSubFrames: true,
        session: foreign,
      },
    });
    await window.loadURL('print://foreign/');
    const ask = "window.clipdesk.desktop('settings.get', {}).then(JSON.stringify)";
    const frames = window.webContents.mainFrame.framesInSubtree;
    const found = [];
    for (const frame of frames) {
      found.push({
        url: frame.url,
        answer: JSON.parse(String(await frame.executeJavaScript(ask))) as { ok: boolean },
      });
    }
    window.destroy();
    return found;
  }, preload);
  expect(answers.map(({ url }) => url).sort()).toEqual(['about:srcdoc', 'print://foreign/']);
  for (const { url, answer } of answers) expect(answer.ok, url).toBe(false);
});

test('Our own page is answered, so that the refusals above mean something', async ({ launch }) => {
  const { page } = await launch();
  const answer = await page.evaluate(() =>
    (
      window as unknown as {
        clipdesk: { desktop: (name: string, input: object) => Promise<{ ok: boolean }> };
      }
    ).clipdesk.desktop('settings.get', {}),
  );
  expect(answer.ok).toBe(true);
});

test('The page cannot make the calls that take paths', async ({ launch }) => {
  const { page } = await launch();
  const outcome = await page.evaluate(() => {
    const { clipdesk } = window as unknown as { clipdesk: { sendToLibrary: (json: string) => void } };
    return [
      'import.paths',
      'original.read',
      'original.copyTo',
      'library.backup',
      'reports.write',
      'reader.document',
    ].map((name) => {
      try {
        clipdesk.sendToLibrary(JSON.stringify({ kind: 'call', id: 1, name, input: {} }));
        return `${name} went through`;
      } catch {
        return 'refused';
      }
    });
  });
  expect(new Set(outcome)).toEqual(new Set(['refused']));
});
