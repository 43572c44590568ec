import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runClipdesk, type CliRun } from './run-clipdesk';

const forumReport = path.resolve(import.meta.dirname, '../assets/samples/forum-report.txt');

let folder: string;
const clipdesk = (...args: string[]): CliRun =>
  runClipdesk(['--library', path.join(folder, 'library'), '--json', ...args]);

// Each call is a process of its own.
vi.setConfig({ testTimeout: 180_000 });
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'clipdesk-cli-lists-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('A list of names is searched with every spelling that is known, and what it finds is written', () => {
  clipdesk('import', forumReport);
  expect(clipdesk('names', 'set', '广西', '--also', 'Guangxi', '--kind', 'place').json()).toEqual({
    names: [{ name: '广西', kind: 'place', spellings: ['Guangxi'] }],
  });
  const list = path.join(folder, 'list.csv');
  writeFileSync(list, 'name,query\nRegion,name:广西\nNobody,quokka\n');
  const file = path.join(folder, 'out.csv');
  expect(clipdesk('batch', list, '-o', file).json()).toMatchObject({
    format: 'csv',
    queries: [
      { name: 'Region', count: 1 },
      { name: 'Nobody', count: 0 },
    ],
  });
  expect(readFileSync(file, 'utf8')).toMatch(/\r\nRegion,name:广西,1,[^]*\r\nNobody,quokka,0,/u);
  expect(clipdesk('batch', path.join(folder, 'none.csv'), '-o', file).code).toBe(2);
});
