import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/temporary-library';
import { makeLibraryFolder, whyUnusable } from './make-library-folder';

it('A folder is made with those around it, and one that is there stays as it is', () => {
  const folder = join(temporaryFolder(), 'Press', 'Clippings 2026');
  makeLibraryFolder(folder);
  const made = statSync(folder);
  writeFileSync(join(folder, 'library.db'), '');
  makeLibraryFolder(folder);
  expect(made.isDirectory()).toBe(true);
  expect(existsSync(join(folder, 'library.db'))).toBe(true);
});

it('A file in the place of the folder, or on the way to it, is named and left alone', () => {
  const file = join(temporaryFolder(), 'notes.txt');
  writeFileSync(file, 'notes');
  const detailOf = (folder: string): unknown => {
    try {
      makeLibraryFolder(folder);
    } catch (thrown) {
      return (thrown as { data: { code: string; detail: string } }).data;
    }
    return null;
  };
  expect(detailOf(file)).toMatchObject({
    code: 'library-unusable',
    detail: 'it is a file, not a folder. Choose another folder.',
  });
  expect(detailOf(join(file, 'library'))).toMatchObject({
    code: 'library-unusable',
    detail: `${file} is a file, not a folder. Choose another folder.`,
  });
});

it.runIf(process.platform === 'linux')(
  'A place that takes no folders is refused and not tried for ever',
  () => {
    expect(() => makeLibraryFolder('/proc/clipdesk/library')).toThrow('library-unusable');
  },
);

it('What people can do something about is said in words', () => {
  expect(whyUnusable({ code: 'EACCES' })).toContain('may not write');
  expect(whyUnusable({ code: 'ENOSPC' })).toContain('full');
  expect(whyUnusable({ code: 'ENOENT' })).toBeNull();
});
