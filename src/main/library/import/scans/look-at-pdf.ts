import { isBlank } from '../../scans/pictures/blank';
import { openDrawablePdf } from '../../scans/pictures/draw-pdf';
import { fillsMiddle } from '../../scans/pictures/fills-middle';
import type { Raster } from '../../scans/pictures/raster';
import { scanLimits } from '../../scans/scan-limits';

/** Enough to see whether anything is on a page. */
const PROBE_DOTS_PER_INCH = 50;
const PROBE_PIXELS = 1_000_000;

/**
 * Of a PDF's pages without text those that show something, and of those with text above and below only (`framed`) those between which
 * a picture is. The first ones are looked at; a page that cannot be drawn is nothing that could be recognised. Pages
 * without text beyond those are taken for pictures, which costs a moment when they are blank.
 */
export async function pagesToRecognise(
  bytes: Uint8Array,
  textless: readonly number[],
  framed: readonly number[],
): Promise<number[]> {
  const pdf = await openDrawablePdf(bytes);
  const shows = async (page: number, what: (drawn: Raster) => boolean): Promise<boolean> => {
    try {
      return what(await pdf.draw(page, PROBE_DOTS_PER_INCH, PROBE_PIXELS, false));
    } catch {
      return false;
    }
  };
  try {
    const kept: number[] = [];
    for (const [i, page] of textless.entries())
      if (i >= scanLimits.pagesProbed || (await shows(page, (drawn) => !isBlank(drawn)))) kept.push(page);
    for (const page of framed.slice(0, scanLimits.pagesProbed))
      if (await shows(page, fillsMiddle)) kept.push(page);
    return kept.sort((a, b) => a - b);
  } finally {
    pdf.close();
  }
}
