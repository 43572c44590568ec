import type { Clipping } from '../../../shared/model/clipping';
import { dateInWords } from '../html/date-in-words';
import { markup, trustHtml, type SafeHtml } from '../html/html-template';
import { languageTag } from '../html/language-tag';
import { assertSanitiserWorks, sanitiseArticleHtml } from '../import/sanitise-html';
import type { TextMatcher } from '../search/highlight/text-matcher';
import { markMatches } from './mark-matches';
import { readerStyle } from './reader-style';

// Once, when this is loaded: nothing is shown by a sanitiser that does nothing.
assertSanitiserWorks();

/** A document for the reader's frame. */
export interface ReaderDocument {
  /** Complete; nothing in it runs or is fetched. */
  readonly html: string;
  /** Matches of the query, marked `#m1` … in the order of the document. */
  readonly matches: number;
}

/** How a document is to look, and what is marked in it. */
export interface ReaderOptions {
  readonly matcher: Pick<TextMatcher, 'ranges' | 'empty'>;
  /** CSS pixels. */
  readonly textSize: number;
  /** Pages of a scan as pictures, to stand under its text. */
  readonly sheets?: SafeHtml;
}

/** The clipping as clean text: header, body, captions. `bodyHtml` is null when the article came as plain text. */
export function readerDocument(
  clipping: Clipping,
  bodyHtml: string | null,
  options: ReaderOptions,
): ReaderDocument {
  const content = markup`<main>
    <header>
      <h1 dir="auto">${clipping.headline}</h1>
      ${clipping.subheadline !== null && markup`<p class="subheadline" dir="auto">${clipping.subheadline}</p>`}
      ${facts(clipping)}
    </header>
    <article dir="auto">${articleOf(clipping, bodyHtml)}</article>
    ${captions(clipping)} ${options.sheets}
  </main>`;
  return assemble(clipping, content, options);
}

/** A whole document around `content`, with its matches marked. */
export function assemble(
  clipping: Clipping,
  content: SafeHtml,
  { matcher, textSize }: ReaderOptions,
): ReaderDocument {
  const marked = markMatches(content, matcher);
  const page = markup`${trustHtml('<!doctype html>')}
    <html lang="${languageTag(clipping.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${clipping.headline}</title>
        <style>${readerStyle(textSize)}</style>
      </head>
      <body>
        ${marked.html}
      </body>
    </html> `;
  return { html: page.toString(), matches: marked.matches };
}

function facts({ outlet, datePublished, authors, source }: Clipping): SafeHtml {
  return markup`<p class="facts" dir="auto">
    ${
      outlet === null
        ? markup`<span class="outlet" lang="en" data-unmatched>Outlet unknown</span>`
        : markup`<span class="outlet"><bdi>${outlet}</bdi></span>`
    }${' '}${
      datePublished === null
        ? markup`<span lang="en" data-unmatched>Date unknown</span>`
        : markup`<time lang="en" datetime="${datePublished.value}" data-unmatched>
            ${dateInWords(datePublished.value)}${datePublished.inferred && ' (inferred)'}
          </time>`
    }${authors.map((author) => markup` <span><bdi class="author">${author}</bdi></span>`)}${source !== null && markup` <span><bdi class="source">${source}</bdi></span>`}
  </p>`;
}

function articleOf({ body }: Clipping, bodyHtml: string | null): HtmlBody {
  // Sanitised at import already; a second time costs a millisecond and asks nothing of the database.
  if (bodyHtml !== null) return trustHtml(sanitiseArticleHtml(bodyHtml));
  if (body.trim() === '')
    return markup`<p class="empty" lang="en" data-unmatched>This clipping has no text.</p>`;
  return body
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        markup`<p dir="auto">
          ${paragraph.split('\n').map((line, i) => markup`${i > 0 && markup`<br />`}${line}`)}
        </p>`,
    );
}
type HtmlBody = SafeHtml | readonly SafeHtml[];

function captions({ media }: Clipping): SafeHtml | null {
  const told = media.filter(({ caption, creditLine }) => caption !== null || creditLine !== null);
  if (told.length === 0) return null;
  return markup`<ul class="captions">
    ${told.map(
      ({ caption, creditLine }) =>
        markup`<li dir="auto">
          ${caption}${creditLine !== null && markup` <span class="credit">[${creditLine}]</span>`}
        </li>`,
    )}
  </ul>`;
}
