/** A part of a MIME message with its content decoded; mail readers keep less of the headers than an archive needs. */
export interface MimePart {
  /** Unfolded headers by lower-case name; the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  /** `text/html`, lower case, without parameters. */
  readonly mimeType: string;
  readonly content: Uint8Array;
}

const LONGEST_HEADERS = 256 * 1024;
const DEEPEST = 8;

/** The headers of a message and its leaf parts in order (RFC 2045, 2046, 2557). A missing last boundary loses nothing. */
export function readMimeParts(bytes: Uint8Array): {
  readonly root: MimePart;
  readonly parts: readonly MimePart[];
} {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const root = split(message);
  return { root: decoded(root), parts: leaves(root, 0) };
}

/** A parameter of a header (`boundary`, `charset`), or null. */
export function parameterOf(header: string | undefined, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header ?? '');
  return found?.[1] ?? found?.[2] ?? null;
}

interface RawPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

function split(part: Buffer): RawPart {
  const start = part.toString('latin1', 0, LONGEST_HEADERS);
  // A part may begin with its content at once.
  const blank = /^\r?\n/u.exec(start) ?? /\r?\n\r?\n/u.exec(start);
  const end = blank === null ? part.length : blank.index;
  const headers = new Map<string, string>();
  const unfolded = start.slice(0, end).replace(/\r?\n[ \t]+/gu, ' ');
  for (const line of unfolded.split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim());
  }
  return { headers, body: part.subarray(end + (blank?.[0].length ?? 0)) };
}

function leaves(part: RawPart, depth: number): readonly MimePart[] {
  const type = part.headers.get('content-type');
  const boundary = /^multipart\//iu.test(type ?? '') ? parameterOf(type, 'boundary') : null;
  if (boundary === null || boundary === '' || depth >= DEEPEST) return [decoded(part)];
  return bodies(part.body, boundary).flatMap((body) => leaves(split(body), depth + 1));
}

/** What stands between the lines of a boundary. */
function bodies(body: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const found: Buffer[] = [];
  let start: number | null = null;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = body.toString('latin1', at + mark.length, at + mark.length + 200);
    const [line, closing] = /^(--)?[ \t]*(?:\r?\n|$)/u.exec(after) ?? [];
    if (line === undefined) continue;
    if (start !== null) found.push(body.subarray(start, beforeLineEnd(body, at)));
    start = closing === undefined ? at + mark.length + line.length : null;
    if (closing !== undefined) break;
  }
  if (start !== null) found.push(body.subarray(start));
  return found;
}

/** The line end before a boundary belongs to it. */
function beforeLineEnd(body: Buffer, at: number): number {
  const end = body[at - 1] === 0x0a ? at - 1 : at;
  return body[end - 1] === 0x0d ? end - 1 : end;
}

function decoded({ headers, body }: RawPart): MimePart {
  const mimeType = (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const content =
    encoding === 'base64'
      ? Buffer.from(body.toString('latin1'), 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body;
  return { headers, mimeType, content };
}

/** Quoted-printable text as bytes (RFC 2045, 6.7); a stray `=` stays as it is. */
export function quotedPrintable(body: Buffer): Buffer {
  const text = body
    .toString('latin1')
    .replace(/(?<![ \t])[ \t]+(?=\r?\n)/gu, '')
    .replace(/=\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
