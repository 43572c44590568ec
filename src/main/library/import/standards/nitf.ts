import { readByline } from '../databases/byline';
import { readMachineDate } from '../dates/read-machine-date';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { foldSpace, type DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bodyOfHtml } from './body-of-html';
import { xmlAll, xmlAt, xmlAttribute, xmlText } from './xml';

/** One article from an `nitf` element (IPTC NITF 3). */
export function nitfArticle(root: DomElement): ParsedArticle {
  const taken = new RecordFields('nitf');
  const first = (name: string): DomElement | undefined => xmlAll(root, name)[0];
  const text = (name: string): string => xmlText(first(name));
  const attribute = (name: string, key: string): string => xmlAttribute(first(name), key)?.trim() ?? '';
  const headline = text('hl1') || text('hedline') || xmlText(xmlAt(root, 'head', 'title'));
  taken.take('headline', headline, `hl1 ${headline}`);
  taken.take('subheadline', text('hl2'), 'hl2');
  taken.take('outlet', attribute('pubdata', 'name'), 'pubdata');
  taken.take('source', text('distributor') || attribute('doc.rights', 'agent'), 'distributor');
  const byline = bylineOf(first('byline'));
  const { authors, agency } = readByline(byline);
  taken.take('authors', authors, `byline ${byline}`);
  taken.take('source', agency, `byline ${byline}`);
  const issued =
    attribute('date.issue', 'norm') ||
    attribute('pubdata', 'date.publication') ||
    attribute('story.date', 'norm');
  taken.take('datePublished', nitfDate(issued), `date.issue ${issued}`);
  taken.take('dateline', apart(first('dateline')), 'dateline');
  const place = xmlText(xmlAt(first('dateline'), 'location'));
  taken.take('place', place || attribute('evloc', 'city') || text('location'), 'dateline');
  taken.take('edition', attribute('pubdata', 'edition.name'), 'pubdata');
  taken.take('section', attribute('pubdata', 'position.section'), 'pubdata');
  taken.take('externalId', attribute('doc-id', 'id-string'), 'doc-id');
  taken.take('rightsHolder', attribute('doc.copyright', 'holder'), 'doc.copyright');
  const holder = attribute('doc.copyright', 'holder');
  taken.take(
    'copyrightNotice',
    holder === '' ? null : `© ${attribute('doc.copyright', 'year')} ${holder}`.replace('  ', ' '),
    'doc.copyright',
  );
  taken.take('summary', cutWhole(text('abstract'), fieldLimits.summary), 'abstract');
  const captions = xmlAll(root, 'media').map((media) => ({
    kind: 'image' as const,
    caption: xmlText(xmlAll(media, 'media-caption')[0]) || null,
    creditLine: xmlText(xmlAll(media, 'media-producer')[0]) || null,
    file: xmlAttribute(xmlAll(media, 'media-reference')[0], 'source'),
  }));
  taken.take('media', captions, 'media');
  // A note to editors has a `body.content` of its own.
  const content = xmlAt(root, 'body', 'body.content') ?? first('body.content');
  for (const media of content === undefined ? [] : xmlAll(content, 'media')) media.remove();
  const { body, bodyHtml } = bodyOfHtml(
    (content?.innerHTML ?? '').replace(/<(\/?)(?:block|hl2)\b/gu, '<$1div'),
    null,
  );
  taken.take('body', body, body.slice(0, 150));
  taken.fields.mediaType = 'agency';
  taken.fields.type = 'article-newspaper';
  const words = xmlAll(root, 'keyword').map((one) => xmlAttribute(one, 'key') ?? '');
  return settleArticle(taken, {
    bodyHtml,
    declaredLanguage: xmlAttribute(root, 'xml:lang'),
    tags: tagsOfWords(words),
  });
}

/** The persons a byline marks, else its words; what they are by profession (`byttl`) stands apart. */
function bylineOf(byline: DomElement | undefined): string {
  const persons = byline === undefined ? [] : xmlAll(byline, 'person').map(xmlText);
  if (persons.length > 0) return persons.join(', ');
  const title = byline === undefined ? '' : xmlText(xmlAll(byline, 'byttl')[0]);
  const words = apart(byline);
  return title !== '' && words.endsWith(title) ? words.slice(0, -title.length).replace(/,\s*$/u, '') : words;
}

/** An element's text with its parts apart, also where nothing stands between their tags. */
function apart(element: DomElement | undefined): string {
  return foldSpace([...(element?.childNodes ?? [])].map((node) => node.textContent ?? '').join(' ')).replace(
    /\s+(?=[,.;:])/gu,
    '',
  );
}

/** A date of NITF (ISO 8601 basic, `20131020T192751+1100`), or any other machine date. */
export function nitfDate(text: string): ClippingDate | null {
  const basic = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(text.trim());
  if (basic === null) return text === '' ? null : readMachineDate(text);
  const [, year = '', month = '', day = '', hour, minute = '', second, zone = ''] = basic;
  const time =
    hour === undefined ? '' : `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone}`;
  const date = readMachineDate(`${year}-${month}-${day}${time}`);
  return date === null ? null : { ...date, raw: text.trim() };
}
