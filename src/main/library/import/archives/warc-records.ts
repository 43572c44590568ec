import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A page that a WARC file holds. */
export interface WarcPage {
  /** `WARC-Target-URI`. */
  readonly address: string;
  /** `WARC-Date`, ISO 8601; empty when it is missing. */
  readonly date: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** True when the file breaks off inside it. */
  readonly isCut: boolean;
}

const LARGEST_PAGE = 32 * 1024 * 1024;
const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/iu;

/** Every web page among the records of a WARC file (ISO 28500): HTML responses with status 200, and HTML resources. */
export function* warcPages(bytes: Uint8Array): Generator<WarcPage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf('WARC/');
  while (at !== -1) {
    const end = headerEnd(file, at);
    if (end === null) return;
    const headers = readHeaders(file.subarray(at, end.head).toString('utf8'));
    const block = file.subarray(end.body, end.body + contentLength(headers));
    const isCut = block.length < contentLength(headers);
    const page = isCut ? cutPage(headers, block) : pageOf(headers, block);
    if (page !== null) yield page;
    const next = end.body + block.length;
    at = file.indexOf('WARC/', next);
  }
}

/** The page in whose record the file breaks off; null where it holds none. */
export function cutPage(headers: ReadonlyMap<string, string>, block: Buffer): WarcPage | null {
  const address = pageAddress(headers, block);
  return address === null ? null : { address, date: '', charset: null, bytes: new Uint8Array(), isCut: true };
}

/** Bytes of the block behind a record's header. */
export function contentLength(headers: ReadonlyMap<string, string>): number {
  const length = Number(headers.get('content-length') ?? '0');
  return Number.isSafeInteger(length) && length >= 0 ? length : 0;
}

/** The address of the page that a record holds, by its header and the first bytes of its block; null when it holds none. */
export function pageAddress(headers: ReadonlyMap<string, string>, start: Buffer): string | null {
  return pageHead(headers, start)?.address ?? null;
}

/** What a record says of the page it holds, and where in its block that begins. */
interface PageHead {
  readonly address: string;
  readonly type: string;
  readonly body: number;
  readonly http: ReadonlyMap<string, string>;
}

function pageHead(headers: ReadonlyMap<string, string>, block: Buffer): PageHead | null {
  const address = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '');
  const recordType = headers.get('warc-type')?.toLowerCase();
  const contentType = headers.get('content-type') ?? '';
  if (recordType === 'resource' && PAGE.test(contentType))
    return { address, type: contentType, body: 0, http: new Map() };
  if (recordType !== 'response') return null;
  const end = headerEnd(block, 0);
  if (end === null || !/^HTTP\/[\d.]+ 200\b/u.test(block.toString('latin1', 0, 20))) return null;
  const http = readHeaders(block.subarray(0, end.head).toString('latin1'));
  const type = http.get('content-type') ?? '';
  return PAGE.test(type) ? { address, type, body: end.body, http } : null;
}

/** The page that a record holds, by its header and its block; null when it holds none, or its packing is broken. */
export function pageOf(headers: ReadonlyMap<string, string>, block: Buffer): WarcPage | null {
  const head = pageHead(headers, block);
  if (head === null) return null;
  const { address, type, http } = head;
  let body: Buffer = block.subarray(head.body);
  if (/chunked/iu.test(http.get('transfer-encoding') ?? '')) body = unchunked(body);
  const content = decoded(body, http.get('content-encoding')?.trim().toLowerCase() ?? '');
  const date = headers.get('warc-date') ?? '';
  return content === null ? null : { address, date, charset: charsetOf(type), bytes: content, isCut: false };
}

/** Where the header that begins at `from` ends, and what is behind it begins; null when it does not end. */
export function headerEnd(file: Buffer, from: number): { head: number; body: number } | null {
  const crlf = file.indexOf('\r\n\r\n', from);
  const lf = file.indexOf('\n\n', from);
  if (crlf !== -1 && (lf === -1 || crlf < lf)) return { head: crlf, body: crlf + 4 };
  return lf === -1 ? null : { head: lf, body: lf + 2 };
}

/** The fields of a header, by their names in lower case. */
export function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function charsetOf(type: string): string | null {
  return /charset\s*=\s*"?([\w:.-]+)/iu.exec(type)?.[1] ?? null;
}

/** Some crawlers take chunks apart and leave the header: what does not begin as a chunk is passed through. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\n', at);
    const size = end === -1 ? '' : body.toString('latin1', at, end).trim();
    if (!/^[0-9a-f]{1,8}(?:;.*)?$/iu.test(size))
      return chunks.length === 0 ? body : Buffer.concat([...chunks, body.subarray(at)]);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(chunks);
}

function decoded(body: Buffer, encoding: string): Buffer | null {
  const options = { maxOutputLength: LARGEST_PAGE };
  try {
    if (/gzip/u.test(encoding)) return gunzipSync(body, options);
    if (encoding === 'deflate') return inflateSync(body, options);
    if (encoding === 'br') return brotliDecompressSync(body, options);
    // Packed in a way that is not known here (zstd), or written down unpacked under its old header.
    return encoding === '' || encoding === 'identity' || isMarkup(body) ? body : null;
  } catch (thrown) {
    // Written down unpacked under its old header, or broken.
    if (thrown instanceof Error) return isMarkup(body) ? body : null;
    throw thrown;
  }
}

function isMarkup(body: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</u.test(body.toString('latin1', 0, 100));
}
