import type { Clipping, MediaType } from '../../../shared/model/clipping';
import { clippingDateInWords, dateInWords } from '../html/date-in-words';
import { languageName } from '../../../shared/messages/language-name';
import { clippingCopyright } from './copyright-line';
import { summaryOf } from './summary-of';

/** The lines of a clip header, by name. */
export type ClipHeaderLine =
  | 'outlet'
  | 'date'
  | 'media-type'
  | 'placement'
  | 'headline'
  | 'author'
  | 'place'
  | 'reach'
  | 'tone'
  | 'tags'
  | 'summary'
  | 'copyright';

/** One line: its name and its words. */
export interface ClipHeaderText {
  readonly line: ClipHeaderLine;
  readonly text: string;
}

/**
 * The header of a clip, line by line in the order the profession reads it (PRODUCT, "Clip header"). Outlet, date, reach,
 * tone and copyright are always there and say so when unknown; the others only when there is something to say.
 */
export function clipHeader(clipping: Clipping, number: number): readonly ClipHeaderText[] {
  const lines: readonly (readonly [ClipHeaderLine, string | null])[] = [
    ['outlet', clipping.outlet ?? 'Outlet unknown'],
    ['date', clippingDateInWords(clipping.datePublished)],
    ['media-type', mediaTypeNames[clipping.mediaType]],
    ['placement', placementOf(clipping)],
    ['headline', clipping.headline],
    ['author', authorLine(clipping)],
    [
      'place',
      join(' · ', [clipping.place, clipping.country, clipping.language && languageName(clipping.language)]),
    ],
    ['reach', reachInWords(clipping.reach)],
    [
      'tone',
      join(' · ', [toneInWords(clipping), clipping.prominence && `Prominence: ${clipping.prominence}`]),
    ],
    ['tags', tagLine(clipping)],
    ['summary', summaryOf(clipping)],
    ['copyright', `Clip ${number} · ${clippingCopyright(clipping)}`],
  ];
  return lines.flatMap(([line, text]) => (text === null || text === '' ? [] : [{ line, text }]));
}

/** Media types as people call them. */
export const mediaTypeNames: Readonly<Record<MediaType, string>> = {
  print: 'Print',
  online: 'Online',
  tv: 'Television',
  radio: 'Radio',
  podcast: 'Podcast',
  agency: 'Agency',
  blog: 'Blog',
  social: 'Social media',
};

/** Reach metrics as people call them. */
export const reachMetricNames: Readonly<Record<NonNullable<Clipping['reach']>['metric'], string>> = {
  circulation: 'circulation',
  readership: 'readership',
  'monthly-uniques': 'monthly unique visitors',
  audience: 'audience',
};

/** A rating with its sign, `unrated` when there is none. */
export function toneValueInWords(value: number | null): string {
  if (value === null) return 'unrated';
  return value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : '0';
}

/** Edition, section and page of print; programme and time of a broadcast; the address of anything else. */
function placementOf(clipping: Clipping): string | null {
  const sections = clipping.sectionPath.length > 0 ? clipping.sectionPath.join(' › ') : clipping.section;
  const page = clipping.page === null ? null : `page ${clipping.page}`;
  switch (clipping.mediaType) {
    case 'print':
      return join(' · ', [clipping.edition, sections, page]) ?? clipping.url;
    case 'tv':
    case 'radio':
    case 'podcast': {
      const time = /T(\d{2}:\d{2})/.exec(clipping.datePublished?.value ?? '')?.[1] ?? null;
      const programme = clipping.section ?? sections;
      return programme === null ? clipping.url : join(' · ', [programme, time]);
    }
    case 'online':
    case 'agency':
    case 'blog':
    case 'social':
      return clipping.url ?? join(' · ', [clipping.edition, sections, page]);
  }
}

function authorLine({ authors, source, editor }: Clipping): string | null {
  return join(' · ', [
    authors.length > 0 ? `By ${authors.join(', ')}` : null,
    source === null ? null : `Source: ${source}`,
    editor === null ? null : `Editor: ${editor}`,
  ]);
}

function reachInWords(reach: Clipping['reach']): string {
  if (reach === null) return 'Reach unknown';
  const origin = join(', ', [reach.source, reach.asOf && dateInWords(reach.asOf)]);
  const amount = new Intl.NumberFormat('en').format(reach.value);
  return `Reach: ${amount} ${reachMetricNames[reach.metric]} (${origin ?? 'source and date not recorded'})`;
}

function toneInWords({ tone }: Clipping): string {
  if (tone.length === 0) return 'Tone unrated';
  return `Tone: ${tone.map(({ subject, value }) => `${subject} ${toneValueInWords(value)}`).join(', ')}`;
}

function tagLine({ tags, campaign, spokespersons }: Clipping): string | null {
  const named = spokespersons.map(({ name, quoted }) => (quoted ? `${name} (quoted)` : name));
  return join(' · ', [
    tags.length > 0 ? `${tags.length === 1 ? 'Tag' : 'Tags'}: ${tags.join(', ')}` : null,
    campaign === null ? null : `Campaign: ${campaign}`,
    named.length > 0 ? `Spokesperson: ${named.join(', ')}` : null,
  ]);
}

function join(separator: string, parts: readonly (string | null | undefined)[]): string | null {
  const present = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return present.length > 0 ? present.join(separator) : null;
}
