import type { Raster } from './raster';

/** A page of a picture file that may have several, before anything is decoded. */
export interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel takes decoded, by its samples and their bits. */
  readonly bytesPerPixel: number;
  /** Its pixels, upright. @throws Error when it is damaged or of a kind that is not read */
  readonly decode: () => Raster;
}

/** An open picture file that may have several pages. */
export interface PagedPicture {
  /** In their order, one more than are taken at most. */
  readonly pages: readonly PicturePage[];
  readonly close: () => void;
}
