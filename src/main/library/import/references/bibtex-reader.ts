import { databaseDocument } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { bibtexDate } from './bibtex-date';
import { bibtexEntries, isBibtex, type BibtexEntry } from './bibtex-entries';
import { bibtexPeople } from './bibtex-people';
import { latexAddress, latexText } from './latex-text';
import { mediumOfReference } from './medium-of-reference';

/** Where a thing appeared, by what tells it best; of a thesis or a report, the house it comes from. */
const OUTLETS =
  'journal journaltitle shortjournal booktitle newspaper publisher organization institution school'.split(
    ' ',
  );
const NOTES = ['note', 'annote', 'annotation', 'comment'];

/** References as BibTeX and BibLaTeX write them. */
export const bibtexReader: DocumentReader = {
  format: 'BibTeX references',
  accepts: (document) => isBibtex(document.text()?.text ?? ''),
  read: (document) => databaseDocument(document, 'application/x-bibtex', readBibtex),
};

/** Every reference of a BibTeX text, in order. */
export function readBibtex(text: string): ParsedArticle[] {
  return bibtexEntries(text).map(articleOf);
}

function articleOf({ type, key, fields }: BibtexEntry): ParsedArticle {
  const taken = new RecordFields('bibtex');
  const one = (...names: string[]): string =>
    latexText(names.map((name) => fields.get(name) ?? '').find((value) => value !== '') ?? '');
  taken.take('headline', one('title'), `title ${one('title')}`);
  taken.take('subheadline', one('subtitle'), 'subtitle');
  const outlet = one(...OUTLETS);
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), outlet);
  const authors = bibtexPeople(fields.get('author') ?? '');
  taken.take('authors', authors.persons, authors.written);
  taken.take('source', authors.agency, authors.written);
  taken.take('editor', bibtexPeople(fields.get('editor') ?? '').persons[0], 'editor');
  // What only sorts (`{\noopsort{1973b}}1981`) is no year.
  const year = latexText((fields.get('year') ?? '').replace(/\\[a-z]+\{[^{}]*\}/giu, ''));
  const published = bibtexDate(one('date'), year, one('month'), one('day'));
  taken.take('datePublished', published.date, `date ${published.written}`);
  taken.take('dateAccessed', one('urldate') === '' ? null : readMachineDate(one('urldate')), 'urldate');
  const address = ['url', 'howpublished', 'note']
    .map((name) => latexAddress(fields.get(name) ?? ''))
    .find((found) => found !== null);
  taken.take('url', webAddress(address ?? null, null), address ?? '');
  taken.take('page', one('pages').replace(/[-–]+/gu, '-'), 'pages');
  taken.take('edition', one('edition'), 'edition');
  taken.take('place', one('location', 'address'), 'location');
  const language = one('language', 'langid', 'hyphenation');
  taken.take('language', languageOfName(language), `language ${language}`);
  taken.take('externalId', one('doi') || key, key);
  taken.take('summary', cutWhole(one('abstract'), fieldLimits.summary), 'abstract');
  taken.take('body', one('abstract'), 'abstract');
  const notes = NOTES.map((name) => one(name)).filter((note) => note !== '');
  taken.take('notes', [...new Set(notes)].join('\n\n'), 'note');
  if (type === 'article') {
    taken.fields.type = 'article-newspaper';
    // Reference managers put a newspaper's section there.
    taken.take('section', one('chapter'), 'chapter');
    taken.fields.mediaType = mediumOfReference(taken.fields.url, taken.fields.page);
  }
  return settleArticle(taken, {
    isReference: true,
    typeFrom: ['@', type],
    tags: tagsOfWords(keyWords(one('keywords', 'keyword'))),
  });
}

/** Of words with semicolons between them, a comma belongs to one ("Axons, physiology; Leeches"). */
function keyWords(list: string): string[] {
  return list.split(list.includes(';') ? /\s*;\s*/u : /\s*,\s*/u);
}
