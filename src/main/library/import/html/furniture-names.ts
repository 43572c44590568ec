import type { DomElement } from './dom';

/**
 * What designs call their parts, as families of names: classes, ids and roles are made of such words, joined by hyphens,
 * underscores or capitals.
 */
function family(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'iu');
}

/** A part with more of the whole text than this is the article, whatever it is called. */
export const MOST_REMOVED = 0.3;

/** Share bars, lists of other stories, advertisements, forms, players: the furniture around an article. */
export const FURNITURE = family(
  'share|sharing|social|newsletter\\w*|related\\w*|promo|promoted|advert|advertisement|ad|ads|adbox|comment|comments|kommentare|' +
    'outbrain|taboola|tags?|tag-?(?:list|box|cloud)|taglist|tagbox|keywords|recommend\\w*|read-?more|more-?stories|next-?(?:story|article)|' +
    'prev-?(?:story|article)|subscribe|subscriptions?|signup|sign-?in\\S*|login|register|cookie|consent|breadcrumbs?|toolbar|print-?button|noprint|' +
    'most-?read|trending|sponsor\\w*|donat\\w*|feedback|poll|quiz|survey|player|video-?player|skip-?link|toc|table-of-contents|popup\\w*|modal|' +
    'fact-?box|facts?|faktenbox|faktaruta|info-?box\\w*|ai-?summary\\S*|app-?(?:banner|promo|section\\S*)|bookmark\\w*|pagination|pager|disclaimer|disclosure|copyright|textwidget|no-?content|robots-nocontent|[a-z]*forums?|disqus\\w*|discussions?|hreview-aggregate|guidelines|cta[a-z\\d]*|leadgen|white-?papers?|like-us|(?:side|right|left)-?(?:bar|rail|menu)\\w*|widget_(?:text|recent|categories|archive|search|custom)\\w*',
);

/** Who wrote it and when it appeared: read for the fields, and no part of the text. */
export const BYLINE = family(
  '(?:article|post|entry|story|news|content|doc|single-?post)-?(?:meta|info|metadata|details?|date|infos|time|byline|top-info)|meta(?:data|line|text\\w*)?|' +
    'publish(?:ed|er)?-?(?:date\\w*|time|on|info|by)?|publication-?date\\w*|pub-?date|post-?date|postdate|updated?|updated?-?(?:date|time|at|on)\\w*|' +
    'date(?:time|s)?|datum|fecha|timestamp|time-?stamp|last-?update\\w*|is-last-update|by-?lines?|authors?|author-?\\w*|autor(?:en|es|in)?|auteurs?|signature\\w*|' +
    'contributors?|bio(?:graphy)?|(?:post|about|article)-?authors?|entry-utility|reading-?time|lesedauer',
);

/** A box about who wrote it. */
export const ABOUT_AUTHOR = family(
  '(?:about-?)?(?:the-?)?authors?-?(?:bio\\w*|box|info|about|descr\\w*|profile|dropdown|card|footer)?|(?:post|article|writer)-?(?:authors?|bio|info)|bio(?:graphy)?|contributors?',
);

/** What stands below a picture. */
export const CAPTION = family(
  'captions?|(?:image|img|pic|photo)-?(?:title|text|desc\\w*|caption)|pictext|credits?|photo-?credits?|legend|bildunterschrift|bildtext|legende',
);

/** Boxes pictures stand in, with what is written below them. */
export const PICTURE_BOX = family(
  'image-?(?:wrapper|credit|annotation|gallery|cont)|wrapper-?image|photo-?credit|picture-?element|img-?(?:box|cont|wrapper)|' +
    'editor-img-box|media-?image|slideshow|carousel|lightbox|gallery|thumb',
);

/** Elements a page hides until somebody presses something. Frameworks that show them on wider screens say so in a second class. */
export function isHiddenByClass(element: DomElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute(BOX_MARK) ?? ''}`.split(
    /\s+/u,
  );
  return (
    names.some((name) =>
      /^(?:(?:is-|u-)?hidden|d-none|(?:u-)?visually-?hidden|sr-only|screen-reader-text|assistive-text)$/u.test(
        name,
      ),
    ) &&
    !names.some((name) => /(?::|^d-\w+-)(?:block|flex|grid|inline|table|contents|not-sr-only)/u.test(name))
  );
}

/** Where a paragraph keeps what the box was called in whose place it stands. */
const BOX_MARK = 'data-box';
const NAMING = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component', 'data-module'];
/** Elements that have any name. */
export const NAMED = [...NAMING, BOX_MARK].map((name) => `[${name}]`).join(', ');

/** Class, id, role and the like of an element in one string, words in camel case parted. */
export function namesOf(element: DomElement): string {
  return [...NAMING, BOX_MARK]
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/gu, '$1-$2');
}

/** Notes on a paragraph what the box is called that it will take the place of. */
export function noteBox(paragraph: DomElement, box: DomElement): void {
  const names = [...NAMING, BOX_MARK]
    .map((name) => box.getAttribute(name) ?? '')
    .filter((name) => name !== '');
  if (names.length === 0) return;
  const before = paragraph.getAttribute(BOX_MARK) ?? '';
  paragraph.setAttribute(BOX_MARK, `${before} ${names.join(' ')}`.trim());
}
