import { expect, it } from 'vitest';
import { tiffPages } from './decode-tiff';

/** A grey JPEG, 16 across and 32 down: white, its last 8 rows black. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAgABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAcI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwCnAAzEP//Z',
  'base64',
);

/** A TIFF of one strip with 8 bits a sample. */
function tiff(pixels: Uint8Array, width: number, height: number, tags: Record<number, number>): Uint8Array {
  const all = Object.entries({ 256: width, 257: height, 273: 8, 278: height, 279: pixels.length, ...tags });
  const directory = Buffer.alloc(2 + all.length * 12 + 4);
  directory.writeUInt16LE(all.length);
  all.forEach(([tag, value], i) => {
    const at = 2 + i * 12;
    directory.writeUInt16LE(Number(tag), at);
    directory.writeUInt16LE(4, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8 + pixels.length, 4);
  return Buffer.concat([head, pixels, directory]);
}

it('A grey page that a scanner packed as JPEG into a TIFF is whole', () => {
  const [page] = tiffPages(tiff(JPEG, 16, 32, { 258: 8, 259: 7, 262: 1, 277: 1 }));
  const raster = page?.decode();
  expect(raster).toMatchObject({ width: 16, height: 32, channels: 1 });
  const rowsThatAre = (test: (value: number) => boolean): number[] =>
    Array.from({ length: 32 }, (_, row) => row).filter((row) => test(raster?.data[row * 16 + 8] ?? 128));
  expect(rowsThatAre((value) => value > 200)).toEqual(Array.from({ length: 24 }, (_, row) => row));
  expect(rowsThatAre((value) => value < 60)).toEqual([24, 25, 26, 27, 28, 29, 30, 31]);
});

it('A TIFF in the four inks of print is read as colours', () => {
  const inks = [0, 0, 0, 0, /* magenta and yellow */ 0, 255, 255, 0, /* black */ 0, 0, 0, 255, 0, 0, 0, 51];
  const [page] = tiffPages(tiff(Uint8Array.from(inks), 4, 1, { 258: 8, 259: 1, 262: 5, 277: 4 }));
  expect([...(page?.decode().data ?? [])]).toEqual([255, 255, 255, 255, 0, 0, 0, 0, 0, 204, 204, 204]);
});
