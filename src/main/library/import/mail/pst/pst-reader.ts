import type { DocumentReader } from '../../document-reader';
import { AttachedDocuments } from '../../inner-documents';
import { bytesAtHand, DamagedPst } from './pst-bytes';
import { isPst } from './pst-layout';

/** Outlook's data files (PST, OST; MS-PST): each message is a document of its own, as those of a mailbox are. */
export const pstReader: DocumentReader = {
  format: 'Outlook data files (PST, OST)',
  accepts: ({ head }) => isPst(head),
  async read({ bytes }) {
    // It writes messages with a library that is large and loaded when first needed.
    const { pstMessages } = await import('./pst-messages');
    const attached = new AttachedDocuments();
    try {
      for (const part of pstMessages(bytesAtHand(bytes))) {
        if ('refusal' in part) attached.refusedParts.push(part);
        else attached.add(part.name, part.bytes);
        if (attached.refusedParts.at(-1)?.refusal.reason === 'too-many-documents') break;
      }
    } catch (thrown) {
      if (!(thrown instanceof DamagedPst)) throw thrown;
      if (attached.inner.length === 0) return { refusal: { reason: 'unreadable', detail: thrown.message } };
      attached.refusedParts.push({ name: '…', refusal: { reason: 'unreadable', detail: thrown.message } });
    }
    const { inner, refusedParts } = attached;
    if (inner.length === 0 && refusedParts.length === 0) return { refusal: { reason: 'empty' } };
    return {
      mimeType: 'application/vnd.ms-outlook-pst',
      articles: [],
      inner,
      ...(refusedParts.length > 0 ? { refusedParts } : {}),
    };
  },
};
