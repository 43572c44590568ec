import type { MediaItem } from '../../../../shared/model/clipping';
import { readByline } from '../databases/byline';
import { readMachineDate } from '../dates/read-machine-date';
import type { DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bodyOfHtml, type HtmlBody } from './body-of-html';
import { nitfArticle } from './nitf';
import { notesForPrinters } from './notes-for-printers';
import { inLanguage, xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlHtml, xmlName, xmlText } from './xml';

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
  const by = xmlChildren(meta, 'creator')
    .map((one) => nameOf(one, language))
    .join(', ');
  return {
    kind: 'image',
    caption: cutWhole(caption, fieldLimits.caption) || null,
    creditLine: cutWhole(by || xmlText(xmlAt(meta, 'creditline')), fieldLimits.name) || null,
    file: xmlAttribute(xmlAt(item, 'contentSet', 'remoteContent'), 'href') ?? null,
  };
}

function readItem(item: DomElement, pictures: readonly MediaItem[]): ParsedArticle | null {
  const taken = new RecordFields('newsml-g2');
  const named = (element: DomElement): string => nameOf(element, language);
  const meta = xmlAt(item, 'contentMeta');
  const about = xmlAt(item, 'itemMeta');
  const language = xmlAttribute(xmlAt(meta, 'language'), 'tag') ?? xmlAttribute(item, 'xml:lang');
  const headlines = inLanguage(xmlChildren(meta, 'headline'), language);
  const isBelow = (one: DomElement): boolean => /sub|short|translat/iu.test(xmlAttribute(one, 'role') ?? '');
  const main = headlines.find((one) => !isBelow(one)) ?? headlines[0];
  const headline = xmlText(main) || xmlText(xmlAt(about, 'title'));
  const inline = xmlAt(item, 'contentSet', 'inlineXML');
  const nitf = inline === undefined ? undefined : xmlAll(inline, 'nitf')[0];
  const data = xmlText(xmlAt(item, 'contentSet', 'inlineData'));
  const { body, bodyHtml, figures } =
    nitf === undefined ? bodyOfInline(inline, data, headline) : partsOf(nitfArticle(nitf));
  const description = xmlText(inLanguage(xmlChildren(meta, 'description'), language)[0]);
  if (headline === '' && body === '' && description === '') return null;
  taken.take('headline', headline, `headline ${headline}`);
  taken.take('subheadline', xmlText(headlines.find((one) => one !== main)), 'headline');
  const provider = nameOf(xmlAt(about, 'provider'), language);
  taken.take('outlet', provider, 'provider');
  taken.take('source', xmlText(xmlAt(meta, 'creditline')) || provider, 'creditline');
  const by = xmlText(xmlAt(meta, 'by')) || xmlChildren(meta, 'creator').map(named).join(', ');
  taken.take('authors', readByline(by).authors, `by ${by}`);
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
  taken.take('dateline', xmlText(xmlAt(meta, 'dateline')), 'dateline');
  taken.take('place', nameOf(xmlAt(meta, 'located'), language), 'located');
  taken.take('externalId', xmlAttribute(item, 'guid'), 'guid');
  const rights = xmlAt(item, 'rightsInfo');
  taken.take(
    'copyrightNotice',
    cutWhole(xmlText(xmlAt(rights, 'copyrightNotice')), fieldLimits.name),
    'rightsInfo',
  );
  taken.take('rightsHolder', nameOf(xmlAt(rights, 'copyrightHolder'), language), 'rightsInfo');
  taken.take('summary', body === '' ? null : cutWhole(description, fieldLimits.summary), 'description');
  taken.take('body', body === '' ? description : body, body.slice(0, 150));
  taken.fields.mediaType = 'agency';
  taken.fields.type = 'article-newspaper';
  taken.take('media', [...pictures, ...figures], 'remoteContent, figure');
  const remarks = xmlChildren(about, 'edNote').map(xmlText);
  taken.take('notes', notesForPrinters(xmlText(xmlAt(about, 'embargoed')), remarks), 'itemMeta');
  const words = [...xmlChildren(meta, 'keyword').map(xmlText), ...xmlChildren(meta, 'subject').map(named)];
  return settleArticle(taken, { bodyHtml, declaredLanguage: language, tags: tagsOfWords(words) });
}

function nameOf(element: DomElement | undefined, language: string | null): string {
  if (element === undefined) return '';
  const [name] = inLanguage(xmlChildren(element, 'name'), language);
  return xmlText(name) || (xmlAttribute(element, 'literal') ?? '');
}

function bodyOfInline(inline: DomElement | undefined, data: string, headline: string): HtmlBody {
  if (inline === undefined) return bodyOfHtml(data, null);
  const body = xmlAll(inline, 'body')[0] ?? inline;
  // The header repeats headline, date and key words.
  for (const header of xmlChildren(body, 'header')) header.remove();
  // So may a teaser above the text.
  const [first] = xmlAll(body, 'p');
  if (first !== undefined && xmlText(first) === headline) first.remove();
  return bodyOfHtml(xmlHtml(body), null);
}

function partsOf(article: ParsedArticle): HtmlBody {
  const { body, media } = article.fields;
  return { body, bodyHtml: article.bodyHtml, figures: media };
}
