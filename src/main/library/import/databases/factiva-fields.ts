import { countWords } from '../../storage/word-count';
import { findDate } from '../dates/find-dates';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { isAgencyOutlet } from './agency-outlet';
import { readByline } from './byline';
import { htmlOfBody } from './export-lines';
import { languageOfName } from '../language/language-names';

/** Accession numbers have some 25 characters. */
const LONGEST_ID = 80;

/** The values of one record by Factiva's two- and three-letter field codes; paragraphs are separated by blank lines. */
export type FactivaRecord = ReadonlyMap<string, string>;

/** The codes Factiva's exports use, whatever the language of its window. */
export const FACTIVA_CODES = new Set(
  'SE HD CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN BY ART DLN CX CLM PB RST NGC GC'.split(
    ' ',
  ),
);

/** One article from a record of Factiva. The body is LP and TD; NS, RE and CO are its tags. */
export function factivaArticle(record: FactivaRecord, html: boolean): ParsedArticle {
  const taken = new RecordFields('factiva');
  const get = (code: string): string => record.get(code) ?? '';
  const take = (
    field:
      'headline' | 'outlet' | 'source' | 'section' | 'edition' | 'page' | 'copyrightNotice' | 'subheadline',
    code: string,
  ): void => {
    const value = get(code).replace(/\s+/gu, ' ').trim();
    taken.take(field, cutWhole(value, fieldLimits.name * 3), `${code} ${value}`);
  };
  take('headline', 'HD');
  take('outlet', 'SN');
  take('source', 'CR');
  take('section', 'SE');
  take('edition', 'ED');
  take('page', 'PG');
  take('copyrightNotice', 'CY');
  take('subheadline', 'SH');
  const language = languageOfName(get('LA'));
  const { authors, agency } = readByline(get('BY'), false, language);
  taken.take('authors', authors, `BY ${get('BY')}`);
  taken.take('source', agency, `BY ${get('BY')}`);
  const when = `${get('PD')} ${get('ET')}`.trim();
  taken.take('datePublished', findDate(when, { language })?.date, `PD ${when}`);
  taken.take('language', language, `LA ${get('LA')}`);
  const [id = null] = /[A-Za-z0-9]{5,}\d{6,}[A-Za-z0-9]*$/u.exec(get('AN').trim().slice(-LONGEST_ID)) ?? [];
  taken.take('externalId', id, `AN ${get('AN')}`);
  taken.take('rightsHolder', get('PUB').replace(/\s+/gu, ' ').trim(), `PUB ${get('PUB')}`);
  const body = [get('LP'), get('TD')].filter((part) => part !== '').join('\n\n');
  taken.take('body', body, `LP ${body.slice(0, 150)}`);
  taken.fields.wordCount = countWords(body);
  const caption = get('ART').replace(/\s+/gu, ' ').trim();
  if (caption !== '')
    taken.take('media', [{ kind: 'image', caption, creditLine: null, file: null }], `ART ${caption}`);
  taken.fields.mediaType = isAgencyOutlet(get('SN')) ? 'agency' : isWeb(get('SN')) ? 'online' : 'print';
  taken.fields.type = taken.fields.mediaType === 'online' ? 'webpage' : 'article-newspaper';
  const words = ['NS', 'RE', 'CO'].flatMap((code) => subjectNames(get(code)));
  return settleArticle(taken, { bodyHtml: html ? htmlOfBody(body) : null, tags: tagsOfWords(words) });
}

/** "gpol : Domestic Politics | gvote : Elections" without the codes. */
function subjectNames(text: string): string[] {
  return text.split(/\s*\|\s*/u).map((one) => one.replace(/^\s*[a-z0-9]{1,8}\s*:\s*/u, '').trim());
}

function isWeb(outlet: string): boolean {
  return /\bonline\b|\.(?:com|net|org|de|fr|uk|cn)\b|\bweb ?site\b|\bwww\./iu.test(outlet);
}
