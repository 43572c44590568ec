import type { DocumentReader, SourceDocument } from '../document-reader';
import { parsePage } from '../html/dom';
import { oncePer } from '../once-per';
import { databaseDocument } from './database-document';
import { isPage, linesOfElement, linesOfText, type ExportLine } from './export-lines';
import { isLexisAdvance, readLexisAdvance } from './lexis-advance';
import { isNexisCounter, readNexisLines } from './nexis-lines';

/** Behind what a line or what stands in an element begins. */
const BEGINNINGS = /[\n\r\u2028\u2029>]/gu;
/** What begins like "1 of 20 documents", roughly; of white space only that on the line, or many empty lines would each be tried with all after them. */
const COUNTER =
  /[^\S\r\n\u2028\u2029]{0,20}[\p{L}\s\d第]{0,20}\d+\s{0,9}[\p{L}，\s]{1,8}\d+\s{0,9}\p{L}{0,30}[^\S\r\n\u2028\u2029]{0,20}(?:<|$)/muy;
/** Its first number is as near. */
const NEAR_DIGIT = /\D{0,40}\d/uy;
const END_OF_DOCUMENT =
  /[^\S\r\n\u2028\u2029]*(?:End of Document|Fin du document|Ende des Dokuments?|Fin del documento)[^\S\r\n\u2028\u2029]*$/imuy;
/** One of these is in every page of theirs: words, since a pattern in any case takes its time over a large page. */
const PAGE_SIGNS = ['DOC_ID_', 'LXNComment', 'Lexis', 'lexis', 'LEXIS'];

/** Exports of Nexis, LexisNexis and Lexis Advance as text or web pages. */
export const nexisReader: DocumentReader = {
  format: 'Nexis exports',
  accepts: (document) => linesOf(document) !== null,
  read: (document) => {
    const lines = linesOf(document) ?? [];
    const html = isPage(document.text()?.text ?? '');
    return databaseDocument(document, html ? 'text/html' : 'text/plain', () => readNexis(lines, html));
  },
};

/** What a page that was printed without a network has in place of a paper's logo: the address it is fetched from, in one line or two. */
const LOGO = /^(?:https?:\/\/\S+\/attachRetrieve\.do\?\S*|smi=LOGOS&\S+)$/u;

/** The articles of an export of Nexis or Lexis in any file format, as its lines. */
export function readNexis(all: readonly ExportLine[], html: boolean): ReturnType<typeof readNexisLines> {
  const lines = all.filter(({ text }) => !LOGO.test(text));
  return isLexisAdvance(lines) ? readLexisAdvance(lines, html) : readNexisLines(lines, html);
}

/** Whether lines are an export of Nexis or Lexis. */
export function isNexis(lines: readonly ExportLine[]): boolean {
  return lines.some(({ text }) => isNexisCounter(text)) || isLexisAdvance(lines);
}

/** The lines of a document that is such an export; null for any other. */
const linesOf = oncePer((document: SourceDocument) => linesOfExport(document.text()?.text ?? ''));

function linesOfExport(text: string): readonly ExportLine[] | null {
  if (isPage(text)) {
    if (!PAGE_SIGNS.some((sign) => text.includes(sign))) return null;
    const all = linesOfElement(parsePage(text).body);
    return isNexis(all) ? all : null;
  }
  const found = beginningsIn(text);
  if (!found.counter && !found.end) return null;
  const all = linesOfText(text);
  if (found.counter) return all.some((line) => isNexisCounter(line.text)) && isNexis(all) ? all : null;
  return isLexisAdvance(all) ? all : null;
}

/** What lines begin with: asked at their beginnings only, since a pattern that is tried at every letter takes ten times as long. */
function beginningsIn(text: string): { readonly counter: boolean; readonly end: boolean } {
  let end = false;
  BEGINNINGS.lastIndex = 0;
  for (let at = 0, isLine = true; ;) {
    NEAR_DIGIT.lastIndex = COUNTER.lastIndex = END_OF_DOCUMENT.lastIndex = at;
    if (NEAR_DIGIT.test(text) && COUNTER.test(text)) return { counter: true, end };
    end ||= isLine && END_OF_DOCUMENT.test(text);
    const next = BEGINNINGS.exec(text)?.[0];
    if (next === undefined) return { counter: false, end };
    at = BEGINNINGS.lastIndex;
    isLine = next !== '>';
  }
}
