import UTIF, { type IFD } from 'utif2';
import { scanLimits } from '../scan-limits';
import { assertLzwEnds } from './assert-lzw-ends';
import { assertTiffEnds } from './assert-tiff-ends';
import type { PicturePage } from './paged-picture';
import { fromRgba, greyOf, type Raster } from './raster';
import { turnRaster } from './turn-raster';
import { UnreadablePicture } from './unreadable-picture';
import { withinFaxCodes } from './within-fax-codes';

const WIDTH = 't256';
const HEIGHT = 't257';
/** NewSubfileType (TIFF 6.0, section 8): bit 0 marks a smaller version of another picture. */
const SUBFILE = 't254';
/** Orientation: how the picture is to be turned, in degrees clockwise. */
const ORIENTATION = 't274';
const ROWS_PER_STRIP = 't278';
const BITS = 't258';
const COMPRESSION = 't259';
/** Packed as faxes are: T.4 in one and two dimensions, T.6. */
const FAXES = new Set([2, 3, 4]);
const LZW = 5;
const JPEG = 7;
/** Where its strips or tiles lie in the file, and how many bytes they have. */
const PLACES = ['t273', 't324'];
const COUNTS = ['t279', 't325'];
/** Strips and tiles may unpack to rows and columns beyond the last ones, but to no more than so many pictures and this. */
const MOST_PICTURES = 2;
const MOST_BEYOND = 4 * 1024 * 1024;
/** PhotometricInterpretation: what a pixel's numbers mean. */
const COLOURS = 't262';
const [GREY, RGB, CMYK] = [1, 2, 5];
const SAMPLES = 't277';
const TURNS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** The pages of a TIFF file (TIFF 6.0), thumbnails left out, no more than are taken. @throws UnreadablePicture when it is damaged */
export function tiffPages(file: Uint8Array): PicturePage[] {
  // A copy: a Buffer may be a piece of a larger one.
  const { buffer } = new Uint8Array(file);
  assertTiffEnds(buffer);
  return UTIF.decode(buffer)
    .filter((directory) => (numberOf(directory, SUBFILE) & 1) === 0 && numberOf(directory, WIDTH) > 0)
    .slice(0, scanLimits.pages + 1)
    .map((directory) => ({
      width: numberOf(directory, WIDTH),
      height: numberOf(directory, HEIGHT),
      bytesPerPixel: Math.max(1, ((numberOf(directory, SAMPLES) || 1) * numberOf(directory, BITS)) / 8),
      decode: () => decodePage(buffer, directory),
    }));
}

function decodePage(buffer: ArrayBuffer, directory: IFD): Raster {
  // Its JPEG decoder gives red, green and blue, whatever the picture has.
  if (numberOf(directory, COMPRESSION) === JPEG && [GREY, CMYK].includes(numberOf(directory, COLOURS)))
    Object.assign(directory, { [BITS]: [8, 8, 8], [COLOURS]: [RGB], [SAMPLES]: [3] });
  if (numberOf(directory, COMPRESSION) === LZW) assertStripsEnd(buffer, directory);
  if (FAXES.has(numberOf(directory, COMPRESSION)))
    withinFaxCodes(stripRows(directory), () => {
      UTIF.decodeImage(buffer, directory);
    });
  else UTIF.decodeImage(buffer, directory);
  const { width, height } = directory;
  const rgba = numberOf(directory, COLOURS) === CMYK ? rgbaOfInks(directory) : UTIF.toRGBA8(directory);
  if (rgba.length !== width * height * 4) throw new UnreadablePicture();
  // Scanners write grey as colours; a third of the memory is enough for it.
  const raster = isGrey(rgba) ? greyRaster(width, height, rgba) : fromRgba(width, height, rgba, 'RGBA');
  return turnRaster(raster, TURNS[numberOf(directory, ORIENTATION)] ?? 0);
}

/** Rows of a strip; of a picture in one, all. */
function stripRows(directory: IFD): number {
  const height = numberOf(directory, HEIGHT);
  return Math.max(1, Math.min(height, numberOf(directory, ROWS_PER_STRIP) || height));
}

/** Colours of four inks (TIFF 6.0, section 16), each from none to all of it. */
function rgbaOfInks(directory: IFD): Uint8Array {
  const { width, height, data } = directory;
  const samples = numberOf(directory, SAMPLES);
  if (numberOf(directory, BITS) !== 8 || samples < 4)
    throw new UnreadablePicture('its colours are kept in an unusual way');
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * samples;
    const light = 255 - (data[from + 3] ?? 0);
    for (let ink = 0; ink < 3; ink += 1)
      rgba[pixel * 4 + ink] = ((255 - (data[from + ink] ?? 0)) * light) / 255;
  }
  return rgba;
}

/** Looks through all strips or tiles of a picture packed with LZW before they are unpacked. */
function assertStripsEnd(buffer: ArrayBuffer, directory: IFD): void {
  const [places, counts] = [PLACES, COUNTS].map((tags) => tags.flatMap((tag) => numbersOf(directory, tag)));
  const rowBits =
    numberOf(directory, WIDTH) * (numberOf(directory, SAMPLES) || 1) * (numberOf(directory, BITS) || 1);
  let left = Math.ceil(rowBits / 8) * numberOf(directory, HEIGHT) * MOST_PICTURES + MOST_BEYOND;
  places?.forEach((place, i) => {
    left -= assertLzwEnds(new Uint8Array(buffer).subarray(place, place + (counts?.[i] ?? 0)), left);
  });
}

function numbersOf(directory: IFD, tag: string): readonly number[] {
  const values = directory[tag];
  if (typeof values === 'number') return [values];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'number') : [];
}

function numberOf(directory: IFD, tag: string): number {
  return numbersOf(directory, tag)[0] ?? 0;
}

function isGrey(rgba: Uint8Array): boolean {
  for (let i = 0; i < rgba.length; i += 4)
    if (rgba[i] !== rgba[i + 1] || rgba[i] !== rgba[i + 2] || rgba[i + 3] !== 255) return false;
  return true;
}

function greyRaster(width: number, height: number, rgba: Uint8Array): Raster {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i += 1)
    data[i] = greyOf(rgba[i * 4] ?? 0, rgba[i * 4 + 1] ?? 0, rgba[i * 4 + 2] ?? 0);
  return { width, height, channels: 1, data };
}
