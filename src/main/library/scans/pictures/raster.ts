/** Pixels of a picture, row by row from the top: one byte each (grey), or three (red, green, blue). */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Grey of a pixel by ITU-R BT.601, 0 to 255. */
export function greyOf(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8;
}

/** A raster of red, green and blue from one with an alpha channel as well, on white paper. */
export function fromRgba(width: number, height: number, rgba: Uint8Array, order: 'RGBA' | 'BGRA'): Raster {
  const data = new Uint8Array(width * height * 3);
  const [red, blue] = order === 'RGBA' ? [0, 2] : [2, 0];
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    const alpha = rgba[from + 3] ?? 255;
    const paper = 255 - alpha;
    data[to] = ((rgba[from + red] ?? 0) * alpha) / 255 + paper;
    data[to + 1] = ((rgba[from + 1] ?? 0) * alpha) / 255 + paper;
    data[to + 2] = ((rgba[from + blue] ?? 0) * alpha) / 255 + paper;
  }
  return { width, height, channels: 3, data };
}

/** A part of a raster, in pixels; cut to what lies inside. */
export function cropRaster(raster: Raster, x: number, y: number, width: number, height: number): Raster {
  const left = Math.min(Math.max(0, Math.floor(x)), raster.width - 1);
  const top = Math.min(Math.max(0, Math.floor(y)), raster.height - 1);
  const wide = Math.max(1, Math.min(Math.ceil(width), raster.width - left));
  const high = Math.max(1, Math.min(Math.ceil(height), raster.height - top));
  const { channels } = raster;
  const data = new Uint8Array(wide * high * channels);
  for (let row = 0; row < high; row += 1) {
    const from = ((top + row) * raster.width + left) * channels;
    data.set(raster.data.subarray(from, from + wide * channels), row * wide * channels);
  }
  return { width: wide, height: high, channels, data };
}

/** A raster with at most so many pixels across, each the mean of those it covers. */
export function shrinkRaster(raster: Raster, mostAcross: number): Raster {
  const factor = Math.ceil(raster.width / mostAcross);
  if (factor <= 1) return raster;
  const { channels, data } = raster;
  const width = Math.floor(raster.width / factor);
  const height = Math.max(1, Math.floor(raster.height / factor));
  const shrunk = new Uint8Array(width * height * channels);
  const covered = factor * Math.min(factor, raster.height);
  let to = 0;
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      for (let channel = 0; channel < channels; channel += 1) {
        let sum = 0;
        for (let y = 0; y < Math.min(factor, raster.height); y += 1) {
          const from = ((row * factor + y) * raster.width + column * factor) * channels + channel;
          for (let x = 0; x < factor; x += 1) sum += data[from + x * channels] ?? 0;
        }
        shrunk[to++] = Math.round(sum / covered);
      }
  return { width, height, channels, data: shrunk };
}
