import { decodePart } from '../decode/decode-part';
import type { DocumentReader } from '../document-reader';
import { readPropertyList, type PlistValue } from './property-list';
import { readSavedPage } from './read-saved-page';

const BINARY = 'bplist00';
const XML = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[\s\S]{0,400}<plist[\s\S]{0,4000}<key>WebMainResource<\/key>/u;
const MIME_TYPE = 'application/x-webarchive';
const PAGE = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/iu;
const DEEPEST_FRAME = 4;
const MAIN = Buffer.from('WebMainResource');

/** Safari's web archives: a property list of the page and what was saved with it. */
export const webarchiveReader: DocumentReader = {
  format: 'Safari web archives',
  accepts: ({ head, bytes }) =>
    (head.startsWith(BINARY) &&
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MAIN)) ||
    XML.test(head),
  read({ bytes }) {
    const archive = readPropertyList(bytes);
    const main = entry(archive, 'WebMainResource');
    const data = entry(main, 'WebResourceData');
    if (!(data instanceof Uint8Array))
      return { refusal: { reason: 'unreadable', detail: 'it holds no page' } };
    const written = textOf(entry(main, 'WebResourceURL'));
    const url = written !== null && URL.canParse(written) ? written : null;
    // Safari shows PDFs and pictures itself, and saves them like pages.
    if (!PAGE.test(textOf(entry(main, 'WebResourceMIMEType')) ?? 'text/html'))
      return { mimeType: MIME_TYPE, articles: [], inner: [{ name: fileNameOf(url), bytes: data }] };
    return readSavedPage(
      {
        html: pageOf(archive) ?? '',
        url,
        savedAt: null,
        charsetGuessed: false,
        frames: () => framesOf(archive, 0),
      },
      MIME_TYPE,
    );
  },
};

/** The page an archive was made of, decoded; null when it holds none. */
function pageOf(archive: PlistValue): string | null {
  const main = entry(archive, 'WebMainResource');
  const data = entry(main, 'WebResourceData');
  return data instanceof Uint8Array
    ? decodePart(data, textOf(entry(main, 'WebResourceTextEncodingName')))
    : null;
}

/** The pages in the frames of an archive's page, each an archive of its own. */
function framesOf(archive: PlistValue, depth: number): readonly string[] {
  const frames = entry(archive, 'WebSubframeArchives');
  if (!Array.isArray(frames) || depth > DEEPEST_FRAME) return [];
  return (frames as readonly PlistValue[]).flatMap((frame) => [
    ...[pageOf(frame)].filter((html) => html !== null),
    ...framesOf(frame, depth + 1),
  ]);
}

function fileNameOf(url: string | null): string {
  const last = url === null ? '' : (new URL(url).pathname.split('/').at(-1) ?? '');
  return last === '' ? 'document' : last;
}

function entry(value: PlistValue, key: string): PlistValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array || Array.isArray(value))
    return null;
  return (value as Readonly<Record<string, PlistValue>>)[key] ?? null;
}

function textOf(value: PlistValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
