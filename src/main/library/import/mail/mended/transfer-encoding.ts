import { quotedPrintable } from '../../archives/mime-parts';

const BASE64_LINE = /^[A-Za-z\d+/]{2,}={0,3}\s*$/u;
const UU_BEGIN = /^begin(?:-base64)? [0-7]{3,4} \S/u;

/** What a text part says, and whether that is what its header promises. */
export interface Transferred {
  readonly content: Buffer;
  /** The header names another encoding than the text has, or text of another follows it. */
  readonly mended: boolean;
}

/** Takes a part's content out of what it was sent in (RFC 2045, 6): text that only claims to be base64 is text, and what lists write below base64 is text below it. */
export function transferred(body: Buffer, encoding: string): Transferred {
  if (encoding === 'base64') return fromBase64(body);
  if (encoding === 'quoted-printable') return { content: quotedPrintable(body), mended: false };
  if (isUuencode(encoding)) {
    const lines = body.toString('latin1').split(/\r?\n/u);
    return {
      content: decodeUu(lines.slice(lines.findIndex((line) => UU_BEGIN.test(line)) + 1)),
      mended: true,
    };
  }
  return { content: body, mended: encoding !== '' && !/^(?:7bit|8bit|binary)$/u.test(encoding) };
}

/** Whether a `Content-Transfer-Encoding` (lower case) is one of the names of uuencode, which no RFC gives. */
export function isUuencode(encoding: string): boolean {
  return /^(?:x-)?uu(?:e|encode)$/u.test(encoding);
}

function fromBase64(body: Buffer): Transferred {
  const text = body.toString('latin1');
  const lines = text.split(/\r?\n/u);
  const end = lines.findIndex((line) => line.trim() !== '' && !BASE64_LINE.test(line.trim()));
  if (end < 0) return { content: Buffer.from(text, 'base64'), mended: false };
  const coded = lines.slice(0, end).join('');
  if (coded.trim() === '') return { content: body, mended: true };
  const below = lines.slice(end).join('\n').trim();
  return {
    content: Buffer.concat([Buffer.from(coded, 'base64'), Buffer.from(`\n\n${below}\n`, 'latin1')]),
    mended: true,
  };
}

/** Lines of uuencode (POSIX), up to the one that ends it. */
export function decodeUu(lines: readonly string[]): Buffer {
  const pieces: Buffer[] = [];
  for (const line of lines) {
    if (/^end\s*$/u.test(line)) break;
    const length = sixBits(line, 0);
    if (length === 0) continue;
    const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
    for (let i = 0; i < bytes.length / 3; i += 1) {
      const [a, b, c, d] = [1, 2, 3, 4].map((k) => sixBits(line, i * 4 + k));
      bytes.writeUIntBE(((a ?? 0) << 18) | ((b ?? 0) << 12) | ((c ?? 0) << 6) | (d ?? 0), i * 3, 3);
    }
    pieces.push(bytes.subarray(0, length));
  }
  return Buffer.concat(pieces);
}

function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 0x3f : 0;
}

/** A file in uuencode that stands in a text. */
export interface UuFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A text without the files in uuencode that stand in it, as programs sent them before there was MIME. */
export function withoutUuFiles(text: string): { readonly text: string; readonly files: readonly UuFile[] } {
  const files: UuFile[] = [];
  const rest = text.replace(
    /^begin [0-7]{3,4} (\S[^\r\n]*)\r?\n((?:[ -`][^\r\n]*\r?\n)+?)(?:[` ]?\r?\n)?end[ \t]*(?=\r?\n|$)/gmu,
    (_, name: string, lines: string) => {
      files.push({ name: name.trim(), content: decodeUu(lines.split(/\r?\n/u)) });
      return '';
    },
  );
  return { text: rest, files };
}
