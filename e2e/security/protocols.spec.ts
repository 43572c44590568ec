import { clipdeskTest as test } from '../electron-launch';
import { expect } from '@playwright/test';

const outside = [
  'app://clipdesk/../../package.json',
  'app://clipdesk/%2e%2e/%2e%2e/package.json',
  'app://clipdesk/..%2f..%2fpackage.json',
  'app://clipdesk/..%5c..%5cpackage.json',
  'app://clipdesk/%2e%2e/main/main.js',
  'app://clipdesk/assets/%2e%2e/%2e%2e/preload/preload.js',
  'app://elsewhere/index.html',
  'app://clipdesk//etc/hostname',
  'clip://0123456789abcdef0123/../library.db',
  'clip://0123456789abcdef0123/originals/ab/abcdef',
  'clip://0123456789abcdef0123/%2e%2e%2flibrary.db',
  'clip://library.db/',
  'clip://../',
  'clip://0123456789abcdef0123/?view=/etc/passwd',
];

test('Neither protocol answers a path outside what it serves, however it is spelled', async ({ launch }) => {
  const { app } = await launch();
  const answers = await app.evaluate(
    ({ session }, addresses) =>
      Promise.all(
        addresses.map((address) =>
          session.defaultSession.fetch(address).then(
            async (answer) => ({ address, status: answer.status, length: (await answer.text()).length }),
            () => ({ address, status: 0, length: 0 }),
          ),
        ),
      ),
    outside,
  );
  for (const { address, status, length } of answers) {
    expect([0, 404], address).toContain(status);
    expect(length, address).toBeLessThan(20);
  }
});

test('Both protocols send their content security policy and forbid sniffing', async ({ launch }) => {
  const { app } = await launch();
  const headers = await app.evaluate(async ({ session }) => {
    const read = async (address: string): Promise<(string | null)[]> => {
      const answer = await session.defaultSession.fetch(address);
      return ['content-security-policy', 'x-content-type-options', 'referrer-policy'].map((name) =>
        answer.headers.get(name),
      );
    };
    return { app: await read('app://clipdesk/index.html'), clip: await read('clip://0123456789abcdef0123/') };
  });
  expect(headers.app[0]).toContain("default-src 'none'; script-src 'self'");
  expect(headers.app[0]).toContain("require-trusted-types-for 'script'");
  expect(headers.clip[0]).toBe(
    "default-src 'none'; img-src clip: data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors app:; sandbox",
  );
  expect([headers.app.slice(1), headers.clip.slice(1)]).toEqual([
    ['nosniff', 'no-referrer'],
    ['nosniff', 'no-referrer'],
  ]);
});
