import type { Clipping, ClippingId } from '../../../shared/model/clipping';
import { markup, type SafeHtml } from '../html/html-template';
import type { MatchBoxes } from '../scans/article/match-boxes';
import { assemble, type ReaderDocument, type ReaderOptions } from './reader-document';

/** A page as the reader shows it. */
export interface ShownPage {
  readonly page: number;
  /** Width by height; null while the page was not looked at yet. */
  readonly ratio: number | null;
  readonly matches: readonly MatchBoxes[];
}

/**
 * The pages of a scan or a PDF as pictures, each asked for from the clipping's own origin when it is scrolled to, with the
 * query's matches marked on them.
 */
export function pageDocument(
  clipping: Clipping,
  pages: readonly ShownPage[],
  options: ReaderOptions,
): ReaderDocument {
  let matches = 0;
  const content = markup`<main class="sheets">${pages.map((page) => {
    const first = matches;
    matches += page.matches.length;
    return sheet(clipping.id, page, first);
  })}</main>`;
  // What is marked lies on the pictures; there is no text to mark.
  const { html } = assemble(clipping, content, { ...options, matcher: { empty: true, ranges: () => [] } });
  return { html, matches };
}

/** One page; `before` counts the matches before it. */
export function sheet(id: ClippingId, { page, ratio, matches }: ShownPage, before: number): SafeHtml {
  const style = ratio === null ? '' : `aspect-ratio: ${ratio.toFixed(4)}`;
  return markup`<figure class="sheet" style="${style}">
    <img src="clip://${id}/page/${String(page)}" alt="Page ${String(page)}" loading="lazy" />
    ${matches.map((boxes, i) =>
      boxes.map(
        ({ x, y, width, height }, k) =>
          markup`<mark class="box"${k === 0 && markup` id="m${String(before + i + 1)}"`} style="left: ${percent(x)}; top: ${percent(y)}; width: ${percent(width)}; height: ${percent(height)}"></mark>`,
      ),
    )}
  </figure>`;
}

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** The pages as they stand under a scan's text, to compare the two. */
export function sheetsUnderText(id: ClippingId, pages: readonly ShownPage[]): SafeHtml {
  return markup`<section class="scan" data-unmatched>
    <p class="scan-note" lang="en">${pages.length === 1 ? 'The page as it was scanned' : 'The pages as they were scanned'}</p>
    ${pages.map((page) => sheet(id, { ...page, matches: [] }, 0))}
  </section>`;
}
