import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { readHtml } from '../html/read-html';
import { cutWhole, type ParseOutcome } from '../parsed-article';
import { fieldLimits } from '../limits';

/** Frames of a page that are looked at. */
const MOST_FRAMES = 12;

/** Reads the page of an archive as a saved page is read, with the address and the time the archive remembers. */
export function readSavedPage(
  page: {
    readonly html: string;
    readonly url: string | null;
    readonly savedAt: ClippingDate | null;
    readonly charsetGuessed: boolean;
    /** The pages that were shown in its frames; asked for when it has no article of its own. */
    readonly frames?: () => readonly string[];
  },
  mimeType: string,
): ParseOutcome {
  const marked = (html: string): string => (page.url === null ? html : withMark(html, page.url));
  const outer = readHtml(marked(page.html));
  // What a page of frames shows stands in one of them; of a page that is an article, they are advertisements.
  const read =
    'reason' in outer
      ? (page.frames?.() ?? [])
          .slice(0, MOST_FRAMES)
          .map((html) => readHtml(marked(html)))
          .reduce(longer, outer)
      : outer;
  if ('reason' in read) return { refusal: read };
  const known = page.savedAt !== null && read.fields.dateAccessed === null;
  return {
    mimeType,
    articles: [
      {
        ...read,
        fields: known ? { ...read.fields, dateAccessed: page.savedAt } : read.fields,
        provenance: known
          ? {
              ...read.provenance,
              dateAccessed: { via: 'archive', evidence: cutWhole(page.savedAt.raw, fieldLimits.evidence) },
            }
          : read.provenance,
        warnings: page.charsetGuessed ? [...read.warnings, 'charset-guessed'] : read.warnings,
      },
    ],
  };
}

type ReadPage = ReturnType<typeof readHtml>;

/** The article with more text; a page that is none has nothing. */
function longer(a: ReadPage, b: ReadPage): ReadPage {
  if ('reason' in b) return a;
  return 'reason' in a || b.fields.body.length > a.fields.body.length ? b : a;
}

/** The mark that browsers leave in a saved page, which the page reader knows: address and base of its links. */
function withMark(html: string, url: string): string {
  const mark = `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`;
  const doctype = /^\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>]*>/iu.exec(html)?.[0] ?? '';
  return `${doctype}\n${mark}\n${html.slice(doctype.length)}`;
}
