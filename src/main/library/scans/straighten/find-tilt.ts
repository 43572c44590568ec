import type { GreyRaster } from './grey-raster';

/** How the lines of a page run. */
export interface Tilt {
  /** Degrees by which a page has to be turned clockwise for its lines to be level (or upright, where it lies on its side). */
  readonly degrees: number;
  /** Whether the lines run from top to bottom. */
  readonly sideways: boolean;
}

/** Pixels of the shorter side it is looked at with: lines of small print are still three pixels high. */
const LOOKED_AT = 900;
/** A picture much longer than it is wide is looked at with fewer, no more than these in all. */
const MOST_PIXELS = 4_000_000;
/** Tilts that are looked for, in degrees; a page held more askew is held so by intent. */
const MOST = 15;
const COARSE = 1;
/** How much more clearly the lines must stand out at a tilt than at none. */
const CLEARER = 1.15;
/** Ink is this much darker than the paper around. */
const INK = 0.75;

/** Finds the tilt at which the lines of a page (on even, white paper) stand out most clearly. */
export function findTilt(page: GreyRaster): Tilt {
  const ink = inkOf(page);
  const level = bestTilt(ink);
  const upright = bestTilt(turned(ink));
  const best = upright.clear > level.clear * CLEARER ? upright : level;
  const plain = best.clear > best.atNone * CLEARER ? best.degrees : 0;
  return { degrees: plain, sideways: best === upright };
}

interface Ink {
  readonly width: number;
  readonly height: number;
  /** The places with ink: pairs of x and y. */
  readonly places: Uint16Array;
}

function inkOf({ width, height, data }: GreyRaster): Ink {
  const factor = Math.max(
    1,
    Math.floor(Math.min(width, height) / LOOKED_AT),
    Math.ceil(Math.sqrt((width * height) / MOST_PIXELS)),
  );
  const wide = Math.floor(width / factor);
  const high = Math.floor(height / factor);
  const dark: number[] = [];
  const most = 255 * INK * factor * factor;
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      let sum = 0;
      for (let row = 0; row < factor; row += 1) {
        const from = (y * factor + row) * width + x * factor;
        for (let column = 0; column < factor; column += 1) sum += data[from + column] ?? 255;
      }
      if (sum < most) dark.push(x, y);
    }
  return { width: wide, height: high, places: Uint16Array.from(dark) };
}

function turned({ width, height, places }: Ink): Ink {
  const swapped = new Uint16Array(places.length);
  for (let i = 0; i < places.length; i += 2) {
    swapped[i] = places[i + 1] ?? 0;
    swapped[i + 1] = width - 1 - (places[i] ?? 0);
  }
  return { width: height, height: width, places: swapped };
}

interface Found {
  readonly degrees: number;
  readonly clear: number;
  readonly atNone: number;
}

function bestTilt(ink: Ink): Found {
  let best = { degrees: 0, clear: 0 };
  let atNone = 0;
  for (let degrees = -MOST; degrees <= MOST; degrees += COARSE) {
    const clear = clearness(ink, degrees);
    if (degrees === 0) atNone = clear;
    if (clear > best.clear) best = { degrees, clear };
  }
  return { ...best, atNone };
}

/** How much the rows of a page differ from their neighbours when its lines are taken to rise by so many degrees. */
function clearness({ width, height, places }: Ink, degrees: number): number {
  const rise = Math.tan((degrees * Math.PI) / 180);
  const room = Math.ceil(Math.abs(rise) * width) + 1;
  const rows = new Float64Array(height + 2 * room);
  for (let i = 0; i < places.length; i += 2) {
    const row = Math.round((places[i + 1] ?? 0) + rise * (places[i] ?? 0)) + room;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const step = (rows[row] ?? 0) - (rows[row - 1] ?? 0);
    sum += step * step;
  }
  return sum;
}
