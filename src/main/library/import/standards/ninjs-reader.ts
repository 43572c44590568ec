import { readByline } from '../databases/byline';
import { articlesOutcome } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bodyOfHtml, type HtmlBody } from './body-of-html';
import { associatedMedia, associatedTexts } from './ninjs-associations';
import { notesForPrinters } from './notes-for-printers';
import { namesOf, recordOf, recordsOf, stringOf, valueOf, type JsonRecord } from './json-values';

/** ninjs 1 to 3 (IPTC), JSON Feed 1.1, and agencies' JSON of the same kind. */
export const ninjsReader: DocumentReader = {
  format: 'news items in JSON',
  accepts: (document) => itemsOf(document.json()).length > 0,
  read: (document) =>
    articlesOutcome(
      itemsOf(document.json()).map(({ item, outlet }) => readItem(item, outlet)),
      'application/json',
      document.text()?.by === 'guess',
    ),
};

function itemsOf(json: unknown): { item: JsonRecord; outlet: string }[] {
  const root = recordOf(json);
  if (root !== null && /jsonfeed\.org/u.test(stringOf(root, 'version')))
    return recordsOf(root['items']).map((item) => ({ item, outlet: stringOf(root, 'title') }));
  const all = root === null ? recordsOf(json) : [root];
  if (!all.every(isNinjs)) return [];
  return all.flatMap((item) => {
    const inner = associatedTexts(item);
    // A package has no text of its own.
    const own = inner.length > 0 && stringOf(item, 'type') === 'composite' ? [] : [item];
    return [...own, ...inner].map((one) => ({ item: one, outlet: '' }));
  });
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

function readItem(item: JsonRecord, feed: string): ParsedArticle {
  const taken = new RecordFields('ninjs');
  const headlines = recordsOf(item['headlines']);
  const main = headlines.find((one) => /main|^$/u.test(stringOf(one, 'role'))) ?? headlines[0];
  const headline = stringOf(item, 'headline', 'headline_main', 'title') || stringOf(main ?? {}, 'value');
  taken.take('headline', headline, `headline ${headline}`);
  const below = headlines.find((one) => one !== main && /sub/iu.test(stringOf(one, 'role')));
  taken.take(
    'subheadline',
    stringOf(item, 'subhead', 'subheadline', 'headline_sub') || stringOf(below ?? {}, 'value'),
    'subhead',
  );
  const provider = recordOf(item['provider']);
  taken.take(
    'outlet',
    feed || (provider === null ? stringOf(item, 'provider') : stringOf(provider, 'name', 'literal')),
    'provider',
  );
  const by = stringOf(item, 'byline', 'by') || namesOf(valueOf(item, 'authors', 'author', 'by')).join(', ');
  const { authors, agency } = readByline(by);
  taken.take('authors', authors, `byline ${by}`);
  const [informant = ''] = namesOf(valueOf(item, 'infosources', 'infosource'));
  taken.take('source', stringOf(item, 'source', 'creditline') || informant || agency, 'source');
  const published = stringOf(item, 'date_published', 'contentcreated', 'firstcreated', 'versioncreated');
  taken.take('datePublished', published === '' ? null : readMachineDate(published), published);
  const version = stringOf(item, 'date_modified', 'versioncreated');
  taken.take(
    'dateModified',
    version === '' || version === published ? null : readMachineDate(version),
    version,
  );
  taken.take('dateline', stringOf(item, 'dateline', 'located'), 'located');
  taken.take('place', stringOf(item, 'located'), 'located');
  taken.take('externalId', stringOf(item, 'guid', 'urn', 'id', 'uri'), 'uri');
  // A feed's item often has its address as its id (JSON Feed 1.1, "id").
  const url =
    webAddress(stringOf(item, 'url', 'external_url') || null, null) ??
    (feed === '' ? null : webAddress(stringOf(item, 'id') || null, null));
  taken.take('url', url, url ?? '');
  const rights =
    stringOf(item, 'copyrightnotice') || stringOf(recordOf(item['rightsinfo']) ?? {}, 'copyrightnotice');
  taken.take('copyrightNotice', cutWhole(rights, fieldLimits.name), 'copyrightnotice');
  taken.take('rightsHolder', stringOf(item, 'copyrightholder'), 'copyrightholder');
  const { body, bodyHtml, figures } = bodyOf(item, url);
  taken.take('media', [...associatedMedia(item), ...figures], 'associations');
  const description =
    stringOf(item, 'description_text', 'summary', 'teaser', 'description_html') ||
    firstValue(valueOf(item, 'descriptions'));
  taken.take('summary', body === '' ? null : cutWhole(description, fieldLimits.summary), 'description');
  taken.take('body', body === '' ? description : body, body.slice(0, 150));
  if (feed === '') {
    taken.fields.mediaType = 'agency';
    taken.fields.type = 'article-newspaper';
  }
  const notes = notesForPrinters(stringOf(item, 'embargoed'), [stringOf(item, 'ednote')]);
  taken.take('notes', notes, 'embargoed, ednote');
  const words = ['keywords', 'keyword_names', 'subject', 'subjects', 'tags'].flatMap((key) =>
    namesOf(item[key]),
  );
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage: stringOf(item, 'language') || null,
    tags: tagsOfWords(words),
  });
}

function bodyOf(item: JsonRecord, url: string | null): HtmlBody {
  const bodies = recordsOf(item['bodies']);
  const best = bodies.find((one) => /html/iu.test(stringOf(one, 'contenttype'))) ?? bodies[0];
  const value =
    stringOf(item, 'body_html', 'body_xhtml', 'content_html', 'article_html') ||
    stringOf(best ?? {}, 'value') ||
    stringOf(item, 'body_main', 'body_text', 'content_text');
  return bodyOfHtml(value, url);
}

function firstValue(value: unknown): string {
  return stringOf(recordsOf(value)[0] ?? {}, 'value');
}
