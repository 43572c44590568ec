import { articlesOutcome } from '../databases/database-document';
import { readByline } from '../databases/byline';
import { htmlOfBody } from '../databases/export-lines';
import { decodeAs } from '../decode/decode-as';
import { decodeText } from '../decode/decode-text';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { tagsOfWords } from '../tag-names';
import { creditedAgency, isAgency } from '../text/agencies';
import { readDateline } from '../text/read-dateline';
import { isSignOff } from './around-text';
import { readWireMessages, type WireMessage } from './wire-message';

/** The heading of a message at the start of the file, after the characters that synchronise the line. */
const START = /^[\s\x00\x16\x7f]*\x01[^\x01-\x04]{2,400}\x02/u;
const BYLINE = /^(?:by|von|par|por|di|af|av)\s/iu;
/** Lines before the text that tell editors something, and readers nothing. */
const TO_EDITORS =
  /^\(?(?:eds?|editor['’]?s?['’]? note|ap (?:photo|video|graphic)|note|achtung|attention)\b/iu;
const UNPUBLISHED =
  /^#* ?(?:notebook$|notizblock$|the following information is not intended for publication|die folgenden informationen sind nicht zur veröffentlichung)/imu;
/** What stands behind the last word, with the initials of who wrote and edited it. */
const CLOSED = /\s*\((?:schluss|ende|fin|end)\)(?:\s+[a-z]{2,4}(?:[ /-][a-z]{2,4})*)?\s*$/iu;
/** Lines a headline and bylines may take. */
const MOST_HEAD_LINES = 12;

/** Messages of news agencies as their wires carry them: IPTC 7901 and ANPA 1312. */
export const wireReader: DocumentReader = {
  format: 'wire messages (IPTC 7901, ANPA)',
  accepts: ({ head }) => START.test(head),
  read({ bytes }) {
    // The frame is control characters, which no text has; the charset is that of what they frame.
    const framed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const decoded = decodeText(Buffer.from(framed.replace(/[\x00-\x08\x0e-\x1f\x7f]/gu, ' '), 'latin1'));
    if (decoded === null) return { refusal: { reason: 'binary' } };
    const text = decodeAs(bytes, decoded.charset);
    return articlesOutcome(
      readWireMessages(text).map(articleOf),
      'text/vnd.IPTC.7901',
      decoded.by === 'guess',
    );
  },
};

function articleOf(message: WireMessage): ParsedArticle {
  const isAnpa = message.style === 'anpa-1312';
  const { head, text } = isAnpa ? splitAnpa(message.lines) : splitIptc(message.lines);
  const slug = isAnpa ? anpaSlug(message.lines[0] ?? '') : message.slug.replace(/\/+\s*$/u, '');
  const taken = new RecordFields(message.style);
  // "By Tom Doe, The Harbour Gazette": the paper is no person.
  const bylines = head
    .filter((line) => BYLINE.test(line))
    .map((line) => line.replace(/(?:,\s+the\s.*|\s(?:correspondents?|staff))$/iu, ''));
  const titles = head.filter((line) => !BYLINE.test(line) && !TO_EDITORS.test(line) && !isStatus(line));
  const headline = (isAnpa ? (titles[0] ?? '') : titles.join(' ')) || slug;
  taken.take('headline', headline, headline);
  const credits = isAnpa ? titles.slice(1) : [];
  const { authors, agency } = readByline(bylines.join(' '));
  taken.take('authors', authors, bylines.join(' '));
  const body = isAnpa ? anpaMarks(bodyOf(text)) : bodyOf(text);
  const dateline = readDateline(body.split('\n', 1)[0] ?? '');
  const named = /\b(dpa|afp|apa|efe|ansa|sda|ats|belga|tass)\b/iu.exec(message.heading)?.[1] ?? null;
  const source = agency ?? credits.filter(isAgency).map(creditedAgency)[0] ?? dateline?.agency ?? named;
  taken.take('outlet', source, source ?? '');
  taken.take('source', source, source ?? '');
  taken.take('datePublished', message.date, message.date?.raw ?? '');
  taken.take('dateline', dateline?.dateline, body.slice(0, 100));
  taken.take('place', dateline?.place, body.slice(0, 100));
  taken.take('externalId', message.heading.trim().split(/\s/u)[0], message.heading);
  taken.take('body', body, body.slice(0, 150));
  taken.fields.mediaType = 'agency';
  taken.fields.type = 'article-newspaper';
  const words = !isAnpa && slug.includes('/') ? slug.split('/') : [];
  return settleArticle(taken, { bodyHtml: htmlOfBody(body), tags: tagsOfWords(words) });
}

interface Parts {
  /** The lines before the text, without their marks. */
  readonly head: readonly string[];
  readonly text: readonly string[];
}

/** The lines before the text begin with `^`; the first is the key words'. */
function splitAnpa(lines: readonly string[]): Parts {
  const end = lines.findIndex((line, i) => i > 0 && !line.startsWith('^'));
  const head = lines.slice(1, end < 0 ? lines.length : end);
  // Tables and lists keep their marks all through: of those only the first line is a headline.
  const marked = head.map((line) => line.trimEnd()).filter((line) => /[<=]$/u.test(line) || line === head[0]);
  const rest = head.filter((line) => !marked.includes(line.trimEnd()));
  return {
    head: marked.map(withoutMarks).filter((line) => line !== ''),
    text: [...rest, ...lines.slice(end < 0 ? lines.length : end)],
  };
}

/** Headline and byline end with the line that ends with `=`, or they stand in blocks of their own above a dateline. */
function splitIptc(lines: readonly string[]): Parts {
  const end = lines.findIndex((line) => /=\s*$/u.test(line));
  if (end < 0 || end > MOST_HEAD_LINES) return splitBlocks(lines);
  return {
    head: lines
      .slice(0, end + 1)
      .map(withoutMarks)
      .filter((line) => line !== ''),
    text: lines.slice(end + 1),
  };
}

/** Without marks, only a text that opens with a dateline shows where it begins. */
function splitBlocks(lines: readonly string[]): Parts {
  for (const [i, line] of lines.slice(0, MOST_HEAD_LINES).entries()) {
    const isFirst = i > 0 && (lines[i - 1]?.trim() === '' || /^\s/u.test(line));
    const paragraph = `${line} ${lines[i + 1] ?? ''}`.trim();
    if (isFirst && readDateline(paragraph) !== null)
      return {
        head: lines
          .slice(0, i)
          .map(withoutMarks)
          .filter((one) => one !== ''),
        text: lines.slice(i),
      };
  }
  return { head: [], text: lines };
}

function withoutMarks(line: string): string {
  return line
    .trim()
    .replace(/^\^+|[<=]+$/gu, '')
    .trim();
}

/** "BC-LT--Argentina-Cancer Beauty,466<" as "Argentina-Cancer Beauty". */
function anpaSlug(line: string): string {
  return withoutMarks(line.replace(/^.*<\s*\^/u, ''))
    .replace(/,\s*\d*$/u, '')
    .replace(/^[A-Z]{2}-(?:[A-Z]{2,3}--)?/u, '');
}

/** "EXTRA", "1ST LEAD", "(Achtung)". */
function isStatus(line: string): boolean {
  return /^\(.*\)$/u.test(line) || (line.length < 40 && line === line.toUpperCase() && /\p{Lu}/u.test(line));
}

/** Paragraphs begin after a blank line or indented. */
function bodyOf(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = withoutMarks(line).replace(/\s+/gu, ' ');
    const begins = /^(?:\t| {3,}|\^|[-*#] )/u.test(line);
    if (text === '') open = false;
    else if (open && !begins) paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1) ?? ''} ${text}`;
    else {
      paragraphs.push(text);
      open = true;
    }
  }
  const cut = paragraphs.findIndex((text) => UNPUBLISHED.test(text.replace(/^[* ]+/u, '')));
  const published = cut < 0 ? paragraphs : paragraphs.slice(0, cut);
  while (/^[*_\s]+$/u.test(published.at(-1) ?? 'x') || isSignOff(published.at(-1) ?? '')) published.pop();
  return published.join('\n\n').replace(CLOSED, '');
}

/** The signs a seven-bit wire has for quotation marks, dashes and halves. */
function anpaMarks(text: string): string {
  return (
    text
      .replace(/``/gu, '“')
      .replace(/''/gu, '”')
      .replace(/ _ /gu, ' — ')
      // Games behind, and points of shares: "3{" is three and a half.
      .replace(/(?<=[\d\s;])\{(?=[\s;]|$)/gmu, '½')
  );
}
