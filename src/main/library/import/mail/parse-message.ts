import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeText } from '../decode/decode-text';
import { mendMisread } from '../decode/mend-misread';

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

/** Longer headers are left as they are. */
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
  const bytes = mendEncodedWords(original);
  const first = await parse(bytes);
  const broken = textsOf(first).some((text) => text.includes(REPLACEMENT));
  const decoded = broken ? decodeText(bytes) : null;
  const second =
    decoded === null || decoded.charset === 'utf-8' ? null : await parse(Buffer.from(decoded.text, 'utf8'));
  const better = (pick: (email: Email) => string): string => {
    const written = mendMisread(pick(first));
    if (second === null || !written.includes(REPLACEMENT)) return written;
    const repaired = pick(second);
    return repaired.includes(REPLACEMENT) || repaired === '' ? written : repaired;
  };
  return {
    subject: better((email) => email.subject ?? ''),
    senderName: better((email) => senderOf(email).name),
    senderAddress: senderOf(first).address ?? '',
    header: (name) => first.headers.find(({ key }) => key === name)?.value.trim() ?? '',
    text: better((email) => email.text ?? ''),
    html: better((email) => email.html ?? ''),
    attachments: first.attachments.map((attachment, i) => {
      const repaired = second?.attachments[i]?.filename ?? null;
      return attachment.filename?.includes(REPLACEMENT) === true && repaired !== null
        ? { ...attachment, filename: repaired }
        : attachment;
    }),
    charsetGuessed: broken,
  };
}

/** Some programs put bytes above 127 into encoded words as they are (RFC 2047, 5, forbids it); they are encoded here. */
function mendEncodedWords(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = whole.toString('latin1', 0, LONGEST_HEADERS);
  const end = /\r?\n\r?\n/u.exec(text)?.index ?? text.length;
  const headers = text.slice(0, end);
  const mended = headers.replace(/=\?[\w-]+\?q\?[^?\n]*\?=/giu, (word) =>
    word.replace(/[\x80-\xff]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  if (mended === headers) return bytes;
  return Buffer.concat([Buffer.from(mended, 'latin1'), whole.subarray(end)]);
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
