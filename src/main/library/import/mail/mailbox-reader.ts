import { mailFormat } from '../decode/text-formats';
import type { DocumentReader } from '../document-reader';
import { importLimits } from '../limits';
import type { RefusedPart } from '../parsed-article';
import { splitMailbox } from './split-mailbox';

/** Mailboxes (mbox, RFC 4155): each message is a document of its own, so that one that came before is found again. */
export const mailboxReader: DocumentReader = {
  format: 'mailboxes',
  accepts: (document) => mailFormat(document.head) === 'mailboxes',
  read(document) {
    const messages = splitMailbox(document.bytes);
    const refusedParts: RefusedPart[] = [];
    const inner = messages.flatMap((bytes, i) => {
      const name = String(i + 1);
      if (i >= importLimits.innerCount) return [];
      if (bytes.byteLength > 0) return [{ name, fileName: messageFile(i + 1), bytes }];
      refusedParts.push({ name, refusal: { reason: 'empty' } });
      return [];
    });
    if (messages.length > importLimits.innerCount)
      refusedParts.push({
        name: String(importLimits.innerCount + 1),
        refusal: { reason: 'too-many-documents', limit: importLimits.innerCount },
      });
    if (inner.length === 0) return { refusal: { reason: 'empty' } };
    return {
      mimeType: 'application/mbox',
      articles: [],
      inner,
      ...(refusedParts.length > 0 ? { refusedParts } : {}),
    };
  },
};

/** What the original of a mailbox's k-th message is called. */
export function messageFile(k: number): string {
  return `message ${String(k)}.eml`;
}
