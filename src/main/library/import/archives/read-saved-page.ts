import type { ClippingDate } from '../../../../shared/model/clipping-date';
import type { Refusal } from '../../../../shared/model/job';
import { readHtml, readHtmlOrList } from '../html/read-html';
import { cutWhole, type ParsedArticle, type ParseOutcome } from '../parsed-article';
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
    /** One of many pages, each of which is one article or none: a list of what others published stays a page of links. */
    readonly isOneOfMany?: boolean;
  },
  mimeType: string,
): ParseOutcome {
  const marked = (html: string): string => (page.url === null ? html : withMark(html, page.url));
  const outer =
    page.isOneOfMany === true ? single(readHtml(marked(page.html))) : readHtmlOrList(marked(page.html));
  // What a page of frames shows stands in one of them; of a page that is an article, they are advertisements.
  const read =
    'reason' in outer
      ? single(
          (page.frames?.() ?? [])
            .slice(0, MOST_FRAMES)
            .map((html) => readHtml(marked(html)))
            .reduce(longer, outer),
        )
      : outer;
  if ('reason' in read) return { refusal: read };
  const articles = read.length === 1 ? read.map((article) => savedAt(article, page.savedAt)) : read;
  return {
    mimeType,
    articles: page.charsetGuessed
      ? articles.map((article) => ({ ...article, warnings: [...article.warnings, 'charset-guessed'] }))
      : articles,
  };
}

/** An article with the time its page was saved, where the page does not tell it. */
function savedAt(article: ParsedArticle, time: ClippingDate | null): ParsedArticle {
  if (time === null || article.fields.dateAccessed !== null) return article;
  const dateAccessed = { via: 'archive', evidence: cutWhole(time.raw, fieldLimits.evidence) } as const;
  return {
    ...article,
    fields: { ...article.fields, dateAccessed: time },
    provenance: { ...article.provenance, dateAccessed },
  };
}

function single(read: ReadPage): readonly ParsedArticle[] | Refusal {
  return 'reason' in read ? read : [read];
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
