import type { DateContext } from '../dates/find-dates';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { escapeHtml } from '../html/escape-html';
import { textOfElement } from '../html/html-to-text';
import type { LineFact } from '../text/split-zones';
import { readHeaderLine } from '../text/header-line';
import { isRule } from '../text/text-blocks';
import { findArticles, type ReviewLine } from './find-articles';
import { namesHeadline } from './source-line';

/** One article of a press review, as the HTML it was converted to. */
export interface ReviewPart {
  readonly html: string;
  readonly section: string | null;
  /** What its line of outlet and day says, which is not in `html`. */
  readonly facts: readonly LineFact[];
}

const HEADING = /^h([1-6])$/u;
/** A table of more rows is one of data. */
const MOST_LABELS = 25;
const LONGEST_LABEL = 40;
const LONGEST_HEADLINE = 220;
/** Rows whose label names a field of an article. */
const FEWEST_LABELS = 2;

/** The articles of a document, by the HTML it was converted to, that holds several; null where it is one. */
export function partsOfReview(body: DomElement, context: DateContext): readonly ReviewPart[] | null {
  const blocks: { readonly element: DomElement; readonly line: ReviewLine }[] = [];
  let broken = false;
  for (const element of body.children) {
    const text = lineOf(element);
    const rule = ruleIn(element, text);
    broken ||= rule === 'only' || rule === 'above';
    if (text === '' || rule === 'only') continue;
    const level = Number(HEADING.exec(element.localName)?.[1] ?? 0);
    blocks.push({ element, line: { text, level, broken } });
    broken = rule === 'below';
  }
  const lines = blocks.map(({ line }) => line);
  return (
    findArticles(lines, context)?.map(({ start, end, section, source, facts }) => ({
      html: blocks
        .slice(start, end)
        .filter((_, i) => start + i !== source)
        .map(({ element }) => element.outerHTML)
        .join('\n'),
      section,
      facts,
    })) ?? null
  );
}

/** Whether a block is a rule, or ends a page above or below its text. */
function ruleIn(element: DomElement, text: string): 'only' | 'above' | 'below' | null {
  if (element.localName === 'hr' || isRule(text)) return 'only';
  if (element.querySelector('hr') === null) return null;
  if (text === '') return 'only';
  return /^\s*<hr\b/iu.test(element.innerHTML) ? 'above' : 'below';
}

/**
 * HTML whose tables of labels and values ("Outlet | Rivermouth Post") are lines ("Outlet: Rivermouth Post"), and long values paragraphs,
 * so that they are read as the lines of any other article.
 *
 * @param body what `html` says, parsed
 */
export function withLinesForLabelTables(html: string, body: DomElement, context: DateContext): string {
  if (!html.includes('<table')) return html;
  const written: string[] = [];
  let unknown = '';
  for (const element of body.children) {
    const lines = element.localName === 'table' ? labelLines(element, context) : null;
    // Where such tables are several, each begins an article; its headline may stand above it.
    const isBelow = lines !== null && !lines.headed && isShort(written.at(-1));
    if (isBelow) written.splice(-1, 0, '<hr>');
    else if (lines !== null) written.push('<hr>');
    written.push(lines?.html ?? element.outerHTML);
    // What the table says besides ("Circulation: 150,000") stands below the headline that follows it, or it would be taken for that.
    if (lines !== null) unknown = lines.unknown;
    const isHeadline = lines === null ? lineOf(element) !== '' : isBelow || lines.headed;
    if (unknown === '' || !isHeadline) continue;
    written.push(unknown);
    unknown = '';
  }
  return unknown === '' ? written.join('\n') : [...written, unknown].join('\n');
}

function isShort(html: string | undefined): boolean {
  const text = html === undefined ? '' : lineOf(parsePage(html).body);
  return text !== '' && text.length <= LONGEST_HEADLINE && !/[.。!?:]$/u.test(text);
}

interface LabelLines {
  readonly html: string;
  /** Lines whose labels say nothing of an article that is known. */
  readonly unknown: string;
  /** The headline is among them. */
  readonly headed: boolean;
}

function labelLines(table: DomElement, context: DateContext): LabelLines | null {
  if (table.querySelector('table') !== null) return null;
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'),
  );
  if (rows.length < FEWEST_LABELS || rows.length > MOST_LABELS) return null;
  let known = 0;
  let headed = false;
  const written: string[] = [];
  const unknown: string[] = [];
  for (const [first, second, ...more] of rows) {
    if (first === undefined || more.length > 0) return null;
    // A row of one cell, or one that spans both, is text.
    if (second === undefined) {
      written.push(first.innerHTML);
      headed ||= namesHeadline(lineOf(first), context);
      continue;
    }
    const label = lineOf(first).replace(/\s*[:：]$/u, '');
    const value = lineOf(second);
    if (label.length > LONGEST_LABEL) return null;
    if (label === '' || value === '') {
      if (value !== '') written.push(second.innerHTML);
      headed ||= namesHeadline(value, context);
      continue;
    }
    const line = `${label}: ${value}`;
    const isKnown = [...second.querySelectorAll('p')].length < 2 && readHeaderLine(line, context) !== null;
    known += isKnown ? 1 : 0;
    const isText = !isKnown && TEXT_LABEL.test(label);
    headed ||= namesHeadline(isText ? value : line, context);
    if (isText) written.push(paragraphsIn(second));
    else (isKnown ? written : unknown).push(`<p>${escapeHtml(line)}</p>`);
  }
  return known >= FEWEST_LABELS ? { html: written.join('\n'), unknown: unknown.join('\n'), headed } : null;
}

/** What heads the text itself. */
const TEXT_LABEL =
  /^(?:(?:full |article )?text|article|body|content|volltext|artikel(?:text)?|inhalt|texte|contenu|texto|contenido|testo|tekst|текст|正文|内容|內容|全文|isi(?: berita)?|teks|nội dung|เนื้อหา(?:ข่าว)?|本文)$/iu;

function paragraphsIn(cell: DomElement): string {
  return /<(?:p|h[1-6]|ul|ol)[\s>]/iu.test(cell.innerHTML)
    ? cell.innerHTML
    : `<p>${escapeHtml(textOfElement(cell))}</p>`;
}
