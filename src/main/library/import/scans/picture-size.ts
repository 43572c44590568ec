import { imageSize } from 'image-size';
import type { Refusal } from '../../../../shared/model/job';
import { scanLimits } from '../../scans/scan-limits';

/** Why a picture of so many pixels is not taken; null when it is. */
export function sizeRefusal(width: number, height: number): Refusal | null {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < scanLimits.shortSide || long < scanLimits.longSide)
    return { reason: 'picture-too-small', width, height };
  if (width * height > scanLimits.pixels)
    return { reason: 'picture-too-large', pixels: width * height, limit: scanLimits.pixels };
  return null;
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
