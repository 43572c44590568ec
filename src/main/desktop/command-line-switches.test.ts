import { expect, test } from 'vitest';
import { openedFiles, readSwitches } from './command-line-switches';

test('Switches of a start are read, and Chromium’s own are passed over', () => {
  expect(
    readSwitches(['clipdesk', '--no-sandbox', '--clipdesk-import=/a b.txt', '--clipdesk-exit-when-idle']),
  ).toEqual({ printService: false, files: ['/a b.txt'], exitWhenIdle: true });
});

test('Files of an “Open with…” are what is neither a switch nor the app’s folder', () => {
  expect(openedFiles(['/usr/bin/clipdesk', '--x', '/opt/app', '/home/p/report.txt'], '/opt/app')).toEqual([
    '/home/p/report.txt',
  ]);
});
