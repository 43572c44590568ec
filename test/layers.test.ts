import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const projectRoot = resolve(import.meta.dirname, '..');
const src = join(projectRoot, 'src');
const entries = readdirSync(src, { recursive: true, withFileTypes: true });
const sources = entries
  .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('the rooms', () => {
  it('import electron in the desktop and the preload only', () => {
    const importsElectron = /(?:from|import|require\()\s*['"]electron(?:\/[^'"]*)?['"]/;
    const outside = sources
      .filter((file) => importsElectron.test(readFileSync(file, 'utf8')))
      .map(fromRoot)
      .filter((file) => !file.startsWith('src/main/desktop/') && !file.startsWith('src/preload/'));
    expect(outside).toEqual([]);
  });

  it('explain themselves: every folder with code has a README of at most ten lines', () => {
    const folders = [...new Set(sources.map((file) => resolve(file, '..')))];
    const missing = folders.filter((folder) => !existsSync(join(folder, 'README.md'))).map(fromRoot);
    expect(missing).toEqual([]);
    const long = folders
      .filter((folder) => readFileSync(join(folder, 'README.md'), 'utf8').trim().split('\n').length > 10)
      .map(fromRoot);
    expect(long).toEqual([]);
  });

  it('have no file named after nothing in particular', () => {
    const vague = sources
      .map(fromRoot)
      .filter((file) => /(^|[/-])(utils?|helpers?|common|manager|misc)([/.-]|$)/.test(file));
    expect(vague).toEqual([]);
  });
});

function fromRoot(path: string): string {
  return relative(projectRoot, path).split(sep).join('/');
}
