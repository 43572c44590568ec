import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { toClippingDate } from '../dates/found-date';
import { mailFormat } from '../decode/text-formats';
import type { DocumentReader } from '../document-reader';
import { parsePage } from '../html/dom';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { languageOfName } from '../language/language-names';
import { tagsOfWords } from '../tag-names';
import { isAgencyOutlet } from './agency-outlet';
import { readByline } from './byline';
import { databaseDocument } from './database-document';
import { readProquestLabel, type ProquestLabel } from './proquest-labels';
import { bodyOfLines, htmlOfBody, linesOfElement, linesOfText, type ExportLine } from './export-lines';
import { countIn, doubtGaps, type Counted } from './missing-documents';

const BETWEEN =
  /^(?:_{10,}|(?:email )?\d{1,5} (?:of|de|von|di|van|z|из|av|af) \d{1,5}|\p{L}+ \d{1,5} \p{L}{1,4} \d{1,5}|\p{L}*\s?\d{1,5}\s?\/\s?\d{1,5}|.{0,60}\bProQuest(?: database)?|Contact us at:.*|https?:\/\/\S+)$/iu;
/** "Document 2 of 14". */
const BEGINS = /^(?:document|dokument|documento|документ) \d{1,5} (?:of|de|von|di|van|z|из|av|af) \d{1,5}$/iu;
/** What stands above the captions behind a text. */
const PICTURES = /^(?:illustrations?|photographs?|photos?|graphics?|fotos?|abbildungen|bilder)$/iu;
const PRINTED =
  /newspaper|magazine|journal|journaux|zeitung|zeitschrift|periódico|diario|revista|jorna[li]|giornal|quotidian|rivist|krant|tijdschrift|avis|tidning|gazet|czasopism|noviny|газет|журнал|dergi|报纸|報紙|杂志|雜誌|期刊|新聞|雑誌|신문|잡지/iu;
/** What stands where a record has no abstract or no text. */
const NOTHING =
  /^(?:(?:none|not) available|(?:texte? )?non disponible|aucun(?: résumé)? disponible|(?:nicht|keine?s?) verfügbar|no disponible|ninguno disponible|(?:não|nao) disponível|non disponibile|niet beschikbaar|не ?доступно|无|無|なし|不可用|없음)\s?[.。]?$/iu;

/** Exports of ProQuest as web pages or text, in any language of its window. */
export const proquestReader: DocumentReader = {
  format: 'ProQuest exports',
  accepts: (document) => mailFormat(document.head) === null && isProquest(document.text()?.text ?? ''),
  read: (document) => {
    const isHtml = isMarkup(document.text()?.text ?? '');
    return databaseDocument(document, isHtml ? 'text/html' : 'text/plain', (text) =>
      readProquest(isHtml ? linesOfProquestPage(text) : linesOfText(text), isHtml),
    );
  },
};

/** Its name, as it is written; a pattern in any case takes its time over a large page. */
const SIGNS = ['ProQuest', 'proquest', 'Proquest', 'PROQUEST', 'PROquest'];

/** Whether a text or page is an export of ProQuest: one with the number of a document there and the text or place of one. */
export function isProquest(text: string): boolean {
  if (!SIGNS.some((sign) => text.includes(sign))) return false;
  if (/ProQuest document (?:ID|link)\b/u.test(text) && /Full text:|Abstract:|Publication info/u.test(text))
    return true;
  return isProquestLines(isMarkup(text) ? linesOfProquestPage(text) : linesOfText(text));
}

/** The same of the lines of an export. */
export function isProquestLines(lines: readonly ExportLine[]): boolean {
  const kinds = new Set(lines.map((line) => readProquestLabel(line.text)?.kind));
  // Who exports may leave the number out; then the documents are counted.
  const known = kinds.has('documentId') || lines.some(({ text }) => BEGINS.test(text));
  return (
    known &&
    (kinds.has('fullText') ||
      kinds.has('abstract') ||
      kinds.has('publicationInfo') ||
      kinds.has('publicationTitle')) &&
    (kinds.has('documentId') || kinds.has('fullText'))
  );
}

function isMarkup(text: string): boolean {
  return /<(?:p|div|body|html)\b/iu.test(text.slice(0, 5000));
}

/** The lines of an export as a page. Mails repeat the page's body for each record, inside its paragraphs. */
export function linesOfProquestPage(html: string): ExportLine[] {
  return linesOfElement(parsePage(html.replace(/<\/?\s*(?:html|head|body)\b[^>]*>/giu, ' ')).body);
}

/** Every record of an export: each ends with the name of its database, or where the next one is counted. */
export function readProquest(lines: readonly ExportLine[], html: boolean): ParsedArticle[] {
  const articles: ParsedArticle[] = [];
  const counts: (Counted | null)[] = [];
  let record: ExportLine[] = [];
  let closed = false;
  const take = (): void => {
    const counter = record.find(({ text }) => BEGINS.test(text));
    for (const article of articleOf(record, html)) {
      articles.push(article);
      counts.push(counter === undefined ? null : countIn(counter.text));
    }
  };
  for (const line of lines) {
    const label = readProquestLabel(line.text);
    if ((closed && label === null) || BEGINS.test(line.text)) {
      take();
      record = [];
      closed = false;
    }
    record.push(line);
    if (label?.kind === 'database') closed = true;
  }
  take();
  return doubtGaps(articles, counts);
}

/** The paragraphs that end a full text and open with labels are the list of fields behind it. */
function takeListBehindText(values: Map<string, ExportLine[]>): void {
  const text = values.get('fullText') ?? [];
  let end = text.length;
  while (end > 0) {
    const start = text.findLastIndex((line, i) => i < end && (line.afterBlank || i === 0));
    const [first, ...more] = text.slice(start, end);
    const label = readProquestLabel(first?.text ?? '');
    const above = label === null ? readProquestLabel(text[start - 1]?.text ?? '') : null;
    // A label may stand alone above its value.
    if (start < 1 || first === undefined || (label === null && above?.value !== '')) break;
    if (label !== null) {
      const value = [label.value, ...more.map((line) => line.text)].filter((part) => part !== '').join(' ');
      if (!values.has(label.key) && value !== '') values.set(label.key, [{ ...first, text: value }]);
    } else if (above !== null && !values.has(above.key)) values.set(above.key, [first, ...more]);
    end = start;
  }
  if (values.has('caption') && PICTURES.test(text[end - 1]?.text ?? '')) end -= 1;
  text.length = end;
}

function articleOf(lines: readonly ExportLine[], html: boolean): ParsedArticle[] {
  const values = new Map<string, ExportLine[]>();
  const head: ExportLine[] = [];
  let into = head;
  for (const line of lines) {
    const label = readProquestLabel(line.text);
    // Inside the full text a line such as "Source: AP" is text; only the list after it ends it.
    if (label !== null && !(into === values.get('fullText') && label.alsoInText)) {
      into = values.get(label.key) ?? [];
      values.set(label.key, into);
      if (label.value !== '') into.push({ ...line, text: label.value, afterBlank: true });
    } else into.push(line);
  }
  if (!values.has('documentId') && !values.has('fullText')) return [];
  takeListBehindText(values);
  return [settle(values, head, html)];
}

function settle(
  values: ReadonlyMap<string, readonly ExportLine[]>,
  head: readonly ExportLine[],
  html: boolean,
): ParsedArticle {
  const taken = new RecordFields('proquest');
  const one = (label: ProquestLabel): string =>
    (values.get(label) ?? [])
      .map(({ text }) => text)
      .join(' ')
      .trim();
  const above = head.filter(({ text }) => !BETWEEN.test(text)).at(-1)?.text ?? '';
  const title = one('title') || above;
  taken.take('headline', title.replace(/\s*:\s*\[[^\]]*Edition\]$/u, ''), title);
  taken.take('edition', one('edition') || (/\[([^\]]*Edition)\]$/u.exec(title)?.[1] ?? ''), title);
  const byline = one('author') || one('credit');
  const { authors, agency } = readByline(byline, one('author') !== '', languageOfName(one('language')));
  taken.take('authors', authors, byline);
  taken.take('source', agency, byline);
  const outlet = one('publicationTitle') || one('publicationInfo');
  taken.take('outlet', cutWhole(outlet.split(/\s*;\s*/u)[0] ?? '', fieldLimits.name), outlet);
  // A mail may have broken one of them.
  for (const when of [one('publicationDate'), one('publicationInfo'), one('publicationYear')])
    taken.take('datePublished', dayOf(when), when);
  taken.take('page', one('pages') || one('firstPage'), one('pages'));
  taken.take('section', cutWhole(one('section'), fieldLimits.name), one('section'));
  taken.take('place', one('place'), 'Place of publication');
  taken.take('country', one('country').split(',')[0], 'Country of publication');
  taken.take('dateline', one('dateline'), 'Dateline');
  taken.take('language', languageOfName(one('language')), one('language'));
  taken.take('externalId', /\d+/u.exec(one('documentId'))?.[0], 'ProQuest document ID');
  taken.take('url', webAddress(one('documentUrl').split(' ')[0] ?? null, null), one('documentUrl'));
  taken.take('rightsHolder', one('publisher'), 'Publisher');
  taken.take(
    'copyrightNotice',
    cutWhole(one('copyright').replace(/^\((.*)\)$/u, '$1'), fieldLimits.name),
    'Copyright',
  );
  const abstract = NOTHING.test(one('abstract')) ? '' : one('abstract');
  taken.take('summary', cutWhole(abstract, fieldLimits.summary), 'Abstract');
  const text = bodyOfLines(values.get('fullText') ?? []);
  const body = (NOTHING.test(text) ? '' : text) || abstract;
  taken.take('body', body, body.slice(0, 150));
  const caption = cutWhole(one('caption'), fieldLimits.caption);
  if (caption !== '')
    taken.take('media', [{ kind: 'image', caption, creditLine: null, file: null }], caption);
  const onPaper = one('sourceType') === '' && taken.fields.page !== null;
  const printed = onPaper || PRINTED.test(one('sourceType'));
  const isWire = /\bwire\b/iu.test(one('sourceType')) || isAgencyOutlet(taken.fields.outlet ?? '');
  taken.fields.mediaType = isWire ? 'agency' : printed ? 'print' : 'online';
  taken.fields.type = taken.fields.mediaType === 'online' ? 'webpage' : 'article-newspaper';
  return settleArticle(taken, {
    bodyHtml: html ? htmlOfBody(body) : null,
    tags: tagsOfWords(one('subject').split(/\s*;\s*/u)),
  });
}

function dayOf(when: string): ClippingDate | null {
  const year = /^\d{4}$/u.exec(when.replaceAll(' ', ''))?.[0];
  return year === undefined
    ? (findDate(when, { language: 'en-US' })?.date ?? null)
    : toClippingDate(when, { year: Number(year), month: null, day: null, time: null });
}
