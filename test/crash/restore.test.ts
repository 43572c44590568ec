import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runClipdesk } from '../run-clipdesk';

const program = resolve(import.meta.dirname, '../../bin/clipdesk.js');
const KILLS = 8;

interface Check {
  readonly ok: boolean;
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

test('a restore killed at any moment leaves the old library or the restored one, whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-restore-'));
  const library = join(folder, 'library');
  const backup = join(folder, 'three.backup');
  const clipdesk = (...args: string[]) => runClipdesk(['--library', library, '--json', ...args]);
  const importText = (name: string): void => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(
      file,
      `Ministry answers flood, ${name}\n\n${`The river rose in ${name} again that day. `.repeat(20)}\n`,
    );
    const { code, stderr } = clipdesk('import', file);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  };
  try {
    for (const name of ['Hue', 'Hanoi', 'Vinh']) importText(name);
    expect(clipdesk('backup', backup)).toMatchObject({ code: 0 });
    importText('Nanning');
    const started = performance.now();
    expect(clipdesk('restore', backup)).toMatchObject({ code: 0 });
    const whole = performance.now() - started;

    let killed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Three clippings become four again, so that old and restored can be told apart.
      if (clipdesk('check').json<Check>().counts['clippings'] === 3) importText(`Village ${String(kill)}`);
      const child = spawn(process.execPath, [program, '--library', library, 'restore', backup], {
        stdio: 'ignore',
        env: { ...process.env, CLIPDESK_WORKERS: undefined },
      });
      const ended = new Promise((end) => child.once('exit', (_, signal) => end(signal)));
      // The first half is the program's own start: the moments lie in the second.
      setTimeout(() => child.kill('SIGKILL'), whole * (0.5 + (0.55 * kill) / KILLS));
      if ((await ended) === 'SIGKILL') killed += 1;
      const { ok, problems, counts } = clipdesk('check').json<Check>();
      expect({ ok, problems }).toEqual({ ok: true, problems: [] });
      expect([3, 4]).toContain(counts['clippings']);
      const strays = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.includes('.partial'),
      );
      expect(strays).toEqual([]);
    }
    // Some restores may be done before their moment comes, but not all, or nothing was tested.
    expect(killed).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
