import type { ClippingFields } from '../../../../shared/model/clipping';
import type { Candidate } from '../../../../shared/model/provenance';
import { readMachineDate } from '../dates/read-machine-date';
import type { ProvenanceNotes } from '../parsed-article';
import { lineOf } from './dom';
import { textOf } from './json-ld';
import type { Page } from './page';

/** Headings looked at, and the longest text that can be a value. */
const MOST_HEADINGS = 3;
const LONGEST = 300;

/** Fields people correct most. */
const FIELDS = ['headline', 'outlet', 'authors', 'datePublished', 'sectionPath'] as const;
/** What a page says about them, in all places. */
export type PageCandidates = Readonly<Record<(typeof FIELDS)[number], readonly Candidate[]>>;

/** Reads what all places of a page say about the fields people correct most: before the body is read, which takes it apart. */
export function readCandidates(page: Page): PageCandidates {
  return {
    headline: headlines(page),
    outlet: outlets(page),
    authors: authors(page),
    datePublished: dates(page),
    sectionPath: sections(page),
  };
}

/**
 * Notes how sure each chosen value is by how many places agree with it, and keeps what the others say: what the page says in
 * one place and means in another can then be picked instead.
 */
export function noteCandidates(
  candidates: PageCandidates,
  fields: ClippingFields,
  notes: ProvenanceNotes,
): void {
  for (const field of FIELDS) notes.weigh(field, fields[field], candidates[field]);
}

function headlines({ jsonLd, meta, elements }: Page): Candidate[] {
  const headings = elements.all('h1').slice(0, MOST_HEADINGS);
  return texts([
    ['json-ld headline', textOf(jsonLd.article?.['headline'])],
    ...named(meta, 'og:title', 'twitter:title', 'dc.title'),
    ...headings.map((element, i): Named => [i === 0 ? 'h1' : `h1 ${String(i + 1)}`, lineOf(element)]),
    ['title', lineOf(elements.first('title'))],
  ]);
}

function outlets({ jsonLd, meta }: Page): Candidate[] {
  return texts([
    ...named(meta, 'og:site_name'),
    [
      'json-ld publisher',
      textOf(jsonLd.resolve(jsonLd.article?.['publisher']) ?? jsonLd.article?.['publisher']),
    ],
    ...named(meta, 'application-name', 'dc.publisher', 'publisher'),
  ]);
}

function authors({ jsonLd, meta, elements }: Page): Candidate[] {
  const data = jsonLd.article?.['author'];
  const nodes = jsonLd.resolveAll(data);
  const fromData = (nodes.length > 0 ? nodes.map(textOf) : [data].flat().map(textOf)).filter(
    (name) => name !== null,
  );
  const marked = elements.all('[rel~="author"]').slice(0, MOST_HEADINGS).map(lineOf);
  return [
    ['json-ld author', fromData] as const,
    ...['author', 'article:author', 'dc.creator', 'parsely-author', 'byl'].map(
      (name) => [`meta ${name}`, meta.all(name)] as const,
    ),
    ['rel=author', marked] as const,
  ].flatMap(([via, names]): Candidate[] => {
    const value = [...new Set(names)].filter((name) => name !== '' && name.length <= 120);
    return value.length === 0 || value.some((name) => /^https?:/u.test(name)) ? [] : [{ value, via }];
  });
}

function dates({ jsonLd, meta, elements, url }: Page): Candidate[] {
  const time = elements.first('time[datetime]')?.getAttribute('datetime') ?? null;
  const inAddress = /[/_-](20\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)/u.exec(
    url.url ?? '',
  );
  const written: readonly Named[] = [
    ['json-ld datePublished', textOf(jsonLd.article?.['datePublished'])],
    ['json-ld dateCreated', textOf(jsonLd.article?.['dateCreated'])],
    ['json-ld dateModified', textOf(jsonLd.article?.['dateModified'])],
    ...named(meta, 'article:published_time', 'date', 'dc.date', 'article:modified_time'),
    ['time', time],
    ['url', inAddress === null ? null : inAddress.slice(1, 4).join('-')],
  ];
  return written.flatMap(([via, text]): Candidate[] => {
    const value = text === null ? null : readMachineDate(text);
    return value === null || value.precision === 'year' ? [] : [{ value, via }];
  });
}

function sections({ jsonLd, meta }: Page): Candidate[] {
  return texts([
    ['json-ld articleSection', textOf(jsonLd.article?.['articleSection'])],
    ...named(meta, 'article:section', 'section', 'parsely-section'),
  ]).flatMap(({ value, via }) => (typeof value === 'string' ? [{ value: [value], via }] : []));
}

type Named = readonly [via: string, text: string | null];

function named(meta: Page['meta'], ...names: readonly string[]): Named[] {
  return names.map((name): Named => [`meta ${name}`, meta.first(name)?.value ?? null]);
}

function texts(found: readonly Named[]): Candidate[] {
  return found.flatMap(([via, text]) =>
    text === null || text === '' || text.length > LONGEST ? [] : [{ value: text, via }],
  );
}
