import type { Attachment } from 'postal-mime';
import { AttachedDocuments, plainFileName } from '../inner-documents';
import type { ParsedDocument } from '../parsed-article';
import { isTooSmallToRead } from '../scans/picture-size';

/** What stands for a file that lies elsewhere. */
export const LINK_TYPE = 'application/x-attached-link';

/** Parts that belong to the mail itself: signatures, invitations, delivery reports, other renderings of its text. */
const PART_OF_THE_MAIL =
  /^(?:application\/(?:pgp-signature|pgp-keys|pgp-encrypted|(?:x-)?pkcs7-signature|ics)|text\/(?:calendar|x-amp-html|watch-html|enriched|richtext|x?-?vcard|directory|rfc822-headers)|message\/(?:delivery-status|disposition-notification|feedback-report|partial|external-body)|multipart\/.*)$/u;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The documents attached to a mail. Pictures that its HTML shows or that are mere dots and icons, signatures and calendars are none. */
export function attachedDocuments(
  attachments: readonly Attachment[],
  html: string,
): Required<Pick<ParsedDocument, 'inner' | 'refusedParts'>> {
  const attached = new AttachedDocuments();
  for (const [i, attachment] of attachments.entries()) {
    if (PART_OF_THE_MAIL.test(attachment.mimeType) || isShownPicture(attachment, html)) continue;
    const bytes = bytesOf(attachment);
    if (attachment.mimeType.startsWith('image/') && isTooSmallToRead(bytes)) continue;
    attached.add(
      attached.freeName(nameOf(attachment, i)),
      bytes,
      isLink(attachment) ? { reason: 'unreadable', detail: ONLY_A_LINK } : undefined,
    );
  }
  const { inner, refusedParts } = attached;
  return { inner, refusedParts };
}

const ONLY_A_LINK =
  'the message holds only a link to it; open the message, save the file itself and import that';

/** A part that says where a file lies, and holds nothing of it (Outlook's attachments by reference, MS-OXCMSG 2.2.2.9). */
function isLink({ mimeType }: Attachment): boolean {
  return mimeType === LINK_TYPE;
}

function isShownPicture({ mimeType, contentId, related, disposition }: Attachment, html: string): boolean {
  if (!mimeType.startsWith('image/')) return false;
  if (related === true) return true;
  const id = contentId?.replace(/^<|>$/gu, '') ?? '';
  return id !== '' && (disposition !== 'attachment' || html.includes(`cid:${id}`));
}

/** The content of a part of a message. */
export function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function nameOf({ filename, mimeType, description }: Attachment, index: number): string {
  const given = plainFileName(filename ?? '');
  if (given !== '') return given;
  const title = description?.replace(/[\\/\p{Cc}]/gu, ' ').trim() ?? '';
  return `${title === '' ? `part ${String(index + 1)}` : title}.${EXTENSIONS[mimeType] ?? 'bin'}`;
}
