import type { Attachment } from 'postal-mime';
import { bytesOf } from '../mail-attachments';
import { parseMessage, type MailMessage } from '../parse-message';
import { withoutPgpSignature } from './clear-signed-text';
import { cmsContent } from './cms-content';

/** What the part of a message is called that holds it whole, signed (RFC 8551, 3.2; Outlook calls both kinds so). */
const WHOLE_MESSAGE = /^(?:application\/(?:x-)?pkcs7-mime|multipart\/signed)\b/iu;
const WHOLE_NAME = /^smime\.p7[mz]$/iu;
/** Signatures around signatures. */
const MOST_LAYERS = 4;

/**
 * A message whose text a signature wraps (opaque S/MIME, OpenPGP's clear text), with its text and attachments taken out. Its
 * headers stay those it travelled with. Whether a signature is good is not looked at.
 */
export async function withoutSignature(message: MailMessage): Promise<MailMessage> {
  let unwrapped = message;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const found = unwrapped.attachments.findIndex((one) => isWholeMessage(one) && entityOf(one) !== null);
    const wrapper = unwrapped.attachments[found];
    const entity = wrapper === undefined ? null : entityOf(wrapper);
    if (entity === null) break;
    const inside = await parseMessage(entity);
    const outside = unwrapped;
    const isEmpty = outside.text.trim() === '' && outside.html.trim() === '';
    unwrapped = {
      ...outside,
      subject: outside.subject === '' ? inside.subject : outside.subject,
      ...(isEmpty ? { text: inside.text, html: inside.html } : {}),
      attachments: [...outside.attachments.filter((_, i) => i !== found), ...inside.attachments],
      charsetGuessed: outside.charsetGuessed || inside.charsetGuessed,
    };
  }
  return { ...unwrapped, text: withoutPgpSignature(unwrapped.text) };
}

/** Whether a part of a message is the message itself, encrypted, so that nothing of it can be read. */
export function isEncryptedMessage(attachment: Attachment): boolean {
  return isWholeMessage(attachment) && cmsContent(bytesOf(attachment)) === 'encrypted';
}

function isWholeMessage({ mimeType, filename }: Attachment): boolean {
  return WHOLE_MESSAGE.test(mimeType) || WHOLE_NAME.test(filename ?? '');
}

function entityOf(attachment: Attachment): Uint8Array | null {
  const content = bytesOf(attachment);
  // Outlook keeps a message that was signed in the clear as it travelled.
  if (/^multipart\/signed/iu.test(attachment.mimeType)) return content;
  const cms = cmsContent(content);
  return cms !== null && typeof cms === 'object' ? cms.signed : null;
}
