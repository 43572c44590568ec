import { findDate } from '../dates/find-dates';
import { withoutWeekday } from './weekdays';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { isAgencyOutlet } from './agency-outlet';
import { readByline } from './byline';
import { bodyOfLines, htmlOfBody, type ExportLine } from './export-lines';
import { languageOfName } from '../language/language-names';
import type { LabelledLine, NexisLabel } from './nexis-labels';
import { readPlaceInPaper } from './read-place-in-paper';

/** The parts of a record of Nexis or Lexis, before they are fields. */
export interface NexisRecord {
  readonly headline: string;
  readonly outlet: string;
  readonly date: string;
  readonly edition: string;
  readonly labels: readonly LabelledLine[];
  readonly copyright: string;
  readonly body: readonly ExportLine[];
  /** Its lines were broken at a width; left out, the body itself tells. */
  readonly wrapped?: boolean;
  readonly externalId: string | null;
}

/** One article from the parts of a record. */
export function nexisArticle(record: NexisRecord, html: boolean): ParsedArticle {
  const taken = new RecordFields('nexis');
  const all = (kind: NexisLabel): string[] =>
    record.labels
      .filter((label) => label.kind === kind && label.value.trim() !== '')
      .map(({ value }) => value.trim());
  const one = (kind: NexisLabel): string => all(kind)[0] ?? '';
  const language = languageOfName(one('language'));
  taken.take('headline', one('headline') || record.headline, record.headline);
  taken.take('outlet', cutWhole(record.outlet.replace(/[.\s]+$/u, ''), fieldLimits.name), record.outlet);
  const written = record.date || one('date');
  const date = findDate(withoutWeekday(written), { language: language ?? 'en-US' });
  taken.take('datePublished', date?.date, written);
  const authors = all('author').map((text) => readByline(text, false, language));
  taken.take('authors', [...new Set(authors.flatMap((byline) => byline.authors))], one('author'));
  taken.take('source', authors.find(({ agency }) => agency !== null)?.agency ?? one('source'), one('author'));
  const place = readPlaceInPaper(one('section'));
  taken.take('section', cutWhole(one('programme'), fieldLimits.name), one('programme'));
  taken.take('section', cutWhole(place.section ?? '', fieldLimits.name), one('section'));
  taken.take('page', place.page ?? one('page'), one('section'));
  taken.take(
    'edition',
    cutWhole(record.edition || one('edition') || (place.edition ?? ''), fieldLimits.name),
    record.edition,
  );
  const dateline = one('dateline');
  taken.take('dateline', cutWhole(dateline, fieldLimits.name), dateline);
  taken.take('place', placeOf(dateline) || one('place'), dateline);
  const address = /;?\s*(https?:\/\/\S+)$/u.exec(one('summary'));
  const summary = one('summary').replace(address?.[0] ?? '', '');
  taken.take('summary', cutWhole(summary, fieldLimits.summary), one('summary'));
  taken.take('url', articleAddress(address?.[1]), one('summary'));
  taken.take('language', language, one('language'));
  taken.take('url', articleAddress(/^https?:\/\/\S+/u.exec(one('url'))?.[0]), one('url'));
  taken.take('externalId', record.externalId, record.externalId ?? '');
  taken.take(
    'copyrightNotice',
    cutWhole(record.copyright || one('copyright'), fieldLimits.name),
    record.copyright,
  );
  const captions = all('caption').map((text) => cutWhole(text, fieldLimits.caption));
  taken.take(
    'media',
    captions.map((caption) => ({ kind: 'image', caption, creditLine: null, file: null })),
    captions[0] ?? '',
  );
  // Papers put the address of the article, or their own, below its text.
  const text = bodyOfLines(record.body, record.wrapped);
  const ending = /\n+(https?:\/\/\S+)$/u.exec(text);
  taken.take('url', articleAddress(ending?.[1]), ending?.[1] ?? '');
  const body = ending === null ? text : text.slice(0, ending.index);
  taken.take('body', body, body.slice(0, 150));
  setMediaType(taken, `${one('publication')} ${one('programme') && 'broadcast'}`, record.outlet);
  const subjects = all('subjects')
    .flatMap((text) => text.split(/\s*;\s*/u))
    .map((text) => text.replace(/\s*\(\d+%\)/gu, ''));
  return settleArticle(taken, { bodyHtml: html ? htmlOfBody(body) : null, tags: tagsOfWords(subjects) });
}

function setMediaType({ fields }: RecordFields, publication: string, outlet: string): void {
  const kind = `${publication} ${outlet}`;
  if (/newswire|agence|agentur|wire\b|persbureau/iu.test(publication) || isAgencyOutlet(outlet))
    fields.mediaType = 'agency';
  else if (/transcript|broadcast|television|fernseh/iu.test(publication))
    fields.mediaType = /\bradio\b|\bfunk|\bNPR\b|hörfunk/iu.test(outlet) ? 'radio' : 'tv';
  else if (/blog/iu.test(publication)) fields.mediaType = 'blog';
  else if (/web|online|\.(?:com|net|org|de|fr|nl)\b/iu.test(kind)) fields.mediaType = 'online';
  else fields.mediaType = 'print';
  fields.type =
    fields.mediaType === 'tv' || fields.mediaType === 'radio'
      ? 'broadcast'
      : fields.mediaType === 'online' || fields.mediaType === 'blog'
        ? 'webpage'
        : 'article-newspaper';
}

/** An address without a path is the outlet's, not the article's: all its articles would count as one page. */
function articleAddress(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\/[^/]+\/[^?#]/iu.test(address) ? address : null;
}

/** "BEIRUT, March 14 2013" is BEIRUT. */
function placeOf(dateline: string): string {
  return dateline.split(/,\s*(?=\p{L}+\.?\s\d)|\s*[-–—(]/u)[0]?.trim() ?? '';
}
