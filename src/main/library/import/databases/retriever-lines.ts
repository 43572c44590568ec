import type { ClippingFields, MediaType } from '../../../../shared/model/clipping';
import { findDate } from '../dates/find-dates';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields } from '../settle-article';
import { readByline } from './byline';
import type { ExportLine } from './export-lines';
import { settleRecords, type RecordWithText } from './records-with-texts';

/** Where every article is found again. */
const SIGN = /\bret\.nu\/|\bretriever-info\.com\b/u;
/** Below the headline: `Dagens Nyheter, 2004-12-29 09:31`, `Aftenposten, 12.03.2024`. */
const HEAD =
  /^(?<outlet>\p{L}[^>,]{1,80}),\s(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?:,?\s+(?:kl\.?\s*)?(?<time>\d{1,2}[:.]\d{2}))?$/u;
const PAGE = /^(?:Sida|Side|Sivu)\s*:?\s*(?<page>[\p{Lu}\d][\w/, -]{0,15})$/u;
const SECTION = /^(?:Se[kc]s?tion|Seksjon|Avdelning)\s*:\s*(?<section>.{1,80})$/iu;
const CARRIER =
  /^(?:Publicerat|Publisert|Publiceret|Sänt|Sendt)\s+(?:på|i)\s+(?<how>webb|nett|web|print|trykk|papir|tv|radio)\b/iu;
const LINK =
  /^(?:Se|Läs|Les|Læs)\s(?:hela\s|hele\s)?(?:webb?-?)?artik\p{L}+\s(?:på|her:?)\s*(?<url>https?:\/\/\S+)/iu;
const CAPTION = /^(?:Bildtext|Bildetekst|Billedtekst)\s*:\s*(?<caption>.+)$/iu;
const RIGHTS = /^(?:©|\(c\)\s|Alla artiklar är skyddade|Opphavsrettsbeskyttet)/iu;
/** The last line: `BENGT ÅS bengt.as@paper.example 08-738 10 56`, often with nothing between name and address. */
const ADDRESS = /[\p{Ll}\d][\w.+-]*@[\w-]+(?:\.[\w-]+)+/u;

const TYPES: Partial<Record<MediaType, ClippingFields['type']>> = {
  online: 'webpage',
  tv: 'broadcast',
  radio: 'broadcast',
};

/** Whether lines are an export of Retriever (Mediearkivet, ATEKST), the press database of the Nordic countries. */
export function isRetriever(lines: readonly ExportLine[]): boolean {
  return lines.some(({ text }) => SIGN.test(text)) && startsOf(lines).length > 0;
}

/** The articles of such an export, without the list of them on top. */
export function readRetriever(lines: readonly ExportLine[]): ParsedArticle[] {
  const starts = startsOf(lines);
  const records = starts.map((start, i) => recordOf(lines.slice(start, starts[i + 1] ?? lines.length)));
  return settleRecords(records);
}

/** Lines with a headline: the next says paper and day. In the list on top both stand on one. */
function startsOf(lines: readonly ExportLine[]): number[] {
  return lines.flatMap(({ text }, i) => {
    const headline = lines[i - 1];
    return headline !== undefined && !headline.text.startsWith('>') && HEAD.test(text) ? [i - 1] : [];
  });
}

/** What an article's lines say of it, and its text. */
function recordOf([headline, head, ...rest]: readonly ExportLine[]): RecordWithText {
  const taken = new RecordFields('retriever');
  taken.take('headline', headline?.text, headline?.text ?? '');
  const line = head?.text ?? '';
  const { outlet = '', date = '', time = '' } = HEAD.exec(line)?.groups ?? {};
  taken.take('outlet', outlet, line);
  taken.take('datePublished', findDate(`${date} ${time}`.trim(), { language: 'sv' })?.date, line);
  taken.fields.mediaType = 'print';
  const end = rest.findIndex(({ text }) => RIGHTS.test(text));
  const rights = (rest[end]?.text ?? '').replace(/<br\s*\/?>[^]*$/iu, '');
  taken.take('copyrightNotice', cutWhole(rights, fieldLimits.name), rights);
  const texts = rest.filter((one, i) => !takeLine(taken, one.text) && (end < 0 || i < end));
  taken.fields.type = TYPES[taken.fields.mediaType] ?? 'article-newspaper';
  return { taken, texts: withoutSigned(taken, texts) };
}

/** Takes a line that says something of the article; false for a line of its text. */
function takeLine(taken: RecordFields, text: string): boolean {
  const { page } = PAGE.exec(text)?.groups ?? {};
  const { section } = SECTION.exec(text)?.groups ?? {};
  const { url } = LINK.exec(text)?.groups ?? {};
  const { caption } = CAPTION.exec(text)?.groups ?? {};
  const how = CARRIER.exec(text)?.groups?.['how']?.toLowerCase();
  taken.take('page', page, text);
  taken.take('section', section, text);
  taken.take('url', url === undefined ? null : webAddress(url, null), text);
  if (caption !== undefined) {
    const media = {
      kind: 'image',
      caption: cutWhole(caption, fieldLimits.caption),
      creditLine: null,
      file: null,
    } as const;
    taken.fields.media = [...taken.fields.media, media];
    taken.notes.note('media', 'caption-line', text);
  }
  if (how !== undefined)
    taken.fields.mediaType = /^(?:webb?|nett)$/u.test(how)
      ? 'online'
      : how === 'tv' || how === 'radio'
        ? how
        : 'print';
  return [page, section, url, caption, how].some((value) => value !== undefined);
}

/** Takes who wrote it from the line with the writer's address that ends a text. */
function withoutSigned(taken: RecordFields, lines: readonly ExportLine[]): readonly ExportLine[] {
  const last = lines.at(-1);
  const address = last === undefined ? null : ADDRESS.exec(last.text);
  if (last === undefined || address === null) return lines;
  const name = last.text.slice(0, address.index).trim();
  const authors = name.length < 60 ? readByline(name).authors : [];
  if (authors.length === 0) return lines;
  taken.take('authors', authors, last.text);
  return lines.slice(0, -1);
}
