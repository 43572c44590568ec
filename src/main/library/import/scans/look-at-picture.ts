import { imageSize } from 'image-size';
import type { Refusal } from '../../../../shared/model/job';
import { isBlank } from '../../scans/pictures/blank';
import { openHeif } from '../../scans/pictures/decode-heif';
import { decodePicture } from '../../scans/pictures/decode-picture';
import { tiffPages } from '../../scans/pictures/decode-tiff';
import type { PicturePage } from '../../scans/pictures/paged-picture';
import type { PictureKind } from '../../scans/pictures/picture-kind';
import { UnreadablePicture } from '../../scans/pictures/unreadable-picture';
import { scanLimits } from '../../scans/scan-limits';
import { bytesPerPixel, sizeRefusal } from './picture-size';

/** The pages of a picture file that show something (from 1), or why there are none. */
export type SeenPicture = { readonly pages: readonly number[] } | { readonly refusal: Refusal };

/** Looks at a picture: its size first, then whether anything is on it. @throws UnreadablePicture when it is damaged */
export async function lookAtPicture(bytes: Uint8Array, kind: PictureKind): Promise<SeenPicture> {
  if (kind === 'tiff') return lookAtPages(tiffPages(bytes));
  if (kind === 'heif') return lookAtHeif(bytes);
  const { width, height, orientation } = sizeOf(bytes);
  const refusal = sizeRefusal(width, height, bytesPerPixel(bytes));
  if (refusal !== null) return { refusal };
  const raster = await decodePicture(bytes, orientation ?? 1);
  return isBlank(raster) ? { refusal: { reason: 'blank' } } : { pages: [1] };
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes);
  } catch {
    // Its own words are a programmer's ("Invalid JPG, no size found").
    throw new UnreadablePicture();
  }
}

async function lookAtHeif(bytes: Uint8Array): Promise<SeenPicture> {
  const { pages, close } = await openHeif(bytes);
  try {
    return lookAtPages(pages);
  } finally {
    close();
  }
}

function lookAtPages(pages: readonly PicturePage[]): SeenPicture {
  if (pages.length === 0) return { refusal: { reason: 'unreadable', detail: 'there is no picture in it' } };
  if (pages.length > scanLimits.pages)
    return { refusal: { reason: 'too-many-pages', pages: pages.length, limit: scanLimits.pages } };
  const kept: number[] = [];
  // Its other pages are no less good; that one says by itself that it could not be read.
  const failed: number[] = [];
  let damaged: Error | null = null;
  for (const [i, page] of pages.entries()) {
    const refusal = sizeRefusal(page.width, page.height, page.bytesPerPixel);
    if (refusal !== null) {
      if (pages.length === 1) return { refusal };
      continue;
    }
    try {
      // A long fax has few blank pages, and decoding each twice takes long.
      if (i >= scanLimits.pagesProbed || !isBlank(page.decode())) kept.push(i + 1);
    } catch (thrown) {
      damaged ??= thrown instanceof Error ? thrown : new Error(String(thrown));
      failed.push(i + 1);
    }
  }
  if (kept.length > 0) return { pages: [...kept, ...failed].sort((a, b) => a - b) };
  if (damaged !== null) throw damaged;
  return { refusal: { reason: 'blank' } };
}
