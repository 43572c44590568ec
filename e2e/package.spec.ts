import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeFolder } from './remove-folder';

const projectRoot = resolve(__dirname, '..');
const unpacked = join(projectRoot, 'dist', 'linux-unpacked');
const executable = join(unpacked, 'clipdesk');
const archive = join(unpacked, 'resources', 'app.asar');

/** How the fuse wire in the binary writes "on": the character 1. */
const FUSE_ON = 49;

const MEGABYTE = 1024 * 1024;

test.describe('the package', () => {
  test.skip(process.platform !== 'linux', 'its layout is described for Linux here');

  test.beforeAll(() => {
    test.setTimeout(5 * 60_000);
    execFileSync(process.execPath, [join(projectRoot, 'scripts', 'package.mjs'), '--if-stale'], {
      stdio: 'inherit',
    });
  });

  test('cannot be made to run other code: its fuses are set', async () => {
    const wire = await getCurrentFuseWire(executable);
    const isOn = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === FUSE_ON;
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      cliInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocolPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      onlyLoadAppFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      cliInspect: false,
      fileProtocolPrivileges: false,
      onlyLoadAppFromAsar: true,
      cookieEncryption: true,
    });
  });

  test('holds the bundles and one native module, and nothing else', () => {
    const files = listPackage(archive, { isPack: false });
    const packages = files
      .filter((file) => file.startsWith('/node_modules/'))
      .map((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1])
      .filter((name) => name !== '@photostructure');
    expect([...new Set(packages)].sort()).toEqual(['@photostructure/sqlite', 'node-gyp-build']);
    expect(
      files.filter((file) => /\.(map|ts|tsx|test\.js)$|^\/(src|test|e2e|scripts|docs)\//.test(file)),
    ).toEqual([]);
    expect(statSync(archive).size, 'bytes of app.asar').toBeLessThan(48 * MEGABYTE);
    const binaries = readdirSync(`${archive}.unpacked`, { recursive: true }).filter((file) =>
      String(file).endsWith('.node'),
    );
    expect(binaries).toHaveLength(1);
    expect(existsSync(join(unpacked, 'resources', 'default_app.asar'))).toBe(false);
    expect(existsSync(join(unpacked, 'resources', 'samples', 'forum-report.txt'))).toBe(true);
  });

  test('reads a PDF in Chinese, for which it needs the character maps it carries', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-package-'));
    try {
      const library = join(folder, 'library');
      mkdirSync(library);
      const file = resolve(__dirname, 'documents/declaration-zh.pdf');
      const code = await runPackage(
        [`--user-data-dir=${join(folder, 'profile')}`, `--clipdesk-import=${file}`],
        library,
      );
      expect(code, 'exit code').toBe(0);
      expect(headlinesIn(library)).toEqual([expect.stringContaining('世界人权宣言')]);
    } finally {
      removeFolder(folder);
    }
  });

  test('recognises a scan with the code and the language data it carries', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-package-'));
    try {
      const library = join(folder, 'library');
      mkdirSync(library);
      const file = resolve(__dirname, '../test/scans/phototest.tif');
      const code = await runPackage(
        [`--user-data-dir=${join(folder, 'profile')}`, `--clipdesk-import=${file}`],
        library,
      );
      expect(code, 'exit code').toBe(0);
      expect(headlinesIn(library)).toEqual([expect.stringContaining('This is a lot of 12 point text')]);
    } finally {
      removeFolder(folder);
    }
  });

  test('starts, imports a file, and ends by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-package-'));
    try {
      const library = join(folder, 'library');
      const file = join(folder, 'council-vote.txt');
      mkdirSync(library);
      writeFileSync(file, ARTICLE);
      const code = await runPackage(
        [`--user-data-dir=${join(folder, 'profile')}`, `--clipdesk-import=${file}`],
        library,
      );
      expect(code, 'exit code').toBe(0);
      expect(headlinesIn(library)).toEqual(['Council votes for a new river park']);
    } finally {
      removeFolder(folder);
    }
  });
});

const ARTICLE = `Council votes for a new river park

updatetime:2024-05-14 09:30:00
Source:example.org

The city council voted on Tuesday evening for a new park along the northern bank of the river, after two years of talks.

Work is to begin in the autumn, the mayor said, and the first part is to open to the public within eighteen months.

Residents' groups welcomed the decision and asked for a footbridge to the old harbour as the next step of the plan.
`;

/** Runs the packaged app to its end; it cannot be attached to, which is the point of its fuses. */
async function runPackage(args: readonly string[], library: string): Promise<number | null> {
  const { electronRuntime } = await import('../scripts/electron-runtime.mjs');
  const { flags } = await electronRuntime();
  const display = process.env['CLIPDESK_DISPLAY_FLAGS']?.split(' ').filter(Boolean) ?? [];
  const child = spawn(executable, [...flags, ...display, ...args, '--clipdesk-exit-when-idle'], {
    env: { ...process.env, CLIPDESK_LIBRARY: library },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 45_000,
    killSignal: 'SIGKILL',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
}

function headlinesIn(library: string): string[] {
  const cli = join(projectRoot, 'bin', 'clipdesk.js');
  const answer = execFileSync(process.execPath, [cli, '--library', library, '--json', 'search', ''], {
    encoding: 'utf8',
  });
  const { hits } = JSON.parse(answer) as { hits: { headline: string }[] };
  return hits.map((hit) => hit.headline);
}
