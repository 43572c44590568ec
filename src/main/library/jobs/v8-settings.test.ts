import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { compilerSetting, heapSetting } from './v8-settings';

const startedWith = (
  executable: string,
  settings: readonly string[],
): { status: number | null; stderr: string } => {
  const { status, stderr } = spawnSync(executable, [...settings, '--eval', ''], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return { status, stderr };
};

test('V8 knows the setting that keeps heaps small', () => {
  expect(startedWith(process.execPath, [heapSetting])).toEqual({ status: 0, stderr: '' });
});

test('the V8 of Electron knows the settings of the library process', async (context) => {
  const { findElectronRuntime } = await import('../../../../scripts/electron-runtime.mjs');
  const runtime = findElectronRuntime();
  if (runtime === undefined) context.skip('there is no Electron runtime yet; `npm test` makes one');
  else
    expect(startedWith(runtime.executable, [heapSetting, compilerSetting])).toEqual({
      status: 0,
      stderr: '',
    });
});
