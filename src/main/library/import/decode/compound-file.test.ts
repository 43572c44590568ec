import { CFB } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { namesInRoot } from './compound-file';
import { binaryFormat } from './known-formats';

const compound = CFB as {
  utils: { cfb_new: () => unknown; cfb_add: (file: unknown, path: string, content: Uint8Array) => void };
  write: (file: unknown, options: { type: 'buffer' }) => Uint8Array;
};

function fileWith(paths: readonly string[], size = 5000): Uint8Array {
  const file = compound.utils.cfb_new();
  for (const path of paths) compound.utils.cfb_add(file, path, new Uint8Array(size).fill(65));
  return compound.write(file, { type: 'buffer' });
}

function formatOf(bytes: Uint8Array): string | null {
  return binaryFormat(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'), bytes);
}

it('A table that holds a Word document inside is a table', () => {
  expect(formatOf(fileWith(['/Workbook', '/MBD0001/WordDocument', '/MBD0001/1Table']))).toBe('Excel tables');
});

it('Names in capitals mean the same', () => {
  expect(formatOf(fileWith(['/WORKBOOK']))).toBe('Excel tables');
  expect(formatOf(fileWith(['/BOOK']))).toBe('Excel tables');
});

it('The names in the root are found in a directory of many sectors', () => {
  const paths = Array.from({ length: 300 }, (_, i) => `/Stream ${i}`);
  expect(namesInRoot(fileWith(paths, 10))).toEqual(
    expect.arrayContaining(paths.map((path) => path.slice(1))),
  );
});

it('A cut or looping directory is none', () => {
  const bytes = fileWith(['/Workbook']);
  expect(namesInRoot(bytes.subarray(0, 700))).toBeNull();
  const looping = Uint8Array.from(bytes);
  const view = new DataView(looping.buffer);
  const first = view.getUint32(48, true);
  view.setUint32((view.getUint32(76, true) + 1) * 512 + first * 4, first, true);
  expect(namesInRoot(looping)).toBeNull();
});
