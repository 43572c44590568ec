import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { seededRandom } from '../../src/main/library/search/testing/random-texts';
import type { Library } from '../../src/shared/contract';
import type { ClippingId } from '../../src/shared/model/clipping';

const root = resolve(import.meta.dirname, '../..');
/** A copy of the build: one made meanwhile must not change the engine under a running child. */
const engineFolder = join(root, 'node_modules/.cache/clipdesk', `crash-search-${String(process.pid)}`);
const engineFile = join(engineFolder, 'engine.js');
const childFile = resolve(import.meta.dirname, 'edit-until-killed.mjs');

const CRASHES = Number(process.env['CLIPDESK_CRASHES'] ?? 20);
const SEED = 4;
const CLIPPINGS = 600;
/** The child is killed this soon after its second edit was acknowledged: then enough has changed for the index to be written. */
const WHILE_EDITING_MS = 400;

interface Acknowledged {
  readonly word: string;
  readonly count: number;
}

test(`${String(CRASHES)} times killed while the index is written, search finds what reading every clipping finds`, async () => {
  vi.stubEnv('CLIPDESK_WORKERS', undefined);
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-crash-'));
  cpSync(join(root, 'out/main'), engineFolder, { recursive: true });
  // The project's package.json does not apply there: say that the bundles are CommonJS.
  writeFileSync(join(engineFolder, 'package.json'), '{ "type": "commonjs" }\n');
  await makeLibrary(folder);
  const random = seededRandom(SEED);
  let edits = 0;
  const written = new Set<number>();
  try {
    for (let crash = 1; crash <= CRASHES; crash += 1) {
      const acknowledged = await editUntilKilled(folder, `r${String(crash)}`, random() * WHILE_EDITING_MS);
      edits += acknowledged.length;
      written.add(manifestOf(folder)?.revision ?? 0);
      await expectRight(folder, acknowledged, `after crash ${String(crash)}`);
    }
    // The harness itself has to have hit an index that is being written, or it proves nothing.
    expect(edits).toBeGreaterThan(CRASHES);
    expect(written.size).toBeGreaterThan(CRASHES / 4);
  } finally {
    vi.unstubAllEnvs();
    for (const one of [folder, engineFolder]) rmSync(one, { recursive: true, force: true });
  }
}, 600_000);

function openEngine(folder: string): Promise<Library> {
  const { openLibrary } = createRequire(import.meta.url)(engineFile) as {
    openLibrary: (folder: string) => Promise<Library>;
  };
  return openLibrary(folder);
}

async function makeLibrary(folder: string): Promise<void> {
  const library = await openEngine(folder);
  for (let i = 0; i < CLIPPINGS; i += 1) {
    const text = `Report ${String(i)}\n\nThe river rose to ${String(i)} metres.`;
    const { job } = await library.call('import.text', { text });
    const { imported } = await library.call('import.result', { job });
    expect(imported).toHaveLength(1);
  }
  await library.close();
}

/** Kills the child so many milliseconds after its second acknowledgement, and gives all of them. */
async function editUntilKilled(folder: string, name: string, ms: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [childFile, engineFile, folder, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CLIPDESK_WORKERS: undefined },
  });
  const acknowledged: Acknowledged[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (acknowledged.push(JSON.parse(line) as Acknowledged) === 2)
      setTimeout(() => child.kill('SIGKILL'), ms);
  });
  const linesEnd = new Promise((end) => lines.once('close', end));
  const signal = await new Promise((end) => child.once('exit', (_, by) => end(by)));
  await linesEnd;
  expect(signal, `the child ended by itself: ${complaint}`).toBe('SIGKILL');
  return acknowledged;
}

/** What the index on the disk consists of, and up to which change of the database it is; null while there is none. */
function manifestOf(
  folder: string,
): { readonly revision: number; readonly segments: readonly string[] } | null {
  if (!readdirSync(folder).includes('search.json')) return null;
  return JSON.parse(readFileSync(join(folder, 'search.json'), 'utf8')) as ReturnType<typeof manifestOf>;
}

async function expectRight(
  folder: string,
  acknowledged: readonly Acknowledged[],
  when: string,
): Promise<void> {
  const library = await openEngine(folder);
  try {
    const idsOf = async (query: string): Promise<readonly ClippingId[]> =>
      [...(await library.call('search.ids', { query })).ids].sort();
    const all = await idsOf('report');
    expect(all, when).toHaveLength(CLIPPINGS);
    const expected = new Map<string, ClippingId[]>(acknowledged.map(({ word }) => [word, []]));
    for (const id of all) {
      const word = (await library.call('clippings.get', { id })).notes?.split(' ').at(-1) ?? '';
      // An edit may have been committed whose acknowledgement the kill cut off.
      expected.set(word, [...(expected.get(word) ?? []), id]);
    }
    for (const [word, ids] of expected)
      expect(await idsOf(`"${word}"`), `${when}: ${word}`).toEqual(ids.sort());
    const last = acknowledged.at(-1);
    // What was acknowledged is there, unless the edit after it was committed too.
    const next = last?.word.replace(/\d+$/u, (number) => String(Number(number) + 1)) ?? '';
    const edited = [last?.word ?? '', next].flatMap((word) => expected.get(word) ?? []);
    expect(edited.length, when).toBeGreaterThanOrEqual(last?.count ?? 0);
  } finally {
    await library.close();
  }
  const manifest = manifestOf(folder);
  const named = manifest === null ? [] : [...manifest.segments, 'search.json'];
  const present = readdirSync(folder).filter(
    (name) => name.startsWith('search.') || name.includes('.partial'),
  );
  expect(present.sort(), when).toEqual(named.sort());
}
