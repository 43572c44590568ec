import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { databaseDocument } from '../databases/database-document';
import { toClippingDate } from '../dates/found-date';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { OWN_MARK, takeKeptFields } from '../own-export/kept-fields';
import { tagsOfWords } from '../tag-names';
import { isAgency } from '../text/agencies';
import { mediumOfReference } from './medium-of-reference';
import { personName } from './person-name';
import { pageOfDatabase, publicationOfDatabase } from './printed-as';
import { referenceDate } from './reference-date';

const TAG = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/u;

/** References in the notation of Research Information Systems (RIS), as databases and reference managers export them. */
export const risReader: DocumentReader = {
  format: 'RIS references',
  accepts: (document) =>
    /^TY {1,2}- [A-Z]/mu.test(
      (document.text()?.text ?? '')
        .replace(/^\uFEFF/u, '')
        .trimStart()
        .slice(0, 400),
    ),
  read: (document) => databaseDocument(document, 'application/x-research-info-systems', readRis),
};

type Reference = ReadonlyMap<string, readonly string[]>;

/** Every reference of a RIS text, in order. */
export function readRis(text: string): ParsedArticle[] {
  return referencesOf(text).map(articleOf);
}

function referencesOf(text: string): Reference[] {
  const references: Reference[] = [];
  let current: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  // EndNote writes one key word a line below the first.
  let isKeyWords = false;
  for (const line of text
    .replace(/\r\n?/gu, '\n')
    .replace(/^\uFEFF/u, '')
    .split('\n')) {
    const match = TAG.exec(line.trimEnd());
    const [, tag = '', value = ''] = match ?? [];
    if (match === null) {
      // A value broken over lines.
      if (last !== null && line.trim() !== '')
        last[last.length - 1] = `${last.at(-1) ?? ''}${isKeyWords ? ';' : ' '}${line.trim()}`.trim();
    } else if (tag === 'TY') {
      current = new Map([['TY', [value]]]);
      references.push(current);
      last = null;
    } else if (tag === 'ER') {
      current = null;
      last = null;
    } else if (current !== null) {
      last = current.get(tag) ?? [];
      isKeyWords = tag === 'KW';
      last.push(value.trim());
      current.set(tag, last);
    }
  }
  return references;
}

function articleOf(reference: Reference): ParsedArticle {
  const taken = new RecordFields('ris');
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => reference.get(tag) ?? []).filter((value) => value !== '');
  const one = (...tags: string[]): string =>
    tags.map((tag) => all(tag)[0] ?? '').find((value) => value !== '') ?? '';
  const type = one('TY');
  const title = one('TI', 'T1', 'CT', ...(type === 'BOOK' ? ['BT'] : []));
  taken.take('headline', title, `TI ${title}`);
  const outlet = one('T2', 'JF', 'JO', 'JA', 'J2', 'BT', 'PB');
  taken.take('outlet', cutWhole(publicationOfDatabase(outlet), fieldLimits.name), `T2 ${outlet}`);
  // Both tags name authors, and the order is the file's.
  const byline = [...reference.keys()].filter((tag) => tag === 'AU' || tag === 'A1');
  const authors = [...new Set(all(...byline).map(givenFirst))];
  const evidence = `AU ${authors.join('; ')}`;
  taken.take(
    'authors',
    authors.filter((name) => !isAgency(name)),
    evidence,
  );
  taken.take('source', authors.find(isAgency), evidence);
  taken.take('editor', givenFirst(one('ED', 'A2')), 'ED');
  // EndNote writes the day without its year, which stands in PY.
  const [day, year] = [one('DA'), one('PY', 'Y1').slice(0, 4)];
  if (/\p{L}/u.test(day) && !/\d{4}/u.test(day))
    taken.take('datePublished', referenceDate(`${day} ${year}`), `DA ${day} PY ${year}`);
  for (const tag of ['DA', 'Y1', 'PY']) taken.take('datePublished', risDate(one(tag)), `${tag} ${one(tag)}`);
  taken.take('dateAccessed', risDate(one('Y2')), `Y2 ${one('Y2')}`);
  taken.take('place', one('CY', 'PP'), 'CY');
  taken.take('section', one('SE'), 'SE');
  taken.take('edition', one('ET'), 'ET');
  const [from, to] = [one('SP'), one('EP')];
  taken.take('page', pageOfDatabase(to === '' || to === from ? from : `${from}-${to}`), `SP ${from}`);
  const url = [...all('UR'), ...all('L2')]
    .map((address) => webAddress(address, null))
    .find((address) => address !== null);
  taken.take('url', url, `UR ${url ?? ''}`);
  taken.take('externalId', one('DO', 'AN', 'ID'), 'ID');
  taken.take('language', languageOfName(one('LA')), `LA ${one('LA')}`);
  const abstract = one('AB', 'N2');
  taken.take('summary', cutWhole(abstract, fieldLimits.summary), `AB ${abstract}`);
  taken.take('body', abstract, `AB ${abstract}`);
  const notes = all('N1').join('\n\n');
  const rights = /(?:^|;\s*)Copyright - ([^;]+)/u.exec(notes)?.[1]?.trim() ?? '';
  taken.take('copyrightNotice', cutWhole(rights, fieldLimits.name), 'N1');
  taken.take('notes', notes, notes);
  if (/^(?:NEWS|MGZN|JOUR|JFULL)$/u.test(type)) {
    taken.fields.type = 'article-newspaper';
    taken.fields.mediaType = mediumOfReference(url, taken.fields.page);
  } else if (/^(?:BLOG|ELEC|WEB|ICOMM)$/u.test(type))
    taken.fields.mediaType = type === 'BLOG' ? 'blog' : 'online';
  const kept = one('DB') === OWN_MARK.ris ? takeKeptFields(taken, parsedJson(one('U1')), 'U1') : null;
  return settleArticle(taken, {
    isReference: true,
    typeFrom: ['TY', type],
    tags: kept?.tags ?? tagsOfWords(all('KW').flatMap((value) => value.split(/\s*;\s*/u))),
  });
}

/** Undefined for what is no JSON: a value another program cut. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** "Doe, Jane, Jr." as "Jane Doe Jr.". */
function givenFirst(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(/\s*,\s*/u);
  return personName(given, family, suffix);
}

/** RIS writes `YYYY/MM/DD/more`, any part but the year may be empty. */
function risDate(text: string): ClippingDate | null {
  const match = /^(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?(?:\/.*)?)?)?$/u.exec(text.trim());
  if (match === null) return text === '' ? null : referenceDate(text);
  const [, year, month, day] = match;
  return toClippingDate(text.trim(), {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: month === undefined || day === undefined ? null : Number(day),
    time: null,
  });
}
