import { greyOf, type Raster } from './raster';

/** Brightness of 0 to 255 between the darkest and the lightest hundredth of a page, below which nothing is on it. */
const CONTRAST = 40;
/** The part of the pixels that may be dust or the scanner's edge. */
const DUST = 0.0004;
/** Pixels looked at, spread over the picture. */
const SAMPLES = 400_000;
/** The part of width and height at each edge that is left out: scanners draw a frame. */
const MARGIN = 0.03;

/** Whether a picture shows nothing: paper, or one even colour. Text of a single line is something. */
export function isBlank({ width, height, channels, data }: Raster): boolean {
  const left = Math.floor(width * MARGIN);
  const top = Math.floor(height * MARGIN);
  const wide = width - 2 * left;
  const high = height - 2 * top;
  const step = Math.max(1, Math.floor((wide * high) / SAMPLES));
  const shades = new Uint32Array(256);
  let count = 0;
  for (let i = 0; i < wide * high; i += step) {
    const at = ((top + Math.floor(i / wide)) * width + left + (i % wide)) * channels;
    const grey =
      channels === 1 ? (data[at] ?? 0) : greyOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    shades[grey] = (shades[grey] ?? 0) + 1;
    count += 1;
  }
  return shadeAt(shades, count * (1 - DUST)) - shadeAt(shades, count * DUST) < CONTRAST;
}

/** The shade below or at which `rank` of the pixels lie. */
function shadeAt(shades: Uint32Array, rank: number): number {
  let seen = 0;
  for (let shade = 0; shade < 256; shade += 1) {
    seen += shades[shade] ?? 0;
    if (seen > rank) return shade;
  }
  return 255;
}
