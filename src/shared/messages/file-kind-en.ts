/** The usual kinds of files by their MIME types. */
const kinds: Readonly<Record<string, string>> = {
  'text/plain': 'Plain text',
  'text/markdown': 'Text (Markdown)',
  'text/html': 'Web page',
  'application/xhtml+xml': 'Web page',
  'multipart/related': 'Web archive (MHTML)',
  'application/x-webarchive': 'Web archive (Safari)',
  'application/warc': 'Web archive (WARC)',
  'application/wacz': 'Web archive (WACZ)',
  'application/pdf': 'PDF',
  'application/rtf': 'Rich text (RTF)',
  'application/msword': 'Word document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.ms-excel': 'Excel workbook',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint presentation',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument presentation',
  'application/epub+zip': 'Book (EPUB)',
  'text/csv': 'Table (CSV)',
  'text/tab-separated-values': 'Table (TSV)',
  'message/rfc822': 'E-mail',
  'application/vnd.ms-outlook': 'E-mail (Outlook)',
  'application/mbox': 'Mailbox',
  'application/vnd.ms-outlook-pst': 'Outlook data file',
  'application/zip': 'ZIP archive',
  'application/json': 'JSON',
  'text/xml': 'XML',
  'application/rss+xml': 'News feed',
  'image/jpeg': 'Picture (JPEG)',
  'image/png': 'Picture (PNG)',
  'image/tiff': 'Picture (TIFF)',
  'image/webp': 'Picture (WebP)',
  'image/gif': 'Picture (GIF)',
  'image/heic': 'Picture (HEIC)',
  'image/bmp': 'Picture (BMP)',
};

/** A kind of file as people call it; the MIME type itself for a rare one. */
export function fileKind(mimeType: string): string {
  return kinds[mimeType] ?? mimeType;
}
