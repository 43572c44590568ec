import { imageSize } from 'image-size';
import type { Refusal } from '../../../../shared/model/job';
import { scanLimits } from '../../scans/scan-limits';

/** Why a picture of so many pixels is not taken; null when it is. Of deeper ones (16 bits a sample) fewer are. */
export function sizeRefusal(width: number, height: number, bytesPerPixel = 1): Refusal | null {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < scanLimits.shortSide || long < scanLimits.longSide)
    return { reason: 'picture-too-small', width, height };
  const limit = Math.min(scanLimits.pixels, Math.floor(scanLimits.decodedBytes / bytesPerPixel));
  if (width * height > limit) return { reason: 'picture-too-large', pixels: width * height, limit };
  return null;
}

const PNG = /^\x89PNG/u;
/** Samples of a pixel by the colour type of a PNG (ISO 15948, 11.2.2). */
const PNG_SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PNG_DEPTH_AT = 24;

/** Bytes a pixel of a PNG takes by its header; of a JPEG or WebP, which have 8 bits a sample, 4 at most. */
export function bytesPerPixel(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PNG_DEPTH_AT + 2));
  if (!PNG.test(head.toString('latin1')) || head.byteLength < PNG_DEPTH_AT + 2) return 4;
  const samples = PNG_SAMPLES[head.readUInt8(PNG_DEPTH_AT + 1)] ?? 4;
  return Math.max(1, (samples * head.readUInt8(PNG_DEPTH_AT)) / 8);
}

/** Whether a picture has too few pixels for a line of text: dots that count readers, icons, rules. False for what cannot be looked at. */
export function isTooSmallToRead(bytes: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(bytes);
    return sizeRefusal(width, height)?.reason === 'picture-too-small';
  } catch {
    // Not a picture, or damaged: whoever reads it says so.
    return false;
  }
}
