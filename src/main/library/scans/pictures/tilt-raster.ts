import type { Raster } from './raster';

const WHITE = 255;

/** A raster turned clockwise by a few degrees, with all of it on a larger sheet; each pixel is made of the four it lies between. */
export function tiltRaster({ width, height, channels, data }: Raster, degrees: number): Raster {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const wide = Math.ceil(width * cos + height * Math.abs(sin));
  const high = Math.ceil(height * cos + width * Math.abs(sin));
  const tilted = new Uint8Array(wide * high * channels).fill(WHITE);
  for (let row = 0; row < high; row += 1) {
    const down = row - high / 2;
    for (let column = 0; column < wide; column += 1) {
      const across = column - wide / 2;
      const x = across * cos + down * sin + width / 2;
      const y = down * cos - across * sin + height / 2;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [right, below] = [x - left, y - top];
      const to = (row * wide + column) * channels;
      const from = (top * width + left) * channels;
      const under = from + width * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        const upper =
          (data[from + channel] ?? 0) * (1 - right) + (data[from + channels + channel] ?? 0) * right;
        const lower =
          (data[under + channel] ?? 0) * (1 - right) + (data[under + channels + channel] ?? 0) * right;
        tilted[to + channel] = upper * (1 - below) + lower * below;
      }
    }
  }
  return { width: wide, height: high, channels, data: tilted };
}
