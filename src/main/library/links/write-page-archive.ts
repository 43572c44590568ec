import { createHash } from 'node:crypto';

/** A file that goes into the archive. */
export interface ArchivedFile {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A page with what belongs to it, saved at a moment. */
export interface PageArchive {
  readonly page: ArchivedFile;
  readonly resources: readonly ArchivedFile[];
  readonly savedAt: Date;
}

const LINE = 76;

/**
 * A page and its files as one MHTML file (RFC 2557), with the marks browsers leave in theirs; browsers open it, and the
 * import reads it like any other.
 */
export function writePageArchive({ page, resources, savedAt }: PageArchive): Buffer {
  const boundary = `----=_Clipdesk_${createHash('sha256').update(page.bytes).digest('hex').slice(0, 32)}`;
  const head = [
    'From: <Saved by Clipdesk>',
    `Snapshot-Content-Location: ${headerValue(page.url)}`,
    `Date: ${savedAt.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
    '',
    '',
  ].join('\r\n');
  const parts = [page, ...resources].map(({ url, contentType, bytes }) =>
    [
      `--${boundary}`,
      `Content-Type: ${headerValue(contentType) || 'application/octet-stream'}`,
      'Content-Transfer-Encoding: base64',
      `Content-Location: ${headerValue(url)}`,
      '',
      inLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')),
      '',
    ].join('\r\n'),
  );
  return Buffer.from(`${head}${parts.join('')}--${boundary}--\r\n`, 'latin1');
}

/** One line of printable ASCII, whatever a server sent. */
function headerValue(text: string): string {
  return text.replace(/[^\x20-\x7e]+/gu, ' ').trim();
}

function inLines(base64: string): string {
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += LINE) lines.push(base64.slice(at, at + LINE));
  return lines.join('\r\n');
}
