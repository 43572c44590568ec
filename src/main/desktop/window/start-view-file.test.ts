import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartView } from '../../../shared/start-view';
import { openStartViewFile } from './start-view-file';

const view: StartView = {
  sidebar: { inbox: 3, all: 3, starred: 0, untagged: 3, excluded: 0, trash: 0, tags: [], outlets: [] },
  total: 3,
  rows: [],
};
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'clipdesk-start-view-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

test('A view is read again for its own library only', async () => {
  const file = openStartViewFile(profile);
  expect(file.read('/libraries/a')).toBeNull();
  await file.keep('/libraries/a', view);
  expect(JSON.parse(openStartViewFile(profile).read('/libraries/a') ?? '')).toEqual(view);
  expect(file.read('/libraries/b')).toBeNull();
});

test('The last of several views kept at once stays, and no other file', async () => {
  const file = openStartViewFile(profile);
  await Promise.all([1, 2, 3].map((total) => file.keep('/libraries/a', { ...view, total })));
  expect(JSON.parse(file.read('/libraries/a') ?? '')).toEqual({ ...view, total: 3 });
  expect(readdirSync(profile)).toEqual(['start-view.json']);
});

test.each(['', '{"library":"/libraries/a","vi', 'null', '[]', '7'])(
  'A damaged file is as good as none: %j',
  (text) => {
    writeFileSync(path.join(profile, 'start-view.json'), text);
    expect(openStartViewFile(profile).read('/libraries/a')).toBeNull();
  },
);
