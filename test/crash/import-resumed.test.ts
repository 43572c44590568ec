import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Library } from '../../src/shared/contract';
import type { ImportResult } from '../../src/shared/model/job';

const root = resolve(import.meta.dirname, '../..');
const engineFolder = join(root, 'node_modules/.cache/clipdesk', `resumed-${String(process.pid)}`);
const engineFile = join(engineFolder, 'engine.js');
const child = resolve(import.meta.dirname, 'import-files.mjs');
const FILES = 60;
const DEADLY = '030.txt';

const name = (k: number): string => `${String(k).padStart(3, '0')}.txt`;
const article = (k: number): string =>
  `Report ${String(k)} of the harbour\nPublished: 2026-03-01\n\n${`Number ${String(k)} tells what happened at pier ${String(k * 7)}. `.repeat(6)}`;

/** Runs the child until it kills itself. */
function runUntilKilled(library: string, what: string): void {
  const { signal, stderr } = spawnSync(process.execPath, [child, engineFile, library, what, DEADLY], {
    encoding: 'utf8',
    env: { ...process.env, CLIPDESK_WORKERS: undefined },
  });
  expect(signal, `the child ended by itself: ${stderr}`).toBe('SIGKILL');
}

test('An import goes on where a crash ended it, and a file that crashed it twice is set aside and named', async () => {
  vi.stubEnv('CLIPDESK_WORKERS', undefined);
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-resumed-'));
  const files = join(folder, 'files');
  const libraryFolder = join(folder, 'library');
  cpSync(join(root, 'out/main'), engineFolder, { recursive: true });
  writeFileSync(join(engineFolder, 'package.json'), '{ "type": "commonjs" }\n');
  mkdirSync(files);
  for (let k = 0; k < FILES; k += 1) writeFileSync(join(files, name(k)), article(k));
  try {
    runUntilKilled(libraryFolder, files);
    runUntilKilled(libraryFolder, 'resume');

    const { openLibrary } = createRequire(import.meta.url)(engineFile) as {
      openLibrary: (folder: string) => Promise<Library>;
    };
    const library = await openLibrary(libraryFolder);
    try {
      // Everything before the deadly file was read by the second run, with care, and written down.
      expect((await library.call('library.status', {})).clippings).toBe(Number.parseInt(DEADLY, 10));
      const { jobs } = await library.call('import.resume', {});
      const results: ImportResult[] = [];
      for (const job of jobs) results.push(await library.call('import.result', { job }));
      expect(results).toHaveLength(1);
      const [result] = results;
      expect(result?.refused).toEqual([{ path: join(files, DEADLY), refusal: { reason: 'set-aside' } }]);
      expect(result?.duplicates).toEqual([]);
      expect(result?.imported.map(({ path }) => path)).toEqual(
        Array.from({ length: FILES }, (_, k) => join(files, name(k))).filter(
          (path) => !path.endsWith(DEADLY),
        ),
      );
      expect((await library.call('jobs.list', {})).jobs.at(-1)).toMatchObject({
        done: FILES,
        total: FILES,
        // So the window can say that it goes on: all before the deadly file, and that one.
        before: Number.parseInt(DEADLY, 10) + 1,
      });
      expect((await library.call('import.resume', {})).jobs).toEqual([]);
      expect(await library.call('library.check', {})).toMatchObject({ ok: true, problems: [] });

      // All runs together are one step.
      await library.call('history.undo', { batch: result?.batch ?? null });
      expect((await library.call('library.status', {})).clippings).toBe(0);
    } finally {
      await library.close();
    }
  } finally {
    vi.unstubAllEnvs();
    for (const made of [folder, engineFolder]) rmSync(made, { recursive: true, force: true });
  }
}, 120_000);
