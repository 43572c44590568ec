import { readMachineDate } from '../dates/read-machine-date';
import { databaseDocument } from '../databases/database-document';
import { readByline } from '../databases/byline';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bodyOfHtml } from './body-of-html';
import { parseXml, xmlAll, xmlAt, xmlChildren, xmlHtml, xmlName, xmlText } from './xml';

const ROOT =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|rdf:RDF|(?:\w+:)?feed)\b/iu;

/** RSS 0.9 to 2.0, RDF Site Summary and Atom (RFC 4287). */
export const feedReader: DocumentReader = {
  format: 'news feeds',
  accepts(document) {
    const head =
      document
        .text()
        ?.text.slice(0, 20_000)
        .replace(/^\uFEFF/u, '') ?? '';
    return ROOT.test(head) && !/z:Attachment|bib:Article|bib:Document/u.test(head);
  },
  read: (document) => databaseDocument(document, 'application/rss+xml', readFeed),
};

/** Every item of a feed, in order. */
export function readFeed(xml: string): ParsedArticle[] {
  const root = parseXml(xml);
  if (root === null) return [];
  const channel = xmlName(root) === 'feed' ? root : (xmlAt(root, 'channel') ?? root);
  const feed = {
    title: plainText(xmlText(xmlAt(channel, 'title'))),
    language: xmlText(xmlAt(channel, 'language')) || root.getAttribute('xml:lang') || null,
    rights: plainText(xmlText(xmlChildren(channel, 'copyright', 'rights')[0])),
  };
  return xmlAll(root, 'item', 'entry').map((item) => readItem(item, feed));
}

interface Feed {
  readonly title: string;
  readonly language: string | null;
  readonly rights: string;
}

function readItem(item: DomElement, feed: Feed): ParsedArticle {
  const taken = new RecordFields('feed');
  const text = (...names: string[]): string =>
    xmlChildren(item, ...names)
      .map(xmlText)
      .find((value) => value !== '') ?? '';
  const title = plainText(text('title'));
  taken.take('headline', title, title);
  const source = xmlAt(item, 'source');
  const outlet = plainText(xmlText(xmlAt(source, 'title')) || xmlText(source)) || feed.title;
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), outlet);
  const url = linkOf(item);
  taken.take('url', url, url ?? '');
  for (const name of ['pubDate', 'date', 'published', 'issued', 'created']) {
    const written = text(name);
    taken.take('datePublished', written === '' ? null : readMachineDate(written), `${name} ${written}`);
  }
  const updated = text('updated', 'modified');
  taken.take('dateModified', updated === '' ? null : readMachineDate(updated), `updated ${updated}`);
  const authors = authorsOf(item);
  taken.take('authors', authors, authors.join('; '));
  const id = text('guid', 'id');
  taken.take('externalId', cutWhole(id, fieldLimits.name), id);
  taken.take('copyrightNotice', cutWhole(text('rights') || feed.rights, fieldLimits.name), feed.rights);
  const full = xmlHtml(
    xmlChildren(item, 'encoded')[0] ?? xmlChildren(item, 'content').find((one) => xmlHtml(one).trim() !== ''),
  );
  const short = xmlHtml(xmlChildren(item, 'description', 'summary', 'subtitle')[0]);
  const { body, bodyHtml } = bodyOfHtml(full.trim() === '' ? short : full, url);
  taken.take('body', body, body.slice(0, 150));
  if (full.trim() !== '') taken.take('summary', cutWhole(plainText(short), fieldLimits.summary), short);
  const words = xmlChildren(item, 'category', 'subject').map(
    (one) => one.getAttribute('term') ?? xmlText(one),
  );
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage: feed.language,
    tags: tagsOfWords(words.map(plainText)),
  });
}

function linkOf(item: DomElement): string | null {
  const links = xmlChildren(item, 'link', 'origLink');
  const chosen =
    links.find((link) => xmlName(link) === 'origLink') ??
    links.find((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate') ??
    links[0];
  const address = chosen?.getAttribute('href') ?? xmlText(chosen);
  return webAddress(address === '' ? xmlText(xmlAt(item, 'guid')) : address, null);
}

function authorsOf(item: DomElement): string[] {
  const creators = xmlChildren(item, 'creator').map(xmlText);
  const named = xmlChildren(item, 'author').map(
    (author) => xmlText(xmlAt(author, 'name')) || xmlText(author),
  );
  const lines = creators.length > 0 ? creators : named;
  // RSS gives an address with the name behind it: "jane@x.example (Jane Doe)".
  const names = lines.map((line) => /^\S+@\S+\s*\((.+)\)$/u.exec(line)?.[1] ?? line);
  return [...new Set(names.flatMap((line) => readByline(plainText(line)).authors))];
}
