import type { ClippingFields } from '../../../../shared/model/clipping';
import type { DomElement } from '../html/dom';
import { mediaTypeOfHost } from '../html/media-type-of-host';
import { xmlAttribute, xmlChildren, xmlText } from './xml';

/** Things WordPress exports beside its posts: pictures, menus, settings. */
const BESIDE_POSTS =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|wp_\w+|oembed_cache)$/u;

/** Whether an item of WordPress' own export is no text of the site. */
export function isBesidePosts(item: DomElement): boolean {
  return BESIDE_POSTS.test(xmlText(xmlChildren(item, 'post_type')[0]));
}

/** The recordings an item brings (`enclosure` of RSS, `link rel="enclosure"` of Atom). */
export function recordingsOf(item: DomElement): ClippingFields['media'] {
  const enclosed = [
    ...xmlChildren(item, 'enclosure'),
    ...xmlChildren(item, 'link').filter((link) => xmlAttribute(link, 'rel') === 'enclosure'),
  ];
  return enclosed.flatMap((one): ClippingFields['media'] => {
    const kind = /^(audio|video)\//u.exec(xmlAttribute(one, 'type') ?? '')?.[1];
    const file = xmlAttribute(one, 'url') ?? xmlAttribute(one, 'href');
    return kind === undefined || file === null
      ? []
      : [{ kind: kind === 'audio' ? 'audio' : 'video', caption: null, creditLine: null, file }];
  });
}

/**
 * What kind of medium an item is from: an episode of a podcast, else what its site tells. Papers attach recordings of articles
 * that are read aloud, so that only the feed of a podcast has episodes.
 */
export function kindOfItem(
  isPodcast: boolean,
  recordings: ClippingFields['media'],
  url: string | null,
): Pick<ClippingFields, 'mediaType' | 'type'> {
  if (recordings.length > 0 && isPodcast) return { mediaType: 'podcast', type: 'broadcast' };
  return { mediaType: (url === null ? null : mediaTypeOfHost(url)) ?? 'online', type: 'webpage' };
}

/** Key words: each in an element of its own, or all of them in one with commas between (Apple's `itunes:keywords`). */
export function feedWords(item: DomElement): string[] {
  return xmlChildren(item, 'category', 'subject', 'keywords').flatMap((one) => {
    // Atom's `term` may be a code, and its label is for people (RFC 4287, 4.2.2).
    const words = xmlAttribute(one, 'label') ?? xmlAttribute(one, 'term') ?? xmlText(one);
    const isList = /:keywords$/iu.test(one.localName) || (words.match(/,/gu) ?? []).length > 1;
    return isList ? words.split(/\s*,\s*/u) : [words];
  });
}

/** Marks WordPress makes something of when a page is shown (`[dropcap]M[/dropcap]`, `[caption id="…"]`), which an export still has. */
export function withoutShortcodes(html: string): string {
  return html
    .replace(
      /\[(?:gallery|embed|audio|video|playlist|contact-form[\w-]*)\b[^\]]*\](?:[^[]*\[\/\w+\])?/giu,
      '',
    )
    .replace(/\[(caption)\b[^\]]*\]\s*(<(?:a|img)\b[^]*?)\[\/\1\]/giu, (_, __, inner: string) => {
      const picture = /^(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inner)?.[0] ?? '';
      return `<figure>${picture}<figcaption>${inner.slice(picture.length).trim()}</figcaption></figure>`;
    })
    .replace(
      /\[\/?[a-z][\w-]{2,30}(?:\s[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))*\s*\/?\](?!\()/giu,
      (mark, at: number, all: string) =>
        mark.startsWith('[/') || mark.includes('=') || all.includes(`[/${mark.slice(1)}`, at) ? '' : mark,
    );
}
