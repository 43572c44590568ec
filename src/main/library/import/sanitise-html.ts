import sanitizeHtml, { type Attributes, type IOptions } from 'sanitize-html';
import { limitNesting } from './limit-nesting';
import { isRasterDataUrl, sanitiseCss } from './sanitise-css';

const ARTICLE_TAGS = (
  'p br hr h1 h2 h3 h4 h5 h6 blockquote q cite em strong b i u s del ins sub sup small mark abbr code pre kbd samp var ul ol li ' +
  'dl dt dd table caption thead tbody tfoot tr th td colgroup col figure figcaption img a time address div span section article ' +
  'header footer bdi bdo ruby rt rp wbr'
).split(' ');
const PAGE_TAGS = [...ARTICLE_TAGS, ...'main nav aside hgroup center font big tt strike label'.split(' ')];
const TABLE_LOOK = ['width', 'height', 'align', 'valign', 'bgcolor', 'border', 'cellpadding', 'cellspacing'];

/** Elements whose text is code, markup or a form's, never the article's. Everything inside them goes too. */
const DROPPED_WHOLE = (
  'script style textarea option select noscript template xmp plaintext iframe noembed noframes object applet svg math title ' +
  'audio video canvas dialog'
).split(' ');

const everywhere = ['lang', 'dir'];
const ofTags: Readonly<Record<string, string[]>> = {
  a: ['href', 'title', 'rel'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  abbr: ['title'],
};

const shared: IOptions = {
  allowedSchemes: ['http', 'https', 'mailto', 'data'],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: DROPPED_WHOLE,
  enforceHtmlBoundary: false,
  nestingLimit: 200,
};

const articleOptions: IOptions = {
  ...shared,
  allowedTags: ARTICLE_TAGS,
  allowedAttributes: { '*': everywhere, ...ofTags },
  // A picture from elsewhere would tell its server who reads: the article keeps its address as a media item instead.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isRasterDataUrl(attribs['src'] ?? ''),
};

/**
 * An article's HTML by a strict allow-list: text structure, absolute links to http, https and mailto, and pictures that lie in
 * the document itself. No style, class or id; nothing that loads, runs, submits or nests another document. The output is
 * rebuilt and escaped, never passed through, and holds no element that parsers are known to read in different ways.
 *
 * @param base the address that relative links are relative to; without one they go
 */
export function sanitiseArticleHtml(html: string, base: string | null = null): string {
  return sanitizeHtml(limitNesting(html), {
    ...articleOptions,
    transformTags: { a: (tagName, attribs) => ({ tagName, attribs: safeLink(attribs, base) }) },
  });
}

/**
 * A whole page by a wider allow-list, for the view of the original: its layout (classes, ids, styles that load nothing)
 * stays, with the same guarantees as {@link sanitiseArticleHtml}. Its style sheets come first in the output.
 */
export function sanitisePageHtml(html: string): string {
  const sheets: string[] = [];
  const body = sanitizeHtml(limitNesting(html), {
    ...shared,
    allowedTags: [...PAGE_TAGS, 'style'],
    // The style elements are taken out by the filter below; nothing of them reaches the output by this way.
    allowVulnerableTags: true,
    nonTextTags: DROPPED_WHOLE.filter((tag) => tag !== 'style'),
    parseStyleAttributes: false,
    allowedAttributes: {
      '*': [...everywhere, 'class', 'id', 'style', 'align', 'hidden'],
      ...ofTags,
      ...Object.fromEntries(['table', 'tr', 'tbody', 'thead', 'tfoot'].map((tag) => [tag, TABLE_LOOK])),
      td: [...(ofTags['td'] ?? []), ...TABLE_LOOK, 'nowrap'],
      th: [...(ofTags['th'] ?? []), ...TABLE_LOOK, 'nowrap'],
      font: ['color', 'size', 'face'],
      style: ['media'],
    },
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName: LAYOUT_OF[tagName] ?? tagName,
        attribs: safeLook(tagName, attribs),
      }),
    },
    exclusiveFilter: (frame) => {
      if (frame.tag !== 'style') return false;
      sheets.push(styleSheet(frame.text, frame.attribs['media']));
      return true;
    },
  });
  return sheets.join('') + body;
}

/** Elements whose box is wanted and whose behaviour is not. */
const LAYOUT_OF: Readonly<Record<string, string>> = {
  body: 'div',
  form: 'div',
  fieldset: 'div',
  button: 'span',
  marquee: 'div',
  details: 'div',
  summary: 'div',
};

function safeLook(tagName: string, attribs: Attributes): Attributes {
  const safe: Attributes =
    tagName === 'a' ? safeLink(attribs) : tagName === 'img' ? safeImage(attribs) : { ...attribs };
  if (safe['style'] !== undefined) safe['style'] = sanitiseCss(safe['style']).replaceAll(/[{}]/gu, '');
  // The reader's own marks are called m1, m2, …
  if (/^m\d+$/u.test(safe['id'] ?? '')) delete safe['id'];
  return safe;
}

function safeLink(attribs: Attributes, base: string | null = null): Attributes {
  const { href, ...rest } = attribs;
  const address = href === undefined ? null : safeAddress(href, base);
  return address === null ? rest : { ...rest, href: address, rel: 'noreferrer noopener' };
}

/** An absolute http, https or mailto address as the URL standard writes it, or null. */
function safeAddress(href: string, base: string | null): string | null {
  // An empty address is that of the page itself, and no link.
  const from = href.trim() === '' ? undefined : (base ?? undefined);
  const url = URL.canParse(href, from) ? new URL(href, from) : null;
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function safeImage(attribs: Attributes): Attributes {
  const { src, ...rest } = attribs;
  return src !== undefined && isRasterDataUrl(src) ? { ...rest, src } : rest;
}

function styleSheet(css: string, media: string | undefined): string {
  const rules = sanitiseCss(css);
  const wrapped = media !== undefined && /^[\w\s(),:.-]+$/u.test(media) ? `@media ${media}{${rules}}` : rules;
  return `<style>${wrapped}</style>`;
}

const CANARY =
  '<p onclick="x()">a<script>x()</script><img src=x onerror=x()><a href="javascript:x()">b</a><svg onload=x()><style>p{background:url(//x)}</style>';

/**
 * Proves with a hostile page that the sanitiser works in this process: bundled wrongly, another well-known one returned
 * its input unchanged and said nothing. @throws Error
 */
export function assertSanitiserWorks(): void {
  const article = sanitiseArticleHtml(CANARY);
  const page = sanitisePageHtml(CANARY);
  if (article !== '<p>a<a>b</a></p>' || page !== '<p>a<img /><a>b</a></p>') {
    throw new Error(`The HTML sanitiser does not work here: ${article} ${page}`);
  }
}
