import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRestingMemory } from './rest-memory';
import { connectDatabase, prepareForWriting } from './sqlite-connection';

const LONG_MS = 60_000;
let folder: string;

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'clipdesk-rest-'));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

it('A library that rests gives its pages back, answers as before, and is left alone once it closes', () => {
  const db = connectDatabase(join(folder, 'a.db'));
  prepareForWriting(db);
  db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
  const exec = vi.spyOn(db, 'exec');
  const resting = createRestingMemory(db);
  resting.later();
  vi.advanceTimersByTime(1_000);
  resting.later();
  vi.advanceTimersByTime(1_000);
  // It was asked for something meanwhile.
  expect(exec).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LONG_MS);
  expect(exec.mock.calls).toEqual([['PRAGMA shrink_memory']]);
  expect(db.all('SELECT a FROM t')).toEqual([{ a: 1 }]);
  resting.later();
  resting.stop();
  resting.later();
  db.connection.close();
  vi.advanceTimersByTime(LONG_MS);
  expect(exec).toHaveBeenCalledTimes(1);
});
