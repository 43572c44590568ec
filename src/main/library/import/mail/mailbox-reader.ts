import { mailFormat } from '../decode/text-formats';
import type { DocumentReader } from '../document-reader';
import { importLimits } from '../limits';
import type { ParsedDocument } from '../parsed-article';
import { splitMailbox } from './split-mailbox';

/** Mailboxes (mbox, RFC 4155): each message is a document of its own, so that one that came before is found again. */
export const mailboxReader: DocumentReader = {
  format: 'mailboxes',
  accepts: (document) => mailFormat(document.head) === 'mailboxes',
  read(document) {
    const messages = splitMailbox(document.bytes);
    const refusedParts: NonNullable<ParsedDocument['refusedParts']>[number][] = [];
    const inner = messages.flatMap((bytes, i) => {
      const name = `message ${String(i + 1)}.eml`;
      if (i >= importLimits.innerCount) return [];
      if (bytes.byteLength > 0) return [{ name, bytes }];
      refusedParts.push({ name, refusal: { reason: 'empty' } });
      return [];
    });
    if (messages.length > importLimits.innerCount)
      refusedParts.push({
        name: `message ${String(importLimits.innerCount + 1)}.eml`,
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
