import { findDate } from '../dates/find-dates';
import { bodyOfLines, type ExportLine } from './export-lines';
import { FACTIVA_CODES, type FactivaRecord } from './factiva-fields';
import { isPerson, splitNames } from '../text/names';
import { languageOfName } from '../language/language-names';

/** "877 words", "1.285 Wörter", "358 mots", "1,204 字": the line every record has before its date. */
const WORD_COUNT =
  /^[\d.,\s\u00a0]{1,9}\s?(?:words?|w[^\d\s]{1,3}rter|mots|palabras|parole|palavras|woorden|ord|слов[а-я]*|s[łl]ów|字|字数|字數|文字|単語|語|ワード|단어|từ|คำ)$/iu;
/** The same in a language whose word is not among these: only a date below tells it from other figures. */
const ANY_COUNT = /^[\d.,\s\u00a0]{1,9}\s?\p{L}[\p{L}\p{M}]{0,14}$/u;
const DOCUMENT_ID = /^\p{L}[\p{L}\p{M}\s]{1,20}\s([A-Za-z0-9]{4,8}\d{8,40}[A-Za-z0-9]{3,40})$/u;
const RIGHTS =
  /©|\(c\)|copyright|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|版权|著作権|저작권/iu;
const PAGE = /^(?:pp?\.?|pg\.?|s\.)?\s*[A-Z]{0,4}[-. ]?\d{1,4}[A-Z]?(?:\s?[-–,;]\s?[A-Z]{0,3}\d{1,4})*$/iu;
const CODED = /^([A-Z]{2,3})(?:\s{2,}|\t|\s|$)(.*)$/u;

/** The id at the foot of a record ("Document TEST000020111229e7ct0001r"), in any language; null for another line. */
export function factivaDocumentId(line: string): string | null {
  return DOCUMENT_ID.exec(line)?.[1] ?? null;
}

/** Whether a line is the count of words in a record without field codes. */
export function isFactivaWordCount(line: string): boolean {
  return WORD_COUNT.test(line);
}

/**
 * Reads a record that gives its fields by their order alone: section, headline, byline, words, date, time, outlet, its code,
 * edition, page, language, rights, then the text and the document's id. Null when it is no such record.
 */
export function readFactivaLayout(
  lines: readonly ExportLine[],
  known: { readonly headline?: string; readonly byline?: string } = {},
): FactivaRecord | null {
  const isDated = (at: number): boolean => findDate(lines[at]?.text ?? '', { language: null }) !== null;
  const named = lines.findIndex(({ text }) => isFactivaWordCount(text));
  const count =
    named >= 0 ? named : lines.findIndex(({ text }, i) => i > 0 && ANY_COUNT.test(text) && isDated(i + 1));
  const next = lines[count + 1];
  if (count < 1 || next === undefined || !isDated(count + 1)) return null;
  const record = new Map<string, string>();
  readHead(lines.slice(0, count), known, record);
  record.set('PD', next.text);
  let at = count + 2;
  const take = (code: string, accepts: (text: string) => boolean): boolean => {
    const line = lines[at];
    if (line === undefined || !accepts(line.text)) return false;
    record.set(code, line.text);
    at += 1;
    return true;
  };
  take('ET', (text) => /^\d{1,2}[:.]\d{2}/u.test(text));
  take('SN', () => true);
  take('SC', (text) => /^[A-Z][A-Z0-9]{1,7}$/u.test(text));
  // Edition and page may be missing, either of them; the language follows.
  const language = lines
    .slice(at, at + 5)
    .findIndex(({ text }) => !PAGE.test(text) && languageOfName(text) !== null);
  if (language >= 0) {
    for (const { text } of lines.slice(at, at + language)) record.set(PAGE.test(text) ? 'PG' : 'ED', text);
    at += language;
    take('LA', () => true);
  }
  take('CY', (text) => RIGHTS.test(text));
  readFoot(lines.slice(at), record);
  return record;
}

function readHead(
  lines: readonly ExportLine[],
  known: { readonly headline?: string; readonly byline?: string },
  record: Map<string, string>,
): void {
  const texts = lines.map(({ text }) => text);
  const bold = lines.filter((line) => line.bold).map(({ text }) => text);
  const byline =
    known.byline ??
    (texts.length > 1 ? texts.findLast((text, i) => i > 0 && isByline(text)) : undefined) ??
    namesBelowTitle(lines);
  const others = texts.filter((text) => text !== byline);
  const headline = known.headline ?? (bold.length > 0 ? bold.join(' ') : longest(others));
  const before = others.slice(
    0,
    Math.max(
      0,
      others.findIndex((text) => headline.includes(text)),
    ),
  );
  record.set('HD', headline);
  if (byline !== undefined) record.set('BY', byline);
  if (before.length > 0) record.set('SE', before.join('; '));
}

function readFoot(lines: readonly ExportLine[], record: Map<string, string>): void {
  const end = lines.findIndex(({ text }) => factivaDocumentId(text) !== null);
  const text = end < 0 ? lines : lines.slice(0, end);
  if (end >= 0) record.set('AN', lines[end]?.text ?? '');
  record.set('LP', bodyOfLines(text));
}

function isByline(text: string): boolean {
  return /^(?:by|von|par|por|di|door|av|af|oleh)\s/iu.test(text) && text.length < 120;
}

/** The one plain line between a bold headline and the count of words, when it is nothing but names. */
function namesBelowTitle(lines: readonly ExportLine[]): string | undefined {
  const [title, last] = lines.slice(-2);
  if (title?.bold !== true || last === undefined || last.bold || last.text.length > 100) return undefined;
  if (/[.!?:…。！？]$/u.test(last.text)) return undefined;
  const names = splitNames(last.text);
  const isNames = names.every((name) => isPerson(name) && name.split(' ').length <= 4);
  return isNames && names.length > 0 ? last.text : undefined;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

/** Reads a record whose lines open with field codes ("HD Headline"); null when it has no HD with LP, TD or AN. */
export function readFactivaCodes(lines: readonly ExportLine[]): FactivaRecord | null {
  const found = new Map<string, ExportLine[]>();
  let code = '';
  for (const line of lines) {
    const match = CODED.exec(line.text);
    const opens = match?.[1];
    if (opens !== undefined && FACTIVA_CODES.has(opens) && !found.has(opens)) {
      code = opens;
      const rest = match?.[2] ?? '';
      found.set(code, rest.trim() === '' ? [] : [{ ...line, text: rest.trim(), afterBlank: true }]);
    } else if (code !== '') found.get(code)?.push(line);
  }
  if (!found.has('HD') || !(found.has('LP') || found.has('TD') || found.has('AN'))) return null;
  return new Map([...found].map(([key, value]) => [key, bodyOfLines(value)]));
}
