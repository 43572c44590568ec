import { greyOf, type Raster } from './raster';

/** The middle of a page is looked at in so many parts across and down. */
const PARTS = 16;
/** It lies between these parts of the page's height. */
const UPPER = 0.18;
const LOWER = 0.87;
/** Brightness of 0 to 255 between the darkest and the lightest pixel of a part in which there is something. */
const CONTRAST = 40;
/** The share of the parts in which there is something, where the middle is a picture of more than a few words. */
const FILLED = 0.25;

/** Whether something takes much of a page between its head and its foot, as the picture of a page does. */
export function fillsMiddle(raster: Raster): boolean {
  const { width, height } = raster;
  const [top, bottom] = [Math.floor(height * UPPER), Math.ceil(height * LOWER)];
  const wide = Math.floor(width / PARTS);
  const high = Math.floor((bottom - top) / PARTS);
  if (wide === 0 || high === 0) return false;
  let filled = 0;
  for (let part = 0; part < PARTS * PARTS; part += 1)
    if (hasContrast(raster, (part % PARTS) * wide, top + Math.floor(part / PARTS) * high, wide, high))
      filled += 1;
  return filled >= PARTS * PARTS * FILLED;
}

function hasContrast(
  { width, channels, data }: Raster,
  left: number,
  top: number,
  wide: number,
  high: number,
): boolean {
  let [dark, light] = [255, 0];
  for (let y = top; y < top + high; y += 1)
    for (let x = left; x < left + wide; x += 1) {
      const at = (y * width + x) * channels;
      const grey =
        channels === 1 ? (data[at] ?? 0) : greyOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      if (grey < dark) dark = grey;
      if (grey > light) light = grey;
    }
  return light - dark >= CONTRAST;
}
