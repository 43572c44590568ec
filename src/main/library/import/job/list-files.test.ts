import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { listFiles } from './list-files';

const running = new AbortController().signal;

test('A folder gives its files in order of name, without hidden ones, system files and links', async () => {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  writeFileSync(path.join(outside, 'secret.txt'), 'x');
  mkdirSync(path.join(folder, 'b/c'), { recursive: true });
  for (const name of ['b/c/2.txt', 'a.txt', '.hidden', 'Thumbs.db', 'b/1.txt'])
    writeFileSync(path.join(folder, name), name);
  symlinkSync(outside, path.join(folder, 'link'));
  symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
  symlinkSync(folder, path.join(folder, 'b/loop'));
  const listed = await listFiles([folder], running);
  expect(listed.map((one) => path.relative(folder, one.path))).toEqual(['a.txt', 'b/1.txt', 'b/c/2.txt']);
});

test('What is not there or cannot be read is told, in its place', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.txt');
  writeFileSync(file, 'abc');
  const listed = await listFiles([path.join(folder, 'absent'), file, path.join(file, 'inside')], running);
  expect(listed).toEqual([
    { path: path.join(folder, 'absent'), refusal: { reason: 'not-found' } },
    { path: file, bytes: 3 },
    { path: path.join(file, 'inside'), refusal: { reason: 'not-found' } },
  ]);
});

test('A cancelled import lists nothing more', async () => {
  const cancelled = AbortSignal.abort();
  expect(await listFiles([temporaryFolder()], cancelled)).toEqual([]);
});
