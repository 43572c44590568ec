import { readByline } from '../databases/byline';
import { databaseDocument } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { referenceDate } from './reference-date';

const START = /^\s*%0 \S/u;
const FIELD = /^%([0-9A-Za-z@!#$&()*+<>?[\]=~^,.;/'"|{}-])(?: (.*))?$/u;

/** References in EndNote's tagged notation (Refer; `.enw`), as publishers' pages and Google Scholar offer them. */
export const endnoteTaggedReader: DocumentReader = {
  format: 'EndNote references',
  accepts: (document) => START.test((document.text()?.text ?? '').slice(0, 400).replace(/^\uFEFF/u, '')),
  read: (document) => databaseDocument(document, 'application/x-endnote-refer', readEndnoteTagged),
};

type Reference = ReadonlyMap<string, readonly string[]>;

/** Every reference of a text, in order; each begins with its type (`%0`), a value may go on in the lines below its tag. */
export function readEndnoteTagged(text: string): ParsedArticle[] {
  const references: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)) {
    const [, tag = '', value = ''] = FIELD.exec(line.trimEnd()) ?? [];
    const current = references.at(-1);
    if (tag === '0') references.push(new Map([['0', [value.trim()]]]));
    if (tag === '0' || line.trim() === '') last = null;
    else if (tag !== '' && current !== undefined) {
      last = current.get(tag) ?? [];
      last.push(value.trim());
      current.set(tag, last);
    } else if (last !== null) last.push(line.trim());
  }
  return references.map(articleOf);
}

function articleOf(reference: Reference): ParsedArticle {
  const taken = new RecordFields('endnote');
  const all = (tag: string): readonly string[] => (reference.get(tag) ?? []).filter((value) => value !== '');
  const one = (...tags: string[]): string =>
    tags.map((tag) => all(tag).join(' ')).find((value) => value !== '') ?? '';
  taken.take('headline', one('T', '!'), `%T ${one('T', '!')}`);
  taken.take('outlet', cutWhole(one('J', 'B', 'I'), fieldLimits.name), '%J');
  const names = all('A').join('; ');
  const { authors, agency } = readByline(names, true);
  taken.take('authors', authors, `%A ${names}`);
  taken.take('source', agency, `%A ${names}`);
  const [year, day] = [one('D'), one('8')];
  const written = day.includes(year) ? day : `${day} ${year}`;
  taken.take('datePublished', referenceDate(written) ?? referenceDate(year), `%8 ${written}`);
  taken.take('dateAccessed', one('[') === '' ? null : referenceDate(one('[')), '%[');
  const url = all('U')
    .map((address) => webAddress(address, null))
    .find((address) => address !== null);
  taken.take('url', url, `%U ${url ?? ''}`);
  taken.take('page', one('P'), '%P');
  taken.take('section', one('&'), '%&');
  taken.take('edition', one('7'), '%7');
  taken.take('place', one('C'), '%C');
  taken.take('language', languageOfName(one('G')), `%G ${one('G')}`);
  taken.take('externalId', one('R', 'M'), '%R');
  taken.take('summary', cutWhole(one('X'), fieldLimits.summary), '%X');
  taken.take('body', one('X'), '%X');
  taken.take('notes', one('Z'), '%Z');
  const type = one('0');
  if (/newspaper|magazine|journal/iu.test(type)) {
    taken.fields.type = 'article-newspaper';
    taken.fields.mediaType = url === undefined || taken.fields.page !== null ? 'print' : 'online';
  } else if (/^blog/iu.test(type)) taken.fields.mediaType = 'blog';
  return settleArticle(taken, {
    isReference: true,
    tags: tagsOfWords(all('K').flatMap((words) => words.split(/\s*;\s*/u))),
  });
}
