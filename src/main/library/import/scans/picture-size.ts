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
