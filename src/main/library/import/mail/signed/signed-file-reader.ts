import type { DocumentReader } from '../../document-reader';
import type { ParseOutcome } from '../../parsed-article';
import { isPgpEncrypted, withoutPgpSignature } from './clear-signed-text';
import { cmsContent } from './cms-content';
import { ENCRYPTED } from './encrypted-message';

const NO_TEXT_IN_IT = 'it holds a signature only; import the file that was signed';
const PGP = /^\s*-----BEGIN PGP (SIGNED MESSAGE|MESSAGE|SIGNATURE)\b/u;

/** Files inside their signature: CMS (`.p7m`: mails, or any document) and texts signed with OpenPGP. */
export const signedFileReader: DocumentReader = {
  format: 'signed files',
  accepts: ({ head, bytes }) => PGP.test(head) || cmsContent(bytes) !== null,
  read({ head, bytes, name, text }, { readInner }): ParseOutcome | Promise<ParseOutcome> {
    const content = cmsContent(bytes) ?? pgpContent(PGP.exec(head)?.[1] ?? '', text()?.text ?? '');
    if (content === 'encrypted') return { refusal: { reason: 'unreadable', detail: ENCRYPTED } };
    if (content === 'signature-only') return { refusal: { reason: 'unreadable', detail: NO_TEXT_IN_IT } };
    return readInner({ name: name.replace(/\.(?:p7m|asc|gpg)$/iu, ''), bytes: content.signed });
  },
};

function pgpContent(kind: string, text: string): Exclude<ReturnType<typeof cmsContent>, null> {
  if (kind === 'SIGNATURE') return 'signature-only';
  if (kind === 'MESSAGE' || isPgpEncrypted(text)) return 'encrypted';
  // Should its end be missing, the text after its first line is read as it stands.
  return {
    signed: Buffer.from(withoutPgpSignature(text).replace(/^\s*-----BEGIN PGP[^\n]*\n/u, ''), 'utf8'),
  };
}
