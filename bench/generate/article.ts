import { seededRandom } from '../../src/main/library/search/testing/random-texts';
import type { ClippingDate } from '../../src/shared/model/clipping-date';
import { emptyClippingFields, type ClippingFields, type MediaType } from '../../src/shared/model/clipping';
import { drawByZipf, drawOne, mixSeeds } from './draw';
import type { Language } from './language';
import { drawLanguage } from './languages';
import { sideTags, topics } from './topics';
import { drawLength, writeBody, writeHeadline } from './write-text';

/** One made-up article, as a library holds it. */
export interface Article {
  readonly fields: ClippingFields;
  readonly tags: readonly string[];
  /** When it came into the library, in milliseconds since 1970. */
  readonly addedAt: number;
}

/** Where an article stands in its library: the `index`-th of `count`, from the oldest to the newest. */
export interface ArticlePlace {
  readonly seed: number;
  readonly index: number;
  readonly count: number;
}

const FIRST_DAY = Date.UTC(2015, 0, 5);
const LAST_DAY = Date.UTC(2025, 11, 1);
const HOUR_MS = 3_600_000;
/** The newest part of a library is what is still in the inbox. */
const INBOX_FROM = 0.9;

const mediaTypes: readonly MediaType[] = [
  'online',
  'print',
  'agency',
  'online',
  'radio',
  'blog',
  'tv',
  'social',
];

/** Writes an article. The same place always gives the same article, whatever was written before. */
export function writeArticle({ seed, index, count }: ArticlePlace): Article {
  const random = seededRandom(mixSeeds(seed, index));
  const known = drawLanguage(random);
  const { language } = known;
  const topic = drawByZipf(random, topics);
  const published = drawPublished(random, index / count);
  const outlet = drawByZipf(random, language.outlets);
  const wordCount = drawLength(random);
  const mediaType = drawByZipf(random, mediaTypes);
  const section = random() < 0.5 ? drawByZipf(random, language.sections) : null;
  const fields: ClippingFields = {
    ...emptyClippingFields(),
    type:
      mediaType === 'print'
        ? 'article-newspaper'
        : mediaType === 'radio' || mediaType === 'tv'
          ? 'broadcast'
          : 'webpage',
    headline: writeHeadline(random, known, topic),
    subheadline: random() < 0.3 ? writeHeadline(random, known, topic) : null,
    outlet,
    authors: drawAuthors(random, language),
    datePublished: writeDate(published),
    section,
    page: mediaType === 'print' ? String(1 + Math.floor(random() * 48)) : null,
    body: writeBody(random, known, topic, wordCount),
    wordCount,
    language: language.code,
    url:
      mediaType === 'print' ? null : `https://${siteOf(outlet)}/${String(published)}-${String(index)}.html`,
    rightsHolder: outlet,
    mediaType,
    reach:
      random() < 0.4
        ? {
            value: 1_000 * Math.round(2 ** (random() * 10)),
            metric: 'circulation',
            asOf: '2025',
            source: null,
          }
        : null,
    starred: random() < 0.05,
    status: index / count > INBOX_FROM && random() < 0.85 ? 'inbox' : random() < 0.08 ? 'excluded' : 'kept',
  };
  const tags = random() < 0.75 ? [topic.tag] : [];
  if (random() < 0.25) tags.push(drawByZipf(random, topics).tag);
  if (random() < 0.2) tags.push(drawByZipf(random, sideTags));
  return { fields, tags: [...new Set(tags)], addedAt: published + Math.floor(random() * 72 * HOUR_MS) };
}

/** Ever more coverage over the years, by day more than by night. */
function drawPublished(random: () => number, place: number): number {
  const day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * Math.sqrt(place);
  const moved = day + (random() - 0.5) * 14 * 24 * HOUR_MS;
  const hour = 6 + Math.floor((random() + random()) * 8);
  const midnight = Math.floor(moved / (24 * HOUR_MS)) * 24 * HOUR_MS;
  return midnight + hour * HOUR_MS + Math.floor(random() * 60) * 60_000;
}

function writeDate(instant: number): ClippingDate {
  const value = new Date(instant).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  return { raw: value, value, precision: 'minute', zoneGiven: false, inferred: false };
}

function drawAuthors(random: () => number, language: Language): string[] {
  const count = random() < 0.25 ? 0 : random() < 0.85 ? 1 : 2;
  return Array.from({ length: count }, () =>
    language.writeName(drawOne(random, language.firstNames), drawOne(random, language.lastNames)),
  );
}

/** A host name under the domain that is reserved for examples. */
function siteOf(outlet: string): string {
  const name = outlet
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name === '' ? `site-${String(mixSeeds(...Array.from(outlet, (c) => c.charCodeAt(0))))}` : name}.example`;
}
