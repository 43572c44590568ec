import { readMhtml } from '../../archives/mhtml';
import { decodeText } from '../../decode/decode-text';
import { mailFormat } from '../../decode/text-formats';
import { parsePage } from '../../html/dom';
import { escapeHtml } from '../../html/escape-html';
import { parseXml, xmlAll } from '../../standards/xml';

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const DOCUMENT = 'word/document.xml';

/** Names of parts that may be such chunks: pages and texts. Word also takes whole Word documents, which are left out. */
export const CHUNK_NAME = /\.(?:mht|mhtml|html?|xhtml|txt)$/iu;

/**
 * The pages that programs put into a Word document whole, for Word to convert when it is opened (`altChunk`, ECMA-376 17.17.2), as
 * HTML in the document's order. Empty where there are none; what cannot be read of them is left out.
 */
export function alternativeChunks(parts: ReadonlyMap<string, Buffer>): string {
  const document = parts.get(DOCUMENT)?.toString('utf8') ?? '';
  if (!document.includes('altChunk')) return '';
  const targets = new Map(
    elementsOf(parts.get(RELATIONSHIPS)?.toString('utf8') ?? '', 'Relationship')
      .filter((one) => one.getAttribute('TargetMode') !== 'External')
      .map((one) => [one.getAttribute('Id'), pathOf(one.getAttribute('Target') ?? '')]),
  );
  return elementsOf(document, 'altChunk')
    .map((chunk) => htmlOf(parts.get(targets.get(chunk.getAttribute('r:id')) ?? '')))
    .join('\n');
}

function elementsOf(xml: string, name: string): ReturnType<typeof xmlAll> {
  const root = parseXml(xml);
  return root === null ? [] : xmlAll(root, name);
}

/** Targets are relative to the folder of the document, or begin at the root of the package (ECMA-376-2, 9.3). */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}

function htmlOf(part: Buffer | undefined): string {
  if (part === undefined) return '';
  if (mailFormat(part.toString('latin1', 0, 4096)) !== null) return insideOf(readMhtml(part).html ?? '');
  const text = decodeText(part)?.text ?? '';
  if (/<(?:html|body|p|div|h[1-6]|table)\b/iu.test(text)) return insideOf(text);
  return text
    .split(/\r?\n/u)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
}

/** A page's content without its head and what only programs read. */
function insideOf(html: string): string {
  const { body } = parsePage(html);
  for (const element of body.querySelectorAll('script, style, template')) element.remove();
  return body.innerHTML;
}
