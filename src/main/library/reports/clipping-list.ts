import { markup, type HtmlValue } from '../html/html-template';
import { dateInWords } from '../html/date-in-words';
import { languageTag } from '../html/language-tag';
import { webAddress } from '../html/web-address';
import type { ListLine } from '../storage/list-lines';

/** A list in the two forms a clipboard holds, for mail and for plain text. */
export interface ClippingList {
  readonly text: string;
  readonly html: string;
}

/** Outlet, date, headline and link of each clipping: a line of text each, and as HTML a list whose headlines are the links. */
export function writeClippingList(lines: readonly Omit<ListLine, 'id'>[]): ClippingList {
  const items = lines.map(({ headline, outlet, date, url, language }) => ({
    outlet: outlet ?? 'Outlet unknown',
    date: date === null ? 'Date unknown' : dateInWords(date.slice(0, 10)),
    headline: headline.trim() === '' ? 'Without headline' : headline.trim().replace(/\s+/gu, ' '),
    link: url === null ? null : webAddress(url),
    language: languageTag(language),
  }));
  const text = items
    .map(({ outlet, date, headline, link }) =>
      [outlet, date, headline, link].filter((part) => part !== null).join(' · '),
    )
    .join('\n');
  const title = (item: (typeof items)[number]): HtmlValue =>
    item.link === null
      ? markup`<span lang="${item.language}" dir="auto">${item.headline}</span>`
      : markup`<a href="${item.link}" lang="${item.language}" dir="auto">${item.headline}</a>`;
  const html = markup`<ul>${items.map(
    (item) => markup`<li><b><bdi>${item.outlet}</bdi></b> · ${item.date} · ${title(item)}</li>`,
  )}</ul>`;
  return { text: `${text}\n`, html: html.toString() };
}
