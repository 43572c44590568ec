import { readByline } from '../databases/byline';
import { articlesOutcome } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { parseXml, xmlAll, xmlAt, xmlChildren, xmlText } from '../standards/xml';
import { tagsOfWords } from '../tag-names';
import { mediumOfReference } from './medium-of-reference';
import { referenceDate } from './reference-date';

/** References exported by EndNote as XML; each text is wrapped in its style. */
export const endnoteXmlReader: DocumentReader = {
  format: 'EndNote XML',
  accepts: (document) => {
    const start = (document.text()?.text ?? '').slice(0, 2000);
    return /<records>\s*<record>/u.test(start) && /<(?:ref-type|source-app|database)\b/u.test(start);
  },
  read(document) {
    const root = parseXml(document.text()?.text ?? '');
    return articlesOutcome(
      root === null ? [] : xmlAll(root, 'record').map(articleOf),
      'application/x-endnote+xml',
      document.text()?.by === 'guess',
    );
  },
};

function articleOf(record: DomElement): ParsedArticle {
  const taken = new RecordFields('endnote');
  const one = (...path: string[]): string => xmlText(xmlAt(record, ...path));
  taken.take('headline', one('titles', 'title'), 'title');
  const outlet = one('periodical', 'full-title') || one('titles', 'secondary-title') || one('publisher');
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), outlet);
  const names = xmlChildren(xmlAt(record, 'contributors', 'authors'), 'author').map(xmlText);
  const { authors, agency } = readByline(names.join('; '), true);
  taken.take('authors', authors, names.join('; '));
  taken.take('source', agency, names.join('; '));
  const editors = xmlChildren(xmlAt(record, 'contributors', 'secondary-authors'), 'author').map(xmlText);
  taken.take('editor', readByline(editors[0] ?? '', true).authors[0], editors.join('; '));
  const [day, year] = [one('dates', 'pub-dates', 'date'), one('dates', 'year')];
  const written = day.includes(year) ? day : `${day} ${year}`;
  taken.take('datePublished', referenceDate(written) ?? referenceDate(year), written);
  const addresses = xmlAll(record, 'url').map(xmlText);
  taken.take(
    'url',
    addresses.map((text) => webAddress(text, null)).find((url) => url !== null),
    addresses[0] ?? '',
  );
  taken.take('page', one('pages'), 'pages');
  taken.take('section', one('section'), 'section');
  taken.take('edition', one('edition'), 'edition');
  taken.take('place', one('pub-location'), 'pub-location');
  taken.take('language', languageOfName(one('language')), 'language');
  taken.take('externalId', one('electronic-resource-num') || one('accession-num'), 'accession-num');
  taken.take('summary', cutWhole(one('abstract'), fieldLimits.summary), 'abstract');
  taken.take('body', one('abstract'), 'abstract');
  const accessed = one('access-date');
  taken.take('dateAccessed', accessed === '' ? null : referenceDate(accessed), `access-date ${accessed}`);
  const notes = [one('notes'), one('research-notes')].filter((note) => note !== '');
  taken.take('notes', notes.join('\n\n'), 'notes');
  const type = xmlAt(record, 'ref-type')?.getAttribute('name') ?? '';
  if (/newspaper|magazine|journal/iu.test(type)) {
    taken.fields.type = 'article-newspaper';
    taken.fields.mediaType = mediumOfReference(taken.fields.url, taken.fields.page);
  } else if (/^blog/iu.test(type)) taken.fields.mediaType = 'blog';
  const words = xmlChildren(xmlAt(record, 'keywords'), 'keyword').map(xmlText);
  return settleArticle(taken, { isReference: true, typeFrom: ['ref-type', type], tags: tagsOfWords(words) });
}
