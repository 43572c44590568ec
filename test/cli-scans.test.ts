import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Clipping } from '../src/shared/model/clipping';
import { runClipdesk, type CliRun } from './run-clipdesk';

let folder: string;
const clipdesk = (...args: string[]): CliRun =>
  runClipdesk(['--library', path.join(folder, 'library'), '--json', ...args]);

// Each call is a process of its own.
vi.setConfig({ testTimeout: 180_000 });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'clipdesk-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('A scan comes in with its text recognised offline, and a language without data is refused in a sentence', () => {
  const scan = path.resolve(import.meta.dirname, 'scans/phototest.tif');
  const [one] = clipdesk('import', scan, '--ocr', 'en').json<{
    imported: { id: string; headline: string }[];
  }>().imported;
  expect(one?.headline).toMatch(/^This is a lot of 12 point text/);
  const clipping = clipdesk('show', one?.id ?? '').json<Clipping>();
  expect(clipping.body).toContain('The quick brown dog jumped over the lazy fox.');
  expect(clipping).toMatchObject({ language: 'en', mediaType: 'print' });
  expect(clipdesk('search', '"lazy fox"').json<{ total: number }>().total).toBe(1);
  const refused = clipdesk('import', scan, '--ocr', 'klingon');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('There is no data to recognise “klingon”. There is: eng (English), ');
});
