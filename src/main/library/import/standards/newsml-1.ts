import { readByline } from '../databases/byline';
import type { DomElement } from '../html/dom';
import { plainText } from '../html/unescape';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { readDateline } from '../text/read-dateline';
import { removeSignOff, takeByline, tidyDateline } from './around-text';
import { bodyOfHtml } from './body-of-html';
import { nitfArticle, nitfDate } from './nitf';
import { newsMl1Notes, newsMl1Words } from './newsml-1-notes';
import { xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlHtml, xmlName, xmlText } from './xml';

/** Components of a story that are not its text (IPTC's and the agencies' role names). */
const OTHER_ROLES =
  /^(?:stylesheet|headline|subheadline|contact|logo|photo|picture|graphic|caption|video|audio|thumbnail|quicklook|preview)$/iu;
const PICTURE_ROLES = /^(?:photo|picture|graphic|main photo)$/iu;

/**
 * The stories of a NewsML 1 document (IPTC NewsML 1.0 to 1.2). A component with a headline is a story, with all that lies
 * inside it; one without only holds others, each perhaps in another language.
 */
export function newsMl1Articles(root: DomElement): ParsedArticle[] {
  return xmlChildren(root, 'NewsItem').flatMap((item) =>
    xmlChildren(item, 'NewsComponent')
      .flatMap((component) => storiesIn(component, []))
      .flatMap(({ story, around }) => {
        const article = readStory(item, story, around);
        return article === null ? [] : [article];
      }),
  );
}

interface Story {
  readonly story: DomElement;
  /** The components it lies in, the nearest first: what they say holds for it as well. */
  readonly around: readonly DomElement[];
}

function storiesIn(component: DomElement, around: readonly DomElement[]): Story[] {
  if (headlineOf(component) !== '' || xmlChildren(component, 'ContentItem').length > 0)
    return OTHER_ROLES.test(roleOf(component)) ? [] : [{ story: component, around }];
  return xmlChildren(component, 'NewsComponent').flatMap((inner) => storiesIn(inner, [component, ...around]));
}

function headlineOf(component: DomElement): string {
  return xmlText(xmlAt(component, 'NewsLines', 'HeadLine'));
}

function roleOf(component: DomElement): string {
  return formalName(xmlAt(component, 'Role'));
}

function formalName(element: DomElement | undefined): string {
  return plainText(xmlAttribute(element, 'FormalName') ?? '');
}

function readStory(item: DomElement, story: DomElement, around: readonly DomElement[]): ParsedArticle | null {
  const taken = new RecordFields('newsml-1');
  const holders = [story, ...around];
  const first = (...path: string[]): DomElement | undefined =>
    holders.map((holder) => xmlAt(holder, ...path)).find((found) => found !== undefined);
  const line = (name: string): string => xmlText(first('NewsLines', name));
  const { body, bodyHtml, authors } = textOf(story);
  const headline = headlineOf(story) || line('HeadLine');
  if (headline === '' && body === '') return null;
  taken.take('headline', headline, `HeadLine ${headline}`);
  taken.take('subheadline', cutWhole(line('SubHeadLine'), fieldLimits.headline), 'SubHeadLine');
  const provider = partyOf(first('AdministrativeMetadata', 'Provider'));
  const service = formalName(xmlAll(item.parentElement ?? item, 'NewsService')[0]);
  const agency = provider || line('CreditLine') || service;
  taken.take('outlet', agency, `Provider ${agency}`);
  taken.take('source', partyOf(first('AdministrativeMetadata', 'Source')) || agency, 'Source');
  const byline = line('ByLine');
  const creator = partyOf(first('AdministrativeMetadata', 'Creator'));
  taken.take('authors', readByline(byline).authors, `ByLine ${byline}`);
  taken.take('authors', authors, 'byline');
  taken.take('authors', readByline(creator).authors, `Creator ${creator}`);
  readDates(item, taken);
  const dateline = line('DateLine');
  // Some agencies put nothing but the date there.
  taken.take('dateline', /\p{L}{2}/u.test(dateline) ? tidyDateline(dateline) : null, `DateLine ${dateline}`);
  const place = first('DescriptiveMetadata', 'Location');
  taken.take('place', propertyOf(place, 'City'), 'Location');
  taken.take('place', readDateline(`${tidyDateline(dateline)} -`)?.place, `DateLine ${dateline}`);
  taken.take('externalId', xmlText(xmlAll(item, 'PublicIdentifier')[0]), 'PublicIdentifier');
  taken.take('copyrightNotice', cutWhole(line('CopyrightLine'), fieldLimits.name), 'CopyrightLine');
  taken.take(
    'media',
    picturesOf(story).map((picture) => ({ kind: 'image' as const, ...picture })),
    'Photo',
  );
  taken.take('body', body, body.slice(0, 150));
  taken.fields.mediaType = 'agency';
  taken.fields.type = 'article-newspaper';
  const language = formalName(first('DescriptiveMetadata', 'Language'));
  const notes = newsMl1Notes(xmlAt(item, 'NewsManagement'), holders);
  taken.take('notes', notes, 'NewsManagement');
  const words = newsMl1Words(holders, languageOfName(language) ?? language);
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage:
      language === '' ? xmlAttribute(item, 'xml:lang') : (languageOfName(language) ?? language),
    tags: tagsOfWords(words.filter((word) => word !== headline)),
  });
}

function readDates(item: DomElement, taken: RecordFields): void {
  const management = xmlAt(item, 'NewsManagement');
  const created = xmlText(xmlAt(management, 'FirstCreated')) || xmlText(xmlAll(item, 'DateId')[0]);
  const revised = xmlText(xmlAt(management, 'ThisRevisionCreated'));
  taken.take('datePublished', nitfDate(created), `FirstCreated ${created}`);
  taken.take(
    'dateModified',
    revised === created ? null : nitfDate(revised),
    `ThisRevisionCreated ${revised}`,
  );
}

function partyOf(element: DomElement | undefined): string {
  return formalName(xmlAt(element, 'Party')) || xmlText(xmlAt(element, 'Party'));
}

function propertyOf(element: DomElement | undefined, name: string): string {
  const property = xmlChildren(element, 'Property').find((one) => formalName(one) === name);
  return plainText(xmlAttribute(property, 'Value') ?? '');
}

interface StoryText {
  readonly body: string;
  readonly bodyHtml: string | null;
  readonly authors: string[];
}

/** The text of a story: that of its main component, else of the first that has any. */
function textOf(story: DomElement): StoryText {
  const parts = [story, ...xmlAll(story, 'NewsComponent')].filter(
    (part) => part === story || !OTHER_ROLES.test(roleOf(part)),
  );
  const main = parts.filter((part) => /^(?:main|body|text|story)/iu.test(roleOf(part)));
  for (const part of [...main, ...parts]) {
    for (const content of xmlChildren(part, 'ContentItem')) {
      const text = contentOf(content);
      if (text.body !== '') return text;
    }
  }
  return { body: '', bodyHtml: null, authors: [] };
}

function contentOf(content: DomElement): StoryText {
  const none = { body: '', bodyHtml: null, authors: [] };
  const kind = formalName(xmlAt(content, 'MimeType')) || formalName(xmlAt(content, 'MediaType'));
  const data = xmlAt(content, 'DataContent');
  if (data === undefined || (kind !== '' && !/^(?:text|article|complexdata|story)/iu.test(kind))) return none;
  const nitf = xmlAll(data, 'nitf')[0];
  if (nitf !== undefined) {
    const { fields, bodyHtml } = nitfArticle(nitf);
    return { body: fields.body, bodyHtml, authors: [...fields.authors] };
  }
  const inner = xmlAll(data, 'body.content', 'body')[0] ?? data;
  const { authors } = readByline(takeByline(inner));
  removeSignOff(inner);
  const { body, bodyHtml } = bodyOfHtml(xmlHtml(inner), null);
  return { body, bodyHtml, authors };
}

function picturesOf(
  story: DomElement,
): { caption: string | null; creditLine: string | null; file: string | null }[] {
  return xmlAll(story, 'NewsComponent')
    .filter((part) => PICTURE_ROLES.test(roleOf(part)))
    .map((part) => {
      const largest = xmlChildren(part, 'ContentItem').at(-1);
      const caption = xmlAll(part, 'ContentItem').find((one) => /text/iu.test(kindOf(one)));
      return {
        caption:
          cutWhole(
            caption === undefined ? headlineOf(part) : xmlText(xmlAt(caption, 'DataContent')),
            fieldLimits.caption,
          ) || null,
        creditLine: xmlText(xmlAt(part, 'NewsLines', 'CreditLine')) || null,
        file: xmlAttribute(largest, 'Href') ?? null,
      };
    });
}

function kindOf(content: DomElement): string {
  return formalName(xmlAt(content, 'MediaType')) || formalName(xmlAt(content, 'MimeType'));
}

/** Whether an element is the root of a NewsML 1 document. */
export function isNewsMl1(root: DomElement): boolean {
  return xmlName(root) === 'NewsML';
}
