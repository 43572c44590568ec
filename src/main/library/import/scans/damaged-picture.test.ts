import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

/** A TIFF of one strip (TIFF 6.0) packed with Deflate, whose packed data are these. */
function deflatedTiff(data: Buffer): Buffer {
  const [short, long] = [3, 4];
  const tags: readonly (readonly [number, number, number])[] = [
    [256, long, 600],
    [257, long, 800],
    [258, short, 8],
    [259, short, 8],
    [262, short, 1],
    [273, long, 8],
    [277, short, 1],
    [278, long, 800],
    [279, long, data.length],
  ];
  const head = Buffer.from('II*\x00\x00\x00\x00\x00', 'latin1');
  head.writeUInt32LE(8 + data.length, 4);
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [i, [tag, type, value]] of tags.entries()) {
    directory.writeUInt16LE(tag, 2 + i * 12);
    directory.writeUInt16LE(type, 4 + i * 12);
    directory.writeUInt32LE(1, 6 + i * 12);
    directory.writeUInt32LE(value, 10 + i * 12);
  }
  return Buffer.concat([head, data, directory]);
}

it('A picture whose packed data are damaged is refused in words that say what to do, not in those of its decoder', async () => {
  const outcome = await parseDocument({ bytes: deflatedTiff(Buffer.alloc(64, 0x7d)), name: 'page.tif' });
  expect(outcome).toEqual({
    refusal: {
      reason: 'unreadable',
      detail: 'it is damaged or cut off; open it in another program, save it as PNG or JPEG, and import that',
    },
  });
});
