import { crc32, deflateSync } from 'node:zlib';
import type { Raster } from './raster';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const GREY = 0;
const TRUECOLOUR = 2;
/** Each row is written as the difference from the one above (filter 2), which paper compresses well by. */
const UP = 2;
/** Fast: what it makes is looked at once. */
const LEVEL = 3;

/** A raster as a PNG file (W3C PNG, third edition), without loss. */
export function writePng({ width, height, channels, data }: Raster): Uint8Array {
  const stride = width * channels;
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const to = row * (stride + 1);
    rows[to] = UP;
    for (let i = 0; i < stride; i += 1) {
      const above = row === 0 ? 0 : (data[(row - 1) * stride + i] ?? 0);
      rows[to + 1 + i] = (data[row * stride + i] ?? 0) - above;
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, channels === 1 ? GREY : TRUECOLOUR);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
