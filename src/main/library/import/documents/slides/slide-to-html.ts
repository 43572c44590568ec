import { isElement, type DomElement, type DomNode } from '../../html/dom';
import { escapeHtml } from '../../html/escape-html';
import { xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlName } from '../../standards/xml';
import type { PartRelations } from './part-relations';

/** Placeholders (ECMA-376, part 1, 19.7.10) that stand on every slide: date, footer, header, number; the slide itself on its notes. */
const ON_EVERY_SLIDE = /^(?:dt|ftr|hdr|sldNum|sldImg)$/u;
const TITLE = /^(?:title|ctrTitle)$/u;
/** A deck has one title; those of slides come below it. */
const HEADING = 'h2';

/** The text of a slide, or of its notes, as simple HTML: titles first, then what stands on it in its order. */
export function slideToHtml(root: DomElement, relations: PartRelations): string {
  const shapes = xmlAt(root, 'cSld', 'spTree');
  if (shapes === undefined) return '';
  const titles: string[] = [];
  const others: string[] = [];
  const write = (shape: DomElement): void => {
    const name = xmlName(shape);
    const place = placeholderOf(shape);
    if (name === 'grpSp') [...shape.children].forEach(write);
    // Newer features stand beside what older programs show in their place (part 3, 10).
    else if (name === 'AlternateContent')
      [...(xmlChildren(shape, 'Choice')[0]?.children ?? [])].forEach(write);
    else if (name === 'graphicFrame')
      others.push(...xmlAll(shape, 'tbl').map((table) => tableHtml(table, relations)));
    else if (name === 'sp' && !ON_EVERY_SLIDE.test(place))
      (TITLE.test(place) ? titles : others).push(
        paragraphsHtml(xmlAt(shape, 'txBody'), TITLE.test(place) ? HEADING : 'p', relations),
      );
  };
  [...shapes.children].forEach(write);
  return [...titles, ...others].join('');
}

/** The kind of place of its layout that a shape fills; empty for one that was drawn. */
function placeholderOf(shape: DomElement): string {
  const place = xmlAt(shape, 'nvSpPr', 'nvPr', 'ph');
  return place === undefined ? '' : (xmlAttribute(place, 'type') ?? 'obj');
}

function tableHtml(table: DomElement, relations: PartRelations): string {
  const rows = xmlChildren(table, 'tr').map(
    (row) =>
      `<tr>${xmlChildren(row, 'tc')
        .map((cell) => `<td>${paragraphsHtml(xmlAt(cell, 'txBody'), 'p', relations)}</td>`)
        .join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>\n`;
}

function paragraphsHtml(body: DomElement | undefined, tag: string, relations: PartRelations): string {
  return xmlChildren(body, 'p')
    .map((paragraph) => [...paragraph.childNodes].map((run) => runHtml(run, relations)).join(''))
    .filter((html) => html.trim() !== '')
    .map((html) => `<${tag}>${html}</${tag}>\n`)
    .join('');
}

function runHtml(run: DomNode, relations: PartRelations): string {
  if (!isElement(run)) return '';
  const name = xmlName(run);
  if (name === 'br') return '<br>';
  if (name !== 'r' && name !== 'fld') return '';
  const text = escapeHtml(xmlAt(run, 't')?.textContent ?? '');
  const address = relations.addresses.get(xmlAttribute(xmlAt(run, 'rPr', 'hlinkClick'), 'r:id') ?? '') ?? '';
  return /^https?:/iu.test(address) ? `<a href="${escapeHtml(address)}">${text}</a>` : text;
}
