import { scanLimits } from '../scan-limits';
import { assertHeifWhole } from './assert-heif-whole';
import { loadHeif, type HeifError, type HeifHandle, type HeifModule } from './load-heif';
import type { PagedPicture, PicturePage } from './paged-picture';
import type { Raster } from './raster';
import { UnreadablePicture } from './unreadable-picture';

/** Red, green and blue, which it is decoded to whatever it has. */
const SAMPLES = 3;

/**
 * Opens a HEIF file with pictures as telephones make them (ISO/IEC 23008-12, coded as HEVC). Its main picture is the first
 * page, each other picture a further one; previews, depth and the like belong to a picture and are none. The file's own
 * turns are applied, what EXIF says of them is not (23008-12, 6.5.10). @throws UnreadablePicture when it cannot be opened
 */
export async function openHeif(file: Uint8Array): Promise<PagedPicture> {
  assertHeifWhole(file);
  const heif = await loadHeif();
  const context = heif.heif_context_alloc();
  const handles: HeifHandle[] = [];
  const close = (): void => {
    for (const handle of handles.splice(0)) heif.heif_image_handle_release(handle);
    heif.heif_context_free(context);
  };
  try {
    const opened = heif.heif_context_read_from_memory(context, file);
    if (opened.code !== heif.heif_error_code.heif_error_Ok) throw new UnreadablePicture();
    const numbers = heif.heif_js_context_get_list_of_top_level_image_IDs(context);
    if (isError(numbers)) throw new UnreadablePicture();
    for (const number of numbers.slice(0, scanLimits.pages + 1)) {
      const handle = heif.heif_js_context_get_image_handle(context, number);
      if (isError(handle)) continue;
      if (heif.heif_image_handle_is_primary_image(handle) !== 0) handles.unshift(handle);
      else handles.push(handle);
    }
    return { pages: handles.map((handle) => pageOf(heif, handle)), close };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

function pageOf(heif: HeifModule, handle: HeifHandle): PicturePage {
  return {
    width: heif.heif_image_handle_get_width(handle),
    height: heif.heif_image_handle_get_height(handle),
    bytesPerPixel: SAMPLES,
    decode: () => decode(heif, handle),
  };
}

function decode(heif: HeifModule, handle: HeifHandle): Raster {
  const { heif_colorspace: spaces, heif_chroma: chromas, heif_channel: channels } = heif;
  const pixels = heif.heif_js_decode_image2(
    handle,
    spaces.heif_colorspace_RGB,
    chromas.heif_chroma_interleaved_RGB,
  );
  if (isError(pixels)) throw failureOf(pixels);
  try {
    const plane = pixels.channels.find(({ id }) => id === channels.heif_channel_interleaved);
    if (plane === undefined) throw new UnreadablePicture();
    const { width, height, stride, data: rows } = plane;
    const data = new Uint8Array(width * height * SAMPLES);
    for (let row = 0; row < height; row += 1)
      data.set(rows.subarray(row * stride, row * stride + width * SAMPLES), row * width * SAMPLES);
    return { width, height, channels: SAMPLES, data };
  } finally {
    heif.heif_image_release(pixels.image);
  }
}

function isError(answer: object): answer is HeifError {
  return 'code' in answer;
}

function failureOf({ message = '' }: HeifError): UnreadablePicture {
  return /not been built in|unsupported/iu.test(message)
    ? new UnreadablePicture('its picture is packed in a way that is not read (only HEVC is)')
    : new UnreadablePicture();
}
