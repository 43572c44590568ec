import { articlesOutcome } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { parseXml, xmlAll, xmlAt, xmlChildren, xmlHtml, xmlName, xmlText } from '../standards/xml';
import { tagsOfWords } from '../tag-names';
import { mediumOfReference } from './medium-of-reference';
import { personName } from './person-name';
import { referenceDate } from './reference-date';

/** Things that stand beside the items and belong to them: parts of a list, files, notes, containers. */
const BESIDE = /^(?:Attachment|Memo|Collection|Journal|Series|Annotation)$/u;

/** Items exported by Zotero as RDF, its own complete format, with notes and tags. Attached files are not in it. */
export const zoteroRdfReader: DocumentReader = {
  format: 'Zotero RDF',
  accepts: (document) => {
    const start = (document.text()?.text ?? '').slice(0, 4000);
    return /<rdf:RDF\b/u.test(start) && /zotero\.org\/namespaces\/export/u.test(start);
  },
  read(document) {
    const root = parseXml(document.text()?.text ?? '');
    return articlesOutcome(
      root === null ? [] : readZoteroRdf(root),
      'application/rdf+xml',
      document.text()?.by === 'guess',
    );
  },
};

function readZoteroRdf(root: DomElement): ParsedArticle[] {
  const things = [...root.children];
  const byName = new Map(things.map((one) => [one.getAttribute('rdf:about') ?? '', one]));
  const collections = things.filter((one) => xmlName(one) === 'Collection');
  return things
    .filter((one) => !BESIDE.test(xmlName(one)) && xmlText(xmlAt(one, 'itemType')) !== 'attachment')
    .map((item) => articleOf(item, byName, pathsOf(item, collections)));
}

function articleOf(
  item: DomElement,
  byName: ReadonlyMap<string, DomElement>,
  folders: readonly string[],
): ParsedArticle {
  const taken = new RecordFields('zotero');
  const one = (...path: string[]): string => plainText(xmlText(xmlAt(item, ...path)));
  taken.take('headline', one('title'), `title ${one('title')}`);
  const container = containerOf(item, byName);
  const outlet = container || one('publisher', 'Organization', 'name');
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), `isPartOf ${outlet}`);
  taken.take('authors', personsIn(item, 'authors', 'contributors', 'presenters'), 'authors');
  taken.take('editor', personsIn(item, 'editors')[0], 'editors');
  const when = one('date');
  taken.take('datePublished', referenceDate(when), `date ${when}`);
  const accessed = one('dateSubmitted');
  taken.take('dateAccessed', accessed === '' ? null : readMachineDate(accessed), accessed);
  const address =
    xmlChildren(item, 'identifier')
      .map((identifier) => xmlText(xmlAt(identifier, 'URI', 'value')))
      .find((text) => text !== '') ?? '';
  const attached = xmlChildren(item, 'link')
    .map((link) => byName.get(link.getAttribute('rdf:resource') ?? ''))
    .map((attachment) => xmlText(xmlAt(attachment, 'identifier', 'URI', 'value')));
  const url = [address, ...attached].map((text) => webAddress(text, null)).find((text) => text !== null);
  taken.take('url', url, address);
  taken.take('page', one('pages'), 'pages');
  taken.take('section', one('section'), 'section');
  taken.take('edition', one('edition'), 'edition');
  taken.take('place', xmlText(xmlAll(item, 'locality')[0]), 'locality');
  taken.take('language', languageOfName(one('language')), `language ${one('language')}`);
  taken.take('copyrightNotice', cutWhole(one('rights'), fieldLimits.name), 'rights');
  const abstract = one('abstract');
  taken.take('summary', cutWhole(abstract, fieldLimits.summary), 'abstract');
  taken.take('body', abstract, 'abstract');
  const notes = xmlChildren(item, 'isReferencedBy')
    .map((reference) => byName.get(reference.getAttribute('rdf:resource') ?? ''))
    .map((memo) => plainText(xmlHtml(xmlAt(memo, 'value'))))
    .filter((text) => text !== '');
  taken.take('notes', [one('description'), ...notes].filter((text) => text !== '').join('\n\n'), 'Memo');
  const type = one('itemType');
  if (/newspaper|magazine|journal/u.test(type)) {
    taken.fields.type = 'article-newspaper';
    taken.fields.mediaType = mediumOfReference(url, taken.fields.page);
  } else if (type === 'blogPost') taken.fields.mediaType = 'blog';
  else if (type === 'podcast') taken.fields.mediaType = 'podcast';
  const words = xmlChildren(item, 'subject').map((subject) =>
    plainText(xmlText(xmlAt(subject, 'AutomaticTag', 'value')) || xmlText(subject)),
  );
  return settleArticle(taken, {
    isReference: true,
    typeFrom: ['itemType', type],
    tags: [...tagsOfWords(words), ...folders],
  });
}

/** The newspaper or site an item stands in, inside its element or named elsewhere. */
function containerOf(item: DomElement, byName: ReadonlyMap<string, DomElement>): string {
  for (const part of xmlChildren(item, 'isPartOf')) {
    const holder = byName.get(part.getAttribute('rdf:resource') ?? '') ?? [...part.children][0];
    const title = plainText(xmlText(xmlAt(holder, 'title')));
    if (title !== '') return title;
  }
  return '';
}

function personsIn(item: DomElement, ...lists: readonly string[]): string[] {
  return xmlChildren(item, ...lists)
    .flatMap((list) => xmlAll(list, 'Person'))
    .map((person) => {
      const part = (name: string): string => plainText(xmlText(xmlAt(person, name)));
      return personName(part('givenName') || part('givenname'), part('surname'));
    })
    .filter((name) => name !== '');
}

/** The collections an item lies in, as tags; a collection in another is below it. */
function pathsOf(item: DomElement, collections: readonly DomElement[]): string[] {
  const holdersOf = (name: string): DomElement[] =>
    collections.filter((one) =>
      xmlChildren(one, 'hasPart').some((part) => part.getAttribute('rdf:resource') === name),
    );
  const pathOf = (collection: DomElement, depth: number): string => {
    const own = tagsOfWords([plainText(xmlText(xmlAt(collection, 'title')))])[0] ?? '';
    const [above] = depth > 8 ? [] : holdersOf(collection.getAttribute('rdf:about') ?? '');
    return above === undefined ? own : `${pathOf(above, depth + 1)}/${own}`;
  };
  return holdersOf(item.getAttribute('rdf:about') ?? '')
    .map((collection) => pathOf(collection, 0))
    .filter((path) => path !== '');
}
