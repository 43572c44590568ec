import { namesInRoot } from './compound-file';

/** What compress, lzip, LZ4, lzop, lrzip and LZMA write. */
const PACKED = 'files packed by compress, lzip, LZ4, lzop, lrzip or LZMA';

/** Formats told apart by their first bytes (one character each); null lines up with `officeFormat` and `zipFormat`. */
const MAGIC: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-|^[\s\S]{0,64}%PDF-\d/u, 'PDF documents'],
  // One that lost its first line begins with its first object.
  [/^\s*(?:%[^\r\n]{0,20}\s+)?1 0 obj\s*<</u, 'PDF documents'],
  [/^\{\\rtf/u, 'RTF documents'],
  // Word 2, which had no file around its text yet.
  [/^\xdb\xa5[\x2d-\x2f]\x00/u, 'Word documents'],
  [/^\x89PNG\r\n\x1a\n/u, 'PNG pictures'],
  [/^\xff\xd8\xff/u, 'JPEG pictures'],
  [/^GIF8[79]a/u, 'GIF pictures'],
  [/^RIFF[\s\S]{4}WEBP/u, 'WebP pictures'],
  [/^RIFF[\s\S]{4}(?:WAVE|AVI )/u, 'audio and video files'],
  [/^(?:II\*\x00|MM\x00\*)/u, 'TIFF pictures'],
  [/^BM[\s\S]{4}\x00{4}/u, 'BMP pictures'],
  [/^[\s\S]{4}ftyp(?:avif|avis)/u, 'AVIF pictures'],
  [/^[\s\S]{4}ftyp(?:hei|hev|mif|msf)/u, 'HEIC pictures'],
  [/^[\s\S]{4}ftyp|^ID3|^\xff[\xf2\xf3\xfb]|^OggS|^fLaC|^\x1a\x45\xdf\xa3/u, 'audio and video files'],
  [/^bplist00[\s\S]*WebMainResource/u, 'Safari web archives'],
  [/^bplist00/u, 'property lists'],
  [/^WARC\/\d/u, 'WARC web archives'],
  [/^\x1f\x8b/u, 'gzip archives'],
  [/^BZh[1-9]/u, 'bzip2 archives'],
  [/^\x28\xb5\x2f\xfd|^[\x50-\x5f]\x2a\x4d\x18/u, 'Zstandard archives'],
  [/^\xfd7zXZ\x00/u, 'xz archives'],
  [/^7z\xbc\xaf\x27\x1c/u, '7-Zip archives'],
  [/^Rar!\x1a\x07/u, 'RAR archives'],
  [/^!<arch>\n/u, 'ar archives'],
  [
    /^\x1f[\x9d\xa0]|^LZIP\x01|^\x04\x22\x4d\x18|^\x89LZO\x00|^LRZI\x00|^\x5d\x00\x00[\x00-\x10]\x00\xff{8}/u,
    PACKED,
  ],
  [/^07070[127][\da-f]{70}/iu, 'cpio archives'],
  [/^\xed\xab\xee\xdb/u, 'program packages (RPM)'],
  [/^MSCF\x00{4}/u, 'Cabinet archives'],
  [/^[\s\S]{2}-lh[\ds]-/u, 'LHA archives'],
  [/^xar!\x00/u, 'xar archives'],
  [/^[\s\S]{257}ustar/u, 'tar archives'],
  [/^SQLite format 3\x00/u, 'SQLite databases'],
  [/^\x78\x9f\x3e\x22/u, 'TNEF mail attachments (winmail.dat)'],
  [/^!BDN/u, 'Outlook data files (PST, OST)'],
  [/^\xcf\xad\x12\xfe/u, 'Outlook Express mailboxes (DBX)'],
  [/^\x1a\x00\x00\x04\x00\x00/u, 'Notes databases (NSF)'],
  [/^wOF[F2]|^\x00\x01\x00\x00\x00|^OTTO/u, 'fonts'],
  [/^MZ|^\x7fELF|^\xca\xfe\xba\xbe|^\xcf\xfa\xed\xfe/u, 'programs'],
];

/** Names of a zip's entries, seen near its beginning, by what they make of it. */
const ZIP: readonly (readonly [RegExp, string])[] = [
  [/mimetypeapplication\/epub\+zip/u, 'EPUB books'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/u, 'OpenDocument texts'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/u, 'OpenDocument tables'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/u, 'OpenDocument presentations'],
  [/mimetypeapplication\/vnd\.oasis/u, 'OpenDocument files'],
  [/word[\\/]/u, 'Word documents'],
  [/xl[\\/]/u, 'Excel tables'],
  [/ppt[\\/]/u, 'PowerPoint presentations'],
  [/META-INF\/container\.xml/u, 'EPUB books'],
  [/archive\/[\w.-]+\.warc/u, 'WACZ web archives'],
];

/** Formats that are known by sight only; as many bytes as they have, they are refused by their names. */
export const withoutReader: ReadonlySet<string> = new Set([
  'Outlook Express mailboxes (DBX)',
  'Notes databases (NSF)',
  'audio and video files',
  'bzip2 archives',
  'Zstandard archives',
  'xz archives',
  '7-Zip archives',
  'RAR archives',
  'ar archives',
  PACKED,
  'cpio archives',
  'program packages (RPM)',
  'Cabinet archives',
  'LHA archives',
  'xar archives',
  'SQLite databases',
  'programs',
]);

/** Streams of an old Office file (names in UTF-16). */
const OLE: readonly (readonly [string, string])[] = [
  // A modern Office file under a password lies encrypted in an old one (MS-OFFCRYPTO 2.3.4.4).
  ['EncryptedPackage', 'password-protected Office files'],
  ['WordDocument', 'Word documents'],
  ['Workbook', 'Excel tables'],
  ['Book', 'Excel tables'],
  ['PowerPoint Document', 'PowerPoint presentations'],
  ['__substg1.0_', 'Outlook messages'],
  ['__properties_version1.0', 'Outlook messages'],
];

/** Half a dozen readers ask it of every document. */
const told = new WeakMap<Uint8Array, string | null>();

/** The plain name of a format known by its bytes, or null. `head` is the first few thousand bytes as Latin-1. */
export function binaryFormat(head: string, bytes: Uint8Array): string | null {
  const before = told.get(bytes);
  if (before !== undefined) return before;
  const format = formatOf(head, bytes);
  told.set(bytes, format);
  return format;
}

function formatOf(head: string, bytes: Uint8Array): string | null {
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return ZIP.find(([entry]) => entry.test(head))?.[1] ?? zipFormatFromDirectory(bytes);
  }
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleFormat(bytes);
  return MAGIC.find(([magic]) => magic.test(head))?.[1] ?? null;
}

/** The list of entries stands at the end of a zip. */
function zipFormatFromDirectory(bytes: Uint8Array): string {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-16_384));
  return ZIP.find(([entry]) => entry.test(tail))?.[1] ?? 'ZIP archives';
}

/** Outlook numbers its streams; others have one name, which some programs write in capitals. */
function isOfStream(name: string, stream: string): boolean {
  return stream.endsWith('_') ? name.startsWith(stream) : name === stream;
}

function oleFormat(bytes: Uint8Array): string {
  const names = namesInRoot(bytes)?.map((name) => name.toLowerCase());
  const known = OLE.find(([stream]) => names?.some((name) => isOfStream(name, stream.toLowerCase())));
  if (known !== undefined) return known[1];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_000_000));
  return OLE.find(([stream]) => text.includes(Buffer.from(stream, 'utf16le')))?.[1] ?? 'old Office files';
}

/** Whether a file is an OpenDocument file in one piece of XML (OpenDocument 1.3, part 3, 2.2.1), and of which kind. */
export function isFlatOpenDocument(head: string, kind: 'text' | 'spreadsheet'): boolean {
  if (!head.includes('<office:document')) return false;
  const opening = /^[\s\S]{0,400}?<office:document\s[^>]*>/u.exec(head)?.[0] ?? '';
  return opening.includes(`office:mimetype="application/vnd.oasis.opendocument.${kind}"`);
}
