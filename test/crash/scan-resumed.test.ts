import { DatabaseSync } from '@photostructure/sqlite';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLibrary } from '../../src/main/library/open-library';
import { libraryFiles } from '../../src/main/library/storage/library-files';
import type { ClippingId } from '../../src/shared/model/clipping';
import { temporaryFolder } from '../temporary-library';

const program = resolve(import.meta.dirname, '../../bin/clipdesk.js');
const scan = resolve(import.meta.dirname, '../scans/phototest.tif');

/** Asks a library's database beside the program that has it open. */
function ask<Row>(folder: string, sql: string): Row[] {
  const db = new DatabaseSync(libraryFiles(folder).database, { readOnly: true });
  try {
    return db.prepare(sql).all() as Row[];
  } finally {
    db.close();
  }
}

test('A scan whose recognition was killed with the program gets its text when the library is open again', async () => {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [program, '--library', folder, 'import', scan], {
    stdio: 'ignore',
    env: { ...process.env, CLIPDESK_LIBRARY: '', CLIPDESK_WORKERS: undefined },
  });
  const ended = once(child, 'exit');
  await vi.waitFor(() => expect(ask(folder, 'SELECT id FROM clipping')).toHaveLength(1), {
    timeout: 90_000,
    interval: 10,
  });
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  const [clipping] = ask<{ id: ClippingId; body: string }>(
    folder,
    'SELECT id, body FROM clipping JOIN clipping_text USING (seq)',
  );
  if (clipping === undefined) throw new Error('The clipping is gone.');
  expect(clipping.body).toBe('');

  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  await library.call('scans.finish', { ids: [clipping.id] });
  const { body, warnings } = await library.call('clippings.get', { id: clipping.id });
  expect(body).toContain('The quick brown dog jumped over the lazy fox.');
  expect(warnings).not.toContain('text-pending');
}, 180_000);
