import { crc32 } from 'node:zlib';
import type { Refusal } from '../../../../shared/model/job';
import type { DocumentReader } from '../document-reader';
import type { BundleEntry } from './bundle-entry';
import { isRefusal } from './bundle-entry';
import { inflate } from './inflate';
import { unpackBundle } from './unpack-bundle';
import { damagedList, LIST_MISSING, packedBytes, readZipDirectory } from './zip-directory';
import type { ZipEntry } from './zip-entry';

const ENCRYPTED = 0x1;
/** Methods of packing that are known by name only (4.4.5); Windows takes the first for files beyond 2 GB. */
const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'xz',
  96: 'the JPEG variant',
  97: 'WavPack',
  98: 'PPMd',
};
/** Files of other formats that are a ZIP inside: Office Open XML, OpenDocument, EPUB, WACZ, iWork. */
const PACKAGE =
  /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/container\.xml|archive\/[^/]+\.warc(?:\.gz)?|Index\/Document\.iwa|Index\.zip|buildVersionHistory\.plist)$/iu;

/** Whether an entry shows that its ZIP is a document of another format. */
export function isPackagePart(path: string): boolean {
  return PACKAGE.test(path);
}

/** ZIP archives that hold documents (PKWARE APPNOTE.TXT 6.3). */
export const zipReader: DocumentReader = {
  format: 'ZIP archives',
  accepts({ head, bytes }) {
    if (!head.startsWith('PK\x03\x04') && !head.startsWith('PK\x05\x06')) return false;
    const directory = readZipDirectory(bytes);
    if (directory === null)
      return !/\x00(?:mimetypeapplication|word\/|xl\/|ppt\/|\[Content_Types\])/u.test(head);
    return !directory.entries.some(({ path }) => isPackagePart(path));
  },
  read({ bytes }) {
    const directory = readZipDirectory(bytes);
    if (directory === null) return { refusal: { reason: 'unreadable', detail: LIST_MISSING } };
    return unpackBundle(bundleEntries(bytes, directory.entries), 'application/zip', damagedList(directory));
  },
};

/** The entries; those whose data can only be shared with others, because the archive is too short for all, are refused. */
function bundleEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): BundleEntry[] {
  let packedLeft = bytes.byteLength;
  return entries.map((entry): BundleEntry => {
    packedLeft -= entry.packedBytes;
    return packedLeft < 0
      ? { path: entry.path, unpack: () => ({ reason: 'expands-too-much' }) }
      : { path: entry.path, unpack: (limit) => unpackEntry(entry, packedBytes(bytes, entry), limit) };
  });
}

/**
 * The bytes of one entry, or why they cannot be had. `packed` is its data, null when it is not where the archive says; `limit` is
 * the most bytes it may have.
 */
export function unpackEntry(entry: ZipEntry, packed: Uint8Array | null, limit: number): Uint8Array | Refusal {
  if ((entry.flags & ENCRYPTED) !== 0) return { reason: 'password-protected' };
  if (entry.isLink) return { reason: 'unreadable', detail: 'it is a link, not a file' };
  if (entry.method !== 0 && entry.method !== 8)
    return {
      reason: 'unreadable',
      detail: `it is packed by ${METHODS[entry.method] ?? `a method that is not known (${String(entry.method)})`}; unpack the archive and import the file`,
    };
  if (entry.bytes > limit) return { reason: 'too-large', bytes: entry.bytes, limit };
  if (packed === null) return { reason: 'unreadable', detail: 'its data is not where the archive says' };
  const unpacked = entry.method === 0 ? packed.slice() : inflate(packed, limit);
  if (isRefusal(unpacked)) return unpacked;
  if (unpacked.byteLength !== entry.bytes || crc32(unpacked) !== entry.crc32)
    return { reason: 'unreadable', detail: 'its data is damaged: size or checksum is wrong' };
  return unpacked;
}
