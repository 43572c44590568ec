import type { Raster } from './raster';
import { tiltRaster } from './tilt-raster';

/** Degrees. */
const QUARTER = 90;

/** A raster turned clockwise: by quarter turns exactly, by the degrees left to or from the nearest one on a larger sheet. */
export function turnRaster(raster: Raster, degrees: number): Raster {
  const quarters = Math.round(degrees / QUARTER) * QUARTER;
  const rest = degrees - quarters;
  return quarterTurn(rest === 0 ? raster : tiltRaster(raster, rest), quarters % (4 * QUARTER));
}

function quarterTurn(raster: Raster, degrees: number): Raster {
  if (degrees === 0) return raster;
  const { width, height, channels, data } = raster;
  const sideways = degrees !== 180;
  const [wide, high] = sideways ? [height, width] : [width, height];
  const turned = new Uint8Array(data.length);
  let to = 0;
  for (let row = 0; row < high; row += 1)
    for (let column = 0; column < wide; column += 1) {
      const [x, y] =
        degrees === 90
          ? [row, height - 1 - column]
          : degrees === 180
            ? [width - 1 - column, height - 1 - row]
            : [width - 1 - row, column];
      const from = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) turned[to++] = data[from + channel] ?? 0;
    }
  return { width: wide, height: high, channels, data: turned };
}
