import { readByline } from '../databases/byline';
import { readMachineDate } from '../dates/read-machine-date';
import type { DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bodyOfHtml } from './body-of-html';
import { nitfArticle } from './nitf';
import { xmlAll, xmlAt, xmlChildren, xmlName, xmlText } from './xml';

/** The text items of a NewsML-G2 document: a `newsItem` alone or those of a `newsMessage`. Packages only list items. */
export function newsMlArticles(root: DomElement): ParsedArticle[] {
  const items = xmlName(root) === 'newsItem' ? [root] : xmlAll(root, 'newsItem');
  return items.flatMap((item) => {
    const article = readItem(item);
    return article === null ? [] : [article];
  });
}

function readItem(item: DomElement): ParsedArticle | null {
  const taken = new RecordFields('newsml-g2');
  const meta = xmlAt(item, 'contentMeta');
  const about = xmlAt(item, 'itemMeta');
  const headline = xmlText(xmlChildren(meta, 'headline')[0]) || xmlText(xmlAt(about, 'title'));
  const inline = xmlAt(item, 'contentSet', 'inlineXML');
  const nitf = inline === undefined ? undefined : xmlAll(inline, 'nitf')[0];
  const data = xmlText(xmlAt(item, 'contentSet', 'inlineData'));
  const { body, bodyHtml } =
    nitf === undefined ? bodyOfInline(inline, data, headline) : partsOf(nitfArticle(nitf));
  const description = xmlText(xmlChildren(meta, 'description')[0]);
  if (headline === '' && body === '' && description === '') return null;
  taken.take('headline', headline, `headline ${headline}`);
  taken.take('subheadline', xmlText(xmlChildren(meta, 'headline')[1]), 'headline');
  const provider = nameOf(xmlAt(about, 'provider'));
  taken.take('outlet', provider, 'provider');
  taken.take('source', xmlText(xmlAt(meta, 'creditline')) || provider, 'creditline');
  const by = xmlText(xmlAt(meta, 'by')) || xmlChildren(meta, 'creator').map(nameOf).join(', ');
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
  taken.take('place', nameOf(xmlAt(meta, 'located')), 'located');
  taken.take('externalId', item.getAttribute('guid'), 'guid');
  const rights = xmlAt(item, 'rightsInfo');
  taken.take(
    'copyrightNotice',
    cutWhole(xmlText(xmlAt(rights, 'copyrightNotice')), fieldLimits.name),
    'rightsInfo',
  );
  taken.take('rightsHolder', nameOf(xmlAt(rights, 'copyrightHolder')), 'rightsInfo');
  taken.take('summary', body === '' ? null : cutWhole(description, fieldLimits.summary), 'description');
  taken.take('body', body === '' ? description : body, body.slice(0, 150));
  taken.fields.mediaType = 'agency';
  taken.fields.type = 'article-newspaper';
  const language = xmlAt(meta, 'language')?.getAttribute('tag') ?? item.getAttribute('xml:lang');
  const words = [...xmlChildren(meta, 'keyword').map(xmlText), ...xmlChildren(meta, 'subject').map(nameOf)];
  return settleArticle(taken, { bodyHtml, declaredLanguage: language, tags: tagsOfWords(words) });
}

function nameOf(element: DomElement | undefined): string {
  return element === undefined
    ? ''
    : xmlText(xmlAt(element, 'name')) || (element.getAttribute('literal') ?? '');
}

function bodyOfInline(
  inline: DomElement | undefined,
  data: string,
  headline: string,
): { body: string; bodyHtml: string | null } {
  if (inline === undefined) return bodyOfHtml(data, null);
  const body = xmlAll(inline, 'body')[0] ?? inline;
  // The header repeats headline, date and key words.
  for (const header of xmlChildren(body, 'header')) header.remove();
  // So may a teaser above the text.
  const [first] = xmlAll(body, 'p');
  if (first !== undefined && xmlText(first) === headline) first.remove();
  return bodyOfHtml(body.innerHTML, null);
}

function partsOf(article: ParsedArticle): { body: string; bodyHtml: string | null } {
  return { body: article.fields.body, bodyHtml: article.bodyHtml };
}
