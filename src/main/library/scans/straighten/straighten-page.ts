import type { Raster } from '../pictures/raster';
import { turnRaster } from '../pictures/turn-raster';
import { findTilt } from './find-tilt';
import { greyRaster } from './grey-raster';
import { evenOut, isUneven, measureLight } from './paper-light';

/** A page as it is best recognised. */
export interface StraightPage {
  /** Null where the picture is good as it is. */
  readonly page: Raster | null;
  /** Whole degrees it was turned clockwise for its lines to be level, -15 to 15. */
  readonly tilt: number;
  /** Whether its lines run from top to bottom. */
  readonly sideways: boolean;
}

/** Pages held less askew are read as well as level ones. */
const LEAST_TILT = 2;

/** Makes the light of a photographed page even and its lines level. A scan that is good is left as it is. */
export function straightenPage(picture: Raster): StraightPage {
  const grey = greyRaster(picture);
  const light = measureLight(grey);
  const uneven = isUneven(light);
  const even = evenOut(grey, light);
  const { degrees, sideways } = findTilt(even);
  const tilt = Math.abs(degrees) >= LEAST_TILT ? degrees : 0;
  if (!uneven && tilt === 0) return { page: null, tilt, sideways };
  return { page: turnRaster(uneven ? even : grey, tilt), tilt, sideways };
}

/** A part of a page that stands straight already, in even light. */
export function evenPart(part: Raster): Raster {
  const grey = greyRaster(part);
  const light = measureLight(grey);
  return isUneven(light) ? evenOut(grey, light) : part;
}
