import { imageSize } from 'image-size';
import { scanLimits } from '../scan-limits';
import { openHeif } from './decode-heif';
import { decodePicture } from './decode-picture';
import { openDrawablePdf } from './draw-pdf';
import type { PagedPicture } from './paged-picture';
import { pictureKindOf, type PictureKind } from './picture-kind';
import { shrinkRaster, type Raster } from './raster';
import { tiffPages } from './decode-tiff';

/** The pages of an original as pictures. */
export interface OpenPages {
  readonly count: number;
  /** The original as the recognition takes it, where it is a single page that lies as it was taken. */
  readonly file: Uint8Array | null;
  /** A page (from 1) as pixels. @throws Error with the reason when that page cannot be had */
  pixels: (page: number) => Promise<Raster>;
  /** A page as pixels to be looked at, in colours where it has any, no wider than needed; unturned. */
  toShow: (page: number) => Promise<Raster>;
  close: () => void;
}

/** Formats the recognition is not given as they are. */
const DECODED_HERE: ReadonlySet<PictureKind> = new Set(['gif', 'bmp']);

const PDF = 'application/pdf';

/** Opens an original of one of the picture formats, or a PDF. @throws Error when it cannot be opened */
export async function openPages(bytes: Uint8Array, mimeType: string): Promise<OpenPages> {
  if (mimeType === PDF) return openPdfPages(bytes);
  const kind = pictureKindOf(mimeType);
  if (kind === 'tiff') return pagesOf({ pages: tiffPages(bytes), close: () => undefined });
  if (kind === 'heif') return pagesOf(await openHeif(bytes));
  if (kind === null) throw new Error(`a file of type ${mimeType} has no pages to look at`);
  const exif = exifOrientation(bytes);
  return {
    count: 1,
    file: exif === 1 && !DECODED_HERE.has(kind) ? bytes : null,
    async pixels(page) {
      requirePage(page === 1, page);
      return decodePicture(bytes, exif);
    },
    async toShow(page) {
      requirePage(page === 1, page);
      return shrinkRaster(await decodePicture(bytes, exif), scanLimits.shownWidth);
    },
    close: () => undefined,
  };
}

async function openPdfPages(bytes: Uint8Array): Promise<OpenPages> {
  const pdf = await openDrawablePdf(bytes);
  const { dotsPerInch, drawnPixels, shownWidth } = scanLimits;
  const require = (page: number): void => requirePage(page >= 1 && page <= pdf.pages, page);
  const pixels = (page: number): Promise<Raster> => {
    require(page);
    return pdf.draw(page, dotsPerInch, drawnPixels, false);
  };
  return {
    count: pdf.pages,
    file: null,
    pixels,
    async toShow(page) {
      require(page);
      const small = await pdf.draw(page, 10, drawnPixels, false);
      const across = (shownWidth / small.width) * 10;
      return pdf.draw(page, Math.min(across, dotsPerInch), drawnPixels, true);
    },
    close: () => pdf.close(),
  };
}

function pagesOf({ pages, close }: PagedPicture): OpenPages {
  const decode = (number: number): Raster => {
    const page = pages[number - 1];
    requirePage(page !== undefined, number);
    if (page === undefined || page.width * page.height > scanLimits.pixels)
      throw new Error('it has too many pixels');
    return page.decode();
  };
  return {
    count: pages.length,
    file: null,
    pixels: (page) => Promise.resolve(decode(page)),
    toShow: (page) => Promise.resolve(shrinkRaster(decode(page), scanLimits.shownWidth)),
    close,
  };
}

function requirePage(there: boolean, page: number): void {
  if (!there) throw new Error(`it has no page ${page}`);
}

/** How the camera says the picture is turned (EXIF tag 0x0112), 1 to 8; 1 when it says nothing. */
export function exifOrientation(bytes: Uint8Array): number {
  const { orientation = 1 } = imageSize(bytes);
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}
