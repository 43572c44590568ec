import iconv from 'iconv-lite';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeText } from '../decode/decode-text';
import { mendMisread } from '../decode/mend-misread';
import { isFlowed, mendFlowedQuotes } from './flowed-quotes';
import { mendHeaders } from './mend-headers';

/** A mail as it was written, before anything is made of it. */
export interface MailMessage {
  readonly subject: string;
  /** Display name of the sender, empty when only an address is given. */
  readonly senderName: string;
  readonly senderAddress: string;
  /** The first header of a name (lower case), unfolded; empty for none. */
  readonly header: (name: string) => string;
  readonly text: string;
  /** The HTML part, not sanitised. */
  readonly html: string;
  readonly attachments: readonly Attachment[];
  readonly charsetGuessed: boolean;
}

/** What is wrong with a message that is made to overwhelm whoever reads it, in words for its owner. */
export class UnreadableMessage extends Error {
  override name = 'UnreadableMessage';
}

/** The charset is looked for in so many bytes. */
const LONGEST_HEADERS = 256 * 1024;
/** Bytes of all headers of a message and its parts together, */
const LARGEST_HEADERS = 2 * 1024 * 1024;
/** and parts inside parts. */
const DEEPEST = 256;
const REPLACEMENT = '\ufffd';

/**
 * Parses one message (RFC 5322, MIME). Messages inside it stay attachments. Text in a charset that was not declared, or
 * wrongly, is read a second time with the charset that the whole message most likely has. @throws UnreadableMessage
 */
export async function parseMessage(original: Uint8Array): Promise<MailMessage> {
  const bytes = mendHeaders(original);
  const first = await parse(bytes);
  const broken = textsOf(first).some((text) => text.includes(REPLACEMENT));
  const decoded = broken || hasEscapes(first) ? decodeAsDeclared(bytes) : null;
  const second =
    decoded === null || decoded.charset === 'utf-8' ? null : await parse(Buffer.from(decoded.text, 'utf8'));
  const better = (pick: (email: Email) => string): string => {
    const written = mendMisread(pick(first));
    if (second === null || !(written.includes(REPLACEMENT) || ESCAPED.test(written))) return written;
    const repaired = pick(second);
    return repaired.includes(REPLACEMENT) || repaired === '' ? written : repaired;
  };
  const text = fromUtf7(
    first,
    better((email) => email.text ?? ''),
  );
  return {
    subject: better((email) => email.subject ?? ''),
    senderName: better((email) => senderOf(email).name),
    senderAddress: senderOf(first).address ?? '',
    header: (name) => first.headers.find(({ key }) => key === name)?.value.trim() ?? '',
    text: isFlowed(bytes) ? mendFlowedQuotes(text) : text,
    html: fromUtf7(
      first,
      better((email) => email.html ?? ''),
    ),
    attachments: first.attachments.map((attachment, i) => {
      const repaired = second?.attachments[i]?.filename ?? null;
      return attachment.filename?.includes(REPLACEMENT) === true && repaired !== null
        ? { ...attachment, filename: repaired }
        : attachment;
    }),
    charsetGuessed: broken,
  };
}

/** A charset that a header of the message or of a part of it names. */
const CHARSET = /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?\bcharset\s*=\s*"?([\w-]+)/imu;
/** ISO-2022-JP that nobody decoded; its escape character may be gone. */
const ESCAPED = /\$[@B][\x21-\x7e]{4,}\u001b?\(B/u;

function hasEscapes(email: Email): boolean {
  return textsOf(email).some((text) => ESCAPED.test(text));
}

/** The message as text: in the charset a header of it names, where that gives no broken letter, else as any document. */
function decodeAsDeclared(bytes: Uint8Array): { readonly text: string; readonly charset: string } | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_HEADERS));
  const label = CHARSET.exec(head.toString('latin1'))?.[1] ?? 'utf-8';
  if (!/^(?:utf-?[78]|us-ascii|iso-8859-1|windows-1252)$/iu.test(label)) {
    try {
      const decoder = new TextDecoder(label, { fatal: true });
      return { text: decoder.decode(bytes), charset: decoder.encoding };
    } catch {
      // No charset of that name, or not all of the message is in it: what follows finds out.
    }
  }
  return decodeText(bytes);
}

/** UTF-7 (RFC 2152), which the Encoding Standard leaves out, in the body of a message of one part. */
function fromUtf7(email: Email, text: string): string {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return /\bcharset\s*=\s*"?(?:unicode-1-1-)?utf-7\b/iu.test(type) && !/[^\x00-\x7f]/u.test(text)
    ? iconv.decode(Buffer.from(text, 'latin1'), 'utf-7')
    : text;
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxHeadersSize: LARGEST_HEADERS,
      maxNestingDepth: DEEPEST,
    });
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : '';
    if (/^Maximum header size/u.test(words))
      throw new UnreadableMessage('its headers are longer than 2 MB', { cause: thrown });
    if (/^Maximum MIME nesting/u.test(words))
      throw new UnreadableMessage(`its parts lie more than ${String(DEEPEST)} deep in each other`, {
        cause: thrown,
      });
    throw thrown;
  }
}

function senderOf(email: Email): { readonly name: string; readonly address?: string | undefined } {
  return email.from ?? email.sender ?? { name: '' };
}

function textsOf(email: Email): readonly string[] {
  return [
    email.subject ?? '',
    senderOf(email).name,
    email.text ?? '',
    email.html ?? '',
    ...email.attachments.map(({ filename }) => filename ?? ''),
  ];
}
