import type { Raster } from './raster';

/** A raster as a binary PGM or PPM file (netpbm's `P5` and `P6`), which Tesseract's decoder takes without work. */
export function writePnm({ width, height, channels, data }: Raster): Uint8Array {
  const head = new TextEncoder().encode(`${channels === 1 ? 'P5' : 'P6'}\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
