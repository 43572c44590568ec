import { importLimits } from '../limits';
import { messageFile } from '../mail/mailbox-reader';
import { MailboxSplitter, type MailboxMessage } from '../mail/split-mailbox';
import type { ByteSource } from './byte-source';
import type { StreamedPart, StreamedParts } from './streamed-part';

/** The messages of a mailbox of any size, each a document. */
export async function* mailboxParts(source: ByteSource): StreamedParts {
  const splitter = new MailboxSplitter(importLimits.fileBytes);
  let count = 0;
  const partOf = (message: MailboxMessage): StreamedPart => {
    count += 1;
    const name = String(count);
    if ('tooLong' in message)
      return {
        name,
        refusal: { reason: 'too-large', bytes: message.tooLong, limit: importLimits.fileBytes },
      };
    return message.bytes.byteLength === 0
      ? { name, refusal: { reason: 'empty' } }
      : { name, fileName: messageFile(count), bytes: message.bytes };
  };
  for await (const piece of source(0)) yield* splitter.push(piece).map(partOf);
  yield* splitter.end().map(partOf);
}
