import type { MediaItem } from '../../../../shared/model/clipping';
import { readByline } from '../databases/byline';
import { readMachineDate } from '../dates/read-machine-date';
import type { DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { placeName, removeSignOff, takeByline, tidyDateline } from './around-text';
import { bodyOfHtml, type HtmlBody } from './body-of-html';
import { nitfArticle } from './nitf';
import { notesOfItem, wordsOfItem } from './newsml-g2-notes';
import { inLanguage, xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlHtml, xmlName, xmlText } from './xml';

/** Written where nobody said where. */
const NO_PLACE = /^(?:no[- ]data[- ]available|unknown|none|n\/?a)$/iu;
/** "VRG", "VR-COM". */
const DESK = /^\p{Lu}{2,4}(?:-\p{Lu}{2,4})?$/u;

/** The text items of a NewsML-G2 document: a `newsItem` alone or those of a `newsMessage`. Packages only list items. */
export function newsMlArticles(root: DomElement): ParsedArticle[] {
  const items = xmlName(root) === 'newsItem' ? [root] : xmlAll(root, 'newsItem');
  const [text, ...more] = items.filter((item) => !isPicture(item));
  // With one text the pictures of a message are that text's; otherwise nothing here says whose they are.
  const only =
    text === undefined || more.length > 0 ? null : readItem(text, items.filter(isPicture).map(pictureOf));
  if (only !== null) return [only];
  return items.flatMap((item) => {
    const article = readItem(item, []);
    return article === null ? [] : [article];
  });
}

function isPicture(item: DomElement): boolean {
  const itemClass = xmlAttribute(xmlAt(item, 'itemMeta', 'itemClass'), 'qcode') ?? '';
  return /:(?:picture|graphic)$/iu.test(itemClass);
}

function pictureOf(item: DomElement): MediaItem {
  const meta = xmlAt(item, 'contentMeta');
  const language = xmlAttribute(item, 'xml:lang');
  const described = inLanguage(xmlChildren(meta, 'description'), language)[0];
  const caption = xmlText(described) || xmlText(inLanguage(xmlChildren(meta, 'headline'), language)[0]);
  const by = creatorsOf(meta, language);
  return {
    kind: 'image',
    caption: cutWhole(caption, fieldLimits.caption) || null,
    creditLine: cutWhole(by || xmlText(xmlAt(meta, 'creditline')), fieldLimits.name) || null,
    file: xmlAttribute(xmlAt(item, 'contentSet', 'remoteContent'), 'href') ?? null,
  };
}

function readItem(item: DomElement, pictures: readonly MediaItem[]): ParsedArticle | null {
  const taken = new RecordFields('newsml-g2');
  const meta = xmlAt(item, 'contentMeta');
  const about = xmlAt(item, 'itemMeta');
  const language = xmlAttribute(xmlAt(meta, 'language'), 'tag') ?? xmlAttribute(item, 'xml:lang');
  const headlines = inLanguage(xmlChildren(meta, 'headline'), language);
  const isBelow = (one: DomElement): boolean => /sub|short|translat/iu.test(xmlAttribute(one, 'role') ?? '');
  const main = headlines.find((one) => !isBelow(one)) ?? headlines[0];
  const descriptions = inLanguage(xmlChildren(meta, 'description'), language).map(xmlText);
  const [description = ''] = descriptions;
  const inline = xmlAt(item, 'contentSet', 'inlineXML');
  const nitf = inline === undefined ? undefined : xmlAll(inline, 'nitf')[0];
  const article = nitf === undefined ? null : nitfArticle(nitf);
  const headline = xmlText(main) || xmlText(xmlAt(about, 'title')) || (article?.fields.headline ?? '');
  const data = xmlText(xmlAt(item, 'contentSet', 'inlineData'));
  const { body, bodyHtml, figures, byline } =
    article === null ? bodyOfInline(inline, data, [headline, description]) : partsOf(article);
  if (headline === '' && body === '' && description === '') return null;
  taken.take('headline', headline, `headline ${headline}`);
  taken.take('subheadline', xmlText(headlines.find((one) => one !== main)), 'headline');
  const rights = xmlAt(item, 'rightsInfo');
  const holder = nameOf(xmlAt(rights, 'copyrightHolder'), language);
  const provider = providerOf(xmlAt(about, 'provider'), language);
  taken.take('outlet', provider || holder, 'provider');
  taken.take('source', xmlText(xmlAt(meta, 'creditline')) || provider, 'creditline');
  const by = xmlText(xmlAt(meta, 'by')) || creatorsOf(meta, language);
  taken.take('authors', personsOf(by), `by ${by}`);
  taken.take('authors', personsOf(byline), `by ${byline}`);
  taken.take('authors', article?.fields.authors, 'byline');
  readDates(taken, about, meta);
  taken.take('dateline', tidyDateline(xmlText(xmlAt(meta, 'dateline'))), 'dateline');
  taken.take('dateline', article?.fields.dateline, 'dateline');
  readPlace(taken, xmlAt(meta, 'located'), language);
  taken.take('externalId', xmlAttribute(item, 'guid'), 'guid');
  taken.take(
    'copyrightNotice',
    cutWhole(xmlText(xmlAt(rights, 'copyrightNotice')), fieldLimits.name),
    'rightsInfo',
  );
  taken.take('rightsHolder', holder, 'rightsInfo');
  taken.take('summary', body === '' ? null : cutWhole(description, fieldLimits.summary), 'description');
  // A film has what is heard beside what is seen.
  taken.take(
    'body',
    body === '' ? (isPicture(item) ? description : descriptions.join('\n\n')) : body,
    body.slice(0, 150),
  );
  taken.fields.mediaType = 'agency';
  taken.fields.type = 'article-newspaper';
  const own = isPicture(item) ? [{ ...pictureOf(item), caption: null }] : [];
  taken.take(
    'media',
    [...own.filter(({ file }) => file !== null), ...pictures, ...figures],
    'remoteContent, figure',
  );
  const terms = xmlText(inLanguage(xmlChildren(rights, 'usageTerms'), language)[0]);
  taken.take('notes', notesOfItem(about, terms), 'itemMeta');
  const words = wordsOfItem(meta, (element) => nameOf(element, language));
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage: language,
    tags: tagsOfWords(words.filter((word) => word !== headline)),
  });
}

function readDates(taken: RecordFields, about: DomElement | undefined, meta: DomElement | undefined): void {
  const published =
    xmlText(xmlAt(about, 'firstCreated')) ||
    xmlText(xmlAt(meta, 'contentCreated')) ||
    xmlText(xmlAt(about, 'versionCreated'));
  taken.take('datePublished', published === '' ? null : readMachineDate(published), published);
  const version = xmlText(xmlAt(about, 'versionCreated'));
  taken.take(
    'dateModified',
    version === '' || version === published ? null : readMachineDate(version),
    version,
  );
}

function readPlace(taken: RecordFields, located: DomElement | undefined, language: string | null): void {
  const place = nameOf(located, language);
  taken.take('place', NO_PLACE.test(place) ? '' : placeName(place), 'located');
  const country = xmlChildren(located, 'broader').find((one) =>
    /:country$/iu.test(xmlAttribute(one, 'type') ?? ''),
  );
  taken.take('country', nameOf(country, language), 'located');
}

function creatorsOf(meta: DomElement | undefined, language: string | null): string {
  return xmlChildren(meta, 'creator')
    .map((one) => nameOf(one, language))
    .join(', ');
}

/** The persons of a byline; some agencies put only the letters a desk signs with. */
function personsOf(byline: string): string[] {
  return readByline(byline).authors.filter((name) => !DESK.test(name));
}

/** An agency may only be known by its code (`nprov:AFP`, IPTC's list of providers). */
function providerOf(provider: DomElement | undefined, language: string | null): string {
  const code = /^\w*prov:([A-Za-z][\w-]+)$/u.exec(xmlAttribute(provider, 'qcode') ?? '')?.[1];
  return nameOf(provider, language) || (code ?? '');
}

function nameOf(element: DomElement | undefined, language: string | null): string {
  if (element === undefined) return '';
  const [name] = inLanguage(xmlChildren(element, 'name'), language);
  return xmlText(name) || (xmlAttribute(element, 'literal') ?? '');
}

interface InlineBody extends HtmlBody {
  /** The byline above the text, where it is its first paragraph; '' for none. */
  readonly byline: string;
}

/** @param above what may stand above the text once more: its headline, its teaser */
function bodyOfInline(inline: DomElement | undefined, data: string, above: readonly string[]): InlineBody {
  if (inline === undefined) return { ...bodyOfHtml(data, null), byline: '' };
  const body = xmlAll(inline, 'body')[0] ?? inline;
  // The header repeats headline, date and key words.
  for (const header of xmlChildren(body, 'header')) header.remove();
  for (const repeated of above) {
    const [first, ...others] = xmlAll(body, 'p');
    if (first !== undefined && others.length > 0 && repeated !== '' && xmlText(first) === repeated)
      first.remove();
  }
  const byline = takeByline(body);
  removeSignOff(body);
  return { ...bodyOfHtml(xmlHtml(body), null), byline };
}

function partsOf(article: ParsedArticle): InlineBody {
  const { body, media } = article.fields;
  return { body, bodyHtml: article.bodyHtml, figures: media, byline: '' };
}
