import { decodePart } from '../decode/decode-part';
import type { DocumentReader } from '../document-reader';
import { readPropertyList, type PlistValue } from './property-list';
import { readSavedPage } from './read-saved-page';

const BINARY = 'bplist00';
const XML = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[\s\S]{0,400}<plist[\s\S]{0,4000}<key>WebMainResource<\/key>/u;
const MAIN = Buffer.from('WebMainResource');

/** Safari's web archives: a property list of the page and what was saved with it. */
export const webarchiveReader: DocumentReader = {
  format: 'Safari web archives',
  accepts: ({ head, bytes }) =>
    (head.startsWith(BINARY) &&
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MAIN)) ||
    XML.test(head),
  read({ bytes }) {
    const main = entry(readPropertyList(bytes), 'WebMainResource');
    const data = entry(main, 'WebResourceData');
    if (!(data instanceof Uint8Array))
      return { refusal: { reason: 'unreadable', detail: 'it holds no page' } };
    const url = textOf(entry(main, 'WebResourceURL'));
    return readSavedPage(
      {
        html: decodePart(data, textOf(entry(main, 'WebResourceTextEncodingName'))),
        url: url !== null && URL.canParse(url) ? url : null,
        savedAt: null,
        charsetGuessed: false,
      },
      'application/x-webarchive',
    );
  },
};

function entry(value: PlistValue, key: string): PlistValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array || Array.isArray(value))
    return null;
  return (value as Readonly<Record<string, PlistValue>>)[key] ?? null;
}

function textOf(value: PlistValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
