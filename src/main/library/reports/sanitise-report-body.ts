import sanitizeHtml from 'sanitize-html';
import { trustHtml, type SafeHtml } from '../html/html-template';
import { webAddress } from '../html/web-address';

/**
 * An article's HTML for a report: text structure only. Nothing that could be fetched, run or styled stays; names are
 * dropped so that no article can catch the report's own links; headings become plain strong lines, so that the outline
 * of the PDF holds the clippings and not their subheadings.
 */
export function sanitiseReportBody(bodyHtml: string): SafeHtml {
  return trustHtml(sanitizeHtml(bodyHtml, policy));
}

const subheading = sanitizeHtml.simpleTransform('p', { class: 'subheading' }, false);

const policy: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'blockquote', 'q', 'cite', 'pre', 'code', 'div'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...[
      'em',
      'strong',
      'b',
      'i',
      'u',
      's',
      'small',
      'sub',
      'sup',
      'mark',
      'abbr',
      'time',
      'span',
      'bdi',
      'bdo',
    ],
    ...['ruby', 'rb', 'rt', 'rp', 'a', 'img', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    '*': ['lang', 'dir'],
    p: ['class'],
    a: ['href'],
    img: ['src', 'alt'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    ol: ['start'],
  },
  allowedClasses: { p: ['subheading'] },
  allowedSchemes: ['http', 'https'],
  // Pictures only when they travel inside the article; SVG can hold more than a picture.
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 64,
  transformTags: {
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, subheading])),
    a: (_name, { href }) => {
      const address = webAddress(href ?? null);
      return address === null
        ? { tagName: 'span', attribs: {} }
        : { tagName: 'a', attribs: { href: address } };
    },
  },
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' && !/^data:image\/(png|jpeg|gif|webp);base64,/i.test(attribs['src'] ?? ''),
};
