import { readByline } from '../databases/byline';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { mediumOfReference } from './medium-of-reference';
import { referenceDate } from './reference-date';

/**
 * The values of each field, by EndNote's tag without its percent sign; `0` is the kind of thing referred to. Two are none of
 * EndNote's: `a` for names in their short form, `p` for the last page.
 */
export type TaggedReference = ReadonlyMap<string, readonly string[]>;

/** A notation whose fields were brought to EndNote's tags. */
export interface TaggedNotation {
  /** The rule its fields are read by. */
  readonly via: string;
  /** How it writes the field of a tag. */
  readonly written: (tag: string) => string;
}

/** The article of a reference whose fields are named by EndNote's tags (`T` the title, `A` authors, `8` the day …). */
export function articleOfTags(reference: TaggedReference, { via, written }: TaggedNotation): ParsedArticle {
  const taken = new RecordFields(via);
  const all = (tag: string): readonly string[] => (reference.get(tag) ?? []).filter((value) => value !== '');
  const one = (...tags: string[]): string =>
    tags.map((tag) => all(tag).join(' ')).find((value) => value !== '') ?? '';
  taken.take('headline', one('T', '!'), `${written('T')} ${one('T', '!')}`);
  taken.take('outlet', cutWhole(one('J', 'B', 'I'), fieldLimits.name), written('J'));
  // Where names stand shortened only, they are taken so.
  const names = (all('A').length > 0 ? all('A') : all('a')).join('; ');
  const { authors, agency } = readByline(names, true);
  taken.take('authors', authors, `${written('A')} ${names}`);
  taken.take('source', agency, `${written('A')} ${names}`);
  taken.take('editor', readByline(all('E')[0] ?? '', true).authors[0], written('E'));
  const [year, day] = [one('D'), one('8')];
  const date = day.includes(year) ? day : `${day} ${year}`;
  taken.take('datePublished', referenceDate(date) ?? referenceDate(year), `${written('8')} ${date}`);
  taken.take('dateAccessed', one('[') === '' ? null : referenceDate(one('[')), written('['));
  const url = all('U')
    .map((address) => webAddress(address, null))
    .find((address) => address !== null);
  taken.take('url', url, `${written('U')} ${url ?? ''}`);
  const [from, to] = [one('P'), one('p')];
  taken.take('page', [...new Set([from, to])].filter((page) => page !== '').join('-'), written('P'));
  taken.take('section', one('&'), written('&'));
  taken.take('edition', one('7'), written('7'));
  taken.take('place', one('C'), written('C'));
  taken.take('language', languageOfName(one('G')), `${written('G')} ${one('G')}`);
  taken.take('externalId', one('R', 'M'), written('R'));
  taken.take('summary', cutWhole(one('X'), fieldLimits.summary), written('X'));
  taken.take('body', one('X'), written('X'));
  taken.take('notes', one('Z'), written('Z'));
  const type = one('0');
  if (/newspaper|magazine|journal/iu.test(type)) {
    taken.fields.type = 'article-newspaper';
    taken.fields.mediaType = mediumOfReference(url, taken.fields.page);
  } else if (/^blog/iu.test(type)) taken.fields.mediaType = 'blog';
  return settleArticle(taken, {
    isReference: true,
    typeFrom: ['%0', type],
    tags: tagsOfWords(all('K').flatMap((words) => words.split(/\s*;\s*/u))),
  });
}
