import { clippingDateInWords } from '../html/date-in-words';
import { markup, type SafeHtml } from '../html/html-template';
import { languageTag } from '../html/language-tag';
import type { ReportClip, ReportSection } from './report-model';

/**
 * The page each anchor is on. Null: the report is not paged (a web page). A missing anchor is not known yet; its place
 * is kept free, so that filling it in moves nothing.
 */
export type PageNumbers = Readonly<Record<string, number>> | null;

/** A clipping as a line of the contents: number, headline, leader, page; outlet and date below. */
export function clipRow(
  clip: ReportClip,
  pages: PageNumbers,
  kind: 'listed' | 'reference' = 'listed',
): SafeHtml {
  const { clipping } = clip;
  const date = clippingDateInWords(clipping.datePublished);
  return markup`<li>
    <a class="row ${kind}" href="#${clip.anchor}">
      <span class="no">${clip.number}</span>
      <span class="what">
        <span class="title" dir="auto" lang="${languageTag(clipping.language)}">${headlineOf(clip)}</span>
        ${leader(pages)}
      </span>
      ${pageSlot(clip.anchor, pages)}
      <span class="meta"><bdi>${clipping.outlet ?? 'Outlet unknown'}</bdi> · ${date}</span>
    </a>
  </li>`;
}

/** A section as a heading of the contents. */
export function sectionRow(section: ReportSection, pages: PageNumbers): SafeHtml {
  return markup`<li>
    <a class="row heading" href="#${section.anchor}">
      <span class="what"><span class="title" dir="auto">${section.title}</span>${leader(pages)}</span>
      ${pageSlot(section.anchor, pages)}
    </a>
  </li>`;
}

/** What a clipping is called where it has no headline. */
export function headlineOf({ clipping }: Pick<ReportClip, 'clipping'>): string {
  return clipping.headline.trim() === '' ? 'Without headline' : clipping.headline;
}

/** The dots that lead the eye to the number. */
function leader(pages: PageNumbers): SafeHtml | null {
  return pages === null ? null : markup`<span class="dots"></span>`;
}

function pageSlot(anchor: string, pages: PageNumbers): SafeHtml | null {
  return pages === null ? null : markup`<span class="page">${pages[anchor] ?? ''}</span>`;
}
