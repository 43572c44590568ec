import { greyOf, type Raster } from '../pictures/raster';

/** Brightness of each pixel, one byte each. */
export interface GreyRaster extends Raster {
  readonly channels: 1;
}

/** A picture without its colours; itself where it has none. */
export function greyRaster(raster: Raster): GreyRaster {
  const { width, height, channels, data } = raster;
  if (channels === 1) return { width, height, channels: 1, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 3)
    grey[i] = greyOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  return { width, height, channels: 1, data: grey };
}
