import type { MailMessage } from '../parse-message';
import { isPgpEncrypted } from './clear-signed-text';
import { isEncryptedMessage } from './unwrap-message';

/** For messages and files that only their owner's key opens. */
export const ENCRYPTED = 'the message is encrypted; open it in your mail program and save its text';

/**
 * Whether nothing but a key tells what is in a message: S/MIME (RFC 8551, 3.2, also where its type says less), OpenPGP (RFC 3156, also as
 * Exchange takes it apart, and RFC 9580 in the text).
 */
export function isEncrypted(message: MailMessage): boolean {
  const type = message.header('content-type');
  if (
    /^multipart\/encrypted\b/iu.test(type) ||
    /^application\/(?:x-)?pkcs7-mime\b(?=.*smime-type\s*=\s*"?(?:auth)?enveloped)/isu.test(type)
  )
    return true;
  if (isPgpEncrypted(message.text)) return true;
  if (message.text.trim() !== '' || message.html.replace(/<[^>]*>/gu, '').trim() !== '') return false;
  return message.attachments.some(
    (attachment) =>
      /^application\/pgp-encrypted\b/iu.test(attachment.mimeType) || isEncryptedMessage(attachment),
  );
}
