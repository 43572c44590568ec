import { isBlank } from '../../scans/pictures/blank';
import { openDrawablePdf } from '../../scans/pictures/draw-pdf';
import { scanLimits } from '../../scans/scan-limits';

/** Enough to see whether anything is on a page. */
const PROBE_DOTS_PER_INCH = 50;
const PROBE_PIXELS = 1_000_000;

/**
 * Of a PDF's pages without text those that show something. The first ones are looked at; a page that cannot be drawn is
 * nothing that could be recognised. Pages beyond those are taken for pictures, which costs a moment when they are blank.
 */
export async function pagesToRecognise(bytes: Uint8Array, textless: readonly number[]): Promise<number[]> {
  const pdf = await openDrawablePdf(bytes);
  try {
    const kept: number[] = [];
    for (const [i, page] of textless.entries()) {
      if (i >= scanLimits.pagesProbed) kept.push(page);
      else if (await showsSomething(pdf, page)) kept.push(page);
    }
    return kept;
  } finally {
    pdf.close();
  }
}

async function showsSomething(
  pdf: Awaited<ReturnType<typeof openDrawablePdf>>,
  page: number,
): Promise<boolean> {
  try {
    return !isBlank(await pdf.draw(page, PROBE_DOTS_PER_INCH, PROBE_PIXELS, false));
  } catch {
    return false;
  }
}
