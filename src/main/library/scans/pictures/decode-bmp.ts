import { expandRuns } from './expand-bmp-runs';
import type { Raster } from './raster';
import { UnreadablePicture } from './unreadable-picture';

/** Ways of packing (BITMAPINFOHEADER, biCompression): none, runs, and masks that say where a pixel's colours are. */
const PLAIN = 0;
const RUNS_8 = 1;
const RUNS_4 = 2;
const MASKS = 3;
const ALPHA_MASKS = 6;
const FILE_HEADER = 14;
const OLD_HEADER = 12;
const INFO_HEADER = 40;

/** What a BMP file says of itself. */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly depth: number;
  readonly packing: number;
  /** Where the pixels begin. */
  readonly pixelsAt: number;
  /** The colours of pixels that are numbers, blue, green and red, and how many bytes each has. */
  readonly colours: { readonly bytes: Uint8Array; readonly step: number } | null;
  readonly masks: readonly [red: number, green: number, blue: number];
}

/**
 * The pixels of a BMP file (Windows 2.0 to V5, 1 to 32 bits a pixel). The caller has looked at its size.
 *
 * @throws UnreadablePicture when it is damaged, or packed in a way that is not read
 */
export function decodeBmp(file: Uint8Array): Raster {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const packed = readHeader(view, file);
  if (packed.packing === RUNS_8 || packed.packing === RUNS_4) {
    const { width, height, pixelsAt } = packed;
    const bytes = expandRuns(file.subarray(pixelsAt), width, height, packed.packing === RUNS_8 ? 8 : 4);
    return draw(view, bytes, { ...packed, pixelsAt: 0, depth: 8 }, width);
  }
  return draw(view, file, packed, Math.ceil((packed.width * packed.depth) / 32) * 4);
}

function draw(view: DataView, file: Uint8Array, header: Header, rowBytes: number): Raster {
  const { width, height, depth, pixelsAt } = header;
  if (pixelsAt + rowBytes * height > file.length + 3) throw new UnreadablePicture();
  const data = new Uint8Array(width * height * 3);
  const pixel = depth <= 8 ? numbered(file, header) : coloured(view, header);
  for (let row = 0; row < height; row += 1) {
    const from = pixelsAt + (header.topDown ? row : height - 1 - row) * rowBytes;
    for (let column = 0; column < width; column += 1) pixel(from, column, data, (row * width + column) * 3);
  }
  return { width, height, channels: 3, data };
}

function readHeader(view: DataView, file: Uint8Array): Header {
  if (file.length < FILE_HEADER + INFO_HEADER) throw new UnreadablePicture();
  const pixelsAt = view.getUint32(10, true);
  const size = view.getUint32(FILE_HEADER, true);
  const isOld = size === OLD_HEADER;
  const [width, signed] = isOld
    ? [view.getUint16(18, true), view.getUint16(20, true)]
    : [view.getInt32(18, true), view.getInt32(22, true)];
  const depth = view.getUint16(isOld ? 24 : 28, true);
  const packing = isOld ? PLAIN : view.getUint32(30, true);
  if (![PLAIN, RUNS_8, RUNS_4, MASKS, ALPHA_MASKS].includes(packing))
    throw new UnreadablePicture('it is packed in a way that is not read here: save it as PNG');
  if (width <= 0 || signed === 0 || ![1, 4, 8, 16, 24, 32].includes(depth)) throw new UnreadablePicture();
  // The masks follow the old header and are part of the newer ones: at the same place.
  const isMasked = packing === MASKS || packing === ALPHA_MASKS;
  const hasMasks = isMasked && file.length >= FILE_HEADER + INFO_HEADER + 12;
  const mask = (i: number): number => view.getUint32(FILE_HEADER + INFO_HEADER + i * 4, true);
  const usual = depth === 16 ? ([0x7c00, 0x3e0, 0x1f] as const) : ([0xff0000, 0xff00, 0xff] as const);
  const step = isOld ? 3 : 4;
  const named = isOld ? 0 : view.getUint32(46, true);
  const count = Math.min(named === 0 ? 2 ** depth : named, 256);
  const coloursAt = FILE_HEADER + size + (isMasked && size === INFO_HEADER ? 12 : 0);
  return {
    width,
    height: Math.abs(signed),
    topDown: signed < 0,
    depth,
    packing,
    pixelsAt,
    colours: depth <= 8 ? { bytes: file.subarray(coloursAt, coloursAt + count * step), step } : null,
    masks: hasMasks ? [mask(0), mask(1), mask(2)] : usual,
  };
}

type Pixel = (from: number, column: number, data: Uint8Array, to: number) => void;

/** Pixels that are numbers of colours, the first in the highest bits of a byte. */
function numbered(file: Uint8Array, { depth, colours }: Header): Pixel {
  const most = 2 ** depth - 1;
  const inByte = 8 / depth;
  const { bytes, step } = colours ?? { bytes: new Uint8Array(), step: 4 };
  return (from, column, data, to) => {
    const byte = file[from + Math.floor(column / inByte)] ?? 0;
    const at = ((byte >> (8 - depth * ((column % inByte) + 1))) & most) * step;
    data[to] = bytes[at + 2] ?? 0;
    data[to + 1] = bytes[at + 1] ?? 0;
    data[to + 2] = bytes[at] ?? 0;
  };
}

/** Pixels that hold their colours. */
function coloured(view: DataView, { depth, masks }: Header): Pixel {
  if (depth === 24)
    return (from, column, data, to) => {
      for (let channel = 0; channel < 3; channel += 1)
        data[to + channel] = view.getUint8(from + column * 3 + 2 - channel);
    };
  const shifts = masks.map((mask) => (mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)));
  return (from, column, data, to) => {
    const value =
      depth === 16 ? view.getUint16(from + column * 2, true) : view.getUint32(from + column * 4, true);
    for (const [channel, mask] of masks.entries()) {
      const shift = shifts[channel] ?? 0;
      const most = mask >>> shift;
      data[to + channel] = most === 0 ? 0 : Math.round((((value & mask) >>> shift) * 255) / most);
    }
  };
}
