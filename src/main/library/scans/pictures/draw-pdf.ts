import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PDFiumLibrary } from '@hyzyla/pdfium';
import { scanDataFolder } from '../recognition/scan-data-folder';
import { fromRgba, type Raster } from './raster';

/** An open PDF whose pages can be drawn. */
export interface DrawablePdf {
  readonly pages: number;
  /**
   * A page (from 1) as pixels, grey or in colours, at so many dots per inch; fewer when it would have more than
   * `mostPixels`. @throws Error when there is no such page
   */
  draw: (page: number, dotsPerInch: number, mostPixels: number, colour: boolean) => Promise<Raster>;
  close: () => void;
}

/** PDF measures in points. */
const POINTS_PER_INCH = 72;

let loaded: Promise<PDFiumLibrary> | undefined;

/** Opens a PDF for drawing. @throws Error when pdfium cannot open it */
export async function openDrawablePdf(bytes: Uint8Array): Promise<DrawablePdf> {
  const library = await (loaded ??= load());
  const document = await library.loadDocument(bytes);
  return {
    pages: document.getPageCount(),
    async draw(number, dotsPerInch, mostPixels, colour) {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const wanted = dotsPerInch / POINTS_PER_INCH;
      const pixels = originalWidth * originalHeight * wanted * wanted;
      const scale = pixels > mostPixels ? wanted * Math.sqrt(mostPixels / pixels) : wanted;
      const { width, height, data } = await page.render({
        scale,
        colorSpace: colour ? 'BGRA' : 'Gray',
        render: 'bitmap',
      });
      return colour
        ? fromRgba(width, height, data, 'BGRA')
        : { width, height, channels: 1, data: withoutPadding(data, width, height) };
    },
    close: () => document.destroy(),
  };
}

/** Rows of grey pixels may be padded to whole words of four bytes. */
function withoutPadding(data: Uint8Array, width: number, height: number): Uint8Array {
  const stride = data.length / height;
  if (stride === width) return data;
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1)
    pixels.set(data.subarray(row * stride, row * stride + width), row * width);
  return pixels;
}

async function load(): Promise<PDFiumLibrary> {
  const { PDFiumLibrary: library } = await import('@hyzyla/pdfium');
  const wasm = readFileSync(join(scanDataFolder(), 'pdfium.wasm'));
  return library.init({ wasmBinary: new Uint8Array(wasm).buffer });
}
