import { escapeHtml } from '../html/escape-html';
import { joinParagraphs, splitLines, type TextLine } from '../text/text-blocks';
import { foldSpace, isElement, isText, type DomElement, type DomNode } from '../html/dom';

/** A line of an export, whatever its file format was. */
export interface ExportLine extends TextLine {
  /** All of its text is bold or a heading. */
  readonly bold: boolean;
  /** The bold words it opens with ("Length:"), or ''. */
  readonly label: string;
  /** The first address it links to. */
  readonly link: string | null;
}

/** Whether an export is a web page, by how it begins. */
export function isPage(text: string): boolean {
  return /^\s*<(?:!doctype|html|body|div|meta)/iu.test(text.slice(0, 2000));
}

/** The lines of a plain text. */
export function linesOfText(text: string): ExportLine[] {
  return splitLines(text.replaceAll('\f', '\n\n')).map((line) => ({
    ...line,
    bold: false,
    label: '',
    link: null,
  }));
}

/** The lines of an element in order; paragraphs and cells of tables begin after a blank, `br` breaks lines inside them. */
export function linesOfElement(root: DomNode): ExportLine[] {
  return blocksOfElement(root).flatMap(({ lines, bold, label, link }) =>
    lines.map((text, i) => ({
      text,
      afterBlank: i === 0,
      heading: 0,
      bold,
      label: i === 0 ? label : '',
      link,
    })),
  );
}

/** The paragraphs of lines as a body: plain text, paragraphs separated by one blank line; `wrapped` when it is known that lines were broken at a width. */
export function bodyOfLines(lines: readonly TextLine[], wrapped?: boolean): string {
  return joinParagraphs(lines, wrapped).join('\n\n');
}

/** The HTML of a plain body; it needs no sanitising, all of it is escaped. Null for none. */
export function htmlOfBody(body: string): string | null {
  if (body === '') return null;
  return body
    .split('\n\n')
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .join('');
}

/** A paragraph, a heading, a cell. */
interface Block {
  /** Its lines as they were broken, white space folded, none empty. */
  readonly lines: readonly string[];
  /** The lines as one. */
  readonly text: string;
  /** All of its text is bold or a heading. */
  readonly bold: boolean;
  /** The bold words it opens with ("Length:"), or ''. */
  readonly label: string;
  /** The first address it links to. */
  readonly link: string | null;
}

function blockOf(lines: readonly string[], bold = false): Block {
  const folded = lines.map(foldSpace).filter((line) => line !== '');
  return { lines: folded, text: folded.join(' '), bold, label: '', link: null };
}

const BREAKING = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td text th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style head title noscript select option button iframe object svg math'.split(' '),
);

interface Run {
  text: string;
  bold: boolean;
}

/** A cell of a table is a block. `pre` keeps its blank lines as borders of blocks. */
function blocksOfElement(root: DomNode): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let link: string | null = null;
  const flush = (): void => {
    const text = runs.map((run) => run.text).join('');
    if (foldSpace(text) !== '') blocks.push(...blocksOfRuns(runs, text, link));
    runs = [];
    link = null;
  };
  const walk = (node: DomNode, bold: boolean, pre: boolean): void => {
    if (isText(node)) {
      const text = node.textContent ?? '';
      runs.push({ text: pre ? text : text.replace(/[\s]+/gu, ' '), bold });
      return;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    const name = node.localName;
    if (name === 'br') {
      runs.push({ text: '\n', bold });
      return;
    }
    if (name === 'a') link ??= node.getAttribute('href');
    const breaks = BREAKING.has(name);
    if (breaks) flush();
    const isBold = bold || isBoldElement(node);
    for (const child of node.childNodes) walk(child, isBold, pre || name === 'pre');
    if (breaks) flush();
  };
  walk(root, false, false);
  flush();
  return blocks;
}

function blocksOfRuns(runs: readonly Run[], text: string, link: string | null): Block[] {
  const parts = text.split(/\n[^\S\n]*\n/u).map((part) => part.split('\n'));
  const bold = runs.every((run) => run.bold || run.text.trim() === '');
  let label = '';
  for (const run of runs) {
    if (run.bold) label += run.text;
    else if (run.text.trim() !== '') break;
  }
  return parts
    .map((lines, i) => ({ ...blockOf(lines, bold), label: i === 0 && !bold ? foldSpace(label) : '', link }))
    .filter((block) => block.text !== '');
}

function isBoldElement(element: DomElement): boolean {
  return (
    /^(?:b|strong|h[1-6])$/u.test(element.localName) ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(element.getAttribute('style') ?? '')
  );
}
