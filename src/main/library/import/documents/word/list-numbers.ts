import { escapeHtml } from '../../html/escape-html';
import { LIST_MARK } from '../../lists/list-mark';
import { numberingDefinitions, type ListPlace } from './numbering-definitions';
import { ParagraphNumbers } from './paragraph-numbers';

/** Around a number in the text, until it is noted on the element of its paragraph. No font has signs for these. */
const OPEN = '\u{f8f0}';
const CLOSE = '\u{f8f1}';
const PARAGRAPH = /(?=<w:p[\s/>]|<mc:Choice[\s>]|<\/mc:Choice>)/u;
const PROPERTIES = /^<w:p(?:\s[^>]*)?>\s*<w:pPr(?:\s[^>]*)?>/u;
const PROPERTIES_END = '</w:pPr>';
const OLD_PROPERTIES = /<w:pPrChange[\s>][^]*?<\/w:pPrChange>/gu;
const TEXT = /<w:t[\s>]/u;
const MOVED_AWAY = /<w:moveFrom[\s>][^]*?<\/w:moveFrom>/gu;
/** The end of a paragraph that was deleted, or is hidden. */
const GONE = /<w:rPr>(?:(?!<\/w:rPr>)[^])*<w:(?:del|moveFrom|vanish)[\s/>]/u;

/**
 * The markup of a Word document whose paragraphs begin with the numbers of their lists (ECMA-376 17.9), between signs that
 * {@link noteListNumbers} knows.
 */
export function withListNumbers(xml: string, numbering: string, styles: string): string {
  if (!xml.includes('<w:numPr') && !styles.includes('<w:numPr')) return xml;
  const definitions = numberingDefinitions(numbering, styles);
  if (definitions === null) return xml;
  const numbers = new ParagraphNumbers(definitions);
  let written = '';
  // Text boxes stand in a document twice: as they are now, and as earlier programs know them, which is what converters read.
  let isTwice = false;
  for (const piece of xml.split(PARAGRAPH)) {
    if (piece.startsWith('<mc:Choice')) isTwice = true;
    else if (piece.startsWith('</mc:Choice')) isTwice = false;
    written += isTwice || !piece.startsWith('<w:p') ? piece : numbered(piece, numbers);
  }
  return written;
}

function numbered(piece: string, numbers: ParagraphNumbers): string {
  const end = piece.lastIndexOf(PROPERTIES_END) + PROPERTIES_END.length;
  const hasProperties = PROPERTIES.test(piece) && end >= PROPERTIES_END.length;
  const start = hasProperties ? end : (/^<w:p(?:\s[^>]*)?(?<!\/)>/u.exec(piece)?.[0].length ?? piece.length);
  const properties = hasProperties ? piece.slice(0, end).replace(OLD_PROPERTIES, '') : '';
  const hasText = TEXT.test(piece.slice(start).replace(MOVED_AWAY, ''));
  if (!hasText && GONE.test(properties)) return piece;
  const style = /<w:pStyle\b[^>]*\bw:val="([^"]*)"/u.exec(properties)?.[1] ?? '';
  const mark = numbers.next(style, placeOf(properties));
  if (mark === '' || !hasText) return piece;
  const run = `<w:r><w:t xml:space="preserve">${OPEN}${escapeHtml(mark)}${CLOSE}</w:t></w:r>`;
  return piece.slice(0, start) + run + piece.slice(start);
}

function placeOf(properties: string): ListPlace {
  const own = /<w:numPr>([^]*?)<\/w:numPr>/u.exec(properties)?.[1] ?? '';
  const level = /<w:ilvl\b[^>]*\bw:val="(\d+)"/u.exec(own)?.[1];
  return {
    list: /<w:numId\b[^>]*\bw:val="(\d+)"/u.exec(own)?.[1] ?? null,
    level: level === undefined ? null : Number(level),
  };
}

const AT_START = new RegExp(
  `<(p|li|h[1-6])((?:\\s[^<>]*)?)>([^${OPEN}${CLOSE}<]*)${OPEN}([^${CLOSE}]*)${CLOSE}`,
  'gu',
);
const ANYWHERE = new RegExp(`[${OPEN}${CLOSE}]`, 'gu');

/**
 * The HTML that was made of such markup, with the numbers noted on the elements of their paragraphs. Points of ordered lists without one
 * have none in the document either.
 */
export function noteListNumbers(html: string): string {
  const noted = html
    .replace(
      AT_START,
      (_, name: string, more: string, before: string, mark: string) =>
        `<${name}${more} ${LIST_MARK}="${mark.replaceAll('"', '&quot;')}">${before}`,
    )
    .replace(ANYWHERE, '');
  return noted.includes('<ol')
    ? noted.replace(/<li(?![^<>]*data-list-mark)(?=[\s>])/gu, `<li ${LIST_MARK}=""`)
    : noted;
}
