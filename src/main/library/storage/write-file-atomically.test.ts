import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/temporary-library';
import { writeAtomically, writeFileAtomically } from './write-file-atomically';

it('replaces a file whole', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.csv'), 'old');
  await writeFileAtomically(join(folder, 'report.csv'), 'new');
  expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['report.csv']);
});

it('leaves the old file and no other when writing fails half-way', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.csv'), 'old');
  await expect(
    writeAtomically(join(folder, 'report.csv'), (partial) => {
      writeFileSync(partial, 'half');
      return Promise.reject(new Error('stopped'));
    }),
  ).rejects.toThrow('stopped');
  expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['report.csv']);
});

it('says which file cannot be written', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken'));
  await expect(writeFileAtomically(join(folder, 'taken'), 'x')).rejects.toMatchObject({
    data: { code: 'file-unwritable', file: join(folder, 'taken') },
  });
  await expect(writeFileAtomically(join(folder, 'none', 'x'), 'x')).rejects.toThrow('file-unwritable');
});
