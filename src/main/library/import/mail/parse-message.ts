import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { mendMisread } from '../decode/mend-misread';
import { isFlowed, mendFlowedQuotes } from './flowed-quotes';
import { mendMessage } from './mended/mend-message';

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

/** Bytes of all headers of a message and its parts together, */
const LARGEST_HEADERS = 2 * 1024 * 1024;
/** and parts inside parts. */
const DEEPEST = 256;

/** Parses one message (RFC 5322, MIME), mended where its headers do not say what it is. Messages inside it stay attachments. @throws UnreadableMessage */
export async function parseMessage(original: Uint8Array): Promise<MailMessage> {
  const { bytes, guessed } = mendMessage(original);
  const email = await parse(bytes);
  const text = mendMisread(email.text ?? '');
  const { name, address = '' } = email.from ?? email.sender ?? { name: '' };
  return {
    subject: mendMisread(email.subject ?? ''),
    senderName: mendMisread(name),
    senderAddress: address,
    header: (key) => email.headers.find((header) => header.key === key)?.value.trim() ?? '',
    text: isFlowed(bytes) ? mendFlowedQuotes(text) : text,
    html: mendMisread(email.html ?? ''),
    attachments: email.attachments,
    charsetGuessed: guessed,
  };
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
