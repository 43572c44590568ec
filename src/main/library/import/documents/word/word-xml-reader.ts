import type { DocumentReader } from '../../document-reader';
import type { DomElement } from '../../html/dom';
import { escapeHtml } from '../../html/escape-html';
import { parseXml, xmlAll, xmlAt, xmlChildren, xmlName } from '../../standards/xml';
import { readConvertedArticles } from '../read-converted';

const ROOT = /<(?:w:wordDocument|pkg:package)\b/u;
const HEADING = /^(?:heading|title|überschrift|titre|título|titolo)\s?(\d?)/iu;

/** Word documents in one XML file: WordprocessingML of Word 2003, and the flat form of later ones (ECMA-376). */
export const wordXmlReader: DocumentReader = {
  format: 'Word XML documents',
  accepts: (document) => ROOT.test((document.text()?.text ?? '').slice(0, 4000)),
  read(document) {
    const root = parseXml(document.text()?.text ?? '');
    const body = root === null ? undefined : xmlAll(root, 'body')[0];
    if (body === undefined)
      return { refusal: { reason: 'unreadable', detail: 'it is damaged or nested too deeply' } };
    const html = xmlAll(body, 'p').map(paragraphOf).join('\n');
    return readConvertedArticles(html, 'application/msword');
  },
};

function paragraphOf(paragraph: DomElement): string {
  const text = textOf(paragraph).trim();
  if (text === '') return '';
  const style = xmlAt(paragraph, 'pPr', 'pStyle');
  const level = HEADING.exec(style?.getAttribute('w:val') ?? '');
  const name = level === null ? 'p' : `h${String(Math.min(Math.max(Number(level[1]) || 1, 1), 6))}`;
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

/** The text of a paragraph without those inside it (text boxes), deleted text and codes of fields. */
function textOf(element: DomElement): string {
  let text = '';
  for (const child of xmlChildren(
    element,
    'r',
    'hyperlink',
    'hlink',
    'smartTag',
    'ins',
    't',
    'br',
    'tab',
    'sdt',
    'sdtContent',
    'annotation',
  ))
    switch (xmlName(child)) {
      case 't':
        text += child.textContent ?? '';
        break;
      case 'br':
      case 'tab':
        text += ' ';
        break;
      case 'annotation':
        text += child.getAttribute('w:type') === 'Word.Insertion' ? textOf(child) : '';
        break;
      default:
        text += textOf(child);
    }
  return text;
}
