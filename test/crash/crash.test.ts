import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import type { Library } from '../../src/shared/contract';
import { clippingIdSchema } from '../../src/shared/model/clipping';

const root = resolve(import.meta.dirname, '../..');
/** A copy of the build: one made meanwhile must not change the engine under a running child. */
const engineFolder = join(root, 'node_modules/.cache/clipdesk', `crash-${String(process.pid)}`);
const engineFile = join(engineFolder, 'engine.js');
const childFile = resolve(import.meta.dirname, 'import-until-killed.mjs');

const CRASHES = Number(process.env['CLIPDESK_CRASHES'] ?? 50);
const SEED = 20_190_918;
/** Every fourth kill comes this soon after the child may begin, so that opening, checking and migrating are hit as well. */
const WHILE_OPENING_MS = 700;
/** The others come this soon after the first acknowledgement. */
const WHILE_IMPORTING_MS = 400;

interface Acknowledged {
  readonly id: string;
  readonly sha256: string;
}

test(`${String(CRASHES)} times killed while importing, a library opens again, sound, with every acknowledged clipping`, async () => {
  // The built engine has its own workers beside it; those of the other tests belong to the sources.
  vi.stubEnv('CLIPDESK_WORKERS', undefined);
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-crash-'));
  cpSync(join(root, 'out/main'), engineFolder, { recursive: true });
  // The project's package.json does not apply there: say that the bundles are CommonJS.
  writeFileSync(join(engineFolder, 'package.json'), '{ "type": "commonjs" }\n');
  const random = randomNumbers(SEED);
  const acknowledged: Acknowledged[] = [];
  try {
    let next = startChild(folder, 1);
    for (let crash = 1; crash <= CRASHES; crash += 1) {
      const moment =
        crash % 4 === 0
          ? { after: 'start' as const, ms: random() * WHILE_OPENING_MS }
          : { after: 'acknowledgement' as const, ms: random() * WHILE_IMPORTING_MS };
      const added = await importUntilKilled(next, moment);
      acknowledged.push(...added);
      // The next child loads the engine while this one's library is looked at; it opens nothing before it is told to.
      if (crash < CRASHES) next = startChild(folder, crash + 1);
      if (crash % 3 === 0) takeLoggedOriginals(folder);
      await expectSound(
        folder,
        acknowledged,
        new Set(added.map(({ id }) => id)),
        `after crash ${String(crash)}`,
      );
    }
    // The harness itself has to have done something, or it proves nothing.
    expect(acknowledged.length).toBeGreaterThan(CRASHES / 2);
  } finally {
    vi.unstubAllEnvs();
    for (const made of [folder, engineFolder]) rmSync(made, { recursive: true, force: true });
  }
}, 600_000);

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

function startChild(folder: string, run: number): Child {
  const atATime = run % 5 === 0 ? 3 : 1;
  return spawn(process.execPath, [childFile, engineFile, folder, `run ${String(run)}`, String(atATime)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, CLIPDESK_WORKERS: undefined },
  });
}

/** Lets the child begin, kills it without warning at the given moment, and gives what it had printed. */
async function importUntilKilled(
  child: Child,
  moment: { readonly after: 'start' | 'acknowledgement'; readonly ms: number },
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const killIn = (ms: number): unknown => setTimeout(() => child.kill('SIGKILL'), ms);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const first = acknowledged.push(JSON.parse(line) as Acknowledged) === 1;
    if (first && moment.after === 'acknowledgement') killIn(moment.ms);
  });
  const linesEnd = new Promise((end) => lines.once('close', end));
  const exit = new Promise((end) => child.once('exit', (_, signal) => end(signal)));
  child.stdin.write('go\n');
  if (moment.after === 'start') killIn(moment.ms);
  const signal = await exit;
  await linesEnd;
  expect(signal, `the child ended by itself: ${complaint}`).toBe('SIGKILL');
  return acknowledged;
}

/** Takes what a power cut might take besides: the originals that are not yet forced to the disk where they lie, but in the log. */
function takeLoggedOriginals(folder: string): void {
  const log = join(folder, 'originals.log');
  if (!existsSync(log)) return;
  const logged = readFileSync(log);
  for (const name of readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' }))
    if (name.length > 64 && logged.includes(Buffer.from(name.slice(-64), 'hex')))
      rmSync(join(folder, 'originals', name));
}

async function expectSound(
  folder: string,
  acknowledged: readonly Acknowledged[],
  fresh: ReadonlySet<string>,
  when: string,
): Promise<void> {
  const { openLibrary } = createRequire(import.meta.url)(engineFile) as {
    openLibrary: (folder: string) => Promise<Library>;
  };
  const library = await openLibrary(folder);
  try {
    expect((await library.call('library.status', {})).notices, when).toEqual([]);
    expect(await library.call('library.check', {}), when).toMatchObject({ ok: true, problems: [] });
    for (const { id, sha256 } of acknowledged) {
      const clipping = await library.call('clippings.get', { id: clippingIdSchema.parse(id) });
      expect(clipping.original.sha256, `${when}: ${id}`).toBe(sha256);
      // The check has just hashed every original; the newest ones are read whole as well, as a person would.
      if (!fresh.has(id)) continue;
      const { bytes } = await library.call('original.read', { id: clipping.id });
      expect(createHash('sha256').update(bytes).digest('hex'), `${when}: ${id}`).toBe(sha256);
    }
    const strays = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.partial'),
    );
    expect(strays, when).toEqual([]);
  } finally {
    await library.close();
  }
}

/** Numbers from 0 to 1, the same for the same seed (the mulberry32 generator, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
