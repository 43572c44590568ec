import { BorderStyle, ExternalHyperlink, HeadingLevel, type Paragraph } from 'docx';
import { clippingDateInWords } from '../../html/date-in-words';
import { webAddress } from '../../html/web-address';
import { clipHeader, type ClipHeaderText } from '../clip-header';
import type { ReportClip } from '../report-model';
import { headlineOf } from '../report-rows';
import { summaryOf } from '../summary-of';
import { HAIRLINE, styleIds } from './word-style';
import { bookmarked, directed, paragraph, paragraphsOf, runs } from './word-text';

/** A clipping in full: what the header of the trade says, the text, captions, then what people added. */
export function fullClip(clip: ReportClip, onNewPage: boolean): readonly Paragraph[] {
  const { clipping } = clip;
  const { language } = clipping;
  const header = sideBySide(clipHeader(clipping, clip.number), clipping.url);
  const headlineAt = header.findIndex(({ line }) => line === 'headline');
  const before = header.slice(0, Math.max(headlineAt, 0));
  const after = header.slice(headlineAt + 1);
  return [
    ...before.map((line, at) => headerLine(line, clip, onNewPage && at === 0)),
    heading(clip),
    ...(clipping.subheadline === null
      ? []
      : [paragraph(clipping.subheadline, { language, style: styleIds.summary })]),
    ...after.map((line) => headerLine(line, clip, false)),
    ...paragraphsOf(clipping.body, { language }),
    ...clipping.media.flatMap(({ caption, creditLine }) => {
      const words = [caption, creditLine === null ? null : `[${creditLine}]`].filter((part) => part !== null);
      return words.length === 0 ? [] : [paragraph(words.join(' '), { language, style: styleIds.meta })];
    }),
    ...remarks(clip),
  ];
}

/** What is read together stands on one line, by the name of its first part: the date with media type and placement, the author with the place. */
function sideBySide(lines: readonly ClipHeaderText[], url: string | null): readonly ClipHeaderText[] {
  const joined: ClipHeaderText[] = [];
  for (const { line, text } of lines) {
    const last = joined.at(-1);
    const goesOn =
      (last?.line === 'date' && (line === 'media-type' || (line === 'placement' && text !== url))) ||
      (last?.line === 'author' && line === 'place');
    if (last !== undefined && goesOn) joined[joined.length - 1] = { ...last, text: `${last.text} · ${text}` };
    else joined.push({ line, text });
  }
  return joined;
}

/** A clipping in a brief: headline, outlet, date, two lines, link. */
export function briefItem(clip: ReportClip): readonly Paragraph[] {
  const { clipping } = clip;
  const text = summaryOf(clipping);
  const where = `${clipping.outlet ?? 'Outlet unknown'} · ${clippingDateInWords(clipping.datePublished)}`;
  return [
    heading(clip),
    paragraph(where, { style: styleIds.meta }),
    ...(text === '' ? [] : [paragraph(text, { language: clipping.language })]),
    ...(clipping.url === null ? [] : [addressLine(clipping.url)]),
  ];
}

function heading(clip: ReportClip): Paragraph {
  const title = headlineOf(clip);
  const children = bookmarked(clip.anchor, 2 * clip.number, runs(title, clip.clipping.language));
  return directed(title, children, { heading: HeadingLevel.HEADING_2 });
}

function headerLine({ line, text }: ClipHeaderText, { clipping }: ReportClip, newPage: boolean): Paragraph {
  const layout = { pageBreakBefore: newPage };
  if (line === 'placement' && text === clipping.url) return addressLine(text, layout);
  switch (line) {
    case 'outlet':
      return paragraph(text, { ...layout, style: styleIds.outlet });
    case 'summary':
      return paragraph(text, { ...layout, language: clipping.language, style: styleIds.summary });
    case 'copyright':
      return paragraph(text, {
        ...layout,
        style: styleIds.meta,
        spacing: { after: 240 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE, space: 4 } },
      });
    default:
      return paragraph(text, { ...layout, style: styleIds.meta });
  }
}

/** An address of the web leads there; any other is text. */
function addressLine(url: string, layout: { readonly pageBreakBefore?: boolean } = {}): Paragraph {
  const address = webAddress(url);
  const children =
    address === null
      ? runs(url)
      : [new ExternalHyperlink({ link: address, children: runs(url, null, { style: 'Hyperlink' }) })];
  return directed(url, children, { ...layout, style: styleIds.meta });
}

/** Highlights and notes, kept apart from the outlet's own words. */
function remarks({ clipping }: ReportClip): readonly Paragraph[] {
  const { highlights, notes, keyMessages } = clipping;
  const part = (label: string, texts: readonly string[]): readonly Paragraph[] =>
    texts.length === 0
      ? []
      : [
          paragraph(label, { style: styleIds.label }),
          ...texts.flatMap((text) => paragraphsOf(text, { style: styleIds.remark })),
        ];
  return [
    ...part(
      'Highlighted',
      highlights.map(({ text, note }) => (note === null ? `“${text}”` : `“${text}”\n${note}`)),
    ),
    ...part('Key messages', keyMessages),
    ...part('Notes', notes === null ? [] : [notes]),
  ];
}
