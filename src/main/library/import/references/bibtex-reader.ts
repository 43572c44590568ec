import { readByline } from '../databases/byline';
import { databaseDocument } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import { monthNumber } from '../dates/month-names';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bibtexFields, bibtexMacros, bibtexNames } from './bibtex-fields';
import { latexAddress, latexText } from './latex-text';

const ENTRY = /@(\w+)\s*[{(]\s*([^\s,{}()"]*)\s*,/gu;

const STARTS = /^(?:%[^\n]*\n\s*)*@\w+\s*[{(]\s*[^\s,{}()]+\s*,/u;
const MACRO_FIRST = /^(?:%[^\n]*\n\s*)*@\s*(?:string|preamble|comment)\s*[({]/iu;

/** References as BibTeX and BibLaTeX write them. */
export const bibtexReader: DocumentReader = {
  format: 'BibTeX references',
  accepts: (document) => {
    const head = (document.text()?.text ?? '')
      .slice(0, 20_000)
      .replace(/^\uFEFF/u, '')
      .trimStart();
    return STARTS.test(head) || (MACRO_FIRST.test(head) && /^\s*@\w+\s*[{(]\s*[^\s,{}()]+\s*,/mu.test(head));
  },
  read: (document) => databaseDocument(document, 'application/x-bibtex', readBibtex),
};

/** Every entry of a BibTeX text, in order. */
export function readBibtex(text: string): ParsedArticle[] {
  const macros = bibtexMacros(text);
  return [...text.matchAll(ENTRY)].flatMap((match) => {
    const [whole, type = '', key = ''] = match;
    if (/^(?:comment|string|preamble)$/iu.test(type)) return [];
    return [articleOf(type.toLowerCase(), key, bibtexFields(text, match.index + whole.length, macros))];
  });
}

function articleOf(type: string, key: string, fields: ReadonlyMap<string, string>): ParsedArticle {
  const taken = new RecordFields('bibtex');
  const one = (...names: string[]): string =>
    latexText(names.map((name) => fields.get(name) ?? '').find((value) => value !== '') ?? '');
  taken.take('headline', one('title'), `title ${one('title')}`);
  taken.take('subheadline', one('subtitle'), 'subtitle');
  const outlet = one('journal', 'journaltitle', 'booktitle', 'newspaper', 'publisher', 'organization');
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), outlet);
  const people = bibtexNames(fields.get('author') ?? '')
    .map(latexText)
    .filter((name) => name !== '' && name !== 'others');
  const bylines = people.map((name) => readByline(name, true));
  taken.take(
    'authors',
    bylines.flatMap(({ authors }) => authors),
    people.join('; '),
  );
  taken.take('source', bylines.find(({ agency }) => agency !== null)?.agency, people.join('; '));
  const month =
    monthNumber(one('month'), 'en') ?? (/^\d{1,2}$/u.test(one('month')) ? Number(one('month')) : null);
  const year = /^\d{4}$/u.exec(one('year'))?.[0] ?? '';
  const day = /^\d{1,2}$/u.test(one('day')) ? `-${one('day').padStart(2, '0')}` : '';
  const written =
    one('date') || (month === null || year === '' ? year : `${year}-${String(month).padStart(2, '0')}${day}`);
  const date = /^\d{4}$/u.test(written) ? yearOnly(written) : readMachineDate(written.split('/')[0] ?? '');
  taken.take('datePublished', date, `date ${written}`);
  taken.take('dateAccessed', one('urldate') === '' ? null : readMachineDate(one('urldate')), 'urldate');
  const address = ['url', 'howpublished', 'note']
    .map((name) => latexAddress(fields.get(name) ?? ''))
    .find((found) => found !== null);
  taken.take('url', webAddress(address ?? null, null), address ?? '');
  taken.take('page', one('pages').replace(/[-–]+/gu, '-'), 'pages');
  taken.take('edition', one('edition'), 'edition');
  taken.take('place', one('location', 'address'), 'location');
  taken.take('language', languageOfName(one('language', 'langid')), one('language', 'langid'));
  taken.take('externalId', one('doi') || key, key);
  taken.take('summary', cutWhole(one('abstract'), fieldLimits.summary), 'abstract');
  taken.take('body', one('abstract'), 'abstract');
  taken.take('notes', one('note', 'annote'), 'note');
  if (type === 'article') taken.fields.type = 'article-newspaper';
  return settleArticle(taken, { isReference: true, tags: tagsOfWords(one('keywords').split(/\s*[,;]\s*/u)) });
}

function yearOnly(year: string): ReturnType<typeof readMachineDate> {
  const date = readMachineDate(`${year}-01`);
  return date === null ? null : { ...date, raw: year, value: year, precision: 'year' };
}
