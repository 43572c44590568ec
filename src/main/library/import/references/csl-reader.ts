import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { articlesOutcome } from '../databases/database-document';
import { toClippingDate } from '../dates/found-date';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { mediaTypeOfHost } from '../html/media-type-of-host';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { recordOf, recordsOf, stringOf, valueOf, type JsonRecord } from '../standards/json-values';
import { OWN_MARK, takeKeptFields } from '../own-export/kept-fields';
import { tagsOfWords } from '../tag-names';
import { isAgency } from '../text/agencies';
import { mediumOfReference } from './medium-of-reference';
import { personName } from './person-name';

/** References in the JSON of the Citation Style Language (CSL-JSON 1.0), as reference managers export them. */
export const cslReader: DocumentReader = {
  format: 'CSL-JSON references',
  accepts: (document) => referencesOf(document.json()).length > 0,
  read: (document) =>
    articlesOutcome(
      referencesOf(document.json()).map(articleOf),
      'application/vnd.citationstyles.csl+json',
      document.text()?.by === 'guess',
    ),
};

/** Types of CSL that the press uses, and none of its own words; others are references all the same. */
const PRESS = /^(?:article|article-newspaper|article-magazine|article-journal|review)$/u;

function referencesOf(json: unknown): JsonRecord[] {
  const root = recordOf(json);
  const records = recordsOf(root === null ? json : (root['items'] ?? root['references']));
  const all = root !== null && records.length === 0 ? [root] : records;
  // One that is written as only CSL is speaks for its list: the others may have no more than a title.
  return all.some(isReference) ? all.filter(isTitled) : [];
}

function isTitled(record: JsonRecord): boolean {
  return typeof record['type'] === 'string' && typeof record['title'] === 'string';
}

/** A type and a title, and at least one value written the way only CSL writes it. */
function isReference(record: JsonRecord): boolean {
  const isDate = (value: unknown): boolean =>
    ['date-parts', 'raw', 'literal'].some((part) => recordOf(value)?.[part] !== undefined);
  return (
    isTitled(record) &&
    (isDate(record['issued']) ||
      isDate(record['accessed']) ||
      typeof record['container-title'] === 'string' ||
      recordsOf(record['author']).some((name) => 'family' in name || 'literal' in name) ||
      ownFields(record) !== undefined)
  );
}

function articleOf(reference: JsonRecord): ParsedArticle {
  const taken = new RecordFields('csl');
  const line = (...names: string[]): string => plainText(stringOf(reference, ...names));
  const short = (...names: string[]): string => cutWhole(line(...names), fieldLimits.name);
  taken.take('headline', line('title'), `title ${line('title')}`);
  taken.take('outlet', short('container-title', 'publisher'), 'container-title');
  const authors = recordsOf(reference['author'])
    .map(nameOf)
    .filter((name) => name !== '');
  const evidence = `author ${authors.join('; ')}`;
  taken.take(
    'authors',
    authors.filter((name) => !isAgency(name)),
    evidence,
  );
  taken.take('source', authors.find(isAgency), evidence);
  taken.take('editor', recordsOf(reference['editor']).map(nameOf)[0], 'editor');
  taken.take('datePublished', dateOf(reference['issued']), `issued ${JSON.stringify(reference['issued'])}`);
  taken.take(
    'dateAccessed',
    dateOf(reference['accessed']),
    `accessed ${JSON.stringify(reference['accessed'])}`,
  );
  const url = webAddress(stringOf(reference, 'URL'), null);
  taken.take('url', url, `URL ${url ?? ''}`);
  taken.take('page', short('page'), 'page');
  taken.take('section', short('section'), 'section');
  taken.take('edition', short('edition'), 'edition');
  taken.take('place', short('publisher-place'), 'publisher-place');
  taken.take('language', languageOfName(line('language')), `language ${line('language')}`);
  taken.take('externalId', short('DOI', 'id'), 'id');
  const abstract = line('abstract');
  taken.take('summary', cutWhole(abstract, fieldLimits.summary), 'abstract');
  taken.take('body', abstract, 'abstract');
  taken.take('notes', line('note'), 'note');
  const type = stringOf(reference, 'type');
  if (PRESS.test(type)) {
    taken.fields.type = 'article-newspaper';
    taken.fields.mediaType = mediumOfReference(url, taken.fields.page);
  } else if (type === 'broadcast') {
    taken.fields.type = 'broadcast';
    taken.fields.mediaType = /radio|podcast|\baudio/iu.test(`${line('medium')} ${line('genre')}`)
      ? 'radio'
      : 'tv';
  } else if (type === 'post-weblog') taken.fields.mediaType = 'blog';
  else if (url !== null) taken.fields.mediaType = mediaTypeOfHost(url) ?? 'online';
  if (type === 'post') taken.fields.type = 'post';
  const kept = takeKeptFields(taken, ownFields(reference), `custom.${OWN_MARK.csl}`);
  return settleArticle(taken, {
    isReference: true,
    typeFrom: ['type', type],
    tags: kept?.tags ?? tagsOfWords(line('keyword').split(/\s*[,;]\s*/u)),
  });
}

/** What a Clipdesk wrote beside the reference. */
function ownFields(reference: JsonRecord): unknown {
  return recordOf(reference['custom'])?.[OWN_MARK.csl];
}

function nameOf(name: JsonRecord): string {
  const literal = stringOf(name, 'literal');
  const family = ['dropping-particle', 'non-dropping-particle', 'family']
    .map((part) => stringOf(name, part))
    .filter((part) => part !== '')
    .join(' ');
  return literal === '' ? personName(stringOf(name, 'given'), family, stringOf(name, 'suffix')) : literal;
}

/** `date-parts` (year, month, day; numbers or digits), else what stands in `raw` or `literal`. */
function dateOf(value: unknown): ClippingDate | null {
  // EDTF as CSL 1.1 and Better BibTeX write it.
  if (typeof value === 'string') return readMachineDate(value.split('/')[0] ?? '');
  const date = recordOf(value);
  if (date === null) return null;
  const list: unknown = date['date-parts'];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const [year = 0, month, day] = (Array.isArray(first) ? first : []).map(Number);
  if (year > 0) {
    const raw = [year, month, day].filter((part) => part !== undefined).join('-');
    return toClippingDate(raw, {
      year,
      month: month ?? null,
      day: month === undefined ? null : (day ?? null),
      time: null,
    });
  }
  const written = valueOf(date, 'raw', 'literal');
  return typeof written === 'string' && written !== '' ? readMachineDate(written) : null;
}
