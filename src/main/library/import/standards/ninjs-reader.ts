import { readByline } from '../databases/byline';
import { articlesOutcome } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { isAgency } from '../text/agencies';
import { tidyDateline } from './around-text';
import { bodyOfHtml, type HtmlBody } from './body-of-html';
import { associatedMedia, associatedTexts } from './ninjs-associations';
import { ninjsNotes, ninjsWords } from './ninjs-notes';
import { namesOf, recordOf, recordsOf, stringOf, valueOf, type JsonRecord } from './json-values';

/** ninjs 1 to 3 (IPTC), JSON Feed 1.1, and agencies' JSON of the same kind. */
export const ninjsReader: DocumentReader = {
  format: 'news items in JSON',
  accepts: (document) => itemsOf(document.json()).length > 0,
  read: (document) =>
    articlesOutcome(
      itemsOf(document.json()).map(({ item, feed }) => readItem(item, feed)),
      'application/json',
      document.text()?.by === 'guess',
    ),
};

interface FeedItem {
  readonly item: JsonRecord;
  /** The feed it is from; null for an agency's item. */
  readonly feed: JsonRecord | null;
}

function itemsOf(json: unknown): FeedItem[] {
  const root = recordOf(json);
  if (root !== null && /jsonfeed\.org/u.test(stringOf(root, 'version')))
    return recordsOf(root['items']).map((item) => ({ item, feed: root }));
  const all = root === null ? recordsOf(json) : itemsWithin(root);
  if (!all.every(isNinjs)) return [];
  return all.flatMap((item) => {
    const inner = associatedTexts(item);
    // A package has no text of its own.
    const own = inner.length > 0 && stringOf(item, 'type') === 'composite' ? [] : [item];
    return [...own, ...inner].map((one) => ({ item: one, feed: null }));
  });
}

/** The items of an answer of an agency's interface, which lists them, perhaps each in a wrapper; else what was given. */
function itemsWithin(root: JsonRecord): JsonRecord[] {
  if (isNinjs(root)) return [root];
  const data = recordOf(root['data']) ?? root;
  const one = recordOf(data['item']);
  const listed = ['items', '_items', 'item', 'results'].map((key) => recordsOf(data[key]));
  const all = one === null ? (listed.find((items) => items.length > 0) ?? []) : [one];
  return all.length === 0 ? [root] : all.map((item) => recordOf(item['item']) ?? item);
}

function isNinjs(item: JsonRecord): boolean {
  const named = ['uri', 'guid', 'urn'].some((key) => typeof item[key] === 'string');
  const dated = stringOf(item, 'versioncreated', 'firstcreated', 'contentcreated') !== '';
  const held =
    valueOf(
      item,
      'headline',
      'headlines',
      'body_text',
      'body_html',
      'body_xhtml',
      'bodies',
      'article_html',
      'headline_main',
      'body_main',
    ) !== null;
  return (
    named && held && (dated || stringOf(item, 'type', 'pubstatus', 'profile', 'mimetype', 'standard') !== '')
  );
}

function readItem(item: JsonRecord, feed: JsonRecord | null): ParsedArticle {
  const taken = new RecordFields('ninjs');
  readHeadlines(taken, item);
  readSenders(taken, item, feed);
  const published = stringOf(item, 'date_published', 'contentcreated', 'firstcreated', 'versioncreated');
  taken.take('datePublished', published === '' ? null : readMachineDate(published), published);
  const version = stringOf(item, 'date_modified', 'versioncreated');
  taken.take(
    'dateModified',
    version === '' || version === published ? null : readMachineDate(version),
    version,
  );
  taken.take('dateline', tidyDateline(stringOf(item, 'dateline', 'located')), 'located');
  taken.take('place', stringOf(item, 'located'), 'located');
  taken.take('externalId', stringOf(item, 'guid', 'urn', 'id', 'uri'), 'uri');
  // A feed's item often has its address as its id (JSON Feed 1.1, "id").
  const url =
    webAddress(stringOf(item, 'url', 'external_url') || null, null) ??
    (feed === null ? null : webAddress(stringOf(item, 'id') || null, null));
  taken.take('url', url, url ?? '');
  const rights = recordOf(item['rightsinfo']) ?? {};
  const notice = stringOf(item, 'copyrightnotice') || stringOf(rights, 'copyrightnotice');
  taken.take('copyrightNotice', cutWhole(notice, fieldLimits.name), 'copyrightnotice');
  const holder = stringOf(item, 'copyrightholder') || stringOf(rights, 'copyrightholder');
  taken.take('rightsHolder', holder, 'copyrightholder');
  const { body, bodyHtml, figures } = bodyOf(item, url);
  taken.take('media', [...associatedMedia(item), ...figures], 'associations');
  const description = descriptionOf(item);
  taken.take('summary', body === '' ? null : cutWhole(description, fieldLimits.summary), 'description');
  taken.take('body', body === '' ? description : body, body.slice(0, 150));
  if (feed === null) {
    taken.fields.mediaType = 'agency';
    taken.fields.type = 'article-newspaper';
    taken.take('notes', ninjsNotes(item), 'embargoed, ednote');
  } else if (recordsOf(item['attachments']).some((one) => /^audio\//u.test(stringOf(one, 'mime_type'))))
    taken.fields.mediaType = 'podcast';
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage: stringOf(item, 'language') || stringOf(feed ?? {}, 'language') || null,
    tags: tagsOfWords(ninjsWords(item)),
  });
}

function readHeadlines(taken: RecordFields, item: JsonRecord): void {
  const headlines = recordsOf(item['headlines']);
  const main = headlines.find((one) => /main|^$/u.test(stringOf(one, 'role'))) ?? headlines[0];
  const headline = stringOf(item, 'headline', 'headline_main', 'title') || stringOf(main ?? {}, 'value');
  taken.take('headline', headline, `headline ${headline}`);
  const below = headlines.find((one) => one !== main && /sub/iu.test(stringOf(one, 'role')));
  const subheadline =
    stringOf(item, 'subhead', 'subheadline', 'headline_sub') ||
    stringOf(below ?? {}, 'value') ||
    stringOf(item, 'kicker');
  taken.take('subheadline', subheadline, 'subhead');
}

/** Outlet, source and authors. An agency that names no provider is known by its source, or by who holds the rights. */
function readSenders(taken: RecordFields, item: JsonRecord, feed: JsonRecord | null): void {
  const provider = recordOf(item['provider']);
  const outlet =
    stringOf(feed ?? {}, 'title') ||
    (provider === null ? stringOf(item, 'provider') : stringOf(provider, 'name', 'literal'));
  taken.take('outlet', outlet, 'provider');
  const named = valueOf(item, 'authors', 'author', 'by') ?? valueOf(feed ?? {}, 'authors', 'author');
  const by = stringOf(item, 'byline', 'by') || bylinesOf(item) || namesOf(named).join(', ');
  const { authors, agency } = readByline(by);
  taken.take('authors', authors, `byline ${by}`);
  const [informant = ''] = namesOf(valueOf(item, 'infosources', 'infosource'));
  const source = stringOf(item, 'source', 'creditline') || informant || agency;
  taken.take('source', source, 'source');
  if (feed !== null) return;
  const credit = stringOf(item, 'creditline');
  taken.take('outlet', stringOf(item, 'source') || (isAgency(credit) ? credit : ''), 'source');
  taken.take('outlet', stringOf(item, 'copyrightholder'), 'copyrightholder');
}

/** Several bylines, each with its words (`[{"by": "…"}]`). */
function bylinesOf(item: JsonRecord): string {
  return recordsOf(valueOf(item, 'bylines'))
    .map((one) => stringOf(one, 'by', 'value', 'name'))
    .filter((line) => line !== '')
    .join('; ');
}

function bodyOf(item: JsonRecord, url: string | null): HtmlBody {
  const bodies = recordsOf(item['bodies']);
  const best = bodies.find((one) => /html/iu.test(stringOf(one, 'contenttype'))) ?? bodies[0];
  const value =
    stringOf(item, 'body_html', 'body_xhtml', 'content_html', 'article_html') ||
    stringOf(best ?? {}, 'value') ||
    stringOf(item, 'body_main', 'body_text', 'content_text');
  // A box beside the text is part of what is printed.
  return bodyOfHtml(`${value}${value === '' ? '' : stringOf(item, 'infobox_html')}`, url);
}

/** What is said of an item; who is to be credited is in the same list. */
function descriptionOf(item: JsonRecord): string {
  const single = stringOf(item, 'description_text', 'summary', 'teaser', 'description_html');
  if (single !== '') return plainText(single);
  const all = recordsOf(valueOf(item, 'descriptions')).filter(
    (one) => !/credit/iu.test(stringOf(one, 'role')),
  );
  const best =
    all.find((one) => /(?:caption|summary|teaser|abstract)$/iu.test(stringOf(one, 'role'))) ?? all[0];
  return stringOf(best ?? {}, 'value', 'description');
}
