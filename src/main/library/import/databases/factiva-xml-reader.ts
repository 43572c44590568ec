import type { DocumentReader } from '../document-reader';
import { foldSpace, type DomElement } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { parseXml, xmlAll, xmlAt, xmlChildren, xmlText } from '../standards/xml';
import { databaseDocument } from './database-document';
import { factivaArticle } from './factiva-fields';

/** Factiva's exports as XML ("PPS" responses): its codes have names there. */
export const factivaXmlReader: DocumentReader = {
  format: 'Factiva exports',
  accepts: (document) => /<(?:\w+:)?ppsArticleResponse\b/u.test((document.text()?.text ?? '').slice(0, 4000)),
  read: (document) => databaseDocument(document, 'text/xml', readFactivaXml),
};

/** Elements by the code whose place they take. */
const SIMPLE: readonly (readonly [string, string])[] = [
  ['accessionNo', 'AN'],
  ['baseLanguage', 'LA'],
  ['copyright', 'CY'],
  ['publisherName', 'PUB'],
  ['sourceName', 'SN'],
  ['sourceCode', 'SC'],
  ['byline', 'BY'],
  ['credit', 'CR'],
  ['edition', 'ED'],
  ['sectionName', 'SE'],
  ['columnName', 'CLM'],
  ['pages', 'PG'],
];

/** Every article of a response, in order. */
export function readFactivaXml(text: string): ParsedArticle[] {
  const root = parseXml(text);
  if (root === null) return [];
  return xmlAll(root, 'article').map((article) => {
    const record = new Map<string, string>();
    const set = (code: string, value: string): void => {
      if (value !== '' && !record.has(code)) record.set(code, value);
    };
    for (const [name, code] of SIMPLE) set(code, xmlText(xmlAt(article, name)));
    set('HD', xmlText(xmlAt(article, 'headline')));
    set('PD', dateOf(xmlAt(article, 'publicationDate')));
    set('LP', paragraphsOf(xmlAt(article, 'leadParagraph')));
    set('TD', paragraphsOf(xmlAt(article, 'tailParagraphs')));
    set('ART', xmlText(xmlAt(article, 'artWork')));
    for (const [name, code] of [
      ['newsSubject', 'NS'],
      ['region', 'RE'],
      ['company', 'CO'],
    ] as const)
      set(
        code,
        xmlChildren(article, name)
          .map((subject) => xmlText(xmlAt(subject, 'name')))
          .join(' | '),
      );
    return factivaArticle(record, false);
  });
}

function dateOf(element: DomElement | undefined): string {
  return xmlText(xmlAt(element, 'dateTime')) || xmlText(xmlAt(element, 'date')) || xmlText(element);
}

/** Text in `paragraph` elements, or bare with its lines broken. */
function paragraphsOf(element: DomElement | undefined): string {
  const paragraphs = xmlChildren(element, 'paragraph');
  if (paragraphs.length > 0)
    return paragraphs
      .map(xmlText)
      .filter((text) => text !== '')
      .join('\n\n');
  const text = element?.textContent ?? '';
  const hasMargin = text.split('\n').some((line) => /^\S/u.test(line));
  return text
    .split(hasMargin ? /\n(?=\s)/u : /\n\s*\n/u)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
