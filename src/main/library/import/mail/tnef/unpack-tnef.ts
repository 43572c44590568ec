import type { Attachment } from 'postal-mime';
import type { MailMessage } from '../parse-message';
import { isTnef } from './read-attributes';

/**
 * A message with what its `winmail.dat` packs: its attachments stand in the packet's place, and its text where the message
 * itself has none.
 */
export async function withUnpackedTnef(message: MailMessage): Promise<MailMessage> {
  const isPacket = (attachment: Attachment): boolean =>
    attachment.content instanceof ArrayBuffer && isTnef(new Uint8Array(attachment.content))
      ? true
      : attachment.content instanceof Uint8Array && isTnef(attachment.content);
  if (!message.attachments.some(isPacket)) return message;
  const { readTnef } = await import('./read-tnef');
  const packets = message.attachments
    .filter(isPacket)
    .map(({ content }) => readTnef(new Uint8Array(content as ArrayBuffer | Uint8Array)));
  const isEmpty = message.text.trim() === '' && message.html.trim() === '';
  const [first] = packets;
  return {
    ...message,
    ...(isEmpty && first !== undefined ? { text: first.text, html: first.html } : {}),
    attachments: [
      ...message.attachments.filter((one) => !isPacket(one)),
      ...packets.flatMap(({ attachments }) => attachments),
    ],
  };
}
