import { emptyScanArticle } from '../../scans/article/empty-scan-article';
import { pictureKind } from '../../scans/pictures/picture-kind';
import { UnreadablePicture } from '../../scans/pictures/unreadable-picture';
import type { DocumentReader } from '../document-reader';
import type { ParseOutcome } from '../parsed-article';

/** Pictures of pages: JPEG, PNG, WebP, GIF, BMP, TIFF and HEIF (also with several pages). Their text is recognised after the import. */
export const pictureReader: DocumentReader = {
  format: 'pictures of pages',
  accepts: ({ head }) => pictureKind(head) !== null,
  async read({ head, bytes, name }) {
    const known = pictureKind(head);
    if (known === null) return { refusal: { reason: 'binary' } };
    try {
      // Loaded when a picture comes in: the decoder is larger than all other readers together.
      const { lookAtPicture } = await import('./look-at-picture');
      const seen = await lookAtPicture(bytes, known.kind);
      if ('refusal' in seen) return seen;
      return scanDocument(known.mimeType, name, seen.pages);
    } catch (thrown) {
      return { refusal: { reason: 'unreadable', detail: reasonOf(thrown) } };
    }
  },
};

function scanDocument(mimeType: string, name: string, pages: readonly number[]): ParseOutcome {
  return { mimeType, articles: [{ ...emptyScanArticle(name, ['text-pending']), scanPages: pages }] };
}

/** The words of the decoders ("invalid code lengths set") help nobody who sends a picture. */
const UNKNOWN =
  'it is damaged or cut off; open it in another program, save it as PNG or JPEG, and import that';

function reasonOf(thrown: unknown): string {
  return thrown instanceof UnreadablePicture ? thrown.message : UNKNOWN;
}
