import { binaryFormat, isFlatOpenDocument } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { importLimits } from '../../limits';
import type { DomElement } from '../../html/dom';
import { parseXml, xmlAt } from '../../standards/xml';
import { readConvertedArticles } from '../read-converted';
import { packageType } from '../package-type';
import { readZipParts } from '../zip-parts';
import { odtToHtml } from './odt-to-html';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const TEXT = 'application/vnd.oasis.opendocument.text';
const PRESENTATION = 'application/vnd.oasis.opendocument.presentation';
/** Of OpenOffice 1, too, from which OpenDocument came. */
const OF_TEXTS: ReadonlySet<string> = new Set([
  TEXT,
  `${TEXT}-template`,
  PRESENTATION,
  'application/vnd.sun.xml.writer',
  'application/vnd.sun.xml.impress',
]);
const FLAT = 'application/vnd.oasis.opendocument.text-flat-xml';
const MANIFEST = 'META-INF/manifest.xml';

/** OpenDocument texts (ODT) and presentations (ODP), as LibreOffice writes them, packed or as one flat XML file. */
export const odtReader: DocumentReader = {
  format: 'OpenDocument texts',
  accepts: (document) => {
    const { head, bytes } = document;
    const format = binaryFormat(head, bytes);
    return (
      isFlatOpenDocument(head, 'text') ||
      format === 'OpenDocument texts' ||
      format === 'OpenDocument presentations' ||
      OF_TEXTS.has(packageType(document))
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
      (name) => name === CONTENT || name === STYLES || name === MANIFEST,
      importLimits.documentBytes,
    );
    if ('problem' in read) return { refusal: { reason: 'unreadable', detail: read.problem } };
    if (read.parts.get(MANIFEST)?.includes('encryption-data') === true)
      return { refusal: { reason: 'password-protected' } };
    const content = read.parts.get(CONTENT);
    const root = content === undefined ? null : parseXml(content.toString('utf8'));
    if (root === null) return { refusal: { reason: 'unreadable', detail: 'its text is missing' } };
    // Where they are damaged, the text is whole, and lists have no numbers.
    const styles = parseXml(read.parts.get(STYLES)?.toString('utf8') ?? '');
    const mimeType = isPresentation(root) ? PRESENTATION : TEXT;
    // It may be that only the styles or pictures behind the text are gone.
    return readConvertedArticles(odtToHtml(root, styles), mimeType, read.warnings);
  },
};

function isPresentation(root: DomElement): boolean {
  return xmlAt(root, 'body', 'presentation') !== undefined;
}
