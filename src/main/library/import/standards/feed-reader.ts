import type { ClippingFields } from '../../../../shared/model/clipping';
import { readMachineDate } from '../dates/read-machine-date';
import { databaseDocument } from '../databases/database-document';
import { readByline } from '../databases/byline';
import { rootElement } from '../decode/root-element';
import type { DocumentReader } from '../document-reader';
import { foldSpace, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { behindRedirect } from '../redirect-link';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { isAgency } from '../text/agencies';
import { bodyOfHtml } from './body-of-html';
import { feedWords, isBesidePosts, kindOfItem, recordingsOf, withoutShortcodes } from './feed-kind';
import { withoutFeedTail } from './feed-tail';
import { parseXml, xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlHtml, xmlName, xmlText } from './xml';

const ROOTS = new Set(['rss', 'rdf', 'feed']);

const ALERT = /^tag:google\.com,\d{4}:googlealerts/iu;
/** "Harbour wall safe - Coast Post". */
const OUTLET_BEHIND = / - (\p{Lu}[^-–|]{1,40})$/u;

/** RSS 0.9 to 2.0, RDF Site Summary and Atom (RFC 4287). */
export const feedReader: DocumentReader = {
  format: 'news feeds',
  accepts(document) {
    const head = document.text()?.text.slice(0, 20_000) ?? '';
    const root = rootElement(head)?.toLowerCase();
    return root !== undefined && ROOTS.has(root) && !/z:Attachment|bib:Article|bib:Document/u.test(head);
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
    language: xmlText(xmlAt(channel, 'language')) || xmlAttribute(root, 'xml:lang') || null,
    rights: plainText(xmlText(xmlChildren(channel, 'copyright', 'rights')[0])),
    base: baseOf(channel, root),
  };
  const head = xml.slice(0, 20_000);
  const isWordPress = /\bwordpress\.org\/export\//u.test(head);
  const isPodcast = /xmlns:(?:itunes|googleplay|podcast)=/u.test(head);
  return xmlAll(root, 'item', 'entry')
    .filter((item) => !isBesidePosts(item))
    .map((item) => readItem(item, { ...feed, isWordPress, isPodcast }));
}

interface Feed {
  readonly title: string;
  readonly language: string | null;
  readonly rights: string;
  /** What relative addresses are relative to. */
  readonly base: string | null;
  /** Whether it is WordPress' own export, whose texts are as they are stored. */
  readonly isWordPress: boolean;
  /** Whether it is written for players of podcasts. */
  readonly isPodcast: boolean;
}

/** The base the feed names (XML Base), else the page it belongs to, else its own address. */
function baseOf(channel: DomElement, root: DomElement): string | null {
  const links = xmlChildren(channel, 'link');
  const ofRel = (rel: string): string | null =>
    xmlAttribute(
      links.find((link) => (xmlAttribute(link, 'rel') ?? 'alternate') === rel),
      'href',
    );
  const named = [xmlAttribute(channel, 'xml:base'), xmlAttribute(root, 'xml:base')];
  const addresses = [
    ...named,
    ofRel('alternate'),
    links.map(xmlText).find((text) => text !== '') ?? null,
    ofRel('self'),
  ];
  return addresses.map((address) => webAddress(address, null)).find((address) => address !== null) ?? null;
}

function readItem(item: DomElement, feed: Feed): ParsedArticle {
  const taken = new RecordFields('feed');
  const text = (...names: string[]): string =>
    ownChildren(item, ...names)
      .map(xmlText)
      .find((value) => value !== '') ?? '';
  const title = plainText(text('title') || xmlText(ofFilm(item, 'title')));
  const source = xmlAt(item, 'source');
  const words = plainText(xmlText(xmlAt(source, 'title')) || xmlText(source));
  // Some programs write the item's address where the name of its source goes.
  const credited = webAddress(words, null) === null ? words : '';
  // A paper's feed credits the agency a text is from there.
  taken.take('source', isAgency(credited) ? credited : '', `source ${credited}`);
  const named = taken.fields.source === null ? credited : '';
  // Google's feeds of alerts are called by their search.
  const isAlert = ALERT.test(text('id', 'guid'));
  const publication = text('publicationName');
  const outlet = named || (isAlert ? (OUTLET_BEHIND.exec(title)?.[1] ?? '') : publication || feed.title);
  const ending = ` - ${outlet}`;
  taken.take('headline', title.endsWith(ending) ? title.slice(0, -ending.length) : title, title);
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), outlet);
  const link = linkOf(item, feed.base);
  const url = link === null ? null : behindRedirect(link);
  taken.take('url', url, url ?? '');
  for (const name of ['pubDate', 'date', 'published', 'issued', 'created', 'publicationDate', 'post_date']) {
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
    xmlChildren(item, 'encoded')[0] ??
      ownChildren(item, 'content', 'body').find((one) => xmlHtml(one).trim() !== ''),
  );
  const short = xmlHtml(
    ownChildren(item, 'description', 'summary', 'subtitle')[0] ?? ofFilm(item, 'description'),
  );
  const written = full.trim() === '' ? short : full;
  const html = withoutFeedTail(feed.isWordPress ? withoutShortcodes(written) : written);
  const { body, bodyHtml, figures } = bodyOfHtml(html, url);
  taken.take('body', body, body.slice(0, 150));
  const summary = plainText(withoutFeedTail(short));
  if (full.trim() !== '' && foldSpace(summary) !== foldSpace(body))
    taken.take('summary', cutWhole(summary, fieldLimits.summary), short);
  const captions = captionsOf(item).filter(({ caption }) => caption === null || caption !== foldSpace(body));
  const recordings = recordingsOf(item);
  taken.take('media', withOthers([...captions, ...recordings], figures), 'media:content, enclosure, figure');
  Object.assign(taken.fields, kindOfItem(feed.isPodcast, recordings, url));
  taken.take('section', text('section'), 'prism:section');
  taken.take('page', text('startingPage'), 'prism:startingPage');
  const language = text('language') || xmlAttribute(item, 'xml:lang') || feed.language;
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage: language,
    tags: tagsOfWords(feedWords(item).map(plainText)),
  });
}

/** The children that are the item's own: Media RSS calls what it says of a picture `title`, `description` and `content`, too. */
function ownChildren(item: DomElement, ...names: readonly string[]): DomElement[] {
  const own = xmlChildren(item, ...names).filter((child) => !ofMedia(child));
  // Extensions have elements of the same names; those of the feed's own have no prefix, or none of theirs has.
  const plain = own.filter(({ localName }) => !localName.includes(':'));
  return [...plain, ...own.filter((child) => !plain.includes(child))];
}

/** What Media RSS says of a whole item, which is all some say of it: a film's words on YouTube. */
function ofFilm(item: DomElement, name: string): DomElement | undefined {
  return [item, ...xmlChildren(item, 'group')].flatMap((holder) => xmlChildren(holder, name)).find(ofMedia);
}

function ofMedia(element: DomElement): boolean {
  return /^media:/iu.test(element.localName);
}

function withOthers(first: ClippingFields['media'], more: ClippingFields['media']): ClippingFields['media'] {
  return [...first, ...more.filter(({ file }) => !first.some((one) => one.file === file))];
}

/** What an item says of its pictures and films (Media RSS 1.5.1); those it says nothing of are passed over. */
function captionsOf(item: DomElement): ClippingFields['media'] {
  const contents = [item, ...xmlChildren(item, 'group')].flatMap((holder) =>
    xmlChildren(holder, 'content').map((content) => [content, holder] as const),
  );
  const media = contents.flatMap(([content, holder]): ClippingFields['media'] => {
    const kind = /^(image|video|audio)/u.exec(
      xmlAttribute(content, 'medium') ?? xmlAttribute(content, 'type') ?? '',
    )?.[1];
    // What stands beside it in its group, or in the item, is said of all that is there (Media RSS 1.5.1, "optional elements").
    const words = (...names: string[]): string | null =>
      plainText(xmlText(xmlChildren(content, ...names)[0] ?? xmlChildren(holder, ...names).find(ofMedia))) ||
      null;
    const [caption, creditLine] = [words('description', 'text') ?? words('title'), words('credit')];
    return caption === null && creditLine === null
      ? []
      : [
          {
            kind: kind === 'video' || kind === 'audio' ? kind : 'image',
            caption,
            creditLine,
            file: xmlAttribute(content, 'url'),
          },
        ];
  });
  return [...new Map(media.map((one) => [`${one.caption ?? ''}\n${one.creditLine ?? ''}`, one])).values()];
}

function linkOf(item: DomElement, base: string | null): string | null {
  const links = xmlChildren(item, 'link', 'origLink');
  const chosen =
    links.find((link) => xmlName(link) === 'origLink') ??
    links.find((link) => (xmlAttribute(link, 'rel') ?? 'alternate') === 'alternate') ??
    links[0];
  const address = xmlAttribute(chosen, 'href') ?? xmlText(chosen);
  return address === ''
    ? webAddress(xmlText(xmlAt(item, 'guid')), null)
    : webAddress(address, webAddress(xmlAttribute(item, 'xml:base'), base) ?? base);
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
