import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { heapSetting } from './small-heaps';

test('V8 knows the setting that keeps heaps small', () => {
  const { status, stderr } = spawnSync(process.execPath, [heapSetting, '--eval', ''], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
