import type { SourceDocument } from '../document-reader';
import { oncePer } from '../once-per';
import { jsonFrontMatter } from '../text/json-front-matter';
import { isPageElement, qualifiedRoot } from './root-element';

/** Longer lines are looked at no further. */
const LONGEST_LINE = 2_000_000;

/** How much of a text is looked at to tell its format. */
const LOOKED_AT = 20_000;

const MAIL_HEADER =
  /^(?:received(?:-spf)?|authentication-results|snapshot-content-location|content-location|sender|resent-[\w-]+|message-id|mime-version|content-type|content-transfer-encoding|return-path|delivered-to|dkim-signature|x-[\w-]+|from|to|date|subject|reply-to|cc|list-[\w-]+|arc-[\w-]+)\s*:/iu;
const TECHNICAL_HEADER =
  /^(?:received|message-id|mime-version|content-type|return-path|delivered-to|dkim-signature|x-[\w-]+|arc-[\w-]+)\s*:/imu;

/** References as pandoc keeps them in YAML. */
const CSL_YAML = 'references in YAML';

/** JSON that cannot be read to its end; */
export const DAMAGED_JSON = 'damaged JSON files';
/** and how only JSON begins. */
const OPENS_JSON = /^\[?\s*\{\s*"[^"\n]{1,80}"\s*:\s*(?:["[{\d-]|true|false|null)/u;

const BOOKMARKS = /<!doctype\s+netscape-bookmark-file/iu;
const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/<(?:rss|rdf:RDF|feed)\b/iu, 'news feeds'],
  [/<nitf\b/iu, 'NITF articles'],
  [/<(?:newsItem|newsMessage|NewsML|packageItem)\b/u, 'NewsML articles'],
  [/<en-export\b/iu, 'Evernote exports'],
  [/<(?:modsCollection|mods)\b/iu, 'MODS references'],
  [/<opml\b/iu, 'lists of feeds (OPML)'],
  [/<svg\b/iu, 'SVG pictures'],
  [/<plist\b/iu, 'property lists'],
  [/<(?:w:wordDocument|pkg:package)\b/u, 'Word documents'],
];

/**
 * The plain name of a text format that has a reader of its own yet to come, or null for prose, web pages and what is no text. Looked at once
 * for all who ask.
 */
export const textFormatOf = oncePer((document: SourceDocument): string | null => {
  const decoded = document.text();
  return decoded === null ? null : textFormat(decoded.text);
});

function textFormat(text: string): string | null {
  const head = text
    .slice(0, LOOKED_AT)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  const mail = mailFormat(head);
  if (mail !== null) return mail;
  const markup = markupFormat(head);
  if (markup !== null) return markup;
  if (/^<(?:!doctype\s+html|html)\b/iu.test(head)) return null;
  if (isBareXml(head, text)) return 'XML files';
  if (/^TY {2}- [A-Z]/mu.test(head.slice(0, 400))) return 'RIS references';
  if (/^(?:%[^\n]*\n\s*)*@\w+\s*\{\s*[^\s,{}]+\s*,/u.test(head)) return 'BibTeX references';
  if (/^(?:---\s+)?references:\s*\n\s*- (?:id|type):/u.test(head)) return CSL_YAML;
  if (/^BEGIN:V(?:CARD|CALENDAR)/u.test(head)) return 'address cards and calendars';
  if (
    head.includes(' DOCUMENTS') &&
    /^[^\S\r\n\u2028\u2029]*1 of \d+ DOCUMENTS[^\S\r\n\u2028\u2029]*$/mu.test(head)
  )
    return 'LexisNexis exports';
  if (/^[[{]/u.test(head) && (isJson(text) || isJsonLines(text))) return 'JSON files';
  if (OPENS_JSON.test(head) && jsonFrontMatter(text) === null) return DAMAGED_JSON;
  return isTable(head) ? 'tables (CSV)' : null;
}

type MailFormat = 'mailboxes' | 'e-mail messages' | 'saved web archives (MHTML)' | null;

let lastStart = '';
let lastFormat: MailFormat = null;

/**
 * Tells mailboxes, messages and web archives (MHTML) apart by their first lines; null for anything else. A letter that only
 * has "From:" and "Date:" on top is none: a header that no person writes must be there.
 */
export function mailFormat(start: string): MailFormat {
  // Half a dozen readers ask it of the same document, one after the other.
  if (start !== lastStart) {
    lastFormat = formatByHeaders(start);
    lastStart = start;
  }
  return lastFormat;
}

function formatByHeaders(start: string): MailFormat {
  const head = start.replace(/^(?:\uFEFF|\xef\xbb\xbf)/u, '').trimStart();
  // Pages are what comes in most, and their lines need not be told apart.
  if (head.startsWith('<')) return null;
  // Thunderbird leaves out sender and time.
  if (/^From(?: -)? ?\r?\nX-Mozilla-/u.test(head)) return 'mailboxes';
  const isMbox = /^From \S.*\d{1,2}:\d{2}.*\r?\n/u.test(head);
  const [headers = ''] = (isMbox ? head.slice(head.indexOf('\n') + 1) : head).split(/\r?\n\r?\n/u, 1);
  const lines = headers.split(/\r?\n/u);
  // A forwarding program may leave a quoted separator on top.
  const [first = ''] = lines.filter((line) => !/^>?From /u.test(line));
  // A separator with a year is sign enough that the line below it is a header, whatever it is called.
  if (isMbox && /^From \S.*\b\d{4}\b/u.test(head) && /^[A-Za-z][\w-]*:\s/u.test(first)) return 'mailboxes';
  if (!MAIL_HEADER.test(first) && !areHeaders(lines)) return null;
  if (isMbox) return 'mailboxes';
  const isBare = /^content-type\s*:\s*multipart\/[^;]+;[^]*?boundary\s*=/iu.test(headers);
  if (!isBare && (!TECHNICAL_HEADER.test(headers) || lines.length < 2)) return null;
  return isWebArchive(headers) ? 'saved web archives (MHTML)' : 'e-mail messages';
}

/** Lines that all are headers, three of them such as mails have: above those everybody knows a program may write one of its own. */
function areHeaders(lines: readonly string[]): boolean {
  const named = lines.filter((line) => !/^(?:[ \t]|>?From )/u.test(line));
  // The last line may be cut off.
  return (
    named.slice(0, -1).every((line) => /^[!-9;-~]+:/u.test(line)) &&
    named.filter((line) => MAIL_HEADER.test(line)).length >= 3
  );
}

/** A message to hundreds of people names them all before it says anything technical. */
const LONGEST_HEADERS = 1024 * 1024;

/** The same for a document, whose headers may be longer than the `head` of it that is at hand as text. */
export function mailFormatOf({
  head,
  bytes,
}: {
  readonly head: string;
  readonly bytes: Uint8Array;
}): MailFormat {
  const format = mailFormat(head);
  const [first = ''] = head.split('\n', 1);
  if (format !== null || bytes.length <= head.length || !MAIL_HEADER.test(first) || /\n\r?\n/u.test(head))
    return format;
  const longer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEADERS));
  return mailFormat(longer.toString('latin1'));
}

/** Browsers say that they saved it, or it is a bundle of parts (RFC 2557) that was never sent to anybody. */
function isWebArchive(headers: string): boolean {
  if (/^snapshot-content-location\s*:|^from\s*:\s*["<\s]*saved by/imu.test(headers)) return true;
  return (
    /^content-type\s*:\s*multipart\/related|^content-location\s*:/imu.test(headers) &&
    !/^(?:to|received|delivered-to|return-path|message-id)\s*:/imu.test(headers)
  );
}

function markupFormat(head: string): string | null {
  if (!head.startsWith('<')) return null;
  const start = head.slice(0, 4000);
  if (BOOKMARKS.test(start)) return 'browser bookmarks';
  // A page may hold any of these, and a passage copied out of one as well: pictures drawn in it, code it shows.
  const root = qualifiedRoot(head);
  const ofPage = /<html\b|<!doctype\s+html/iu.test(start) || (root !== null && isPageElement(root));
  const named = ofPage ? undefined : ROOTS.find(([element]) => element.test(start));
  if (named !== undefined) return named[1];
  if (/^<\?xml/iu.test(start) && !/<html\b/iu.test(start)) return 'XML files';
  // A document that declares entities or elements of its own is XML, whatever it holds.
  if (/^<!doctype\s+(?!html)[^>[]*(?:\[|system|public)/iu.test(start) && !/<html\b/iu.test(start))
    return 'XML files';
  return null;
}

/** A document whose one element, which ends it, is none of a page; pages have their text in elements everybody knows. */
function isBareXml(head: string, text: string): boolean {
  const root = qualifiedRoot(head);
  if (root === null || isPageElement(root) || /<(?:p|div|br|h[1-6])[\s>/]/iu.test(head)) return false;
  return text.slice(-200).trimEnd().endsWith(`</${root}>`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/u, ''));
    return true;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return false;
    throw thrown;
  }
}

/** One object a line (JSON Lines): the first lines tell, however long the file is. */
function isJsonLines(text: string): boolean {
  const [first, second] = text
    .slice(0, LONGEST_LINE)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const isObject = (line: string | undefined): boolean => line?.startsWith('{') === true && isJson(line);
  return isObject(first) && (second === undefined || second === '' || isObject(second));
}

/** Rows with the same number of cells, at least three, line after line: prose never does that. */
function isTable(head: string): boolean {
  // Most texts are none, and their first line says so.
  const [top = ''] = head.split('\n', 1);
  const parting = ['\t', ';', ',', '|'].filter(
    (delimiter) => countOutsideQuotes(top, delimiter) >= (delimiter === ',' ? 3 : 2),
  );
  if (parting.length === 0) return false;
  const lines = head
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 12);
  if (lines.length < 4) return false;
  // The last line may be cut off.
  const rows = head.length >= LOOKED_AT ? lines.slice(0, -1) : lines;
  return parting.some((delimiter) => {
    const first = countOutsideQuotes(top, delimiter);
    return rows.every((line) => countOutsideQuotes(line, delimiter) === first);
  });
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count += 1;
  }
  return count;
}
