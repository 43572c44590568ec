import { isElement, type DomElement, type DomNode } from '../../html/dom';
import { escapeHtml } from '../../html/escape-html';
import { markAttribute } from '../../lists/list-mark';
import { xmlAll, xmlAt, xmlName } from '../../standards/xml';
import { OdtListNumbers } from './list-numbers';
import { odtListStyles } from './list-styles';

/** Deleted text, comments, lists of variables, descriptions of pictures: nothing of them is the text. */
const LEFT_OUT = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'scripts',
  'title',
  'desc',
  'object',
  'event-listeners',
  'table-of-content',
]);

const COMMENT = 8;

/** What stands on every slide of a presentation (`presentation:class`, 19.389). */
const ON_EVERY_SLIDE = /^(?:header|footer|date-time|page-number)$/u;

/**
 * The text of an OpenDocument, a text or a presentation (ISO 26300, its `content.xml`), as simple HTML; a rule parts the slides. `styles` is
 * its `styles.xml`, where that lies apart.
 */
export function odtToHtml(root: DomElement, styles: DomElement | null = null): string {
  // In OpenOffice 1 the text was the body itself.
  const text = xmlAt(root, 'body', 'text') ?? xmlAt(root, 'body', 'presentation') ?? xmlAt(root, 'body');
  if (text === undefined) return '';
  const headings = headingStyles(root);
  const headingOf = (style: string): string | null => headings.get(style) ?? elementOfStyle(style);
  const hidden = hiddenStyles(root);
  const numbers = new OdtListNumbers(odtListStyles(styles === null ? [root] : [styles, root]));
  const notes: string[] = [];

  const inside = (node: DomNode): string => [...node.childNodes].map(write).join('');
  const paragraph = (element: DomElement, tag: string): string => {
    const mark = numbers.paragraph(element);
    // Frames stand inside paragraphs, their text boxes hold paragraphs: those come after it.
    const boxes: string[] = [];
    const inline = [...element.childNodes]
      .map((child) => {
        const html = write(child);
        if (!/<(?:p|h[1-6]|ul|table)[\s>]/u.test(html)) return html;
        boxes.push(html);
        return '';
      })
      .join('');
    return `<${tag}${markAttribute(mark)}>${inline}</${tag}>\n${boxes.join('')}`;
  };
  const write = (node: DomNode): string => {
    if (node.nodeType === COMMENT) return '';
    if (!isElement(node)) return escapeHtml((node.textContent ?? '').replace(/\s+/gu, ' '));
    const name = xmlName(node);
    if (LEFT_OUT.has(name) || isHidden(node) || hidden.has(node.getAttribute('text:style-name') ?? ''))
      return '';
    switch (name) {
      case 'h': {
        const level = Math.trunc(
          Number(node.getAttribute('text:outline-level') ?? node.getAttribute('text:level') ?? '1'),
        );
        return paragraph(node, `h${Math.min(Math.max(level || 1, 1), 6)}`);
      }
      case 'p':
        return paragraph(node, headingOf(node.getAttribute('text:style-name') ?? '') ?? 'p');
      case 'page':
        return hidden.has(node.getAttribute('draw:style-name') ?? '') ? '' : `${inside(node)}<hr>\n`;
      case 'frame': {
        const kind = node.getAttribute('presentation:class') ?? '';
        if (ON_EVERY_SLIDE.test(kind)) return '';
        return kind === 'title' ? inside(node).replace(/<(\/?)p>/gu, '<$1h2>') : inside(node);
      }
      case 's':
      case 'tab':
        return ' ';
      case 'line-break':
        return '<br>';
      case 'list':
      // In OpenOffice 1 there were two kinds.
      case 'ordered-list':
      case 'unordered-list':
        return `<ul>${numbers.inList(node, () => inside(node))}</ul>\n`;
      case 'list-item':
      case 'list-header': {
        const point = numbers.inItem(node, () => inside(node));
        return `<li${markAttribute(point.mark)}>${point.inside}</li>`;
      }
      case 'table':
        return `<table>${inside(node)}</table>\n`;
      case 'table-row':
        return `<tr>${inside(node)}</tr>`;
      case 'table-cell':
        return `<td>${inside(node)}</td>`;
      case 'a': {
        const address = node.getAttribute('xlink:href') ?? '';
        const html = inside(node);
        return /^https?:/iu.test(address) ? `<a href="${escapeHtml(address)}">${html}</a>` : html;
      }
      case 'note':
        notes.push(...xmlAll(node, 'note-body').map(inside));
        return '';
      default:
        return inside(node);
    }
  };
  const html = inside(text);
  return html + notes.join('');
}

/** Sections that are not shown, and text that a condition hides. */
function isHidden(element: DomElement): boolean {
  return element.getAttribute('text:is-hidden') === 'true' || element.getAttribute('text:display') === 'none';
}

/** Names of the styles of hidden characters and slides. */
function hiddenStyles(root: DomElement): ReadonlySet<string> {
  return new Set(
    xmlAll(root, 'style')
      .filter(
        (style) =>
          xmlAt(style, 'text-properties')?.getAttribute('text:display') === 'none' ||
          xmlAt(style, 'drawing-page-properties')?.getAttribute('presentation:visibility') === 'hidden',
      )
      .map((style) => style.getAttribute('style:name') ?? ''),
  );
}

/** What a style of the program's own is for a paragraph; headings of a web page that was opened or pasted are paragraphs in such a style. */
function elementOfStyle(name: string): string | null {
  if (name === 'Title') return 'h1';
  const level = /^Heading_20_([1-6])$/u.exec(name)?.[1];
  return level === undefined ? null : `h${level}`;
}

/** The headings by the names of the styles that are made from the program's own. */
function headingStyles(root: DomElement): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const style of xmlAll(root, 'style')) {
    const element = elementOfStyle(style.getAttribute('style:parent-style-name') ?? '');
    if (element !== null) headings.set(style.getAttribute('style:name') ?? '', element);
  }
  return headings;
}
