import type { DocumentReader } from '../document-reader';
import { importLimits } from '../limits';
import { isRefusal } from './bundle-entry';
import { gunzip } from './inflate';
import { isTar } from './tar-header';
import { unpackTar } from './tar-reader';

/** Files packed with gzip (RFC 1952): one document, or a tar archive's many. */
export const gzipReader: DocumentReader = {
  format: 'gzip archives',
  accepts: ({ head }) => head.startsWith('\x1f\x8b'),
  read({ bytes, name }) {
    const whole = gunzip(bytes, importLimits.innerBytes);
    // Of a tar or web archive that breaks off, what came before is still good.
    const content =
      isRefusal(whole) && whole.reason === 'unreadable'
        ? gunzip(bytes, importLimits.innerBytes, true)
        : whole;
    if (isRefusal(content)) return { refusal: content };
    if (isTar(content)) return unpackTar(content);
    if (isRefusal(whole) && !isWebArchive(content)) return { refusal: whole };
    if (content.byteLength === 0) return { refusal: { reason: 'empty' } };
    if (content.byteLength > importLimits.fileBytes)
      return { refusal: { reason: 'too-large', bytes: content.byteLength, limit: importLimits.fileBytes } };
    return { mimeType: 'application/gzip', articles: [], inner: [{ name: innerName(name), bytes: content }] };
  },
};

/** WARC files say of each record how long it is, so that the one they break off in is known. */
function isWebArchive(content: Uint8Array): boolean {
  return /^WARC\/\d/u.test(Buffer.from(content.subarray(0, 8)).toString('latin1'));
}

/** The file's name without its ending. */
function innerName(name: string): string {
  const stem = name.replace(/\.gz$/iu, '').replace(/\.svgz$/iu, '.svg');
  return stem === '' ? 'content' : stem;
}
