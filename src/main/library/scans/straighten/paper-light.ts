import type { GreyRaster } from './grey-raster';

/** How bright the paper is in each cell of a grid over a picture, 0 to 255. */
export interface PaperLight {
  /** Pixels of a cell's side. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly light: Float32Array;
  /** The light of most of the paper. */
  readonly usual: number;
}

/** Cells along the shorter side: one is wider than any letter of a text and narrower than most shadows. */
const CELLS = 48;
/** The part of a cell's pixels that are darker than its paper: as much ink as a line of bold letters has. */
const INK = 0.8;
/** Cells around that smooth a cell's light, once to each side. */
const AROUND = 1;
/** Of the paper's light, least that is made white: below it is no paper but a table or a hand. */
const DARKEST = 0.22;
/** What paper becomes, 0 to 255. */
const WHITE = 250;
/** Paper of a scan is about as light everywhere as its lightest; this much less is a shadow, */
const SHADOW = 0.82;
/** when so many of the cells lie in it. */
const SHADOWED = 0.1;

/** Measures the light on the paper of a picture. */
export function measureLight({ width, height, data }: GreyRaster): PaperLight {
  const cell = Math.max(8, Math.ceil(Math.min(width, height) / CELLS));
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const raw = new Float32Array(columns * rows);
  const shades = new Uint32Array(256);
  const step = Math.max(1, Math.floor(cell / 24));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      shades.fill(0);
      let count = 0;
      const bottom = Math.min(height, (row + 1) * cell);
      const right = Math.min(width, (column + 1) * cell);
      for (let y = row * cell; y < bottom; y += step)
        for (let x = column * cell; x < right; x += step) {
          const shade = data[y * width + x] ?? 0;
          shades[shade] = (shades[shade] ?? 0) + 1;
          count += 1;
        }
      raw[row * columns + column] = shadeAt(shades, count * INK);
    }
  // The lightest of the cells around first: one full of a headline's letters has no paper of its own.
  const light = smooth(spread(raw, columns, rows), columns, rows);
  const sorted = light.toSorted();
  return { cell, columns, rows, light, usual: sorted[Math.floor(sorted.length * 0.9)] ?? 255 };
}

/** Whether the paper is lit so unevenly that one threshold between paper and ink does not do for all of it. */
export function isUneven({ light, usual }: PaperLight): boolean {
  let dark = 0;
  for (const one of light) if (one < usual * SHADOW) dark += 1;
  return dark > light.length * SHADOWED;
}

/** The picture with its paper equally white everywhere. */
export function evenOut({ width, height, data }: GreyRaster, paper: PaperLight): GreyRaster {
  const { cell, columns, rows, light, usual } = paper;
  const even = new Uint8Array(width * height);
  const least = Math.max(1, usual * DARKEST);
  const gains = light.map((one) => WHITE / Math.max(one, least));
  const lefts = new Uint16Array(width);
  const parts = new Float32Array(width);
  for (let x = 0; x < width; x += 1) {
    const at = Math.max(0, Math.min(columns - 1, (x + 0.5) / cell - 0.5));
    lefts[x] = Math.floor(at);
    parts[x] = at - Math.floor(at);
  }
  const line = new Float32Array(columns + 1);
  for (let y = 0; y < height; y += 1) {
    const at = Math.max(0, Math.min(rows - 1, (y + 0.5) / cell - 0.5));
    const top = Math.floor(at);
    const below = Math.min(rows - 1, top + 1);
    for (let column = 0; column < columns; column += 1) {
      const above = gains[top * columns + column] ?? 1;
      line[column] = above + ((gains[below * columns + column] ?? 1) - above) * (at - top);
    }
    line[columns] = line[columns - 1] ?? 1;
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      const left = lefts[x] ?? 0;
      const gain = line[left] ?? 1;
      const shade = (data[i] ?? 0) * (gain + ((line[left + 1] ?? 1) - gain) * (parts[x] ?? 0));
      even[i] = shade > 255 ? 255 : shade;
    }
  }
  return { width, height, channels: 1, data: even };
}

function shadeAt(shades: Uint32Array, rank: number): number {
  let seen = 0;
  for (let shade = 0; shade < 256; shade += 1) {
    seen += shades[shade] ?? 0;
    if (seen > rank) return shade;
  }
  return 255;
}

function spread(cells: Float32Array, columns: number, rows: number): Float32Array {
  return around(cells, columns, rows, (all) => Math.max(...all));
}

function smooth(cells: Float32Array, columns: number, rows: number): Float32Array {
  return around(cells, columns, rows, (all) => all.reduce((sum, one) => sum + one, 0) / all.length);
}

function around(
  cells: Float32Array,
  columns: number,
  rows: number,
  of: (all: readonly number[]) => number,
): Float32Array {
  return cells.map((_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const all: number[] = [];
    for (let y = Math.max(0, row - AROUND); y <= Math.min(rows - 1, row + AROUND); y += 1)
      for (let x = Math.max(0, column - AROUND); x <= Math.min(columns - 1, column + AROUND); x += 1)
        all.push(cells[y * columns + x] ?? 0);
    return of(all);
  });
}
