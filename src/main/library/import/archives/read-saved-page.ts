import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { readHtml } from '../html/read-html';
import { cutWhole, type ParseOutcome } from '../parsed-article';
import { fieldLimits } from '../limits';

/** Reads the page of an archive as a saved page is read, with the address and the time the archive remembers. */
export function readSavedPage(
  page: {
    readonly html: string;
    readonly url: string | null;
    readonly savedAt: ClippingDate | null;
    readonly charsetGuessed: boolean;
  },
  mimeType: string,
): ParseOutcome {
  const read = readHtml(page.url === null ? page.html : withMark(page.html, page.url));
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

/** The mark that browsers leave in a saved page, which the page reader knows: address and base of its links. */
function withMark(html: string, url: string): string {
  const mark = `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`;
  const doctype = /^\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>]*>/iu.exec(html)?.[0] ?? '';
  return `${doctype}\n${mark}\n${html.slice(doctype.length)}`;
}
