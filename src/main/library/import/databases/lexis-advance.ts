import { findDate } from '../dates/find-dates';
import type { ParsedArticle } from '../parsed-article';
import type { ExportLine } from './export-lines';
import { doubtCount } from './missing-documents';
import {
  isBodyHeading,
  isFootHeading,
  readNexisLabel,
  type LabelledLine,
  type NexisLabel,
} from './nexis-labels';
import { nexisArticle } from './nexis-record';

const END =
  /^(?:end of document|ende des dokuments?|dokumentende|fin du document|fin del documento|fine del documento|fim do documento|einde van (?:het )?document|slut p[åa] dokumentet?|文档结尾|文件结束|文書の終わり|สิ้นสุดเอกสาร)$/iu;
const RIGHTS = /^(?:copyright|©|\(c\))|all rights reserved/iu;
const OPENS: ReadonlySet<NexisLabel | 'unknown'> = new Set([
  'section',
  'length',
  'author',
  'dateline',
  'summary',
  'body',
]);
const LONGEST_DATE = 90;
/** An entry in the list of documents on the cover. */
const LISTED = /^\d{1,4}\.\s/u;
const PROMISED =
  /^(?:documents?|dokumente?|documentos|documenti|documenten|dokument|文档|文件|文書|เอกสาร)\s?[(（](\d{1,5})[)）]$/iu;
/** It stands among the first lines of the cover. */
const COVER_LINES = 20;

/** Whether lines are an export of Lexis Advance or Nexis Uni: documents that each end with a line saying so. */
export function isLexisAdvance(lines: readonly ExportLine[]): boolean {
  const ends = lines.filter(({ text }) => END.test(text)).length;
  return (
    ends > 0 &&
    lines.some((line) => isBodyHeading(line.text) || (readNexisLabel(line)?.kind ?? '') === 'length')
  );
}

/** The articles of an export of Lexis Advance, Nexis Uni or Lexis+: its cover and list of documents are passed over. */
export function readLexisAdvance(lines: readonly ExportLine[], html: boolean): ParsedArticle[] {
  const articles: ParsedArticle[] = [];
  let start = 0;
  for (const [i, { text }] of lines.entries()) {
    if (!END.test(text)) continue;
    const article = readDocument(lines.slice(start, i), html);
    if (article !== null) articles.push(article);
    start = i + 1;
  }
  return doubtCount(articles, promisedBy(lines));
}

/** How many documents the cover says there are: "Documents (50)" above the list of them. */
function promisedBy(lines: readonly ExportLine[]): number | null {
  const at = lines.slice(0, COVER_LINES).findIndex(({ text }) => PROMISED.test(text));
  const isListed = at >= 0 && LISTED.test(lines[at + 1]?.text ?? '');
  return isListed ? Number(PROMISED.exec(lines[at]?.text ?? '')?.[1]) : null;
}

function readDocument(lines: readonly ExportLine[], html: boolean): ParsedArticle | null {
  const heading = lines.findIndex((line) => isBodyHeading(line.text) && line.bold);
  const plain = heading >= 0 ? heading : lines.findIndex((line) => isBodyHeading(line.text));
  const labels = lines.map(readNexisLabel);
  const bodyAt = plain >= 0 ? plain : lastLabel(labels);
  if (bodyAt < 0) return null;
  const opens = labels.findIndex(
    (label, i) => i < bodyAt && label !== null && OPENS.has(label.kind) && isHead(lines, i),
  );
  const headEnd = opens < 0 ? bodyAt : opens;
  const head = readHead(lines.slice(0, headEnd));
  const foot = footStart(lines, labels, bodyAt);
  const around = [...labels.slice(headEnd, bodyAt), ...labels.slice(foot)].filter((label) => label !== null);
  const continued = joinValues(lines, labels, foot);
  return nexisArticle(
    { ...head, labels: [...around, ...continued], body: lines.slice(bodyAt + 1, foot) },
    html,
  );
}

/** The list of documents on the cover has no labels of articles; labels far before the text are not this article's. */
function isHead(lines: readonly ExportLine[], at: number): boolean {
  return lines.slice(Math.max(0, at - 8), at).some(({ text }) => isDateLine(text));
}

function lastLabel(labels: readonly (LabelledLine | null)[]): number {
  return labels.findIndex(
    (label, i) => label?.kind === 'length' || (label?.kind === 'author' && labels[i + 1] === null),
  );
}

function footStart(
  lines: readonly ExportLine[],
  labels: readonly (LabelledLine | null)[],
  bodyAt: number,
): number {
  const heading = lines.findIndex((line, i) => i > bodyAt && line.bold && isFootHeading(line.text));
  if (heading >= 0) return heading;
  let start = lines.length;
  for (let i = lines.length - 1; i > bodyAt; i -= 1) {
    if (labels[i] === null || labels[i]?.kind === 'unknown') break;
    start = i;
  }
  return start;
}

/** Captions under the heading "Graphic" have no label of their own. */
function joinValues(
  lines: readonly ExportLine[],
  labels: readonly (LabelledLine | null)[],
  foot: number,
): LabelledLine[] {
  const captions: LabelledLine[] = [];
  let graphic = false;
  for (let i = foot; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    if (isFootHeading(text)) graphic = /^gr[aá]/iu.test(text);
    else if (graphic && labels[i] === null) captions.push({ kind: 'caption', value: text });
  }
  return captions;
}

interface Head {
  readonly headline: string;
  readonly outlet: string;
  readonly date: string;
  readonly edition: string;
  readonly copyright: string;
  readonly externalId: string | null;
}

/** Headline, outlet, date, edition and rights, read upwards from the date that stands nearest to the labels. */
function readHead(lines: readonly ExportLine[]): Head {
  const at = lines.findLastIndex(({ text, label }) => label === '' && isDateLine(text));
  const outlet = outletLines(lines.slice(0, Math.max(at, 0)));
  if (outlet.length === 0) return undatedHead(lines);
  const title = titleLines(lines.slice(0, at - outlet.length));
  const after = lines.slice(at + 1);
  const rights = after.filter(({ text }) => RIGHTS.test(text));
  const edition = after.filter(
    (line) => !rights.includes(line) && line.text.length < 80 && /\p{L}/u.test(line.text),
  );
  return {
    headline: title.map(({ text }) => text).join(' '),
    outlet: outlet.map(({ text }) => text.trim()).join(' '),
    date: lines[at]?.text ?? '',
    edition: edition.map(({ text }) => text).join(', '),
    copyright: rights.map(({ text }) => text).join(' '),
    externalId: idIn(title.find(({ link }) => link !== null)),
  };
}

/** What the link of a headline calls its document. */
function idIn(line: ExportLine | undefined): string | null {
  return /urn:contentItem:[\w-]+/u.exec(line?.link ?? '')?.[0] ?? null;
}

/** The head of a document whose day is left out: the line that leads to it, and the outlet below that. */
function undatedHead(lines: readonly ExportLine[]): Head {
  const linked = lines.findLastIndex(({ link }) => link !== null);
  const titled = linked >= 0 ? linked : lines.findLastIndex(({ bold }) => bold);
  const below = linked >= 0 ? lines.slice(linked + 1).filter(({ text }) => text.trim() !== '') : [];
  const [outlet] = below.filter(({ text, bold }) => !bold && !RIGHTS.test(text));
  const rights = below.filter(({ text }) => RIGHTS.test(text));
  return {
    headline: lines[titled]?.text ?? '',
    outlet: outlet?.text ?? '',
    date: '',
    edition: '',
    copyright: rights.map(({ text }) => text).join(' '),
    externalId: idIn(lines[titled]),
  };
}

/** The line right above the date, with the one above it where it only says which blog or edition of the outlet it is: "(Harbour Blog)". */
function outletLines(lines: readonly ExportLine[]): readonly ExportLine[] {
  const above = lines.at(-2);
  const isPart = /^\([^()]*\)$/u.test(lines.at(-1)?.text.trim() ?? '');
  return lines.slice(isPart && above !== undefined && !above.bold && above.link === null ? -2 : -1);
}

/** The bold or linked lines right above the outlet; else the one line there. */
function titleLines(lines: readonly ExportLine[]): readonly ExportLine[] {
  let start = lines.length;
  while (start > 0) {
    const line = lines[start - 1];
    if (line === undefined || !(line.bold || line.link !== null) || lines.length - start >= 3) break;
    // The list on the cover ends right above the first headline.
    if (start < lines.length && LISTED.test(line.text)) break;
    start -= 1;
  }
  return start === lines.length ? lines.slice(-1) : lines.slice(start);
}

function isDateLine(text: string): boolean {
  return text.length <= LONGEST_DATE && !RIGHTS.test(text) && findDate(text, { language: 'en-US' }) !== null;
}
