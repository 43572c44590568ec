import { markup, type SafeHtml } from '../html/html-template';
import { languageTag } from '../html/language-tag';
import { webAddress } from '../html/web-address';
import { clippingDateInWords } from '../html/date-in-words';
import { clipHeader, type ClipHeaderLine, type ClipHeaderText } from './clip-header';
import { groupItems } from './group-items';
import type { ReportClip } from './report-model';
import { headlineOf } from './report-rows';
import { summaryOf } from './summary-of';

/** A clipping in full, beginning a page: header, text, captions, then what people added. */
export function fullClip(clip: ReportClip): SafeHtml {
  const { clipping, bodyHtml } = clip;
  const { media } = clipping;
  return markup`<article class="clip" id="${clip.anchor}" lang="${languageTag(clipping.language)}">
    <header class="clip-header" lang="en">${headerLines(clip)}</header>
    <div class="body" dir="auto">${bodyHtml ?? paragraphs(clipping.body)}</div>
    ${
      media.length > 0 &&
      markup`<ul class="media">
        ${media.map(
          ({ caption, creditLine }) =>
            (caption ?? creditLine) !== null &&
            markup`<li dir="auto">
              ${caption}${creditLine !== null && markup` <span class="credit">[${creditLine}]</span>`}
            </li>`,
        )}
      </ul>`
    }${remarks(clip)}
  </article>`;
}

/** Lines that are read together stand side by side; the order is the header's own. */
const SIDE_BY_SIDE: readonly (readonly ClipHeaderLine[])[] = [
  ['date', 'media-type', 'placement'],
  ['author', 'place'],
];

function headerLines(clip: ReportClip): readonly SafeHtml[] {
  const lines = clipHeader(clip.clipping, clip.number);
  const together = groupItems(
    lines,
    ({ line }) => SIDE_BY_SIDE.find((group) => group.includes(line)) ?? line,
  );
  return [...together.values()].map((group) =>
    group.length === 1
      ? markup`${group.map((line) => headerLine(line, clip))}`
      : markup`<div class="side-by-side">${group.map((line) => headerLine(line, clip))}</div>`,
  );
}

function headerLine({ line, text }: ClipHeaderText, { clipping }: ReportClip): SafeHtml {
  if (line === 'headline') {
    return markup`<h2 class="headline" dir="auto" lang="${languageTag(clipping.language)}">${text}</h2>
      ${clipping.subheadline !== null && markup`<p class="subheadline" dir="auto" lang="${languageTag(clipping.language)}">${clipping.subheadline}</p>`}`;
  }
  if (line === 'summary')
    return markup`<p class="summary" dir="auto" lang="${languageTag(clipping.language)}">${text}</p>`;
  const address = line === 'placement' && text === clipping.url ? webAddress(text) : null;
  return markup`<p class="${line}" dir="auto">
    ${address === null ? text : markup`<a href="${address}">${text}</a>`}
  </p>`;
}

/** Plain text as paragraphs; single line breaks are kept. */
function paragraphs(body: string): readonly SafeHtml[] {
  return body
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line, i) => markup`${i > 0 && markup`<br />`}${line}`);
      return markup`<p dir="auto">${lines}</p>`;
    });
}

/** Highlights and notes, kept apart from the outlet's own words. */
function remarks({ clipping }: ReportClip): SafeHtml | null {
  const { highlights, notes, keyMessages } = clipping;
  if (highlights.length === 0 && notes === null && keyMessages.length === 0) return null;
  return markup`<aside class="remarks" lang="en">
    ${highlights.length > 0 && markup`<p class="label">Highlighted</p>`}${highlights.map(
      ({ text, note }) =>
        markup`<blockquote dir="auto">
          “${text}”${note !== null && markup`<br /><span class="meta">${note}</span>`}
        </blockquote>`,
    )}
    ${
      keyMessages.length > 0 &&
      markup`<p class="label">Key messages</p>
        <p dir="auto">${keyMessages.join(' · ')}</p>`
    }
    ${
      notes !== null &&
      markup`<p class="label">Notes</p>
        <p class="note" dir="auto">${notes}</p>`
    }
  </aside>`;
}

/** A clipping in a brief: headline, outlet, date, two lines, link. */
export function briefItem(clip: ReportClip): SafeHtml {
  const { clipping } = clip;
  const address = webAddress(clipping.url);
  const lang = languageTag(clipping.language);
  const title = headlineOf(clip);
  return markup`<article class="item" id="${clip.anchor}">
    <h3 class="title" dir="auto" lang="${lang}">
      ${address === null ? title : markup`<a href="${address}">${title}</a>`}
    </h3>
    <p class="meta">
      <bdi>${clipping.outlet ?? 'Outlet unknown'}</bdi> · ${clippingDateInWords(clipping.datePublished)}
    </p>
    <p class="text" dir="auto" lang="${lang}">${summaryOf(clipping)}</p>
    ${address !== null && markup`<p class="link"><a href="${address}">${clipping.url}</a></p>`}
  </article>`;
}
