import type { ClippingDate } from '../../../../../shared/model/clipping-date';
import { readMachineDate } from '../../dates/read-machine-date';
import { mediaTypeOfHost } from '../media-type-of-host';
import { lineOf, parsePage, type DomElement } from '../dom';
import { escapeHtml } from '../escape-html';
import { textOfElement } from '../html-to-text';
import type { Found, Page } from '../page';
import { findPost, type ShownPost, type ShownText } from './find-post';
import { platforms, type Platform } from './platforms';
import { postInData, type ToldPost } from './post-in-data';

/** One post of a social network. */
export interface Post {
  readonly platform: string;
  readonly title: string | null;
  readonly author: Found<string> | null;
  readonly published: Found<ClippingDate> | null;
  readonly text: string;
  /** Not yet sanitised. */
  readonly rawHtml: string;
  readonly via: 'post' | 'post-data';
  /** The language the post's own text is marked with. */
  readonly language: string | null;
  /** The element around the post, for its pictures. */
  readonly box: DomElement | null;
}

/** Reads the post a page of a social network shows; null for every other page, also profiles and feeds. */
export function readPost(page: Page): Post | null {
  const platform = platformOf(page);
  if (platform === null) return null;
  const path = pathOf(page);
  const isPost = path === null || platform.path.test(path);
  if (!isPost) return null;
  const told = postInData(page, platform);
  const shown = findPost(page.elements, platform, { path, opening: told.text });
  const author = authorOf(shown, told);
  const published = publishedOf(shown, told, platform, path);
  const root = shown === null ? null : parsePage(shown.texts.map(asHtml).join('')).body;
  if (root !== null) takeOff(root, shown?.title ?? null);
  const text = root === null ? '' : textOfElement(root);
  if (shown !== null && root !== null && text !== '')
    return {
      platform: platform.name,
      title: shown.title,
      author,
      published,
      text,
      rawHtml: root.innerHTML,
      via: 'post',
      language: shown.texts[0]?.element.closest('[lang]:not(html)')?.getAttribute('lang') ?? null,
      box: shown.box,
    };
  if (told.text === null || path === null) return null;
  const rawHtml = paragraphs(told.text);
  return {
    platform: platform.name,
    title: shown?.title ?? null,
    author,
    published,
    text: textOfElement(parsePage(rawHtml).body),
    rawHtml,
    via: 'post-data',
    language: null,
    box: shown?.box ?? null,
  };
}

/** The network a page is of: by its address, else by the marks of its posts. Everybody may run a site of Mastodon's. */
function platformOf({ url, elements, meta }: Page): Platform | null {
  const address = url.url;
  if (address !== null) {
    const host = new URL(address).hostname;
    const known = platforms.find(({ hosts }) =>
      hosts.some((one) => host === one || host.endsWith(`.${one}`)),
    );
    if (known !== undefined) return known;
    if (mediaTypeOfHost(address) !== null && host !== 'mastodon.social') return null;
  }
  return (
    platforms.find(({ hosts, box, shown, typed, written }) => {
      if (hosts.length === 0)
        return meta.first('profile:username') !== null || elements.first(shown ?? '') !== null;
      if (address !== null) return false;
      const marks = [shown ?? box, typed, written].filter((one) => one !== undefined && SURE.test(one));
      return marks.some((one) => elements.first(one ?? '') !== null);
    }) ?? null
  );
}

/** Marks no other site has by chance. */
const SURE =
  /data-testid="(?:tweet|twitter)|shreddit|thing\.link|main-feed-activity|update-v2|FeedProseMirror/u;

function pathOf({ url: { url } }: Page): string | null {
  return url === null ? null : new URL(url).pathname;
}

function authorOf(shown: ShownPost | null, told: ToldPost): Found<string> | null {
  const value = shown?.author ?? told.author;
  if (value === null) return null;
  return { value, via: value === shown?.author ? 'post' : 'post-data', evidence: value };
}

/** By its own time, else as the page says, else by the number its network gave it at the moment it was sent. */
function publishedOf(
  shown: ShownPost | null,
  told: ToldPost,
  { timeAttribute, millisecondsOfId }: Platform,
  path: string | null,
): Found<ClippingDate> | null {
  const own = shown === null ? null : timeOf(shown, timeAttribute, path);
  for (const [via, raw] of [
    ['time', own],
    ['post-data', told.published],
    ['id', idTime(path, millisecondsOfId)],
  ] as const) {
    const value = raw === null ? null : readMachineDate(raw);
    if (value !== null) return { value, via, evidence: raw ?? '' };
  }
  return null;
}

function timeOf({ box }: ShownPost, attribute: string | undefined, path: string | null): string | null {
  const written = attribute === undefined ? null : box.getAttribute(attribute);
  if (written !== null) return written;
  const times = [...box.querySelectorAll('time[datetime]')];
  const own = times.find(
    (time) => path !== null && time.closest('a')?.getAttribute('href')?.includes(path) === true,
  );
  // A post that is shown large has its time at its end, behind that of a post it quotes.
  return (own ?? times.at(-1))?.getAttribute('datetime') ?? null;
}

const EARLIEST = Date.UTC(2006, 0);
const LATEST = Date.UTC(2100, 0);

function idTime(path: string | null, milliseconds: Platform['millisecondsOfId']): string | null {
  const [id] = /\d{17,20}(?!.*\d{17})/u.exec(path ?? '') ?? [];
  if (id === undefined || milliseconds === undefined) return null;
  const time = milliseconds(BigInt(id));
  if (time < EARLIEST || time > LATEST) return null;
  return new Date(Math.floor(time / 1000) * 1000).toISOString().replace('.000', '');
}

/** The HTML of a text: the pictures that stand for signs are these signs, and what is seen as a line is a paragraph. */
function asHtml({ element, typed }: ShownText): string {
  const html = element.innerHTML.replace(
    /<img\b[^>]*?\balt="([^"]{1,16})"[^>]*>/giu,
    (picture, alt: string) => (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(alt) ? alt : picture),
  );
  const lines = html.replace(typed ? /(?:<br\b[^>]*>|\r?\n)+/giu : /(?:<br\b[^>]*>\s*)+/giu, '<br><br>');
  return lineOf(element) === '' ? '' : `<div>${lines}</div>`;
}

/** What is pressed to see more of a text, and the title that was put into it. */
function takeOff(root: DomElement, title: string | null): void {
  for (const button of root.querySelectorAll('button, [role="button"]')) button.remove();
  if (title === null) return;
  const repeated = [...root.querySelectorAll('*')].find((element) => lineOf(element) === title);
  if (repeated !== undefined && lineOf(root).startsWith(title) && lineOf(root) !== title) repeated.remove();
}

function paragraphs(text: string): string {
  return text
    .split(/\s*\n\s*/u)
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}
