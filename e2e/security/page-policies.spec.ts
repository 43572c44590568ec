import { clipdeskTest as test } from '../electron-launch';
import { expect } from '@playwright/test';

const refusals = [
  /Content Security Policy|Refused to|TrustedHTML|TrustedScript|Permissions? ?Policy|ERR_|Failed to load/i,
];

test('The window runs no inline script, no eval and takes no HTML strings', async ({ launch }) => {
  const { page } = await launch({ allowedErrors: refusals });
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    let inline = 'refused';
    try {
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      if ('inlineRan' in window) inline = 'ran';
    } catch {
      // Trusted types refuse the text itself.
    }
    const attempt = (work: () => void): string => {
      try {
        work();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    return {
      inline,
      // Later and by itself: while Playwright evaluates, it lifts the ban on eval.
      eval: await new Promise((resolve) =>
        setTimeout(() => resolve(attempt(() => void (0, eval)('1 + 1'))), 0),
      ),
      innerHTML: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      policy: attempt(() => {
        const factory = (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes;
        factory.createPolicy('mine', {});
      }),
    };
  });
  expect(outcome).toEqual({ inline: 'refused', eval: 'refused', innerHTML: 'refused', policy: 'refused' });
});

test('The page has no Node, no Electron and only the bridge’s named functions', async ({ launch }) => {
  const { page } = await launch();
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', '__dirname', 'global'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { clipdesk: object }).clipdesk).sort(),
  }));
  expect(seen.node).toEqual([]);
  expect(seen.bridge).toEqual([
    'desktop',
    'importFiles',
    'onDesktopEvent',
    'onLibraryMessage',
    'onLibraryPort',
    'platform',
    'sendToLibrary',
  ]);
});

test('Every page runs sandboxed, isolated and without webviews', async ({ launch }) => {
  const { app } = await launch();
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
        webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
  ]);
});

test('Every permission is denied, asked for or checked', async ({ launch }) => {
  const { page } = await launch({ allowedErrors: refusals });
  const answers = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const notification = await Notification.requestPermission();
    const place = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      ),
    );
    return { states: [...new Set(states)], media, notification, place };
  });
  expect(answers).toEqual({ states: ['denied'], media: 'denied', notification: 'denied', place: 'denied' });
});
