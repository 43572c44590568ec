import { binaryFormat, isFlatOpenDocument } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { importLimits } from '../../limits';
import type { DomElement } from '../../html/dom';
import { parseXml, xmlAt } from '../../standards/xml';
import { readConvertedArticles } from '../read-converted';
import { readZipParts } from '../zip-parts';
import { odtToHtml } from './odt-to-html';

const CONTENT = 'content.xml';
const TEXT = 'application/vnd.oasis.opendocument.text';
const PRESENTATION = 'application/vnd.oasis.opendocument.presentation';
const FLAT = 'application/vnd.oasis.opendocument.text-flat-xml';
const MANIFEST = 'META-INF/manifest.xml';

/** OpenDocument texts (ODT) and presentations (ODP), as LibreOffice writes them, packed or as one flat XML file. */
export const odtReader: DocumentReader = {
  format: 'OpenDocument texts',
  accepts: ({ head, bytes }) => {
    const format = binaryFormat(head, bytes);
    return (
      isFlatOpenDocument(head, 'text') ||
      format === 'OpenDocument texts' ||
      format === 'OpenDocument presentations' ||
      (format === 'ZIP archives' && saysText(bytes))
    );
  },
  read({ head, bytes, text }) {
    if (isFlatOpenDocument(head, 'text')) {
      const root = parseXml(text()?.text ?? '');
      if (root === null) return { refusal: { reason: 'unreadable', detail: 'its text is missing' } };
      return readConvertedArticles(odtToHtml(root), FLAT);
    }
    const read = readZipParts(
      bytes,
      (name) => name === CONTENT || name === MANIFEST,
      importLimits.documentBytes,
    );
    if ('problem' in read) return { refusal: { reason: 'unreadable', detail: read.problem } };
    if (read.parts.get(MANIFEST)?.includes('encryption-data') === true)
      return { refusal: { reason: 'password-protected' } };
    const content = read.parts.get(CONTENT);
    const root = content === undefined ? null : parseXml(content.toString('utf8'));
    if (root === null) return { refusal: { reason: 'unreadable', detail: 'its text is missing' } };
    return readConvertedArticles(odtToHtml(root), isPresentation(root) ? PRESENTATION : TEXT);
  },
};

function isPresentation(root: DomElement): boolean {
  return xmlAt(root, 'body', 'presentation') !== undefined;
}

/** Whether the part that names the format does, though it does not come first as it should. */
function saysText(bytes: Uint8Array): boolean {
  const read = readZipParts(bytes, (name) => name === 'mimetype', 100);
  return 'parts' in read && read.parts.get('mimetype')?.toString().trim() === TEXT;
}
