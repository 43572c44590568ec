import { decodeWords } from 'postal-mime';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { charsetNamed, decodeAs } from '../decode/decode-as';
import { decodeText } from '../decode/decode-text';
import { webAddress } from '../html/page-url';
import { readMailDate } from '../mail/mail-date';
import { parameterOf, readMimeParts, type MimePart } from './mime-parts';

/** A page saved with its parts in one file (MHTML, RFC 2557). */
export interface SavedPage {
  /** The page itself, decoded; null when the archive holds none. */
  readonly html: string | null;
  /** Where it was saved from; null for a local file or none. */
  readonly url: string | null;
  /** The pages in its frames, decoded. */
  readonly frames: () => readonly string[];
  readonly title: string;
  readonly savedAt: ClippingDate | null;
  readonly parts: number;
  /** Its pictures and style sheets, with the addresses the page calls them by in their headers. */
  readonly files: readonly MimePart[];
  readonly charsetGuessed: boolean;
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/u;

/** Reads an MHTML archive of Chrome, Edge, Internet Explorer, Firefox' add-ons or Word. */
export function readMhtml(bytes: Uint8Array): SavedPage {
  const { root, parts } = readMimeParts(bytes);
  const page = pageOf(root, parts);
  const decoded = page === null ? null : decodePage(page);
  const date = root.headers.get('date') ?? '';
  return {
    html: decoded?.html ?? null,
    url:
      webAddress(root.headers.get('snapshot-content-location') ?? null, null) ??
      webAddress(root.headers.get('content-location') ?? null, null) ??
      webAddress(page?.headers.get('content-location') ?? null, null),
    frames: () =>
      parts
        .filter((part) => part !== page && PAGE.test(part.mimeType))
        .map((part) => decodePage(part)?.html ?? ''),
    title: decodeWords(root.headers.get('subject') ?? ''),
    savedAt: date === '' ? null : readMailDate(date),
    parts: parts.length,
    files: parts.filter((part) => part !== page),
    charsetGuessed: decoded?.guessed ?? false,
  };
}

/** The part that `start` names, the one saved from the archive's own address, or the first page. */
function pageOf(root: MimePart, parts: readonly MimePart[]): MimePart | null {
  const pages = parts.filter(({ mimeType }) => PAGE.test(mimeType));
  const start = parameterOf(root.headers.get('content-type'), 'start');
  const address = root.headers.get('snapshot-content-location') ?? root.headers.get('content-location');
  return (
    pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ??
    pages.find(({ headers }) => address !== undefined && headers.get('content-location') === address) ??
    pages[0] ??
    null
  );
}

function decodePage({ headers, content }: MimePart): { html: string; guessed: boolean } | null {
  const declared = parameterOf(headers.get('content-type'), 'charset');
  if (declared !== null) {
    // Of an unknown charset the page may know better.
    const charset = charsetNamed(declared);
    if (charset !== null) return { html: decodeAs(content, charset), guessed: false };
  }
  const decoded = decodeText(content);
  return decoded === null ? null : { html: decoded.text, guessed: decoded.by === 'guess' };
}
