import { parameterOf } from '../../archives/mime-parts';
import { headerIn, headerLines, mendHeaderText, withoutHeaders, type HeaderLines } from './header-lines';
import { namedCharsets } from './named-charset';
import { mendedText } from './part-text';
import { isUuencode, transferred, withoutUuFiles, type UuFile } from './transfer-encoding';

/** Charsets are looked for in so many bytes. */
const START = 256 * 1024;
const DEEPEST = 32;
/** Parts beyond this many are left as they are: nobody writes so many. */
const MOST_PARTS = 2000;
const LINE_FEED = 10;

/** A message whose text parts are in the charset and encoding that their headers name. */
export interface MendedMessage {
  readonly bytes: Uint8Array;
  /** The charset of a text in it is a guess. */
  readonly guessed: boolean;
}

/**
 * A message made so that a reader of mail that trusts its headers reads what was meant: text in a charset or encoding that is not named, or wrongly, is in UTF-8 and base64,
 * files in uuencode are attachments, and parts whose boundary is missing are found. What is right, and every attachment, stays as it is.
 */
export function mendMessage(original: Uint8Array): MendedMessage {
  const message = Buffer.from(original.buffer, original.byteOffset, original.byteLength);
  // Whoever copied it may have left a byte order mark or empty lines on top.
  const [top = ''] = /^(?:\xef\xbb\xbf)?\s*/u.exec(message.toString('latin1', 0, START)) ?? [];
  return new Mender(message.subarray(top.length)).mend();
}

class Mender {
  #charsets: readonly string[];
  #guessed = false;
  #looked = 0;

  constructor(private readonly message: Buffer) {
    this.#charsets = namedCharsets(message.toString('latin1', 0, START));
  }

  mend(): MendedMessage {
    const mended = this.#part(this.message, 'text/plain', 0);
    return { bytes: mended, guessed: this.#guessed };
  }

  #part(part: Buffer, usual: string, depth: number): Buffer {
    this.#looked += 1;
    if (this.#looked > MOST_PARTS) return part;
    const head = headerLines(part);
    const body = part.subarray(head.bodyStart);
    const value = headerIn(head.lines, 'content-type');
    const type = value?.split(';', 1)[0]?.trim().toLowerCase() ?? usual;
    if (type.startsWith('multipart/') && depth < DEEPEST)
      return this.#parts(part, head, body, value ?? type, depth);
    const isText = type === 'text/plain' || type === 'text/html' || !type.includes('/');
    if (!isText || /^attachment\b/iu.test(headerIn(head.lines, 'content-disposition') ?? ''))
      return this.#file(part, head, body);
    return this.#text(part, head, body, value);
  }

  /** The parts of a message, each by itself. */
  #parts(part: Buffer, head: HeaderLines, body: Buffer, value: string, depth: number): Buffer {
    const usual = /^multipart\/digest/iu.test(value) ? 'message/rfc822' : 'text/plain';
    const named = parameterOf(value, 'boundary') ?? '';
    const places = named === '' ? [] : boundaries(body, named);
    if (places.length > 0) {
      const pieces: Buffer[] = [];
      let at = 0;
      for (const [i, { end, closes }] of places.entries()) {
        pieces.push(body.subarray(at, end));
        at = end;
        const next = places[i + 1]?.start ?? body.length;
        if (closes) break;
        // The line end before a boundary belongs to it.
        pieces.push(this.#part(body.subarray(end, next), usual, depth + 1));
        at = next;
      }
      pieces.push(body.subarray(at));
      return this.#withHead(part, head, head.lines, Buffer.concat(pieces));
    }
    // A program that names one boundary twice has its parts where the outer one is.
    if (body.toString('latin1', 0, START).trim() === '') return this.#withHead(part, head, head.lines);
    const found = /^--(\S[^\r\n]*?)[ \t]*\r?\ncontent-/imu.exec(body.toString('latin1', 0, START))?.[1];
    const kept = withoutHeaders(head.lines, 'content-type');
    const meant =
      found === undefined
        ? 'Content-Type: text/plain'
        : `Content-Type: ${value.split(';', 1)[0] ?? ''}; boundary="${found}"`;
    return this.#part(
      Buffer.concat([Buffer.from(`${[kept, meant].join('\r\n').trimStart()}\r\n\r\n`, 'latin1'), body]),
      usual,
      depth + 1,
    );
  }

  /** An attached file, as it is; one in uuencode in base64. */
  #file(part: Buffer, head: HeaderLines, body: Buffer): Buffer {
    const encoding = headerIn(head.lines, 'content-transfer-encoding')?.toLowerCase() ?? '';
    if (!isUuencode(encoding)) return this.#withHead(part, head, head.lines);
    const kept = withoutHeaders(head.lines, 'content-transfer-encoding');
    const content = Buffer.from(base64(transferred(body, encoding).content), 'latin1');
    return this.#withHead(part, head, `${kept}\r\nContent-Transfer-Encoding: base64`, content);
  }

  #text(part: Buffer, head: HeaderLines, body: Buffer, value: string | null): Buffer {
    const encoding = headerIn(head.lines, 'content-transfer-encoding')?.toLowerCase().trim() ?? '';
    const { content, mended } = transferred(body, encoding);
    const isPlain = !/^text\/html/iu.test(value ?? '');
    const read = mendedText(content, parameterOf(value ?? '', 'charset'), this.#charsets);
    const hasFiles = isPlain && /^begin [0-7]{3,4} \S/mu.test(content.toString('latin1'));
    if (read === null && !mended && !hasFiles) return this.#withHead(part, head, head.lines);
    if (read !== null) {
      this.#charsets = [...new Set([read.charset, ...this.#charsets])];
      this.#guessed ||= read.guessed;
    }
    const text = read === null ? content : Buffer.from(read.text);
    const { text: rest, files } = hasFiles
      ? withoutUuFiles(text.toString('latin1'))
      : { text: '', files: [] };
    const charset = read === null ? (parameterOf(value ?? '', 'charset') ?? 'us-ascii') : 'utf-8';
    const plainType = (value ?? 'text/plain').replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/giu, '');
    const type = `Content-Type: ${plainType}; charset="${charset}"`;
    const kept = withoutHeaders(head.lines, 'content-type', 'content-transfer-encoding');
    const content64 = base64(files.length === 0 ? text : Buffer.from(rest, 'latin1'));
    return this.#withHead(
      part,
      head,
      files.length === 0
        ? `${kept}\r\n${type}\r\nContent-Transfer-Encoding: base64`
        : `${kept}\r\nContent-Type: multipart/mixed; boundary="${UU_BOUNDARY}"`,
      Buffer.from(files.length === 0 ? content64 : mixed(type, content64, files), 'latin1'),
    );
  }

  /** A part with other headers and another body; without one, the body it has. */
  #withHead(part: Buffer, head: HeaderLines, lines: string, body?: Buffer): Buffer {
    const mended = mendHeaderText(lines, this.#charsets);
    if (mended === head.lines && body === undefined && !head.endMended) return part;
    const rest = body ?? part.subarray(head.bodyStart);
    const start = mended.replace(/^\r?\n/u, '');
    return Buffer.concat([Buffer.from(start === '' ? '\r\n' : `${start}\r\n\r\n`, 'latin1'), rest]);
  }
}

/** No line of base64 holds it. */
const UU_BOUNDARY = '-file-in-uuencode-';

function mixed(type: string, content: string, files: readonly UuFile[]): string {
  const parts = files.map(({ name, content: bytes }) => {
    const plain = name.replace(/["\\\x00-\x1f]/gu, '');
    return `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${plain}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`;
  });
  return [`${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}`, ...parts]
    .map((part) => `--${UU_BOUNDARY}\r\n${part}\r\n`)
    .join('')
    .concat(`--${UU_BOUNDARY}--\r\n`);
}

function base64(bytes: Buffer): string {
  return `${bytes.toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n`;
}

interface Boundary {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

/** The lines of a boundary (RFC 2046, 5.1.1). */
function boundaries(body: Buffer, boundary: string): Boundary[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const found: Boundary[] = [];
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== LINE_FEED) continue;
    const after = body.toString('latin1', at + mark.length, at + mark.length + 200);
    const [line, closing] = /^(--)?[ \t]*(?:\r?\n|$)/u.exec(after) ?? [];
    if (line !== undefined)
      found.push({ start: at, end: at + mark.length + line.length, closes: closing !== undefined });
  }
  return found;
}
