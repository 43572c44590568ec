import { readByline } from '../databases/byline';
import { readMachineDate } from '../dates/read-machine-date';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { foldSpace, isElement, isText, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { placeName, tidyDateline } from './around-text';
import { nitfContent } from './nitf-content';
import { nitfKeywords, nitfMedium, nitfMeta, nitfPage } from './nitf-head';
import { notesForPrinters } from './notes-for-printers';
import { xmlAll, xmlAt, xmlAttribute, xmlText } from './xml';

/** One article from an `nitf` element (IPTC NITF 3). */
export function nitfArticle(root: DomElement): ParsedArticle {
  const taken = new RecordFields('nitf');
  const first = (name: string): DomElement | undefined => xmlAll(root, name)[0];
  const text = (name: string): string => xmlText(first(name));
  const attribute = (name: string, key: string): string => xmlAttribute(first(name), key)?.trim() ?? '';
  const headline = text('hl1') || text('hedline') || xmlText(xmlAt(root, 'head', 'title'));
  taken.take('headline', headline, `hl1 ${headline}`);
  const head = first('body.head');
  // In a text it is a heading of a part.
  taken.take('subheadline', head === undefined ? '' : xmlText(xmlAll(head, 'hl2')[0]), 'hl2');
  readAgency(taken, text, attribute);
  const content = nitfContent(root);
  const byline = xmlAll(root, 'byline').map(bylineOf).join('; ') || content.byline;
  const { authors, agency } = readByline(byline);
  taken.take(
    'authors',
    authors.length > 0 ? authors : readByline(content.byline).authors,
    `byline ${byline}`,
  );
  taken.take('source', agency, `byline ${byline}`);
  readDates(taken, attribute);
  readPlace(taken, first('dateline'), attribute('evloc', 'city') || text('location'));
  taken.take('edition', attribute('pubdata', 'edition.name'), 'pubdata');
  taken.take('section', attribute('pubdata', 'position.section') || nitfMeta(root, 'dsk'), 'pubdata');
  taken.take('page', nitfPage(root), 'pubdata');
  taken.take(
    'url',
    webAddress(attribute('pubdata', 'ex-ref') || attribute('doc-id', 'id-string'), null),
    'pubdata',
  );
  taken.take('externalId', attribute('doc-id', 'id-string'), 'doc-id');
  const holder = attribute('doc.copyright', 'holder');
  taken.take('rightsHolder', withoutRights(holder), 'doc.copyright');
  taken.take(
    'copyrightNotice',
    holder === '' ? null : `© ${attribute('doc.copyright', 'year')} ${holder}`.replace('  ', ' '),
    'doc.copyright',
  );
  taken.take('summary', cutWhole(text('abstract'), fieldLimits.summary), 'abstract');
  taken.take('media', content.media, 'media');
  taken.take('body', content.body, content.body.slice(0, 150));
  taken.fields.mediaType = nitfMedium(root);
  taken.fields.type = 'article-newspaper';
  taken.take('notes', notesOf(root, attribute, content.remarks), 'docdata');
  return settleArticle(taken, {
    bodyHtml: content.bodyHtml,
    declaredLanguage: xmlAttribute(root, 'xml:lang') ?? xmlAttribute(root, 'baselang'),
    tags: tagsOfWords(nitfKeywords(root)),
  });
}

/** A value of an attribute of the first element of a name; '' for none. */
type Attribute = (name: string, key: string) => string;

/** The publication; where there is none, the agency that sends the story is what it appears in. */
function readAgency(taken: RecordFields, text: (name: string) => string, attribute: Attribute): void {
  taken.take('outlet', attribute('pubdata', 'name'), 'pubdata');
  const sender = text('distributor') || attribute('doc.rights', 'agent');
  taken.take('outlet', sender, 'distributor');
  taken.take('outlet', withoutRights(attribute('doc.copyright', 'holder')), 'doc.copyright');
  taken.take('source', sender || text('rights.owner'), 'distributor');
}

/** A holder of rights, without the sentence some put behind the name. */
function withoutRights(holder: string): string {
  return holder.replace(/[.,;\s]*\ball rights reserved\b[.\s]*$/iu, '').trim();
}

function readDates(taken: RecordFields, attribute: Attribute): void {
  const places = [
    ['date.issue', 'norm'],
    ['pubdata', 'date.publication'],
    ['date.release', 'norm'],
    ['story.date', 'norm'],
  ] as const;
  for (const [name, key] of places) {
    const written = attribute(name, key);
    taken.take('datePublished', nitfDate(written), `${name} ${written}`);
  }
  const revised = attribute('revision-history', 'norm');
  const published = taken.fields.datePublished;
  taken.take(
    'dateModified',
    revised === published?.raw ? null : nitfDate(revised),
    `revision-history ${revised}`,
  );
}

function readPlace(taken: RecordFields, dateline: DomElement | undefined, elsewhere: string): void {
  taken.take('dateline', tidyDateline(apart(dateline)), 'dateline');
  const location = xmlAt(dateline, 'location');
  const [city, country] = ['city', 'country'].map((name) =>
    location === undefined ? '' : xmlText(xmlAll(location, name)[0]),
  );
  taken.take('place', placeName(city || xmlText(location) || elsewhere), 'dateline');
  taken.take('country', country, 'dateline');
}

function notesOf(root: DomElement, attribute: Attribute, remarks: readonly string[]): string {
  const status = attribute('docdata', 'management-status');
  const [issued, released] = [
    nitfDate(attribute('date.issue', 'norm')),
    nitfDate(attribute('date.release', 'norm')),
  ];
  const isLater = issued !== null && released !== null && instant(released) > instant(issued);
  const isEmbargoed = /embargo/iu.test(status);
  return notesForPrinters({
    embargo: released !== null && (isLater || isEmbargoed) ? released.value : '',
    status: isEmbargoed && released !== null ? '' : status,
    remarks: [
      ...xmlAll(root, 'ed-msg').map((one) => xmlAttribute(one, 'info') ?? xmlText(one)),
      ...xmlAll(root, 'revision-history').map((one) => xmlAttribute(one, 'comment') ?? ''),
      ...remarks,
    ],
  });
}

/** When a date is, in milliseconds; one without a zone stands as in UTC. */
function instant(date: ClippingDate): number {
  return Date.parse(
    /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(date.value)
      ? date.value
      : `${date.value.slice(0, 19)}${date.value.includes('T') ? 'Z' : ''}`,
  );
}

/** The persons a byline marks, else its words; what they are by profession (`byttl`) stands apart. */
function bylineOf(byline: DomElement): string {
  const persons = xmlAll(byline, 'person').map(xmlText);
  if (persons.length > 0) return persons.join(', ');
  const title = xmlText(xmlAll(byline, 'byttl')[0]);
  const words = apart(byline);
  return title !== '' && words.endsWith(title) ? words.slice(0, -title.length).replace(/,\s*$/u, '') : words;
}

/** An element's text with its parts apart, also where nothing stands between their tags; no comment, and no date written for machines. */
function apart(element: DomElement | undefined): string {
  const words = [...(element?.childNodes ?? [])]
    .filter((node) => isText(node) || isElement(node))
    .map((node) => node.textContent ?? '')
    .filter((text) => nitfDate(text.trim()) === null || /\p{L}{3}/u.test(text));
  return foldSpace(words.join(' ')).replace(/\s+(?=[,.;:])/gu, '');
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
