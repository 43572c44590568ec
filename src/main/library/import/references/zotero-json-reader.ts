import { articlesOutcome } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { mediaTypeOfHost } from '../html/media-type-of-host';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { bodyOfHtml } from '../standards/body-of-html';
import { namesOf, recordOf, recordsOf, stringOf, type JsonRecord } from '../standards/json-values';
import { tagsOfWords } from '../tag-names';
import { isAgency } from '../text/agencies';
import { mediumOfReference } from './medium-of-reference';
import { personName } from './person-name';
import { referenceDate } from './reference-date';

/** Items of Zotero as JSON: as its interface gives them, and as Better BibTeX exports a library. Files that belong to them are not in it. */
export const zoteroJsonReader: DocumentReader = {
  format: 'Zotero items in JSON',
  accepts: (document) => itemsOf(document.json()).length > 0,
  read: (document) =>
    articlesOutcome(
      itemsOf(document.json()).map(articleOf),
      'application/vnd.zotero+json',
      document.text()?.by === 'guess',
    ),
};

/** What belongs to an item and is none. */
const BESIDE = /^(?:note|attachment|annotation)$/u;
/** Where an item appeared, by the field of its type. */
const OUTLETS = [
  'publicationTitle',
  'websiteTitle',
  'blogTitle',
  'programTitle',
  'seriesTitle',
  'forumTitle',
  'bookTitle',
  'proceedingsTitle',
  'network',
  'publisher',
  'institution',
  'university',
];

interface Item {
  readonly item: JsonRecord;
  /** Notes that belong to it, as HTML. */
  readonly notes: readonly string[];
}

function itemsOf(json: unknown): Item[] {
  const root = recordOf(json);
  const listed = recordsOf(root === null ? json : root['items']);
  // The interface wraps each item ("data"), and lists notes as items of their own.
  const all = (listed.length === 0 && root !== null ? [root] : listed).map(
    (one) => recordOf(one['data']) ?? one,
  );
  if (all.length === 0 || !all.every((one) => typeof one['itemType'] === 'string')) return [];
  return all
    .filter((one) => !BESIDE.test(stringOf(one, 'itemType')))
    .map((item) => ({ item, notes: [...notesOf(item['notes']), ...notesBelow(item, all)] }));
}

function notesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).map((one: unknown) =>
    typeof one === 'string' ? one : stringOf(recordOf(one) ?? {}, 'note'),
  );
}

function notesBelow(item: JsonRecord, all: readonly JsonRecord[]): string[] {
  const key = stringOf(item, 'key', 'itemKey');
  return all
    .filter((one) => key !== '' && one['itemType'] === 'note' && one['parentItem'] === key)
    .map((note) => stringOf(note, 'note'));
}

function articleOf({ item, notes }: Item): ParsedArticle {
  const taken = new RecordFields('zotero');
  const line = (...names: string[]): string =>
    cutWhole(plainText(stringOf(item, ...names)), fieldLimits.name);
  const type = stringOf(item, 'itemType');
  const title = plainText(stringOf(item, 'title', 'subject', 'caseName', 'nameOfAct'));
  taken.take('headline', title, `title ${title}`);
  const outlet = line(...OUTLETS);
  taken.take('outlet', outlet, outlet);
  const authors = creatorsOf(item, /^(?:author|reporter|director|podcaster|presenter|contributor|artist)$/u);
  taken.take(
    'authors',
    authors.filter((name) => !isAgency(name)),
    `creators ${authors.join('; ')}`,
  );
  taken.take('source', authors.find(isAgency), 'creators');
  taken.take('editor', creatorsOf(item, /^editor$/u)[0], 'editor');
  const when = stringOf(item, 'date');
  taken.take('datePublished', referenceDate(when), `date ${when}`);
  const accessed = stringOf(item, 'accessDate');
  taken.take('dateAccessed', accessed === '' ? null : readMachineDate(accessed), `accessDate ${accessed}`);
  const url = webAddress(stringOf(item, 'url') || null, null);
  taken.take('url', url, `url ${url ?? ''}`);
  for (const field of ['section', 'edition', 'place'] as const) taken.take(field, line(field), field);
  taken.take('page', line('pages'), 'pages');
  taken.take('language', languageOfName(line('language')), `language ${line('language')}`);
  taken.take('copyrightNotice', line('rights'), 'rights');
  taken.take('externalId', line('DOI', 'citationKey', 'citekey', 'key', 'itemKey'), 'key');
  const abstract = plainText(stringOf(item, 'abstractNote'));
  taken.take('summary', cutWhole(abstract, fieldLimits.summary), 'abstractNote');
  taken.take('body', abstract, 'abstractNote');
  const written = [stringOf(item, 'extra'), ...notes.map((note) => bodyOfHtml(note, null).body)];
  taken.take('notes', written.filter((note) => note !== '').join('\n\n'), 'notes');
  Object.assign(taken.fields, kindOf(type, url, taken.fields.page));
  const tags = recordsOf(item['tags']).map((tag) => stringOf(tag, 'tag'));
  return settleArticle(taken, {
    isReference: true,
    typeFrom: ['itemType', type],
    tags: tagsOfWords([...tags, ...namesOf(item['tags'])]),
  });
}

function creatorsOf(item: JsonRecord, role: RegExp): string[] {
  return recordsOf(item['creators'])
    .filter((one) => role.test(stringOf(one, 'creatorType')))
    .map((one) =>
      plainText(stringOf(one, 'name') || personName(stringOf(one, 'firstName'), stringOf(one, 'lastName'))),
    )
    .filter((name) => name !== '');
}

function kindOf(
  type: string,
  url: string | null,
  page: string | null,
): Pick<ParsedArticle['fields'], 'type' | 'mediaType'> {
  if (/^(?:newspaper|magazine|journal)Article$/u.test(type))
    return { type: 'article-newspaper', mediaType: mediumOfReference(url, page) };
  if (type === 'tvBroadcast') return { type: 'broadcast', mediaType: 'tv' };
  if (type === 'radioBroadcast') return { type: 'broadcast', mediaType: 'radio' };
  if (type === 'podcast') return { type: 'broadcast', mediaType: 'podcast' };
  if (type === 'blogPost') return { type: 'webpage', mediaType: 'blog' };
  return {
    type: type === 'forumPost' ? 'post' : 'webpage',
    mediaType: (url === null ? null : mediaTypeOfHost(url)) ?? 'online',
  };
}
