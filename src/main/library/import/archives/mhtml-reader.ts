import { mailFormat } from '../decode/text-formats';
import type { DocumentReader } from '../document-reader';
import { readMhtml } from './mhtml';
import { readSavedPage } from './read-saved-page';

/** Web pages saved as one file by Chrome, Edge, Internet Explorer or Word (MHTML, RFC 2557). */
export const mhtmlReader: DocumentReader = {
  format: 'saved web archives (MHTML)',
  accepts: ({ head }) => mailFormat(head) === 'saved web archives (MHTML)',
  read({ bytes }) {
    const page = readMhtml(bytes);
    const { html } = page;
    if (html === null) return { refusal: { reason: 'unreadable', detail: 'there is no page in it' } };
    return readSavedPage({ ...page, html }, 'multipart/related');
  },
};
