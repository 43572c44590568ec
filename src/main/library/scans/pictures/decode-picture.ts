import { loadTesseract, type Pix, type TessModule } from '../recognition/tesseract-core';
import { decodeBmp } from './decode-bmp';
import { decodeGif } from './decode-gif';
import { pictureKind } from './picture-kind';
import type { Raster } from './raster';
import { UnreadablePicture } from './unreadable-picture';

/** More than any picture format is known by. */
const HEAD_BYTES = 16;

/**
 * The pixels of a PNG, JPEG, WebP, BMP or GIF file (its first picture), turned by its own EXIF orientation; grey where it has no colours.
 * The caller has looked at its size. @throws UnreadablePicture when it is damaged
 */
export async function decodePicture(file: Uint8Array, exifOrientation: number): Promise<Raster> {
  // Leptonica, as Tesseract is built with it, leaves out GIF, and BMP of today's programs.
  const kind = pictureKind(Buffer.from(file.subarray(0, HEAD_BYTES)).toString('latin1'))?.kind;
  if (kind === 'gif') return decodeGif(file);
  if (kind === 'bmp') return decodeBmp(file);
  const module = await loadTesseract();
  const api = new module.TessBaseAPI();
  // It takes no picture before it is started; this way it needs no language.
  api.InitForAnalysePage();
  try {
    module.FS.writeFile('/input', file);
    if (api.SetImageFile(exifOrientation, 0) !== 0) throw new UnreadablePicture();
    return rasterOf(module, api.GetInputImage());
  } finally {
    api.End();
    module.destroy(api);
  }
}

/**
 * Leptonica keeps pixels in 32-bit words, the first one in the highest bits (its `pix.h`); Tesseract has brought the picture
 * to one bit (1 is black), eight bits of grey, or colours in four bytes.
 */
function rasterOf(module: TessModule, pix: Pix): Raster {
  const [width, height, depth, wordsInRow] = [pix.get_w(), pix.get_h(), pix.get_d(), pix.get_wpl()];
  const pointer = pix.get_data();
  const start = typeof pointer === 'number' ? pointer : pointer.ptr;
  const heap = module.heap();
  const channels = depth === 32 ? 3 : 1;
  const data = new Uint8Array(width * height * channels);
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    // WebAssembly is little-endian: byte i of a row lies at its word's other end.
    const first = start + row * wordsInRow * 4;
    for (let column = 0; column < width; column += 1) {
      if (depth === 32) {
        const word = first + column * 4;
        data[to++] = heap[word + 3] ?? 0;
        data[to++] = heap[word + 2] ?? 0;
        data[to++] = heap[word + 1] ?? 0;
      } else if (depth === 8) data[to++] = heap[first + (column ^ 3)] ?? 0;
      else {
        const bits = heap[first + ((column >> 3) ^ 3)] ?? 0;
        data[to++] = ((bits >> (7 - (column & 7))) & 1) === 1 ? 0 : 255;
      }
    }
  }
  return { width, height, channels, data };
}
