import { findDate } from '../dates/find-dates';
import type { ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import {
  EUROPRESSE_FOOT,
  EUROPRESSE_ID,
  EUROPRESSE_RIGHTS,
  takeDocumentHead,
  takeDocumentId,
  takeDocumentText,
  takeOutletName,
  takeTitle,
} from './europresse-record';
import { htmlOfBody, type ExportLine } from './export-lines';
import { withoutWeekday } from './weekdays';

/** Day, section and page stand among the first lines of an article. */
const HEAD_WITHIN = 8;
const LONGEST_HEAD = 160;

/** The articles of a page of Europresse that was printed or kept as a document: each ends with its number. Null for other lines. */
export function readEuropresseLines(lines: readonly ExportLine[]): ParsedArticle[] | null {
  if (!lines.some(({ text }) => EUROPRESSE_ID.test(text))) return null;
  const articles = partsOf(lines).map(readArticle);
  const read = articles.filter((article) => article !== null);
  return read.length === articles.length ? read : null;
}

/** The lines of each article, its foot among them. */
function partsOf(lines: readonly ExportLine[]): readonly (readonly ExportLine[])[] {
  const parts: ExportLine[][] = [[]];
  let isEnded = false;
  for (const line of lines) {
    const isNumber = EUROPRESSE_ID.test(line.text);
    if (isEnded && !isNumber && !EUROPRESSE_FOOT.test(line.text) && !EUROPRESSE_RIGHTS.test(line.text)) {
      parts.push([]);
      isEnded = false;
    }
    parts.at(-1)?.push(line);
    isEnded ||= isNumber;
  }
  // What stands below the last number is the end of its certificate.
  return parts.filter((part) => part.some(({ text }) => EUROPRESSE_ID.test(text)));
}

function readArticle(lines: readonly ExportLine[]): ParsedArticle | null {
  const at = lines.slice(0, HEAD_WITHIN).findIndex(({ text }, i) => i > 0 && isHead(text));
  const rights = lines.findIndex(({ text }) => EUROPRESSE_RIGHTS.test(text) || EUROPRESSE_FOOT.test(text));
  if (at < 0 || rights < at) return null;
  const taken = new RecordFields('europresse');
  takeOutletName(taken, lines[at - 1]?.text ?? '');
  takeDocumentHead(taken, lines[at]?.text ?? '');
  takeDocumentText(taken, takeTitle(taken, lines.slice(at + 1)), false);
  const number = lines.find(({ text }) => EUROPRESSE_ID.test(text))?.text ?? '';
  takeDocumentId(taken, EUROPRESSE_ID.exec(number)?.[0] ?? null);
  return settleArticle(taken, { bodyHtml: htmlOfBody(taken.fields.body) });
}

/** "Politique, jeudi 4 octobre 2012, p. 03": nothing before the day but a section. */
function isHead(text: string): boolean {
  const found = text.length <= LONGEST_HEAD ? findDate(text, { language: 'fr' }) : null;
  const before = found === null ? '' : withoutWeekday(text.slice(0, found.start)).trim();
  return found !== null && (before === '' || before.endsWith(','));
}
