import { crc32, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

/** The beginning of a PNG of 10,000 by 10,000 pixels, with nothing of its picture. */
function hugePng(depth: number, colourType: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(10_000, 0);
  header.writeUInt32BE(10_000, 4);
  header.writeUInt8(depth, 8);
  header.writeUInt8(colourType, 9);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it('A picture whose pixels are deep is refused at fewer of them, before it is decoded', async () => {
  expect(await parseDocument({ bytes: hugePng(16, 6), name: 'deep.png' })).toEqual({
    refusal: { reason: 'picture-too-large', pixels: 100_000_000, limit: 50_000_000 },
  });
  expect(await parseDocument({ bytes: hugePng(16, 2), name: 'deep.png' })).toMatchObject({
    refusal: { reason: 'picture-too-large', limit: 66_666_666 },
  });
});
